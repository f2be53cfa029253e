"""What MkDocs, its theme and plugins call locales; and that those which are installed agree."""

from __future__ import annotations

from importlib.resources import files

import pytest
from mkdocs.contrib import search
from mkdocs_static_i18n.config import RE_LOCALE

from docspec.errors import UsageError
from docspec.render.reference.mkdocs_locales import MATERIAL, SEARCH, site_locales


@pytest.mark.parametrize(
    ("locale", "code", "theme", "is_spoken", "searched"),
    [
        pytest.param("sv-SE", "sv-SE", "sv", True, "sv", id="language and region"),
        pytest.param("zh-Hans", "zh-Hans", "zh", True, "zh", id="simplified Chinese"),
        pytest.param("zh-CN", "zh-CN", "zh", True, "zh", id="where it is spoken"),
        pytest.param("zh-Hant", "zh-Hant", "zh-Hant", True, "zh", id="traditional Chinese"),
        pytest.param("zh-HK", "zh-HK", "zh-Hant", True, "zh", id="script of a region"),
        pytest.param("zh-TW", "zh-TW", "zh-TW", True, "zh", id="region with words of its own"),
        pytest.param("pt-BR", "pt-BR", "pt-BR", True, "pt", id="Brazil"),
        pytest.param("pt-PT", "pt-PT", "pt", True, "pt", id="Portugal"),
        pytest.param("es-419", "es", "es", True, "es", id="region that is none of the plugin's"),
        pytest.param("no", "no", "nb", True, "no", id="Norwegian"),
        pytest.param("nn-NO", "nn-NO", "nn", True, "no", id="searched as another"),
        pytest.param("fa", "fa", "fa", True, None, id="not searched"),
        pytest.param("ga-IE", "ga-IE", "ga-IE", False, None, id="not spoken"),
        pytest.param("uz-Arab", "uz-Arab", "uz-Arab", False, None, id="written the other way"),
        pytest.param("de_AT", "de-AT", "de", True, "de", id="underscore"),
        pytest.param("DE-at", "de-AT", "de", True, "de", id="letter case"),
    ],
)
def test_locales(locale: str, code: str, theme: str, is_spoken: bool, searched: str | None) -> None:
    (found,) = site_locales([locale])
    assert (found.code, found.theme, found.is_spoken, found.search) == (code, theme, is_spoken, searched)
    assert RE_LOCALE.match(code)


def test_who_can_keep_its_code_does() -> None:
    assert [each.code for each in site_locales(["es-419-x-a", "es-ES", "de-1996", "de-DE"])] == [
        "es",
        "es-ES",
        "de",
        "de-DE",
    ]


@pytest.mark.parametrize(
    "locales",
    [
        pytest.param(["fil"], id="three letters"),
        pytest.param(['x"><b'], id="no locale"),
        pytest.param(["es", "es-419"], id="taken"),
        pytest.param(["sv", "sv-Latn", "sv-Latn-x"], id="all that is left is taken"),
    ],
)
def test_locales_that_the_plugin_cannot_have(locales: list[str]) -> None:
    with pytest.raises(UsageError, match=f"`{locales[-1]}`.*leave it out"):
        site_locales(locales)


def test_the_theme_speaks_these() -> None:
    there = {path.name for path in files("material").joinpath("templates/partials/languages").iterdir()}
    assert {f"{code}.html" for code in MATERIAL} <= there


def test_the_search_knows_these() -> None:
    there = {path.name for path in files(search).joinpath("lunr-language").iterdir()}
    assert {f"lunr.{code}.js" for code in SEARCH - {"en"}} <= there
