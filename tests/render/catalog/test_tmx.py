from __future__ import annotations

import pytest
from lxml import etree

from docspec.render.catalog.formats import Exchange
from docspec.render.catalog.messages import Background, Issue
from docspec.spec.model import Spec
from tests.factories import library
from tests.render.catalog.making import files, given, hard, toolkit
from tests.render.catalog.schemas import tmx_14, wrong
from tests.render.made import many_specs

PATH = "Shelf.shelfHandle"


def memory(background: Background, spec: Spec | None = None) -> etree._Element:
    [text] = files("tmx", given(spec, background)).values()
    return etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True))


def issue(*, is_error: bool) -> Issue:
    return Issue("D101", "ident-translated", "x", is_error=is_error, is_in_text=False)


@pytest.mark.parametrize(
    ("background", "is_kept"),
    [
        (Background(), True),
        (Background(drift={("zh-Hans", PATH): (issue(is_error=True),)}), False),
        (Background(drift={("zh-Hans", PATH): (issue(is_error=False),)}), True),
        (Background(drift={("sv-SE", PATH): (issue(is_error=True),)}), False),
        (
            Background(drift={("zh-Hans", PATH): (issue(is_error=True),)}, reviewed=frozenset({("zh-Hans", PATH)})),
            True,
        ),
    ],
)
def test_only_what_has_no_error_is_learned_from(background: Background, is_kept: bool) -> None:
    found = memory(background).xpath(f"//tu[@tuid='{PATH}']//seg/text()")
    assert found == (["Hyllans handtag.", "书架的句柄。"] if is_kept else [])


def test_what_one_language_alone_has_teaches_nothing() -> None:
    paths = memory(Background()).xpath("//tu/@tuid")
    assert "Shelf.class" not in paths
    assert "Shelf.colour" not in paths


def test_codes_are_codes() -> None:
    [one] = memory(Background(), hard()).xpath("//tu[@tuid='Hard.markup']/tuv[1]/seg")
    assert [(code.tag, code.text, code.get("i") or code.get("x")) for code in one] == [
        ("ph", "`state`", "1"),
        ("bpt", "[", "2"),
        ("ept", "](<r-shelf.md>)", "2"),
        ("bpt", "*", "3"),
        ("ept", "*", "3"),
        ("bpt", "**", "4"),
        ("ept", "**", "4"),
    ]


@pytest.mark.parametrize("spec", [library(), hard(), *many_specs(8)])
def test_the_dtd_accepts_it(spec: Spec) -> None:
    [text] = files("tmx", Exchange(spec, "en", ("sv-SE", "ar"))).values()
    assert wrong(tmx_14(), text) == []


def test_the_toolkit_reads_it() -> None:
    [text] = files("tmx", given()).values()
    store = toolkit("tmx", "tmxfile").parsestring(text.encode(), "sv-SE", "zh-Hans")
    assert {unit.getid(): (str(unit.source), str(unit.target)) for unit in store.units}[PATH] == (
        "Hyllans handtag.",
        "书架的句柄。",
    )
