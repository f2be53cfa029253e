from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docspec.reconcile.type_expression import BUILTINS, TypeExpression, builtin, parse, spelled


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        pytest.param("xsd:string", TypeExpression("xsd", "string", True), id="plain"),
        pytest.param("类型：书架", TypeExpression("类型", "书架", True), id="full-width-colon"),
        pytest.param("סוגים: מדף", TypeExpression("סוגים", "מדף", True), id="hebrew"),
        pytest.param("\u200fالأنواع:رصيف\u200e", TypeExpression("الأنواع", "رصيف", True), id="arabic-with-marks"),
        pytest.param("types :Shelf", TypeExpression("types", "Shelf", True), id="blank-before-the-colon"),
        pytest.param(":Shelf", TypeExpression("", "Shelf", True), id="prefix-lost"),
        pytest.param("Shelf", TypeExpression("", "Shelf", False), id="no-colon"),
        pytest.param("lib:Shelf[]", TypeExpression("lib", "Shelf", True, array=True), id="array"),
        pytest.param("lib:Shelf [ ]", TypeExpression("lib", "Shelf", True, array=True), id="array-with-blanks"),
        pytest.param("typer:Shelf Array", TypeExpression("typer", "Shelf Array", True), id="a-blank-inside"),
        pytest.param("", None, id="empty"),
        pytest.param("a:b:c", None, id="two-colons"),
        pytest.param("xsd:", None, id="nothing-after-the-colon"),
        pytest.param("[]", None, id="nothing-but-an-array"),
    ],
)
def test_parse(text: str, expression: TypeExpression | None) -> None:
    assert parse(text) == expression


@pytest.mark.parametrize(
    ("local", "name"),
    [
        ("string", "string"),
        ("DateTime", "dateTime"),
        ("date Time", "dateTime"),
        ("Ｂｏｏｌｅａｎ", "boolean"),
        ("bool", "boolean"),
        ("int64", "long"),
        ("base64Binary", "base64Binary"),
        ("sträng", None),
        ("字符串", None),
        ("Shelf", None),
        ("", None),
    ],
)
def test_builtin(local: str, name: str | None) -> None:
    assert builtin(local) == name


@pytest.mark.parametrize("name", BUILTINS)
def test_each_builtin_is_found_by_its_own_spelling_in_any_case(name: str) -> None:
    assert builtin(name) == name
    assert builtin(name.upper()) == name


@settings(max_examples=100)
@given(
    st.sampled_from(["", "xsd", "types", "类型", "סוגים"]),
    st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,8}", fullmatch=True),
    st.booleans(),
)
def test_what_is_spelled_is_parsed(prefix: str, local: str, array: bool) -> None:
    assert parse(spelled(prefix, local, array=array)) == TypeExpression(prefix, local, bool(prefix), array)


@pytest.mark.parametrize(
    ("text", "prefix", "local"),
    [
        pytest.param("String collection", "", "String", id="behind"),
        pytest.param("list of Books", "", "Book", id="of several"),
        pytest.param("Array of lib:Book", "lib", "Book", id="of, with a prefix"),
        pytest.param("List<Book>", "", "Book", id="in angle brackets"),
        pytest.param("Collection(Edm.String)", "", "Edm.String", id="in round brackets"),
    ],
)
def test_collections(text: str, prefix: str, local: str) -> None:
    found = parse(text)
    assert found is not None
    assert (found.prefix, found.local, found.array) == (prefix, local, True)


@pytest.mark.parametrize("text", ["lib:BookArray", "lib:Book Array", "Book Array", "collection", "Book list of"])
def test_no_collections(text: str) -> None:
    found = parse(text)
    assert found is None or not found.array
