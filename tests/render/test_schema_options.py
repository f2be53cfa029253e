from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from docspec.render.schema_options import UNKNOWN_ADDRESS, UNKNOWN_NAMESPACE, SchemaOptions, uri
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("http://a.example/x?y=1&z#w", "http://a.example/x?y=1&z#w"),
        ("urn:a:b", "urn:a:b"),
        (" http://a.example/\n", "http://a.example/"),
        ('http://a.example/"><b>', "http://a.example/%22%3E%3Cb%3E"),
        ("http://höhe.example/船", "http://h%C3%B6he.example/%E8%88%B9"),
        ("{% raw %}", "%7B%25raw%25%7D"),
        ("", ""),
        ("\u202e", "%E2%80%AE"),
    ],
)
def test_uri(text: str, written: str) -> None:
    assert uri(text) == written


@given(TEXTS)
def test_any_text_becomes_one_that_xml_takes(text: str) -> None:
    etree.Element("x", nsmap={"x": uri(text) or "urn:x"})
    assert uri(uri(text)) == uri(uri(uri(text)))


def test_what_nobody_said_is_a_placeholder() -> None:
    options = SchemaOptions()
    assert (options.address, options.target_namespace) == (UNKNOWN_ADDRESS, UNKNOWN_NAMESPACE)
