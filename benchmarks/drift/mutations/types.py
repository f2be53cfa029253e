"""Types (D201 to D204) and whether a field is required (D205)."""

from __future__ import annotations

from benchmarks.drift import words
from benchmarks.drift.mutations.mutation import Change, Mutation, Twin
from benchmarks.drift.spot import Spot, Where

_OTHERS = {
    "string": "int",
    "int": "string",
    "boolean": "string",
    "dateTime": "date",
    "double": "int",
    "decimal": "string",
}


def _split(spot: Spot) -> tuple[str, str]:
    prefix, _, local = spot.text.rpartition(":")
    return prefix, local


def _local(spot: Spot) -> str | None:
    prefix, local = _split(spot)
    word = words.type_word(local, spot.locale) if prefix == "xsd" else "".join(words.translated(local, spot.locale))
    return f"{prefix}:{word}" if prefix and word else None


def _local_wide(spot: Spot) -> str | None:
    found = _local(spot)
    return found.replace(":", "：") if found else None


def _whole_type(spot: Spot) -> str | None:
    """Prefix and name translated."""
    prefix, local = _split(spot)
    word, name = words.type_word("types", spot.locale), words.translated(local, spot.locale)
    return f"{word}:{''.join(name)}" if prefix == "types" and word and name else None


def _capital(spot: Spot) -> str | None:
    prefix, local = _split(spot)
    return f"{prefix}:{local[0].upper()}{local[1:]}" if prefix == "xsd" else None


def _prefix(spot: Spot) -> str | None:
    prefix, local = _split(spot)
    word = words.type_word("types", spot.locale)
    return f"{word}:{local}" if prefix == "types" and word else None


def _no_prefix(spot: Spot) -> str | None:
    return f":{_split(spot)[1]}" if ":" in spot.text else None


def _other_builtin(spot: Spot) -> str | None:
    prefix, local = _split(spot)
    return f"xsd:{_OTHERS[local]}" if prefix == "xsd" and local in _OTHERS else None


def _other_own(spot: Spot) -> str | None:
    prefix, local = _split(spot)
    other = local.removesuffix("Array") if local.endswith("Array") else "Voyage" if local == "Cabin" else None
    return f"{prefix}:{other}" if prefix == "types" and other else None


def _colon(text: str) -> Change:
    return lambda spot: spot.text.replace(":", text, 1) if ":" in spot.text else None


def _flipped(spot: Spot) -> str | None:
    pair = words.of(spot.locale, "need")
    return pair[1 - pair.index(spot.text)] if spot.text in pair else None


def _glossed(spot: Spot) -> str | None:
    gloss = words.of(spot.locale, "gloss")
    return f"{spot.text} ({gloss})" if gloss else None


def _linked(spot: Spot) -> str | None:
    """The type as a link to its page, in Markdown."""
    if spot.html or "`types:" not in spot.text:
        return None
    return f"[{spot.text}](../types/r-{spot.text.strip('`').rpartition(':')[2].lower()}.md)"


TYPES = (
    Mutation("D201", "name of the type translated", Where.TYPE, _local, also=("D202",)),
    Mutation("D201", "translated, with a wide colon", Where.TYPE, _local_wide, also=("D202",)),
    Mutation("D201", "prefix and name translated", Where.TYPE, _whole_type, also=("D202",)),
    Mutation("D201", "built-in type with a capital", Where.TYPE, _capital),
    Mutation("D202", "prefix translated", Where.TYPE, _prefix),
    Mutation("D202", "prefix lost, colon left", Where.TYPE, _no_prefix),
    Mutation(
        "D202",
        "letters of the prefix swapped",
        Where.TYPE,
        lambda spot: spot.text.replace("xsd:", "xds:") if "xsd:" in spot.text else None,
    ),
    Mutation("D203", "another built-in type", Where.TYPE, _other_builtin),
    Mutation("D203", "another type of the API", Where.TYPE, _other_own, also=("D201",)),
    Mutation("D204", "wide colon", Where.TYPE, _colon("：")),
    Mutation("D204", "blank before the colon", Where.TYPE, _colon(" :")),
    Mutation("D204", "blank behind the colon", Where.TYPE, _colon(": ")),
    Mutation("D204", "no-break blank", Where.TYPE, _colon(":\u00a0")),
    Mutation("D204", "zero-width blank", Where.TYPE, _colon(":\u200b")),
    Mutation("D204", "bidi mark", Where.TYPE, lambda spot: f"{spot.text}\u200e"),
    Mutation("D205", "yes for no", Where.NEED, _flipped),
)
TWINS = (
    Twin("D201", "a gloss behind the type", Where.TYPE_CELL, _glossed),
    Twin("D201", "the type as a link", Where.TYPE_CELL, _linked),
    Twin("D205", "the answer in small letters", Where.NEED, lambda spot: spot.text.lower()),
    Twin("D205", "the answer in bold", Where.NEED, lambda spot: f"**{spot.text}**"),
)
