"""Names (D101 to D104), literals (D106) and titles (D107)."""

from __future__ import annotations

import re

from benchmarks.drift import words
from benchmarks.drift.mutations.mutation import Change, Mutation, Twin
from benchmarks.drift.mutations.table_text import first_name, rows, with_rows
from benchmarks.drift.spot import Spot, Where

_SYNONYMS = {
    "Handle": "Reference",
    "Count": "Total",
    "Number": "Index",
    "Name": "Label",
    "Time": "Moment",
    "Array": "List",
    "Code": "Key",
    "Size": "Volume",
    "Date": "Day",
}
_LOOKALIKES = str.maketrans("aceopxyCTM", "асеорхуСТМ")
_ACCENTS = str.maketrans("aeiou", "áéíóú")


def _whole(spot: Spot) -> str | None:
    found = words.translated(spot.text, spot.locale)
    return _joined(found) if found else None


def _spaced(spot: Spot) -> str | None:
    found = words.translated(spot.text, spot.locale)
    return " ".join(found) if len(found) > 1 else None


def _half(spot: Spot) -> str | None:
    """The last word alone translated, the others as they were."""
    humps = words.parts(spot.text)
    found = words.translated(humps[-1], spot.locale) if len(humps) > 1 else []
    if not found or found[0].casefold() == humps[-1].casefold():
        return None
    return spot.text.removesuffix(humps[-1]) + found[0][:1].upper() + found[0][1:]


def _synonym(spot: Spot) -> str | None:
    humps = words.parts(spot.text)
    other = _SYNONYMS.get(humps[-1]) if len(humps) > 1 else None
    return spot.text.removesuffix(humps[-1]) + other if other else None


def _transliterated(spot: Spot) -> str | None:
    found = words.translated(spot.text, spot.locale, "sounds")
    return "".join(found) or None


def _joined(found: list[str]) -> str:
    return found[0] + "".join(word[:1].upper() + word[1:] for word in found[1:])


def _blank(spot: Spot) -> str | None:
    humps = words.parts(spot.text)
    return " ".join(humps) if len(humps) > 1 else None


def _lost(spot: Spot) -> str | None:
    return spot.text[:-1] if len(spot.text) > 5 else None


def _lost_inside(spot: Spot) -> str | None:
    middle = len(spot.text) // 2
    return spot.text[:middle] + spot.text[middle + 1 :] if len(spot.text) > 5 else None


def _doubled(spot: Spot) -> str | None:
    middle = len(spot.text) // 2
    return spot.text[:middle] + spot.text[middle - 1] + spot.text[middle:] if len(spot.text) > 3 else None


def _letters(table: dict[int, int]) -> Change:
    def change(spot: Spot) -> str | None:
        return spot.text[0] + spot.text[1:].translate(table)

    return change


def _wide(spot: Spot) -> str | None:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in spot.text)


def _collision(spot: Spot) -> str | None:
    """The second row under the name of the first."""
    head, found = rows(spot.text)
    if len(found) < 2 or not (one := first_name(found[0])) or not (two := first_name(found[1])):
        return None
    return with_rows(spot.text, head, [found[0], found[1].replace(two, one, 1), *found[2:]])


def _title(spot: Spot) -> str | None:
    found = words.translated(spot.text, spot.locale)
    return _joined([found[0].capitalize(), *found[1:]]) if found else None


def _value(spot: Spot) -> str | None:
    some = words.of(spot.locale, "names")
    return str(some[sum(map(ord, spot.text)) % len(some)]).capitalize() if some else None


def _truth(spot: Spot) -> str | None:
    """`true` and `false` in code, translated."""
    pair = words.of(spot.locale, "truth")
    match = re.search(r"(?<=[`>])\s*(true|false)(?=\s*[`<])", spot.text)
    if not pair or not match:
        return None
    return f"{spot.text[: match.start(1)]}{pair[match[1] == 'false']}{spot.text[match.end(1) :]}"


def _glossed(spot: Spot) -> str | None:
    gloss = words.of(spot.locale, "gloss")
    wide = spot.locale.startswith(("zh", "ja"))
    return spot.text.rstrip() + (f"（{gloss}）" if wide else f" ({gloss})") if gloss else None


def _padded(spot: Spot) -> str | None:
    return spot.text.replace("> ", ">", 1) if "> " in spot.text else f"{spot.text} "


NAMES = (
    Mutation("D101", "all words translated", Where.NAME, _whole, also=("D102", "D103")),
    Mutation("D101", "translated, with blanks", Where.NAME, _spaced, also=("D102", "D103")),
    Mutation("D101", "last word translated", Where.NAME, _half, also=("D102", "D103")),
    Mutation("D101", "a synonym", Where.NAME, _synonym),
    Mutation("D102", "first letter a capital", Where.NAME, lambda spot: spot.text[0].upper() + spot.text[1:]),
    Mutation("D102", "no capitals", Where.NAME, lambda spot: spot.text.lower()),
    Mutation("D102", "blanks between words", Where.NAME, _blank),
    Mutation("D102", "last letter lost", Where.NAME, _lost),
    Mutation("D102", "inner letter lost", Where.NAME, _lost_inside),
    Mutation("D102", "letter doubled", Where.NAME, _doubled),
    Mutation("D102", "full-width letters", Where.NAME, _wide),
    Mutation("D102", "Cyrillic look-alikes", Where.NAME, _letters(_LOOKALIKES)),
    Mutation("D102", "accents", Where.NAME, _letters(_ACCENTS)),
    Mutation("D103", "in letters of the language", Where.NAME, _transliterated),
    Mutation("D104", "the name of the row above", Where.TABLE, _collision),
    Mutation("D106", "value translated", Where.ITEM, _value),
    Mutation("D106", "value without capitals", Where.ITEM, lambda spot: spot.text.lower()),
    Mutation("D106", "true and false translated", Where.TEXT, _truth),
    Mutation("D107", "title translated", Where.TITLE, _title),
    Mutation("D107", "title with blanks", Where.TITLE, _blank),
)
TWINS = (
    Twin("D101", "a gloss behind the name", Where.NAME_CELL, _glossed),
    Twin("D102", "other blanks around the name", Where.NAME_CELL, _padded),
)
