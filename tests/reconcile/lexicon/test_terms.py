from __future__ import annotations

import pytest

from docspec.reconcile.lexicon.terms import alternatives, identifier, key


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("keyword", ["keyword"], id="one"),
        pytest.param("keyword, tag; label", ["keyword", "tag", "label"], id="several"),
        pytest.param("tag (noun) <sg> [tech.], tag", ["tag"], id="notes, twice"),
        pytest.param("关键词、标签（名词）", ["关键词", "标签"], id="CJK, full width"),
        pytest.param("كلمة، وسم", ["كلمة", "وسم"], id="RTL"),
        pytest.param(" , – ", [], id="nothing"),
    ],
)
def test_alternatives(text: str, terms: list[str]) -> None:
    assert alternatives(text) == terms


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Trefwoord", "trefwoord", True, id="case"),
        pytest.param("file-naam", "file naam", True, id="hyphen"),
        pytest.param("la\u0308ge", "läge", True, id="combining mark"),
        pytest.param("\u200fכלי\u200f", "כלי", True, id="direction marks"),
        pytest.param("läge", "lage", False, id="an accent"),
        pytest.param("कि", "का", False, id="vowel signs"),
    ],
)
def test_key(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) is same


@pytest.mark.parametrize(
    ("term", "name"),
    [
        pytest.param("keyword", "keyword", id="word"),
        pytest.param("File name", "fileName", id="phrase"),
        pytest.param("e-mail", "eMail", id="hyphen"),
        pytest.param("berthHandle", "berthHandle", id="a name already"),
        pytest.param("to publish", "publish", id="a verb as dictionaries cite it"),
        pytest.param("toBerth", "toBerth", id="no such verb"),
        pytest.param("the", "the", id="an article alone"),
        pytest.param("what a ship is tied to", "", id="an explanation"),
        pytest.param("café", "", id="not ASCII"),
        pytest.param("3", "", id="a number"),
    ],
)
def test_identifier(term: str, name: str) -> None:
    assert identifier(term) == name
