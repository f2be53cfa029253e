"""The standards that running text names: numbered ones (`ISO-639`, `RFC 3339`, `UTF-8`) and short names (`UTC`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docspec.check.facts.claims import Claim
from docspec.check.facts.wording import LETTER, vocabulary

_BODIES = {"ИСО": "ISO", "МЭК": "IEC"}
_BODY = (
    r"ISO/IEC(?: ?TS| ?TR)?|ISO|IEC|RFC|ECMA|IEEE|ANSI|NIST|FIPS|BCP|STD|DIN|JIS|GB/T|UTS|UAX|UTF|UCS|SHA|"
    r"AES|RSA|CRC|TLS|SSL|IPv|MPEG|Base|ИСО|МЭК"
)
STANDARD = re.compile(
    rf"(?<![{LETTER}\d])(?P<body>{_BODY})(?P<mark>[ \u00a0_‑–-]?)(?P<number>\d+(?:[-–‑:./]\d+)*)(?![{LETTER}\d])"
)
"""A numbered standard."""


def numbered(text: str) -> Iterator[Claim]:
    """The numbered standards of a text; hyphens, blanks and parts of a standard make no difference."""
    for match in STANDARD.finditer(text):
        body = _BODIES.get(match["body"], match["body"]).split("/")[0].split()[0]
        main = re.split(r"[-–‑:/]", match["number"])[0]
        yield Claim("standard", f"{body} {main}", match[0], match.start(), match.end())


def named(text: str) -> Iterator[Claim]:
    """The short names of a text, each among those it is easily taken for."""
    for match in _names().finditer(text):
        group, name = _meanings()[match[0]]
        yield Claim(f"name {group}", name, match[0], match.start(), match.end())


@cache
def _meanings() -> dict[str, tuple[int, str]]:
    groups: list[dict[str, str]] = list(vocabulary("standards.yaml"))
    return {
        word: (number, name)
        for number, group in enumerate(groups)
        for name, words in group.items()
        for word in words.split()
    }


@cache
def _names() -> re.Pattern[str]:
    words = "|".join(sorted(_meanings(), key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z\d_/.:#-])(?:{words})(?![A-Za-z\d_/:#])")
