from __future__ import annotations

import pytest

from docspec.reconcile.lexicon.languages import language_of, language_of_tag


@pytest.mark.parametrize(
    ("name", "language"),
    [
        pytest.param("nl", "nl_Latn", id="language"),
        pytest.param("nl-NL", "nl_Latn", id="locale"),
        pytest.param(" NL_be ", "nl_Latn", id="another region, other marks"),
        pytest.param("nld", "nl_Latn", id="ISO 639-3"),
        pytest.param("ger", "de_Latn", id="ISO 639-2, for books"),
        pytest.param("Dutch", "nl_Latn", id="name in English"),
        pytest.param("zh", "zh_Hans", id="likely script"),
        pytest.param("zh-TW", "zh_Hant", id="script of a region"),
        pytest.param("he-IL", "he_Hebr", id="RTL"),
        pytest.param("no-NO", "nb_Latn", id="a macro language"),
        pytest.param("term", None, id="a word"),
        pytest.param("notes", None, id="another word"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_language(name: str, language: str | None) -> None:
    assert language_of(name) == language


def test_a_name_is_no_tag() -> None:
    assert language_of_tag("Dutch") is None
