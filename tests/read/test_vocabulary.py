from __future__ import annotations

import pytest

from docspec.read.page import Role
from docspec.read.vocabulary import heading_roles, other_heading, yes_no


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("Yes", True),
        ("NEJ", False),
        (" Sì. ", True),
        ("Si\u0300", True),
        ("是", True),
        ("否", False),
        ("ＹＥＳ", True),
        ("\u200fنعم\u200f", True),
        ("לא", False),
        ("いいえ", False),
        ("아니요", False),
        ("नहीं", False),
        ("ไม่ใช่", False),
        ("kyllä", True),
        ("**Ja**", True),
        ("✓", True),
        ("valfritt", False),
        ("kanske", None),
        ("", None),
        ("?", None),
    ],
)
def test_yes_no(word: str, answer: bool | None) -> None:
    assert yes_no(word) is answer


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Required?", Role.REQUIRED),
        ("Parameter name", Role.NAME),
        ("ТИП", Role.TYPE),
        ("説明", Role.DESCRIPTION),
        ("  *Beschrijving* ", Role.DESCRIPTION),
        ("必需？", Role.REQUIRED),
        ("الوصف", Role.DESCRIPTION),
    ],
)
def test_heading(word: str, role: Role) -> None:
    assert role in heading_roles(word)


def test_a_heading_of_another_column() -> None:
    assert other_heading("Default value")
    assert not other_heading("Name")
    assert not other_heading("xyzzy")


def test_no_word_is_lost_to_yaml() -> None:
    """`no`, `yes` and `y` are booleans to YAML 1.1 where they stand unquoted."""
    assert yes_no("no") is False
    assert yes_no("y") is True
