from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from docspec.check.report.visible import head, is_right_to_left, tail, visible, visible_lines, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("läge 船名 이름 اسم", "läge 船名 이름 اسم"),
        ("a\u202eb\u2066c\u200fd", "a<U+202E>b<U+2066>c<U+200F>d"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("می\u200cخواهم 👩\u200d💻", "می\u200cخواهم 👩\u200d💻"),
        ("a\r\n\tb\n\nc", "a b c"),
        ("\x1b[31mred\x07\x9b", "<U+001B>[31mred<U+0007><U+009B>"),
        ("\ud800\ufffe\u2028", "<U+D800><U+FFFE><U+2028>"),
        ("no-break\xa0blank", "no-break\xa0blank"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_visible_is_legal_xml_on_lines_of_its_own(text: str) -> None:
    element = ET.Element("x")
    element.text = visible_lines(text)
    assert ET.fromstring(ET.tostring(element, encoding="unicode")).text in {element.text, None}
    assert not re.search(r"[\r\n\t\x00-\x1f]", visible(text))


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("läge", 4),
        ("la\u0308ge", 4),
        ("船名", 4),
        ("xsd：字", 7),
        ("이름", 4),
        ("\u1112\u1161\u11ab", 2),
        ("ｱ", 1),
        ("สวัสดี", 4),
        ("اسم", 3),
        ("a\u200db", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text(st.characters(categories=("Lu", "Ll", "Nd", "Mn", "Po"), max_codepoint=0x2FFF)))
def test_width_is_what_another_library_counts(text: str) -> None:
    letters = [letter for letter in text if cell_len(letter) == width(letter)]
    # Tables of Unicode versions differ in a few marks, never in what is written every day.
    assert all(ord(letter) > 0x2FF for letter in text if letter not in letters)


@pytest.mark.parametrize(
    ("cut", "text", "columns", "left"),
    [
        (head, "abc", 3, "abc"),
        (head, "abcd", 3, "ab…"),
        (head, "船名船名", 5, "船名…"),
        (head, "船名船名", 4, "船…"),
        (head, "e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        (tail, "abc", 3, "abc"),
        (tail, "abcd", 3, "…cd"),
        (tail, "船名船名", 4, "…名"),
        (tail, "abe\u0301c", 2, "…c"),
    ],
)
def test_cut(cut: object, text: str, columns: int, left: str) -> None:
    assert callable(cut)
    assert cut(text, columns) == left
    assert width(left) <= columns


@pytest.mark.parametrize(("text", "expected"), [("اسم", True), ("x שם", True), ("船", False), ("abc 12", False)])
def test_right_to_left(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected
