"""Text inside Python source."""

from __future__ import annotations

import ast
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.render.docstring import WIDTH, docstring, literal, wrapped
from docspec.render.prose import read
from docspec.render.wrapping import columns
from tests.strategies import TEXTS

ANY = st.one_of(TEXTS, st.text())


@given(text=ANY)
def test_a_literal_is_its_text(text: str) -> None:
    source = literal(text)
    assert ast.literal_eval(source) == text
    assert source.isprintable() or "\u200c" in text or "\u200d" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", '"plain"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("both ' and \"", '"both \' and \\""'),
        ("a\\b\n\0", '"a\\\\b\\n\\x00"'),
        ("\u202eevil", '"\\u202eevil"'),
        ("läge 作业", '"läge 作业"'),
        ("می\u200cخواهم", '"می\u200cخواهم"'),
    ],
)
def test_literals(text: str, expected: str) -> None:
    assert literal(text) == expected


@given(text=ANY)
def test_a_docstring_is_one_string_and_nothing_else(text: str) -> None:
    source = docstring(wrapped(read(text), WIDTH), 0)
    if not source:
        return
    (statement,) = ast.parse(source).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    expected = "\n".join(wrapped(read(text), WIDTH)).strip()
    assert inspect.cleandoc(statement.value.value) == inspect.cleandoc(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short.", '"""Short."""'),
        ("One.\n\nTwo.", '"""One.\n\n    Two.\n    """'),
        ('He said "no"', '"""He said "no\\""""'),
        ('"""', '"""\\"\\"\\""""'),
        ("back\\\\slash\\\\", '"""back\\\\slash\\\\"""'),
        ("{{ x }} {% y %}", '"""{{ x }} {% y %}"""'),
        ("a <b>c</b> `d|e` [f](http://g)", '"""a <b>c</b> `d|e` f"""'),
        ("Kinds:\n\n* one\n* two\n  * three", '"""Kinds:\n\n    * one\n    * two\n\n      * three\n    """'),
        ("", ""),
    ],
)
def test_docstrings(text: str, expected: str) -> None:
    assert docstring(wrapped(read(text), 80), 4) == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("aaa bbb ccc", ["aaa bbb", "ccc"], id="blanks"),
        pytest.param("unbreakable", ["unbreakable"], id="one long word"),
        pytest.param("第一句话，第二句。", ["第一句", "话，第", "二句。"], id="Chinese, not before punctuation"),
        pytest.param("e\u0301" * 3 + " " + "e\u0301" * 3, ["e\u0301" * 3 + " " + "e\u0301" * 3], id="combining marks"),
    ],
)
def test_lines_break(text: str, lines: list[str]) -> None:
    assert wrapped(read(text), 7) == lines


def test_columns() -> None:
    assert [columns(text) for text in ("abc", "作业", "e\u0301", "")] == [3, 4, 1, 0]
