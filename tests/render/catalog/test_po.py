from __future__ import annotations

from pathlib import Path

import pytest

from docspec.render.catalog.formats import Exchange
from docspec.render.catalog.messages import Background, Issue, Outdated
from docspec.spec.model import Spec
from tests.factories import field, library, spec_of
from tests.render.catalog.making import files, given, hard
from tests.render.made import many_specs
from tests.witnesses import msgfmt, run

ISSUE = Issue("D403", "number", "15 instead of 50", is_error=True, is_in_text=True)
KEY = ("zh-Hans", "Shelf.shelfHandle")


def entry(text: str, path: str) -> str:
    [found] = [block for block in text.split("\n\n") if f'msgctxt "{path}"' in block]
    return found


def test_an_entry() -> None:
    of = given(library(), Background(is_known=True, drift={KEY: (ISSUE,)}, places={KEY: ("zh-Hans/r shelf.md", 7)}))
    assert entry(files("po", of)["zh-Hans.po"], "Shelf.shelfHandle") == (
        "#. description of field shelfHandle (xsd:string) of type Shelf\n"
        "#. D403 number: 15 instead of 50\n"
        "#: zh-Hans/r%20shelf.md:7\n"
        "#, fuzzy\n"
        'msgctxt "Shelf.shelfHandle"\n'
        'msgid "Hyllans handtag."\n'
        'msgstr "书架的句柄。"'
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("Shelf.class", "#. Do not translate: `A|B`"),
        ("Shelf.colour", "#. The source language lacks this text; it is shown in zh-Hans."),
        ("Book#title", "#. Do not translate: this is a name"),
        ("ShelfColours.DarkRed", "#. description of value DarkRed of value list ShelfColours"),
        ("getShelf#example1", "#. title of an example of operation getShelf"),
    ],
)
def test_what_translators_are_told(path: str, said: str) -> None:
    assert said in entry(files("po", given(library()))["zh-Hans.po"], path).splitlines()


def test_a_field_of_a_message_names_its_operation() -> None:
    described = field("handle", description={"sv-SE": "Handtaget."})
    spec = spec_of(operations={"get": {"page": "p", "input": {"name": "getParam", "fields": [described]}}})
    text = files("po", given(spec))["zh-Hans.po"]
    assert "#. description of field handle (xsd:string) of getParam, a message of operation get\n" in text


def test_the_header_is_of_the_locale_and_of_no_day() -> None:
    text = files("po", given(library()))["zh-Hans.po"]
    created = "POT-Creation-Date: 1970-01-01 00:00+0000"
    for line in ("Language: zh_Hans", "Plural-Forms: nplurals=1; plural=0;", created):
        assert f'"{line}\\n"' in text
    assert "# Made from a spec alone" in text
    assert "Babel" not in text
    assert "Made from" not in files("po", given(library(), Background(is_known=True)))["zh-Hans.po"]


@pytest.mark.parametrize(
    ("before", "previous"),
    [("Handtaget.", '#| msgid "Handtaget."\n'), ("Lång text. " * 20, ""), ("Två\nrader.", "")],
)
def test_an_outdated_translation_is_fuzzy_and_tells_its_source(before: str, previous: str) -> None:
    of = given(library(), Background(is_known=True, outdated={KEY: Outdated(before, "旧。")}))
    found = entry(files("po", of)["zh-Hans.po"], "Shelf.shelfHandle")
    assert "#, fuzzy\n" in found
    assert 'msgstr "旧。"' in found
    assert ("#|" in found, previous in found) == (bool(previous), True)
    assert "it was: " in " ".join(found.replace("\n#.", "").split())


def test_a_reviewed_translation_is_not_fuzzy() -> None:
    of = given(library(), Background(is_known=True, drift={KEY: (ISSUE,)}, reviewed=frozenset({KEY})))
    assert "fuzzy" not in entry(files("po", of)["zh-Hans.po"], "Shelf.shelfHandle")


@pytest.mark.parametrize("spec", [library(), hard(), *many_specs(12)])
def test_gettext_accepts_every_catalog(spec: Spec, tmp_path: Path) -> None:
    of = Exchange(spec, "en", ("sv-SE", "zh-Hans", "ar"))
    for name, text in files("po", of).items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        run(tmp_path, [msgfmt(), "--check", "-o", "out.mo", name])
