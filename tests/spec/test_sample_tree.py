from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.spec.sample_tree import Malformed, Node, parse, payloads

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"


def parsed(text: str) -> Node:
    root = parse(text)
    assert isinstance(root, Node)
    return root


@pytest.mark.parametrize(
    "text",
    [
        "<a><b/></a>",
        "\n  <a>\n<b />\n</a>\n",
        "<?xml version='1.0'?><a><b/></a>",
        "\r\n<?xml version='1.0' encoding='ISO-8859-1'?>\r\n<a>é<b/></a>",
        "<x:a xmlns:x='u'>船<x:b x:c='1'/></x:a>",
        "<a>e\u0301 שלום \u202e<b\n/></a>",
        "<!-- <b/> --><a><![CDATA[<b>]]><b></b></a>",
    ],
)
def test_every_element_knows_where_its_name_stands(text: str) -> None:
    nodes = list(parsed(text).walk())
    assert [node.name for node in nodes] == ["a", "b"]
    assert all(text[node.start : node.end].rpartition(":")[2] == node.name for node in nodes)
    assert all(text[node.start - 1] == "<" for node in nodes)


def test_what_an_element_holds() -> None:
    xsi = "http://www.w3.org/2001/XMLSchema-instance"
    root = parsed(f'<x:a xmlns:x="u" xmlns:i="{xsi}" i:nil="1" k="2">a&amp;<b/>c</x:a>')
    assert (root.name, root.namespace, root.text, root.attributes) == ("a", "u", "a&c", ("k",))
    assert root.children[0].namespace == ""


@pytest.mark.parametrize(
    ("text", "reason", "offset"),
    [
        ("<a><b></a>", "mismatched tag", 8),
        ("<船></a>", "mismatched tag", 5),
        ("<a>", "no element found", 3),
        ("plain", "syntax error", 0),
        ("  plain", "syntax error", 2),
        ("", "no element found", 0),
        ("<a/><b/>", "junk after document element", 4),
        ("<x:a/>", "unbound prefix", 0),
        ("<a>&nbsp;</a>", "undefined entity", 3),
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "document type declarations are not read", 12),
        ("<a>" * 256 + "</a>" * 256, None, None),
        ("<a>" * 257 + "</a>" * 257, "more than 256 elements are nested in each other", 768),
        ("<a>\0</a>", "not well-formed (invalid token)", 3),
        ("<a>\ud800</a>", None, None),
    ],
)
def test_malformed(text: str, reason: str | None, offset: int | None) -> None:
    found = parse(text)
    if reason is None:
        assert isinstance(found, Node)  # a lone surrogate is read as U+FFFD
    else:
        assert found == Malformed(reason, offset or 0)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for candidate in (text, f"<a>{text}</a>"):
        found = parse(candidate)
        assert isinstance(found, Node) or 0 <= found.offset <= len(candidate)


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize(
    ("inside", "names"),
    [
        ("<s:Body><m/></s:Body>", ["m"]),
        ("<s:Header><auth/></s:Header><s:Body><m/><n/></s:Body>", ["m", "n"]),
        ("<s:Body><s:Fault><faultcode/><detail><f/></detail></s:Fault></s:Body>", ["f"]),
        ("<s:Body><s:Fault><s:Detail><f/></s:Detail></s:Fault></s:Body>", ["f"]),
        ("<s:Body/>", []),
        ("", []),
    ],
)
def test_envelopes(soap: str, inside: str, names: list[str]) -> None:
    root = parsed(f'<s:Envelope xmlns:s="{soap}">{inside}</s:Envelope>')
    assert [node.name for node in payloads(root)] == names


@pytest.mark.parametrize("text", ["<a/>", "<Envelope><Body><m/></Body></Envelope>"])
def test_what_is_in_no_envelope_is_the_message(text: str) -> None:
    root = parsed(text)
    assert payloads(root) == [root]
