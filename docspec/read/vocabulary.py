"""Words for the columns of parameter tables, and for yes and no, in many languages; the words are in headings.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TypeVar, cast

import yaml

from docspec.read.page import Role

Meaning = TypeVar("Meaning")

# Marks around a word that do not change it; bidi and zero-width characters among them.
_AROUND = "?？!！:：.。,，、*_`\"'()（）[]\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061f "
_BLANKS = re.compile(r"\s+")


def normal(word: str) -> str:
    """A word as the vocabulary has it: width and case folded, nothing around it."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", word)).strip(_AROUND).casefold()


def heading_roles(word: str) -> frozenset[Role]:
    """The roles a column under this heading may have; empty if the word is not known."""
    return _headings().get(normal(word), frozenset())


def other_heading(word: str) -> bool:
    """Whether a column under this heading has none of the four roles, in some language."""
    return normal(word) in _others() and not heading_roles(word)


def heading_word(word: str) -> str | None:
    """The English word for what a word means that some language puts over a column; None if it is no such word.

    Only the word that a language lists first counts: the others are wider or narrower (`parameternaam`).
    """
    return _first_words().get(normal(word))


def yes_no(word: str) -> bool | None:
    """Whether a word means yes or no in any language; None if it is not known or means both."""
    meanings = _answers().get(normal(word), frozenset())
    return next(iter(meanings)) if len(meanings) == 1 else None


@cache
def _languages() -> tuple[Mapping[str, list[str]], ...]:
    source = resources.files("docspec.read").joinpath("headings.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return tuple(cast("dict[str, dict[str, list[str]]]", yaml.load(source, Loader=loader)).values())


def _index(meanings: Mapping[str, Meaning]) -> Mapping[str, frozenset[Meaning]]:
    found: dict[str, set[Meaning]] = {}
    for language in _languages():
        for key, meaning in meanings.items():
            for word in language.get(key, ()):
                found.setdefault(normal(word), set()).add(meaning)
    return {word: frozenset(values) for word, values in found.items()}


@cache
def _headings() -> Mapping[str, frozenset[Role]]:
    return _index({role.value: role for role in Role})


@cache
def _first_words() -> Mapping[str, str]:
    english = _languages()[0]
    found: dict[str, set[str]] = {}
    for language in _languages()[1:]:
        for role in Role:
            for word in language.get(role.value, ())[:1]:
                found.setdefault(normal(word), set()).add(english[role.value][0])
    return {word: meanings.pop() for word, meanings in found.items() if len(meanings) == 1}


@cache
def _others() -> frozenset[str]:
    return frozenset(_index({"other": True}))


@cache
def _answers() -> Mapping[str, frozenset[bool]]:
    return _index({"yes": True, "no": False})
