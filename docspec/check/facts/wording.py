"""The running text of a passage as rules read it: without code, addresses and file names, whose facts are not prose."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

import yaml
from babel import Locale as CldrLocale
from babel.core import UnknownLocaleError

from docspec.align.aligned import Locale
from docspec.read.inline import BLANKS, Bullets, Code, Paragraph, Text, Words

CODE = "\ufffc"
"""Stands where a code span, an address or a file name stood."""
# ASCII only: Chinese and Japanese put no blanks around them, and the sentence must stay.
_ADDRESS = re.compile(
    r"[!-~]*(?:://|www\.)[!-~]*|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![!-~])[!-~]*[A-Za-z][!-~]*\.[a-z]{2,4}(?![!-~])", re.ASCII
)
# Letters of scripts that put blanks between words; a word of these ends where they end.
LETTER = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u0300-\u060b"
    r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u1fff"
)
_FULL_WIDTH = {ord(wide): narrow for wide, narrow in zip("．，％－：＋", ".,%-:+", strict=True)}
# What Arabic and Hebrew write in front of a word without a blank: and, in, to, as, the.
PROCLITICS = "(?:[ושכ]?[בהכלמ]|[ושכ]|[وف]?(?:[بكل]|لل)?(?:ال)?)"
_SENTENCE_END = re.compile(r"(?<=[.!?:;؟])\s+|(?<=[。！？；])\s*")


def running(text: Text) -> str:
    """The words of a text, each code span replaced by one mark; blanks single."""
    return BLANKS.sub(" ", " ".join(map(_block, text.blocks))).strip()


def plain_digits(text: str) -> str:
    """The text with ASCII digits and marks; every letter keeps its place."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text.translate(_FULL_WIDTH))


def without_addresses(words: str) -> str:
    """Running text in which addresses and file names are marks, too; every other letter keeps its place."""
    return _ADDRESS.sub(lambda match: CODE * len(match[0]), words)


def sentences(words: str) -> list[str]:
    """The sentences of running text, also those that a colon ends."""
    return [sentence for sentence in _SENTENCE_END.split(words) if sentence.strip()]


def language(locale: Locale) -> str:
    """The language of a tag, with the script where one language is written in two (`zh-Hant`)."""
    cldr = cldr_locale(locale)
    if cldr is None:
        return re.split("[-_]", locale)[0].lower()
    if cldr.language == "zh":
        return "zh-Hant" if cldr.script == "Hant" or cldr.territory in ("TW", "HK", "MO") else "zh-Hans"
    return {"no": "nb"}.get(cldr.language, cldr.language)


@cache
def cldr_locale(locale: Locale) -> CldrLocale | None:
    """What CLDR knows of a locale, or else of its language; None where it knows neither."""
    tag = locale.replace("-", "_")
    for candidate in (tag, tag.split("_")[0]):
        try:
            return CldrLocale.parse(candidate)
        except (ValueError, UnknownLocaleError):
            continue
    return None


@cache
def vocabulary(name: str) -> Any:
    """A data file that stands beside this module."""
    source = resources.files("docspec.check.facts").joinpath(name).read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(source, Loader=loader)


def _block(block: Paragraph | Bullets) -> str:
    if isinstance(block, Bullets):
        return " ".join(map(running, block.items))
    leaves = (node for node in Text((block,)).walk() if isinstance(node, Words | Code))
    return "".join(CODE if isinstance(node, Code) else node.text for node in leaves)
