from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docspec.read.plain import clean
from docspec.reconcile.spelling import (
    as_identifier,
    camel,
    is_lower_camel,
    likeness,
    lower_first,
    squash,
    upper_first,
    words,
)


@pytest.mark.parametrize(
    ("text", "cleaned", "squashed"),
    [
        pytest.param("  shelf\u00a0Id ", "shelf Id", "shelfid", id="no-break-blank"),
        pytest.param("类型：书架", "类型:书架", "类型书架", id="full-width-colon"),
        pytest.param("ｓｈｅｌｆ", "shelf", "shelf", id="full-width-letters"),
        pytest.param("\u200fshelfId\u200e", "shelfId", "shelfid", id="bidi-marks"),
        pytest.param("shelf\u00ad\u200bId", "shelfId", "shelfid", id="hyphen-that-hides"),
        pytest.param("e\u0301tage", "étage", "étage", id="combining-mark"),
        pytest.param("shelf_id-2", "shelf_id-2", "shelfid2", id="marks-between"),
        pytest.param("שלום עולם", "שלום עולם", "שלוםעולם", id="hebrew"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_clean_and_squash(text: str, cleaned: str, squashed: str) -> None:
    assert clean(text) == cleaned
    assert squash(text) == squashed


@settings(max_examples=100)
@given(st.text(max_size=12))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("getXMPPacket", ["get", "XMP", "Packet"]),
        ("berthID", ["berth", "ID"]),
        ("URLList", ["URL", "List"]),
        ("page2Of10", ["page", "2", "Of", "10"]),
        ("snake_case", ["snake", "case"]),
        ("ripPdf作业", ["rip", "Pdf", "作业"]),
        ("μονάδαHandle", ["μονάδα", "Handle"]),
        ("företagsHandle", ["företags", "Handle"]),
        ("größenListeÄndern", ["größen", "Liste", "Ändern"]),
        ("条记录PerPage", ["条记录", "Per", "Page"]),
        ("perPage条记录", ["per", "Page", "条记录"]),
        ("fo\u0308retagsHandle", ["fo\u0308retags", "Handle"]),
        ("ПричалID", ["Причал", "ID"]),
        ("מקוםHandle", ["מקום", "Handle"]),
        ("総数2件", ["総数", "2", "件"]),
        ("page٢Of", ["page", "٢", "Of"]),
        ("", []),
    ],
    ids=[
        "acronym-inside",
        "acronym-last",
        "acronym-first",
        "digits",
        "snake",
        "half-chinese",
        "half-greek",
        "swedish",
        "german-capital-inside",
        "chinese-first",
        "chinese-last",
        "combining-mark",
        "cyrillic",
        "half-hebrew",
        "digit-among-kanji",
        "arabic-digit",
        "empty",
    ],
)
def test_words(name: str, parts: list[str]) -> None:
    assert list(words(name)) == parts


@pytest.mark.parametrize("name", ["företagsHandle", "größenListe", "x-berth.depth9", "getXMPPacket"])
def test_words_lose_no_letter(name: str) -> None:
    assert "".join(words(name)) == "".join(filter(str.isalnum, name))


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        pytest.param("shelfId", "shelfId", id="as-it-is"),
        pytest.param("`shelfId`*", "shelfId", id="marks-around"),
        pytest.param("shelf Id", "shelfId", id="a-blank"),
        pytest.param("total size of all", "totalSizeOfAll", id="four-words"),
        pytest.param("the total size of all", "", id="a-sentence"),
        pytest.param("läge", "", id="swedish"),
        pytest.param("书架", "", id="chinese"),
        pytest.param("מצב shelf", "", id="half-hebrew"),
        pytest.param("_links", "_links", id="underscore-first"),
        pytest.param("x-berth.depth", "x-berth.depth", id="dash-and-dot"),
        pytest.param("7up", "", id="digit-first"),
        pytest.param("", "", id="empty"),
    ],
)
def test_as_identifier(text: str, identifier: str) -> None:
    assert as_identifier(text) == identifier


@pytest.mark.parametrize(
    ("name", "lower", "upper", "is_lower"),
    [
        ("Name", "name", "Name", False),
        ("XMPPacket", "xmpPacket", "XMPPacket", False),
        ("shelf", "shelf", "Shelf", True),
        ("", "", "", False),
        ("_Id", "_Id", "_Id", False),
    ],
    ids=["word", "acronym", "lower", "empty", "underscore"],
)
def test_first_letters(name: str, lower: str, upper: str, is_lower: bool) -> None:
    assert (lower_first(name), upper_first(name), is_lower_camel(name)) == (lower, upper, is_lower)


@pytest.mark.parametrize(
    ("parts", "upper", "name"),
    [
        (["active", "Job"], True, "ActiveJob"),
        (["Active", "job"], False, "activeJob"),
        (["XMP", "data"], False, "xmpData"),
        ([], True, ""),
    ],
    ids=["upper", "lower", "acronym", "nothing"],
)
def test_camel(parts: list[str], upper: bool, name: str) -> None:
    assert camel(parts, upper=upper) == name


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("berthHandle", "BerthHandle", 1.0),
        ("berthHandle", "berthHandles", 0.95),
        ("berth", "säsong", 0.0),
        ("", "", 1.0),
    ],
    ids=["case", "one-letter", "nothing", "empty"],
)
def test_likeness(one: str, other: str, alike: float) -> None:
    assert likeness(one, other) == pytest.approx(alike, abs=0.03)
