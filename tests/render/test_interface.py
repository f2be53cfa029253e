"""The words of docspec's own."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from docspec.render.interface import Interface, has_catalog
from tests.witnesses import msgfmt, run

PLACES = re.compile(r"\{\w+\}")
LOCALES = files("docspec") / "locale"
RENDER = Path(__file__).parents[2] / "docspec" / "render"
TEMPLATES = Path(__file__).parents[2] / "templates" / "reference"


def mark(words: str, *, is_english: bool) -> str:
    return f"English: {words}" if is_english else words


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
    assert Interface(locale, mark)("Description") == expected


@pytest.mark.parametrize("locale", ["pl-PL", "xx-XX", "", "../../etc", 'x"><b'])
def test_a_language_without_words_falls_back_visibly(locale: str) -> None:
    assert not has_catalog(locale)
    assert Interface(locale, mark)("Name") == "English: Name"


def test_a_word_without_translation_falls_back_visibly() -> None:
    assert Interface("sv-SE", mark)("Something new") == "English: Something new"


@cache
def used() -> frozenset[str]:
    """Every word that templates and views have translated, as Babel and Jinja extract them."""
    names: dict[str, None] = {"t": None, "plain": None, "word": None}
    found = [
        *extract_from_dir(RENDER, [("**.py", "python")], keywords=names),
        *extract_from_dir(TEMPLATES, [("**.jinja", "jinja2.ext:babel_extract")], keywords=names),
    ]
    return frozenset(str(message) for _, _, message, *_ in found)


CATALOGS = pytest.mark.parametrize("name", sorted(each.name for each in LOCALES.iterdir()))


@CATALOGS
def test_catalogs_are_complete(name: str) -> None:
    with (LOCALES / name / "LC_MESSAGES" / "docspec.po").open("rb") as file:
        messages = [message for message in read_po(file, locale=name, abort_invalid=True) if message.id]
    assert sorted({message.id for message in messages} ^ used()) == []
    for message in messages:
        assert message.string
        assert not message.fuzzy
        assert [*message.check()] == []
        # What stands in for a place holder must be asked for, and nothing else.
        assert sorted(PLACES.findall(str(message.string))) == sorted(PLACES.findall(str(message.id)))


@CATALOGS
def test_gettext_takes_the_catalogs(name: str, tmp_path: Path) -> None:
    catalog = str(LOCALES / name / "LC_MESSAGES" / "docspec.po")
    run(tmp_path, [msgfmt(), "--check", "--output-file", str(tmp_path / "docspec.mo"), catalog])
