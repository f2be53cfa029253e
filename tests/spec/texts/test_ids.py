from __future__ import annotations

import re

import pytest
from hypothesis import given

from docspec.spec.texts.ids import from_id, to_id
from tests.render.test_schema_names import NAMES


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("Shelf.shelfHandle", "Shelf.shelfHandle"),
        ("Shelf#title", "Shelf_x0023_title"),
        ("a_b", "a_b"),
        ("a_xvalue", "a_x005F_xvalue"),
        ("_x0031:", "_x005F_x0031_x003A_"),
        (":x003A_", "_x003A_x003A_"),
        ("_:", "__x003A_"),
        ("订😀", "_x8BA2__x1F600_"),
    ],
)
def test_ids(path: str, id: str) -> None:  # noqa: A002 - as the standards call it
    assert to_id(path) == id
    assert from_id(id) == path


@given(NAMES)
def test_any_path_is_read_back(path: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]*", to_id(path))
    assert from_id(to_id(path)) == path


def test_an_escape_of_no_character_stays() -> None:
    assert from_id("_xFFFFFF_") == "_xFFFFFF_"
