from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import UsageError
from docspec.workspace.locales import LocalesFound, is_wanted

ROOT = Path("pages")


@pytest.mark.parametrize(
    ("found", "asked", "spelled"),
    [
        pytest.param(["sv-SE", "nl-NL"], "sv-SE", "sv-SE", id="as it is"),
        pytest.param(["sv_SE"], "SV-se", "sv_SE", id="as the folder spells it"),
        pytest.param([None], "sv-se", "sv-se", id="may turn out to be there"),
        pytest.param(["sv-SE", None], "nl-NL", "nl-NL", id="may be among those that tell later"),
    ],
)
def test_what_may_be_asked_for(found: list[str | None], asked: str, spelled: str) -> None:
    locales = LocalesFound(found, ROOT)
    assert locales.may_have(asked)
    assert locales.asked(asked) == locales.spelled(asked) == spelled


@pytest.mark.parametrize("asked", ["fr-FR", "sv", ""])
def test_what_may_not(asked: str) -> None:
    locales = LocalesFound(["sv-SE", "nl-NL"], ROOT)
    assert not locales.may_have(asked)
    assert locales.spelled(asked) == asked
    with pytest.raises(UsageError, match="in pages; it has nl-NL, sv-SE"):
        locales.asked(asked)


@pytest.mark.parametrize(
    ("locale", "wanted", "read"),
    [
        ("sv-SE", [], True),
        ("sv-SE", ["sv_se"], True),
        ("sv-SE", ["nl-NL", "de"], False),
        ("sv-SE", ["sv"], False),
        (None, ["nl-NL"], True),
    ],
)
def test_is_wanted(locale: str | None, wanted: list[str], read: bool) -> None:
    assert is_wanted(locale, wanted) is read
