from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from docspec.spec.texts.entry import Entry
from docspec.spec.texts.xliff_reader import read_xliff, rest_of_xliff
from tests.render.catalog.schemas import wrong, xliff_12_strict, xliff_core

NEW = "urn:oasis:names:tc:xliff:document:2.0"
OLD = "urn:oasis:names:tc:xliff:document:1.2"
DATA = (
    "<originalData><data id='d1'>`state`</data><data id='d2'>[</data>"
    "<data id='d3'>](&lt;r-x.md&gt;)</data></originalData>"
)


def new(units: str, version: str = "2.1") -> bytes:
    head = f"<xliff xmlns='{NEW}' version='{version}' srcLang='en' trgLang='sv-SE' xml:space='preserve'>"
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{head}<file id='f'>\n{units}</file></xliff>".encode()


def old(units: str) -> bytes:
    file = "<file original='x' datatype='plaintext' source-language='en' target-language='sv-SE'>"
    return f"<xliff xmlns='{OLD}' version='1.2'>{file}<body>\n{units}</body></file></xliff>".encode()


def unit(source: str, target: str, *, data: str = "", state: str = "state='reviewed'", about: str = "") -> str:
    inside = f"<segment {state}><source>{source}</source><target>{target}</target></segment>"
    return f"<unit id='Ship.state' {about}>{data}{inside}</unit>"


def only(data: bytes) -> Entry:
    read = read_xliff("x.xlf", data)
    assert read.unread == ()
    assert read.locale == "sv-SE"
    [entry] = read.entries
    return entry


PH = "<ph id='1' dataRef='d1'/>"


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Läget.", "Läget."),
        (f"Om {PH}.", "Om `state`."),
        ("<pc id='2' dataRefStart='d2' dataRefEnd='d3'>gå</pc>", "[gå](<r-x.md>)"),
        ("<sc id='2' dataRef='d2'/>gå<ec startRef='2' dataRef='d3'/>", "[gå](<r-x.md>)"),
        ("Om <ph id='1'/>.", "Om `state`."),  # a tool that keeps ids alone
        ("<mrk id='m' translate='no'>jobHandle</mrk> *x*", r"jobHandle \*x\*"),
        ("a<cp hex='001B'/>b", "a\x1bb"),
        ("a&#13;&#10;b ]]&gt;", "a\r\nb \\]\\]\\>"),
        ("<![CDATA[a < b]]>", r"a \< b"),
        ("<!-- no --> x", " x"),
    ],
)
def test_what_stands_in_a_unit(target: str, text: str) -> None:
    assert (
        only(new(unit(f"On {PH}, <pc id='2' dataRefStart='d2' dataRefEnd='d3'>go</pc>", target, data=DATA))).text
        == text
    )


def test_plain_units_are_as_they_are() -> None:
    assert only(new(unit("a*b", "c*d `x`", about="type='docspec:plain'"))).text == "c*d `x`"


@pytest.mark.parametrize(
    ("state", "is_reviewed"),
    [("state='initial'", False), ("state='translated'", True), ("state='final'", True), ("", True)],
)
def test_states(state: str, is_reviewed: bool) -> None:
    assert only(new(unit("a", "b", state=state))).is_reviewed is is_reviewed


def test_segments_are_put_together() -> None:
    parts = (
        "<unit id='A_x0023_title'><segment state='final'><source>One.</source><target>Ett.</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment state='initial'><source>Two.</source><target>Två.</target></segment></unit>"
    )
    entry = only(new(parts))
    assert (entry.path, entry.source, entry.text, entry.is_reviewed) == ("A#title", "One. Two.", "Ett. Två.", False)


def test_no_target_is_no_translation() -> None:
    assert only(new("<unit id='A.b'><segment><source>x</source></segment></unit>")).text == ""


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("<ph id='1' ctype='x-docspec-code'>`state`</ph>!", "`state`!"),
        ("<bpt id='2' rid='2'>[</bpt>gå<ept id='2' rid='2'>](&lt;r-x.md&gt;)</ept>", "[gå](<r-x.md>)"),
        ("<x id='1'/>", "`state`"),
        ("<mrk mtype='protected'>jobHandle</mrk> &amp;#x1B;", "jobHandle \x1b"),
        ("<g id='9'>x</g>", "x"),
    ],
)
def test_the_older_standard(target: str, text: str) -> None:
    source = "<ph id='1' ctype='x-docspec-code'>`state`</ph>"
    entry = only(old(f"<trans-unit id='Ship.state'><source>{source}</source><target>{target}</target></trans-unit>"))
    assert (entry.source, entry.text, entry.line) == ("`state`", text, 2)


