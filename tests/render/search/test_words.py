"""The words of names, texts and queries: the same in Python and in the browser."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docspec.render.search.words import LONGEST, RULES, forms, name_terms, text_terms, whole, words
from tests.render.search.node import Node
from tests.strategies import TEXTS

NAMES = {
    "companyHandle": "companyhandle | company handle",
    "getXMPPacket": "getxmppacket | get xmp xmppacket packet",
    "IPS_API_FAULT": "ipsapifault | ips api apifault fault",
    "ripPDFs": "rippdfs | rip pdfs",
    "jpeg2000": "jpeg2000 | jpeg 2000",
    "läge": "läge lage | läge lage",
    "Straße": "strasse | strasse",
    "Ｎａｍｅ：": "name | name",
    "原始名称": "原始名称 | 原始 始名 名称 称",
    "句": "句 | 句",
    "company핸들": "company핸들 | company 핸들 들",
    "ハンドル": "ハンドル | ハン ンド ドル ル",
    "สถานะ": "สถานะ | สถ ถา าน นะ ะ",
    "x": "x | x",
    "": " | ",
    "…": " | ",
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_terms_of_names(name: str, expected: str) -> None:
    assert f"{' '.join(whole(name))} | {' '.join(name_terms(name))}" == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jobbets läge.", "jobbets läge lage"),
        ("Större än ½ märks.", "större storre än an 1 2 märks marks"),
        ("Se `getJob`, A/B", "se getjob get job a b"),
        ("com\u00adpany hand\u200dle", "company handle"),
        ("e\u0301te\u0301 été", "été ete été ete"),
        ("\u0301alone", "alone"),
        ("مُهِمَّة ـــ كتــاب", "مُهِمَّة مهمة كتاب"),
        ("עֲבוֹדָה", "עֲבוֹדָה עבודה"),
        ("Größe ØRSTED Łódź Œuvre", "grösse grosse ørsted orsted łódź lodz œuvre oeuvre"),
        ("λόγος ΛΌΓΟΣ", "λόγοσ λογοσ λόγοσ λογοσ"),
        ("İstanbul ısı", "i̇stanbul istanbul isi"),
        ("作业的状态 Job", "作业 业的 的状 状态 态 job"),
        ("ｶﾞﾗｽ", "ガラ ラス ス"),
        ("a" * 200, "a" * LONGEST),
        ("🙂 <b>&amp;</b>", "b amp b"),
    ],
)
def test_terms_of_texts(text: str, expected: str) -> None:
    assert " ".join(text_terms(text)) == expected


def both(scripts: Node, texts: list[str]) -> tuple[Any, Any]:
    theirs = scripts.ask("words", rules=RULES, texts=texts)
    ours = [
        [[list(word.parts), word.unspaced, next(iter(forms(word.whole)), "")] for word in words(text)] for text in texts
    ]
    return ours, theirs


@pytest.mark.parametrize(
    "text", [*NAMES, "ｶﾞﾗｽ 가 ﷺ ½ ① ǅ ŉ ΐ \u1e9e", "e\u0301\u0323 \u0301a \U0001d400b 𠀀𠀁", "a\x1cb\u2028c\ufeffd\x85e"]
)
def test_the_browser_agrees(scripts: Node, text: str) -> None:
    ours, theirs = both(scripts, [text])
    assert ours == theirs


def is_settled(char: str) -> bool:
    """Whether all versions of Unicode say the same of a character: Python and node may have different ones."""
    return unicodedata.category(char) == unicodedata.ucd_3_2_0.category(char) != "Cn"


settled = st.text(st.characters(exclude_categories=["Cs", "Cn"]).filter(is_settled), max_size=12)


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(st.one_of(settled, TEXTS.map(lambda text: "".join(filter(is_settled, text)))), max_size=40))
def test_the_browser_agrees_on_anything(scripts: Node, texts: list[str]) -> None:
    ours, theirs = both(scripts, texts)
    assert ours == theirs
