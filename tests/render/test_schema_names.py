from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docspec.render.schema_names import key_name, xml_name
from docspec.spec.texts.ids import from_id
from tests.strategies import TEXTS

LOOKALIKES = st.lists(st.sampled_from(["_x", "_", "x", "0031", "00AF1", "003A", ":", "é", "1"])).map("".join)
NAMES = st.one_of(TEXTS, st.text(), st.text(alphabet="_x0aF:é"), LOOKALIKES)


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
        ("_x0031:", "_x005F_x0031_x003A_", "_x005F_x0031_x003A_"),
        (":x003A_", "_x003A_x003A_", "_x003A_x003A_"),
        ("_x003A:", "_x005F_x003A_x003A_", "_x005F_x003A_x003A_"),
        ("_x0031", "_x0031", "_x0031"),
        ("my_xface_b", "my_x005F_xface_b", "my_x005F_xface_b"),
        ("a_xvalue_b", "a_xvalue_b", "a_xvalue_b"),
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


@given(NAMES.filter(bool))
def test_the_name_can_be_told_so_no_two_names_meet(name: str) -> None:
    name = name.replace("\0", "\ufffd")
    assert from_id(xml_name(name)) == name
    assert from_id(key_name(name)) == name
