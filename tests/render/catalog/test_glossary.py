"""The do-not-translate list: as tables and as a termbase; our own lexicon reads it as well."""

from __future__ import annotations

import csv
import io

import pytest
from lxml import etree

from docspec.reconcile.lexicon.reader import read_lexicon
from docspec.render.catalog.formats import Exchange
from docspec.spec.identifiers import terms
from docspec.spec.model import Spec
from tests.factories import library, spec_of
from tests.render.catalog.making import files, given, hard, toolkit
from tests.render.catalog.schemas import tbx_2008, wrong
from tests.render.made import many_specs

CODE = {"BookArray", "LIB_CLOSED", "getShelfParam", "lib:Shelf", "shelfHandle", "xsd:string"}
WORDS = {"Book", "Reader", "class", "xsd", "lib"}


def rows(form: str, of: Exchange) -> dict[str, list[list[str]]]:
    return {name: [*csv.reader(io.StringIO(text))] for name, text in files(form, of).items()}


def test_every_identifier_is_a_term() -> None:
    found = {term.text: term for term in terms(library())}
    assert CODE | WORDS | {"dark-red", "Librarian", "libraryFault", "closeLibrary"} <= found.keys()
    assert {name for name in CODE | WORDS if found[name].is_code} == CODE
    assert found["shelfHandle"].description == "field of Shelf (and 1 more)"


def test_the_table_has_a_column_a_locale() -> None:
    [header, *lines] = rows("glossary-csv", given())["glossary.csv"]
    assert header == ["sv-SE", "zh-Hans", "pos", "do_not_translate", "description"]
    told = {line[0]: line for line in lines}
    assert told["shelfHandle"][1:4] == ["shelfHandle", "proper noun", "always"]
    assert told["class"][1:] == ["class", "proper noun", "as a name", "field of Shelf"]


def test_the_pairs_leave_words_of_the_language_out() -> None:
    [(name, lines)] = rows("glossary-pairs", given()).items()
    assert name == "glossary.sv-SE.zh-Hans.csv"
    assert all(len(line) == 2 and line[0] == line[1] for line in lines)
    kept = {line[0] for line in lines}
    assert kept >= CODE
    assert not kept & WORDS


@pytest.mark.parametrize("spec", many_specs(12))
def test_no_pair_is_what_engines_refuse(spec: Spec) -> None:
    for lines in rows("glossary-pairs", Exchange(spec, "en", ("sv-SE",))).values():
        kept = [line[0] for line in lines]
        assert len(kept) == len(set(kept))
        assert all(term == term.strip() != "" and term.isprintable() for term in kept)


@pytest.mark.parametrize(
    ("form", "name"), [("glossary-tbx", "glossary.tbx"), ("glossary-tbx-2008", "glossary.2008.tbx")]
)
def test_our_lexicon_reads_the_termbase(form: str, name: str) -> None:
    spec = spec_of(types=dict(library().model_dump()["types"]), locales=("en", "sv-SE"))
    read = read_lexicon(name, files(form, given(spec))[name].encode())
    assert read.findings == ()
    assert ("shelfHandle", "shelfHandle") in {(entry.term, entry.english) for entry in read.entries}


def test_the_termbase_of_2019() -> None:
    root = etree.fromstring(files("glossary-tbx", given())["glossary.tbx"].encode())
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    space = {"t": "urn:iso:std:iso:30042:ed-2"}
    entry = next(
        one for one in root.iter("{*}conceptEntry") if "shelfHandle" in one.xpath(".//t:term/text()", namespaces=space)
    )
    assert entry.xpath(".//t:term/text()", namespaces=space) == ["shelfHandle"] * 2
    assert entry.find("t:note", space).text.startswith("Do not translate")


@pytest.mark.parametrize("spec", [library(), hard(), *many_specs(8)])
def test_the_schema_accepts_the_termbase_of_2008(spec: Spec) -> None:
    [text] = files("glossary-tbx-2008", Exchange(spec, "en", ("sv-SE", "ar"))).values()
    assert wrong(tbx_2008(), text) == []


def test_the_toolkit_reads_the_termbase_of_2008() -> None:
    [text] = files("glossary-tbx-2008", given()).values()
    store = toolkit("tbx", "tbxfile").parsestring(text.encode())
    assert {str(unit.source) for unit in store.units} == {term.text for term in terms(library())}
