from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read.page import Sample
from docspec.read.samples import Element, message, parse_elements, parse_sample
from tests.read.reading import NOWHERE


def sample(text: str) -> Sample:
    return Sample("xml", text, NOWHERE)


def shape(element: Element | None) -> str:
    """`name(children)` and `=text`."""
    if element is None:
        return "-"
    children = f"({' '.join(map(shape, element.children))})" if element.children else ""
    return element.name + children + (f"={element.text}" if element.text else "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("<a><b>1</b><c/></a>", "a(b=1 c)", id="whole"),
        pytest.param('<ns1:a xmlns:ns1="http://x/">\n  <ns1:b>1</ns1:b>\n</ns1:a>', "a(b=1)", id="prefixes"),
        pytest.param('<?xml version="1.0"?><!-- <x> --><a><![CDATA[<y>]]></a>', "a=<y>", id="prologue-comment-cdata"),
        pytest.param("<a><b>&lt;1&amp;2&gt;</b></a>", "a(b=<1&2>)", id="entities"),
        pytest.param("<a>\n ...\n <b>1</b>\n ...\n", "a(b=1)=...\n \n ...", id="ellipsis-and-open-root"),
        pytest.param("<a><b>1</c><d>2</d></a>", "a(b=1 d=2)", id="misspelt-end"),
        pytest.param("<a><b>1<c>2</c></a><d/>", "a(b(c=2)=1)", id="left-open-inside"),
        pytest.param("<n:a><b>1</b></a>", "a(b=1)", id="end-without-prefix"),
        pytest.param("</x><a>1</a>", "a=1", id="end-before-start"),
        pytest.param("<a><b>1|2</b>|<c x='>'>3</c></a>", "a(b=1|2 c=3)=|", id="pipes-and-brackets"),
        pytest.param("<p>x</p><a><b/></a>", "a(b)", id="the-root-that-holds-others"),
        pytest.param("<a><läge>状态</läge></a>", "a(läge=状态)", id="translated"),
        pytest.param("<a><b", "a(b)", id="cut-in-a-tag"),
        pytest.param("no elements: 1 < 2", "-", id="none"),
        pytest.param("", "-", id="empty"),
    ],
)
def test_sample(text: str, found: str) -> None:
    assert shape(parse_sample(sample(text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("<a><b/></a>", "a(b)", id="no envelope"),
        pytest.param(
            "<s:Envelope><s:Header><k/></s:Header><s:Body><n:a><b/></n:a></s:Body></s:Envelope>", "a(b)", id="in"
        ),
        pytest.param("<Envelope><Body><p/><a><b/></a></Body></Envelope>", "a(b)", id="the part that holds others"),
        pytest.param("<Envelope><Body></Body></Envelope>", "Envelope(Body)", id="an empty body"),
        pytest.param("<Envelope><paper/></Envelope>", "Envelope(paper)", id="of another kind"),
    ],
)
def test_message(text: str, found: str) -> None:
    root = parse_sample(sample(text))
    assert root is not None
    assert shape(message(root)) == found


trees = st.recursive(
    st.builds(Element, st.sampled_from(["a", "bC", "läge"]), st.just(()), st.sampled_from(["", "1", "<&>", "状态"])),
    lambda children: st.builds(
        Element, st.sampled_from(["x", "items"]), st.lists(children, min_size=1, max_size=4).map(tuple), st.just("")
    ),
    max_leaves=12,
)


def written(element: Element) -> str:
    text = element.text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<n:{element.name}>{text}{''.join(map(written, element.children))}</n:{element.name}>"


@given(trees)
def test_what_is_whole_reads_back(tree: Element) -> None:
    assert parse_elements(written(tree)) == (tree,)


@given(st.lists(st.sampled_from(["<a>", "</a>", "<b/>", "<", ">", "</", "x", "<!--", "]]>", "<![CDATA[", "&#x;", '"'])))
def test_nothing_makes_it_fall_over(parts: list[str]) -> None:
    text = "".join(parts)
    root = parse_sample(sample(text))
    assert (root is None) == (not parse_elements(text))
