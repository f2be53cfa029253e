"""XLIFF 2.1 and 1.2: what a translator may touch and what not, and what is told of drift."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from lxml import etree

from docspec.render.catalog.formats import Exchange
from docspec.render.catalog.messages import Background, Issue, Outdated
from docspec.spec.model import Spec
from docspec.spec.texts.paths import spec_texts
from tests.factories import library
from tests.render.catalog.making import LONG, files, given, hard
from tests.render.catalog.schemas import wrong, xliff_12_strict, xliff_core
from tests.render.made import many_specs
from tests.strategies import specs

NS = {"x": "urn:oasis:names:tc:xliff:document:2.0", "o": "urn:oasis:names:tc:xliff:document:1.2"}
ITS = "{http://www.w3.org/2005/11/its}"
KEY = ("sv-SE", "Hard.markup")
IN_TEXT = Issue("D502", "code-span", "`state` is lost", is_error=True, is_in_text=True)
BESIDE = Issue("D101", "ident-translated", "`läge` for `state`", is_error=True, is_in_text=False)


def root(form: str, background: Background, spec: Spec | None = None) -> etree._Element:
    [text] = [text for name, text in files(form, given(spec or hard(), background)).items() if "sv-SE" in name]
    return etree.fromstring(text.encode())


def unit(found: etree._Element, path: str) -> etree._Element:
    [one] = found.xpath(f"//*[@name='{path}' or @resname='{path}']")
    return one


def inner(element: etree._Element, name: str) -> str:
    [one] = element.xpath(f".//*[local-name()='{name}']")
    text: str = etree.tostring(one, encoding="unicode", with_tail=False)
    for space in (*NS.values(), "http://www.w3.org/2005/11/its", "urn:oasis:names:tc:xliff:itsm:2.1"):
        text = text.replace(f' xmlns="{space}"', "").replace(f' xmlns:its="{space}"', "")
    return text.replace(' xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1"', "")


def test_codes_cannot_be_touched() -> None:
    one = unit(root("xliff", Background()), "Hard.markup")
    assert [data.text for data in one.iterfind(".//x:data", NS)] == ["`state`", "[", "](<r-shelf.md>)", "*", "**"]
    assert inner(one, "source") == (
        '<source>On <ph id="1" dataRef="d1" equiv="state" disp="state" type="fmt" subType="docspec:code" '
        'canDelete="no"/> and <pc id="2" dataRefStart="d2" dataRefEnd="d3" type="link" subType="docspec:link" '
        'canDelete="no">the shelf</pc>, <pc id="3" dataRefStart="d4" dataRefEnd="d4" type="fmt" subType="xlf:i">quite'
        '</pc> <pc id="4" dataRefStart="d5" dataRefEnd="d5" type="fmt" subType="xlf:b">sure</pc>.</source>'
    )
    assert [code.get("id") for code in one.iterfind(".//x:target//*[@id]", NS)] == ["1", "2", "3", "4"]


def test_codes_of_the_older_standard() -> None:
    one = unit(root("xliff-1.2", Background()), "Hard.markup")
    assert inner(one, "source").startswith(
        '<source>On <ph id="1" ctype="x-docspec-code" equiv-text="state">`state`</ph> and '
        '<bpt id="2" rid="2" ctype="link">[</bpt>the shelf<ept id="2" rid="2">](&lt;r-shelf.md&gt;)</ept>, '
    )


@pytest.mark.parametrize(
    ("form", "marker", "flag"), [("xliff", "mrk[@translate='no']", "x"), ("xliff-1.2", "mrk[@mtype='protected']", "o")]
)
def test_identifiers_are_not_to_be_translated(form: str, marker: str, flag: str) -> None:
    found = root(form, Background())
    names = [one.text for one in unit(found, "Hard.name").iterfind(f".//{flag}:{marker}", NS)]
    assert names == ["shelfHandle", "libraryFault"] * 2
    assert [one.text for one in unit(found, "Hard#title").iterfind(f".//{flag}:source/{flag}:{marker}", NS)] == ["Hard"]


@pytest.mark.parametrize(
    ("background", "state", "old"),
    [
        (Background(), "translated", "translated"),
        (Background(reviewed=frozenset({KEY})), "reviewed", "signed-off"),
        (Background(drift={KEY: (IN_TEXT,)}), "initial", "needs-review-translation"),
        (Background(drift={KEY: (BESIDE,)}), "initial", "needs-review-translation"),
        (Background(drift={KEY: (IN_TEXT,)}, reviewed=frozenset({KEY})), "reviewed", "signed-off"),
        (Background(outdated={KEY: Outdated("Old.", "Gammal.")}), "initial", "needs-review-translation"),
    ],
)
def test_states(background: Background, state: str, old: str) -> None:
    segment = unit(root("xliff", background), "Hard.markup").find("x:segment", NS)
    assert segment is not None
    assert segment.get("state") == state
    target = unit(root("xliff-1.2", background), "Hard.markup").find("o:target", NS)
    assert target is not None
    assert target.get("state") == old


def test_a_text_without_translation_waits_for_one() -> None:
    one = unit(root("xliff", Background()), "Hard.missing")
    assert [part.tag for part in one.iterfind("x:segment/*", NS)] == [f"{{{NS['x']}}}source"]
    assert one.find("x:segment", NS).get("state") == "initial"


def test_what_is_wrong_with_the_text_is_told_in_terms_of_its() -> None:
    one = unit(root("xliff", Background(drift={KEY: (BESIDE, IN_TEXT)})), "Hard.markup")
    [marker] = one.iterfind(".//x:target/x:mrk", NS)
    assert marker.get(f"{ITS}locQualityIssueType") == "markup"
    assert marker.get(f"{ITS}locQualityIssueSeverity") == "100"
    notes = [note.text for note in one.iterfind(".//x:note[@category='drift']", NS)]
    assert notes == [
        "In its row, not in this text: D101 ident-translated: `läge` for `state`",
        "D502 code-span: `state` is lost",
    ]


def test_the_languages_stand_in_the_head() -> None:
    new, old = root("xliff", Background()), root("xliff-1.2", Background()).find("o:file", NS)
    assert (new.get("version"), new.get("srcLang"), new.get("trgLang")) == ("2.1", "en", "sv-SE")
    assert old is not None
    assert (old.get("source-language"), old.get("target-language")) == ("en", "sv-SE")


SCHEMAS = {"xliff": xliff_core, "xliff-1.2": xliff_12_strict}


def all_wrong(spec: Spec) -> Background:
    """Drift in every text and beside it; every other one was reviewed, and every third is outdated."""
    keys = [(locale, text.path) for text in spec_texts(spec) for locale in ("sv-SE", "ar")]
    old = Outdated("Old \0 `x`.", "Gammal *text* \0 `x`.")
    return Background(
        True, dict.fromkeys(keys, (IN_TEXT, BESIDE)), {}, frozenset(keys[::2]), dict.fromkeys(keys[::3], old)
    )


def valid(form: str, spec: Spec) -> None:
    for background in (Background(), all_wrong(spec)):
        for text in files(form, Exchange(spec, "en", ("sv-SE", "ar"), background)).values():
            assert wrong(SCHEMAS[form](), text) == []


@pytest.mark.parametrize("form", SCHEMAS)
@pytest.mark.parametrize("spec", [library(), hard(), hard(long=LONG)], ids=["library", "hard", "100 kB"])
def test_the_schema_of_oasis_accepts_it(form: str, spec: Spec) -> None:
    valid(form, spec)


@pytest.mark.parametrize("form", SCHEMAS)
@settings(deadline=None)
@drawn(spec=specs())
def test_the_schema_accepts_any_catalog(form: str, spec: Spec) -> None:
    valid(form, spec)


@pytest.mark.parametrize("form", SCHEMAS)
def test_a_locale_with_an_underscore_is_a_tag_of_xml(form: str) -> None:
    [text] = files(form, Exchange(hard(), "en", ("zh_Hans_CN",))).values()
    assert wrong(SCHEMAS[form](), text) == []
    assert '"zh-Hans-CN"' in text


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("xliff", 'state="translated"', 'state="done"'),
        ("xliff", 'type="fmt"', 'type="code"'),
        ("xliff", "<notes>", "<notes><p/>"),
        ("xliff-1.2", 'state="translated"', 'state="done"'),
        ("xliff-1.2", 'ctype="x-', 'ctype="'),
        ("xliff-1.2", "<bpt id", "<bpt name"),
    ],
)
def test_the_schema_is_no_rubber_stamp(form: str, before: str, after: str) -> None:
    [text] = files(form, given(hard())).values()
    assert before in text
    assert wrong(SCHEMAS[form](), text.replace(before, after)) != []


@pytest.mark.parametrize("spec", [library(), hard(), *many_specs(8)])
def test_ids_are_unique_and_name_what_is_there(spec: Spec) -> None:
    for text in files("xliff", Exchange(spec, "en", ("sv-SE", "ar"), all_wrong(spec))).values():
        found = etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True))
        ids = Counter(one.get("id") for one in found.iter(f"{{{NS['x']}}}unit"))
        assert max(ids.values(), default=1) == 1
        for one in found.iter(f"{{{NS['x']}}}unit"):
            data = {part.get("id") for part in one.iterfind(".//x:data", NS)}
            used = {value for part in one.iter() for name, value in part.attrib.items() if name.startswith("dataRef")}
            assert used == data
            for side in ("source", "target"):
                codes = Counter(part.get("id") for part in one.iterfind(f".//x:{side}//*[@id]", NS))
                assert max(codes.values(), default=1) == 1
