"""Names of classes, fields, enum members and files."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.render.names import Scope, camel_case, file_name, snake_case, upper_snake_case, words
from tests.strategies import NASTY

ANY = st.one_of(NASTY, st.text())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("companyHandle", "company Handle"),
        ("PDFOptions", "PDF Options"),
        ("getXMPPacket", "get XMP Packet"),
        ("URL", "URL"),
        ("URLs", "URLs"),
        ("imageIDsOnly", "image IDs Only"),
        ("assetHandles", "asset Handles"),
        ("utf8Encoding", "utf8 Encoding"),
        ("MP4Video", "MP4 Video"),
        ("UPPER_SNAKE", "UPPER SNAKE"),
        ("__dunder__", "dunder"),
        ("kebab-case.dotted", "kebab case dotted"),
        ("with blank", "with blank"),
        ("läge", "läge"),
        ("la\u0308ge", "läge"),
        ("ÄndraÅtkomst", "Ändra Åtkomst"),
        ("company핸들", "company 핸들"),
        ("原始名称", "原始名称"),
        ("ＦｕｌｌＷｉｄｔｈ", "Full Width"),
        ("مرحبا", "مرحبا"),
        ("a\u202eb\0c", "a b c"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == tuple(expected.split())


@pytest.mark.parametrize(
    ("cased", "text", "expected"),
    [
        (snake_case, "companyHandle", "company_handle"),
        (snake_case, "PDFOptions", "pdf_options"),
        (snake_case, "class", "class_"),
        (snake_case, "None", "none"),
        (snake_case, "type", "type"),
        (snake_case, "3dModel", "field_3d_model"),
        (snake_case, "", "field"),
        (snake_case, "*", "field"),
        (snake_case, "\u0301", "field_\u0301"),
        (camel_case, "ipsApiFault", "IpsApiFault"),
        (camel_case, "PDFOptions", "PDFOptions"),
        (camel_case, "job_array", "JobArray"),
        (camel_case, "none", "None_"),
        (camel_case, "3d", "Type3d"),
        (camel_case, "活动作业", "活动作业"),
        (upper_snake_case, "DarkRed", "DARK_RED"),
        (upper_snake_case, "dark-red", "DARK_RED"),
        (upper_snake_case, "3rd", "VALUE_3RD"),
        (upper_snake_case, "", "VALUE"),
    ],
)
def test_cases(cased: Callable[[str], str], text: str, expected: str) -> None:
    assert cased(text) == expected


@pytest.mark.parametrize("cased", [snake_case, camel_case, upper_snake_case])
@given(text=ANY)
def test_always_an_identifier(cased: Callable[[str], str], text: str) -> None:
    name = cased(text)
    assert name.isidentifier()
    assert not keyword.iskeyword(name)
    assert unicodedata.normalize("NFKC", name) == name, "Python would read another name"


@given(names=st.lists(ANY.map(snake_case)))
def test_unique_in_a_scope(names: list[str]) -> None:
    scope = Scope({"str", "list"})
    claimed = [scope.claim(name) for name in names]
    assert len(set(claimed)) == len(claimed)
    assert not {"str", "list"} & set(claimed)
    assert all(name.isidentifier() for name in claimed)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("a a a", "a a_2 a_3"),
        ("a_2 a a", "a_2 a a_3"),
        ("a a_2 a", "a a_2 a_3"),
        ("class_ class_", "class_ class_2"),
        ("str str str_", "str_ str_2 str_3"),
    ],
)
def test_collisions(names: str, expected: str) -> None:
    scope = Scope({"str"})
    assert " ".join(scope.claim(name) for name in names.split()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ActiveJob", "ActiveJob"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "_"),
        ("", "_"),
        ("a/b\\c:d", "a_b_c_d"),
        ("nul", "nul_"),
        ("COM1.x", "COM1.x_"),
        ("活动作业", "活动作业"),
        ("e\u0301", "é"),
        ("a\0b\u202e", "a_b_"),
    ],
)
def test_file_names(text: str, expected: str) -> None:
    assert file_name(text) == expected


@given(text=ANY)
def test_a_file_name_is_short_and_stays_in_its_folder(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name.encode()) <= 121
    assert not set('/\\:*?"<>|\0') & set(name)
    assert name not in {".", ".."}


def test_file_names_that_differ_in_case_alone() -> None:
    scope = Scope(key=str.casefold)
    assert [scope.claim(name) for name in ("Book", "book", "BOOK")] == ["Book", "book_2", "BOOK_3"]
