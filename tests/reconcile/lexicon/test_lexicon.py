from __future__ import annotations

import pytest

from docspec.reconcile.lexicon.lexicon import Entry, Lexicon


def entry(language: str, term: str, english: str, path: str = "a.csv", line: int = 2) -> Entry:
    return Entry(language, term, english, path, line)


LEXICON = Lexicon(
    [
        entry("nl_Latn", "Trefwoord", "keyword"),
        entry("nl_Latn", "kade", "quay"),
        entry("nl_Latn", "kade", "wharf"),
        entry("nl_Latn", "Kade", "quay", line=9),
        entry("nl_Latn", "kade", "quay", "b.tbx"),
        entry("zh_Hans", "码头", "quay"),
        entry("", "los", "unload"),
        entry("nl_Latn", "bolder", "what a ship is tied to"),
        entry("nl_Latn", "bestandsnaam", "File name"),
    ]
)


@pytest.mark.parametrize(
    ("locale", "word", "meanings"),
    [
        pytest.param("nl-NL", "trefwoord", {"keyword": 1.0}, id="one"),
        pytest.param("nl-BE", "TREFWOORD", {"keyword": 1.0}, id="another region, case"),
        pytest.param("nl-NL", "kade", {"quay": 2 / 3, "wharf": 1 / 3}, id="shared; a file has one voice"),
        pytest.param("zh-CN", "码头", {"quay": 1.0}, id="CJK"),
        pytest.param("zh-Hant", "码头", {}, id="another script"),
        pytest.param("de-DE", "trefwoord", {}, id="another language"),
        pytest.param("de-DE", "los", {"unload": 1.0}, id="no language told"),
        pytest.param("klingon", "los", {"unload": 1.0}, id="unknown locale"),
        pytest.param("nl-NL", "bestandsnaam", {"fileName": 1.0}, id="phrase"),
        pytest.param("nl-NL", "bolder", {}, id="an explanation"),
        pytest.param("nl-NL", "", {}, id="nothing"),
    ],
)
def test_meanings(locale: str, word: str, meanings: dict[str, float]) -> None:
    assert LEXICON.meanings(locale, word) == pytest.approx(meanings)


def test_an_empty_one_is_false() -> None:
    assert not Lexicon()
    assert LEXICON
    assert LEXICON.entries("nl", "kade")[0].place == "a.csv:2"
