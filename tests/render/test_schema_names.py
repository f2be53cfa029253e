from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docspec.render.schema_names import key_name, xml_name
from tests.strategies import TEXTS

NAMES = st.one_of(TEXTS, st.text(), st.text(alphabet="_x0aF:é"))


@pytest.mark.parametrize(
    ("name", "xml", "key"),
    [
        ("getXMPPacket", "getXMPPacket", "getXMPPacket"),
        ("a.b-c_d", "a.b-c_d", "a.b-c_d"),
        ("läge", "läge", "l_x00E4_ge"),
        ("订单", "订单", "_x8BA2__x5355_"),
        ("e\u0301", "e\u0301", "e_x0301_"),
        ("1st", "_x0031_st", "1st"),
        ("-a", "_x002D_a", "-a"),
        ("a b", "a_x0020_b", "a_x0020_b"),
        ("a:b", "a_x003A_b", "a_x003A_b"),
        ("a_x0020_b", "a_x005F_x0020_b", "a_x005F_x0020_b"),
        ("\u202ea", "_x202E_a", "_x202E_a"),
        ("😀", "_x1F600_", "_x1F600_"),
        ("\ud800", "_xD800_", "_xD800_"),
        ("", "_x0000_", "_x0000_"),
    ],
)
def test_names(name: str, xml: str, key: str) -> None:
    assert (xml_name(name), key_name(name)) == (xml, key)


@given(NAMES)
def test_any_name_becomes_one(name: str) -> None:
    etree.Element(xml_name(name))
    assert re.fullmatch(r"[A-Za-z0-9._-]+", key_name(name))


@given(NAMES, NAMES)
def test_no_two_names_meet(one: str, other: str) -> None:
    one, other = one.replace("\0", ""), other.replace("\0", "")
    assert (xml_name(one) == xml_name(other)) is (one == other)
    assert (key_name(one) == key_name(other)) is (one == other)
