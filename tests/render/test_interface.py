"""The words of docspec's own."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from docspec.render.interface import has_catalog, translator

LOCALES = files("docspec") / "locale"
TEMPLATES = Path(__file__).parents[2] / "templates" / "reference"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("sv-SE", "Beskrivning"),
        ("nl", "Beschrijving"),
        ("de-AT", "Beschreibung"),
        ("it-IT", "Descrizione"),
        ("zh-Hans", "说明"),
        ("zh-CN", "说明"),
        ("zh-TW", "說明"),
        ("pt-BR", "Descrição"),
        ("ja-JP", "説明"),
        ("en", "Description"),
        ("en-GB", "Description"),
    ],
)
def test_words(locale: str, expected: str) -> None:
    assert has_catalog(locale)
    assert translator(locale)("Description") == expected


@pytest.mark.parametrize("locale", ["pl-PL", "xx-XX", "", "../../etc", 'x"><b'])
def test_a_language_without_words_falls_back_visibly(locale: str) -> None:
    assert not has_catalog(locale)
    assert translator(locale)("Name") == '<span lang="en">Name</span>'


def test_a_word_without_translation_falls_back_visibly() -> None:
    assert translator("sv-SE")("Something new") == '<span lang="en">Something new</span>'


def used() -> set[str]:
    """Every word that templates and views have translated."""
    from docspec.render import reference_page as page

    templates = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.jinja"))
    fixed = {*page._HEADINGS.values(), *page._MEANINGS.values(), *page._REQUIRED.values(), "Values"}
    return fixed | set(re.findall(r'\bt\("([^"]+)"\)', templates))


@pytest.mark.parametrize("name", sorted(each.name for each in LOCALES.iterdir()))
def test_catalogs_are_complete(name: str) -> None:
    with (LOCALES / name / "LC_MESSAGES" / "docspec.po").open("rb") as file:
        catalog = {
            message.id: message.string for message in read_po(file, locale=name, abort_invalid=True) if message.id
        }
    assert set(catalog) == used()
    assert all(catalog.values())