@pytest.mark.parametrize(
    ("about", "state", "is_reviewed"),
    [
        ("", "needs-review-translation", False),
        ("", "new", False),
        ("", "translated", True),
        ("approved='yes'", "needs-review-translation", True),
    ],
)
def test_states_of_the_older_standard(about: str, state: str, is_reviewed: bool) -> None:
    target = f"<source>a</source><target state='{state}'>b</target>"
    assert only(old(f"<trans-unit id='A.b' {about}>{target}</trans-unit>")).is_reviewed is is_reviewed


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not well-formed XML"),
        (b"<xliff", "not well-formed XML"),
        (b"<html/>", "this is <html>; expected XLIFF"),
        (new("", version="3.0"), "this is XLIFF 3.0; expected"),
        (b"<!DOCTYPE xliff [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff>&e;</xliff>", "has a DTD"),
        (b"<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'><xliff/>", "has a DTD"),
        (new(unit("a", "<ph id='7'/>")), "has a code `7` that it does not define"),
        (new(unit("a", "<cp hex='zz'/>")), "which is no character"),
    ],
)
def test_what_cannot_be_read(data: bytes, said: str) -> None:
    read = read_xliff("x.xlf", data)
    assert read.entries == ()
    [unread] = read.unread
    assert said in unread.reason


def test_a_billion_laughs_are_not_laughed() -> None:
    lol = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    data = f"<!DOCTYPE x [<!ENTITY l0 'lol'>{lol}]><xliff version='2.1'>&l9;</xliff>".encode()
    assert read_xliff("x.xlf", data).entries == ()


def test_a_broken_unit_costs_no_other() -> None:
    read = read_xliff("x.xlf", new(unit("a", "<ph id='7'/>") + "\n" + unit("a", "b")))
    assert [entry.text for entry in read.entries] == ["b"]
    assert [one.line for one in read.unread] == [3]


@pytest.mark.parametrize("wrap", [new, old], ids=["2.1", "1.2"])
def test_the_rest_has_the_units_that_are_asked_for_with_a_note(wrap: object) -> None:
    one = "<trans-unit id='A.b'><source>x</source><target>y</target></trans-unit>"
    units = f"{one}\n{one.replace('A.b', 'A.c')}" if wrap is old else f"{unit('x', 'y')}\n{unit('x', 'z')}"
    data: bytes = wrap(units)  # type: ignore[operator]
    lines = [entry.line for entry in read_xliff("x.xlf", data).entries]
    rest = rest_of_xliff(data, {lines[1]: "R804 a name\0 is lost"})
    assert len(read_xliff("x.xlf", rest).entries) == 1
    assert b"R804 a name&amp;#x0; is lost</" in rest


@pytest.mark.parametrize(
    ("schema", "data"),
    [
        (xliff_core, new(f"{unit('a', 'b')}\n{unit('a', 'c').replace('.state', '.name')}")),
        (xliff_core, new(unit("a", "b").replace("<segment", "<y xmlns='urn:y'/><segment"))),
        (xliff_core, new(unit("a", "b").replace("<segment", "<notes><note>x</note></notes><segment"))),
        (xliff_core, new(unit("a", "b") + "</file><file id='g'>\n" + unit("a", "c"))),
        (xliff_core, new(unit(PH, PH, data=DATA))),
        (xliff_12_strict, old("<trans-unit id='A.b'><source>x</source><target>y</target></trans-unit>")),
        (xliff_12_strict, old("<trans-unit id='A.b'><source>x</source><note>z</note></trans-unit>")),
    ],
)
def test_the_rest_is_as_the_schema_wants_it(schema: Callable[[], etree.XMLSchema], data: bytes) -> None:
    assert wrong(schema(), data.decode()) == []
    rest = rest_of_xliff(data, {read_xliff("x.xlf", data).entries[-1].line: "R804 lost"}).decode()
    assert wrong(schema(), rest) == []
    assert rest.count("R804 lost") == 1


def test_a_note_stands_before_what_others_put_behind_it() -> None:
    data = old("<trans-unit id='A.b'><source>x</source><y xmlns='urn:y'/></trans-unit>")
    assert b"R804</note><y " in rest_of_xliff(data, {2: "R804"})
