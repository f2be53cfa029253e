from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.lexicon.concept import Concept, Unread
from docspec.reconcile.lexicon.tbx import read_tbx

TWO = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1">
  <langSet xml:lang="nl-NL"><tig><term>trefwoord</term></tig><tig><term>sleutel<hi>woord</hi></term></tig></langSet>
  <langSet xml:lang="en"><ntig><termGrp><term>keyword</term></termGrp></ntig></langSet>
</termEntry>
</body></text></martif>
"""
THREE = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><!-- <term>none</term> -->
  <langSec xml:lang="zh-Hans"><termSec><term>关键词</term></termSec></langSec>
  <langSec xml:lang="he"><termSec><term>מילת &#x5DE;פתח</term></termSec></langSec>
  <langSec xml:lang="en-US"><termSec><term>key&#32;word</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>
"""


def entries(*bodies: str, before: str = "") -> bytes:
    lines = "\n".join(f"<termEntry>{body}</termEntry>" for body in bodies)
    return f"{before}<martif>\n{lines}\n</martif>".encode()


def lang(tag: str, term: str) -> str:
    return f'<langSet xml:lang="{tag}"><tig><term>{term}</term></tig></langSet>'


KADE = lang("nl", "kade") + lang("en", "quay")
QUAY = {"nl_Latn": ["kade"], "en_Latn": ["quay"]}


@pytest.mark.parametrize(
    ("text", "line", "terms"),
    [
        pytest.param(TWO, 4, {"nl_Latn": ["trefwoord", "sleutelwoord"], "en_Latn": ["keyword"]}, id="edition 2"),
        pytest.param(
            THREE, 2, {"zh_Hans": ["关键词"], "he_Hebr": ["מילת מפתח"], "en_Latn": ["key word"]}, id="edition 3"
        ),
        pytest.param("\ufeff" + THREE.replace("\n", "\r\n"), 2, None, id="BOM, CRLF"),
    ],
)
def test_read(text: str, line: int, terms: dict[str, list[str]] | None) -> None:
    (part,) = read_tbx(text.encode())
    assert isinstance(part, Concept)
    assert part.line == line
    assert part.terms == terms if terms else len(part.terms) == 3


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param("<descrip>a wall</descrip>", "an entry without terms", id="no terms"),
        pytest.param(lang("nl", " "), "an empty term", id="empty term"),
        pytest.param("<langSet><tig><term>los</term></tig></langSet>", "no `xml:lang`", id="no language"),
        pytest.param(lang("Klingonish", "los"), "`xml:lang` is no language: `Klingonish`", id="unknown language"),
    ],
)
def test_a_bad_entry_costs_no_other(body: str, reason: str) -> None:
    first, bad, *_, last = read_tbx(entries(KADE, body, KADE))
    assert isinstance(bad, Unread)
    assert bad.line == 3
    assert reason in bad.reason
    assert [first, last] == [Concept(2, QUAY), Concept(4, QUAY)]


@pytest.mark.parametrize(
    "doctype",
    [
        pytest.param('<!DOCTYPE martif [<!ENTITY a "gotcha">]>', id="internal"),
        pytest.param('<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/hostname">]>', id="a file"),
        pytest.param('<!DOCTYPE martif [<!ENTITY b "bb"><!ENTITY a "&b;&b;&b;">]>', id="nested"),
    ],
)
def test_entities_are_not_replaced(doctype: str) -> None:
    parts = list(read_tbx(entries(lang("nl", "los &a;") + lang("en", "quay"), before=doctype)))
    assert "an entity, which is not replaced" in "".join(part.reason for part in parts if isinstance(part, Unread))
    assert [dict(part.terms) for part in parts if isinstance(part, Concept)] == [{"en_Latn": ["quay"]}]


def test_ampersands_are_read() -> None:
    (part,) = read_tbx(entries(lang("nl", "kade &amp; wal") + lang("en", "quay &lt;sg&gt;")))
    assert isinstance(part, Concept)
    assert part.terms == {"nl_Latn": ["kade & wal"], "en_Latn": ["quay"]}


def test_a_cut_file_is_used_as_far_as_it_goes() -> None:
    whole = entries(KADE, KADE, KADE)
    told, *parts = read_tbx(whole[: whole.rindex(b"<term>quay")])
    assert isinstance(told, Unread)
    assert "not well-formed" in told.reason
    assert parts[:2] == [Concept(2, QUAY), Concept(3, QUAY)]


@pytest.mark.parametrize("data", [b"", b"no XML", b"<html/>", b"\0\1\2"], ids=["empty", "text", "HTML", "binary"])
def test_not_read_at_all(data: bytes) -> None:
    parts = list(read_tbx(data))
    assert parts
    assert all(isinstance(part, Unread) for part in parts)


@given(st.binary(max_size=100))
def test_any_bytes_are_read(data: bytes) -> None:
    assert list(read_tbx(entries(KADE)[:-10] + data))
