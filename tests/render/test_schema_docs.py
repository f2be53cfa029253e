from __future__ import annotations

import json

import pytest
from lxml import etree

from docspec.render.schema_docs import SchemaDocs, visible
from docspec.render.schema_json import dumps
from docspec.render.schema_xml import document, xml_text
from docspec.spec.model import Spec
from tests.factories import spec_of

ODD = "a\u202eb\u2066\u200f\0\x7f\x85\u2028 e\u0301 می\u200cخواهم \ud800\U000e0041 船"


def spec(*locales: str, reference: str | None = None) -> Spec:
    plain = spec_of(locales=locales)
    return plain.model_copy(update={"info": plain.info.model_copy(update={"reference_locale": reference})})


@pytest.mark.parametrize(
    ("asked", "reference", "order"),
    [
        (None, None, ["en-GB", "sv-SE", "zh-Hans"]),
        ("zh-Hans", None, ["zh-Hans", "en-GB", "sv-SE"]),
        (None, "sv-SE", ["sv-SE", "en-GB", "zh-Hans"]),
        ("fi-FI", "sv-SE", ["fi-FI", "sv-SE", "en-GB", "zh-Hans"]),
    ],
)
def test_fall_back(asked: str | None, reference: str | None, order: list[str]) -> None:
    assert SchemaDocs(spec("sv-SE", "en-GB", "zh-Hans", reference=reference), asked).order == order


@pytest.mark.parametrize(
    ("texts", "plain"),
    [
        ({"sv-SE": "En `hylla`, se [bok](b.md)."}, "En `hylla`, se bok."),
        ({"sv-SE": "Ett.\n\n* a\n* b"}, "Ett.\n\n* a\n* b"),
        ({"zh-Hans": "架"}, "[zh-Hans] 架"),
        ({"sv-SE": " ", "zh-Hans": "架"}, "[zh-Hans] 架"),
        ({"sv-SE": "<b>fet</b>"}, "<b>fet</b>"),
        ({"sv-SE": "a\u202eb"}, "aU+202Eb"),
        ({}, ""),
    ],
)
def test_plain(texts: dict[str, str], plain: str) -> None:
    assert SchemaDocs(spec("sv-SE", "zh-Hans"), None).labelled(texts) == plain


def test_what_is_hidden_is_shown_and_what_spells_stays() -> None:
    shown = visible(ODD)
    assert shown.startswith("aU+202EbU+2066U+200FU+0000U+007FU+0085")
    assert "می\u200cخواهم" in shown
    assert "e\u0301" in shown


def test_json_is_exact_and_shows_what_is_hidden() -> None:
    text = dumps({ODD: [ODD]})
    assert json.loads(text) == {ODD: [ODD]}
    assert "\u202e" not in text
    text.encode()


def test_xml_shows_what_is_hidden() -> None:
    root = etree.Element("a", {"k": xml_text(ODD)})
    root.text = xml_text(ODD)
    text = document(root, "head")
    assert "\u202e" not in text
    read = etree.fromstring(text.encode())
    assert (read.text, read.get("k")) == (xml_text(ODD), xml_text(ODD))
