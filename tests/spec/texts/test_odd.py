from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.spec.texts.ids import from_id, to_id
from docspec.spec.texts.odd import NOT_IN_PO, NOT_IN_XML, spelled, unspelled

LIKE_REFERENCES = ["&", "#", "x", "1", "B", "26", ";", "\n", "\0"]
LETTERS = st.text(st.characters(exclude_categories=[]))  # halves of characters, too


@pytest.mark.parametrize(
    ("text", "in_xml", "in_po"),
    [
        ("plain äö 作业 \u202e", None, None),
        ("a\0b", "a&#x0;b", "a&#x0;b"),
        ("\x1b[0m", "&#x1B;[0m", "&#x1B;[0m"),
        ("\ud800", "&#xD800;", "&#xD800;"),
        ("a\r\nb", None, "a&#xD;\nb"),
        ("\na\n", None, "&#xA;a&#xA;"),
        ("a\u2028b", None, "a&#x2028;b"),
        ("&#x1B;", "&#x26;#x1B;", "&#x26;#x1B;"),
        ("&amp; &#27; &#xG;", None, None),
        ("\uffff", "&#xFFFF;", None),
    ],
)
def test_spelled(text: str, in_xml: str | None, in_po: str | None) -> None:
    assert spelled(text, NOT_IN_XML) == (in_xml or text)
    assert spelled(text, NOT_IN_PO) == (in_po or text)


@pytest.mark.parametrize("odd", [NOT_IN_PO, NOT_IN_XML])
@given(text=st.one_of(LETTERS, st.lists(st.sampled_from(LIKE_REFERENCES)).map("".join)))
def test_what_is_spelled_is_read_back(odd: re.Pattern[str], text: str) -> None:
    told = spelled(text, odd)
    assert unspelled(told) == text
    assert not odd.search(told)


def test_a_number_beyond_unicode_is_no_character() -> None:
    assert unspelled("&#x110000;") == "&#x110000;"


@given(path=st.one_of(st.text(), st.lists(st.sampled_from(["_", "x", "0041", "A", "#", "作"])).map("".join)))
def test_ids_are_read_back(path: str) -> None:
    told = to_id(path)
    assert from_id(told) == path
    assert re.fullmatch(r"[A-Za-z0-9._-]*", told)


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("ActiveJob.state", "ActiveJob.state"),
        ("ActiveJob#title", "ActiveJob_x0023_title"),
        ("_x0041_", "_x005F_x0041_"),
    ],
)
def test_ids(path: str, id: str) -> None:  # noqa: A002 - as XML calls it
    assert to_id(path) == id
