from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.lexicon.concept import Concept, Unread
from docspec.reconcile.lexicon.pairs import read_pairs

NL, EN, ZH, HE = "nl_Latn", "en_Latn", "zh_Hans", "he_Hebr"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("nl-NL,en\ntrefwoord,keyword\n", [(2, {NL: ["trefwoord"], EN: ["keyword"]})], id="plain"),
        pytest.param("\ufeffnl,en\r\ntrefwoord,keyword", [(2, {NL: ["trefwoord"], EN: ["keyword"]})], id="BOM, CRLF"),
        pytest.param("English;Dutch\nkeyword;trefwoord\n", [(2, {EN: ["keyword"], NL: ["trefwoord"]})], id="names, ;"),
        pytest.param("nl\ten\nkade\tquay\n", [(2, {NL: ["kade"], EN: ["quay"]})], id="tabs"),
        pytest.param("zh-Hans,en\n关键词,keyword\n", [(2, {ZH: ["关键词"], EN: ["keyword"]})], id="CJK"),
        pytest.param("he,en\nמילה,word\n", [(2, {HE: ["מילה"], EN: ["word"]})], id="RTL"),
        pytest.param(
            'nl,en\n"trefwoord, ""sleutel""","keyword"\n',
            [(2, {NL: ["trefwoord", '"sleutel"'], EN: ["keyword"]})],
            id="quoted commas and quotes",
        ),
        pytest.param(
            "nl,en,notes\nkade,quay,seen in spring\n", [(2, {NL: ["kade"], EN: ["quay"]})], id="other columns"
        ),
        pytest.param(
            "nl,en,zh\nkade,quay,\n", [(2, {NL: ["kade"], EN: ["quay"], ZH: []})], id="one language has no word"
        ),
        pytest.param("Term,Translation\nkade,quay\n", [(2, {"": ["kade"], EN: ["quay"]})], id="no languages"),
        pytest.param("\n\nnl,en\n,\n\nkade,quay\n", [(6, {NL: ["kade"], EN: ["quay"]})], id="blank lines"),
        pytest.param("", [], id="empty"),
    ],
)
def test_read(text: str, expected: list[tuple[int, dict[str, list[str]]]]) -> None:
    parts = list(read_pairs(text.encode()))
    assert parts == [Concept(line, terms) for line, terms in expected]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"los", "1 cells where the header has 2", id="too few"),
        pytest.param(b"a,b,c", "3 cells where the header has 2", id="too many"),
        pytest.param(b'"los,quay', "a quote is not closed", id="unclosed quote"),
        pytest.param(b'"los" x,quay', "text stands beside it", id="text beside a quote"),
        pytest.param(b"k\xe4de,quay", "not UTF-8", id="latin-1"),
        pytest.param(b"los,", "a term without translation", id="untranslated"),
        pytest.param(b"los,(?)", "a term without translation", id="a note only"),
    ],
)
def test_a_bad_line_costs_no_other(line: bytes, reason: str) -> None:
    first, bad, last = read_pairs(b"nl,en\nkade,quay\n" + line + b"\nschip,ship\n")
    assert isinstance(bad, Unread)
    assert bad.line == 3
    assert reason in bad.reason
    assert [first, last] == [Concept(2, {NL: ["kade"], EN: ["quay"]}), Concept(4, {NL: ["schip"], EN: ["ship"]})]


def test_two_columns_without_header_are_read_and_reported() -> None:
    told, *parts = read_pairs(b"kade,quay\nschip,ship\n")
    assert isinstance(told, Unread)
    assert told.line == 1
    assert parts == [Concept(1, {"": ["kade"], EN: ["quay"]}), Concept(2, {"": ["schip"], EN: ["ship"]})]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("nl,en\nkade,quay\n".encode("utf-16"), id="UTF-16"),
        pytest.param(b"PK\x03\x04\0\0nl,en\n", id="a spreadsheet"),
        pytest.param(b"kade\nquay\n", id="one column"),
        pytest.param(b"a,b,c\nx,y,z\n", id="three columns of nothing known"),
        pytest.param(b'"nl,en\nkade,quay\n', id="a broken header"),
    ],
)
def test_not_read_at_all(data: bytes) -> None:
    (part,) = read_pairs(data)
    assert isinstance(part, Unread)
    assert part.line == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    lines = data.count(b"\n") + data.count(b"\r") + 2
    assert all(1 <= part.line <= lines for part in read_pairs(b"nl,en\n" + data))
