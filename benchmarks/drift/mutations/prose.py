"""Facts in prose: language, length, numbers, units, standards and sides (D401 to D406)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from benchmarks.drift import words
from benchmarks.drift.mutations.mutation import Change, Mutation, Twin
from benchmarks.drift.spot import Spot, Where

# Code, tags, link targets, placeholders; what stands there is not prose.
_HIDDEN = re.compile(r"`[^`]*`|<span[^<>]*>[^<>]*</span>|<[^<>]*>|\]\([^()]*\)|\{[^{}]*\}|ISO[- ]?\d+|&#?\w+;")
_NUMBER = re.compile(r"(?<![A-Za-z0-9.,_/:-])\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?![A-Za-z0-9_/-])")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=。)\s*")
_PASTED = {"de-DE": "fr-FR", "en": "de-DE"}
_FULL_WIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
_ARABIC_INDIC = {ord(str(digit)): chr(0x0660 + digit) for digit in range(10)}


def _visible(text: str) -> str:
    """The text with what is no prose blotted out, every letter in its place."""
    return _HIDDEN.sub(lambda match: "\ufffc" * len(match[0]), text)


def _numbers(text: str) -> list[re.Match[str]]:
    return list(_NUMBER.finditer(_visible(text)))


def _on_number(change: str, *, last: bool = False) -> Change:
    def changed(spot: Spot) -> str | None:
        found = [match for match in _numbers(spot.text) if len(re.sub(r"\D", "", match[0])) > 1]
        if not found:
            return None
        match = found[-1 if last else 0]
        new = _CHANGES[change](match[0])
        return spot.text[: match.start()] + new + spot.text[match.end() :] if new and new != match[0] else None

    return changed


def _swapped_digits(number: str) -> str | None:
    match = re.search(r"(\d)(\d)(?!.*\d\d)", number)
    if not match or match[1] == match[2] or match[2] == "0":
        return None
    return number[: match.start()] + match[2] + match[1] + number[match.end() :]


def _next(number: str) -> str:
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def _other_decimal(number: str) -> str | None:
    """`0,5` as `0.5` and the other way round."""
    if not re.fullmatch(r"\d+[.,]\d{1,2}", number):
        return None
    return number.translate(str.maketrans(".,", ",."))


def _regrouped(mark: str) -> Callable[[str], str | None]:
    def change(number: str) -> str | None:
        digits = re.sub(r"\D", "", number)
        grouped = re.fullmatch(r"\d{1,3}(?:[., \u00a0\u202f]\d{3})|\d{4}", number)
        return digits[:-3] + mark + digits[-3:] if grouped else None

    return change


_CHANGES: Mapping[str, Callable[[str], str | None]] = {
    "next": _next,
    "ten times": lambda number: f"{number}0",
    "tenth": lambda number: number[:-1],
    "digits swapped": _swapped_digits,
    "other decimal mark": _other_decimal,
    "grouped with a no-break blank": _regrouped("\u00a0"),
    "grouped with a thin blank": _regrouped("\u202f"),
    "not grouped": _regrouped(""),
}


def _own_group(spot: Spot) -> str | None:
    """Thousands as the locale writes them, if it has a mark of its own."""
    mark = {"de-DE": ".", "nl-NL": ".", "it-IT": ".", "pt-BR": ".", "es-ES": ".", "en": ","}.get(spot.locale, "\u00a0")
    match = next((match for match in _numbers(spot.text) if re.fullmatch(r"\d{1,3}\D?\d{3}", match[0])), None)
    if match is None or (re.search(r"[.,]\d{3}", match[0]) and mark in match[0]):
        return None
    digits = re.sub(r"\D", "", match[0])
    return spot.text[: match.start()] + digits[:-3] + mark + digits[-3:] + spot.text[match.end() :]


def _digits(table: dict[int, str], *locales: str) -> Change:
    def change(spot: Spot) -> str | None:
        if not spot.locale.startswith(locales) or not _numbers(spot.text):
            return None
        text = spot.text
        for match in _numbers(text):
            text = text[: match.start()] + match[0].translate(table) + text[match.end() :]
        return text

    return change


def _as_word(spot: Spot) -> str | None:
    word = words.of(spot.locale, "eight")
    match = next((match for match in _numbers(spot.text) if match[0] == "8"), None)
    return spot.text[: match.start()] + str(word) + spot.text[match.end() :] if word and match else None


def _pairs(what: str, *, back: bool = False) -> Change:
    def change(spot: Spot) -> str | None:
        for one, other in words.of(spot.locale, what):
            old, new = (other, one) if back else (one, other)
            edge = r"(?<![^\W_])" if old[0].isascii() else ""
            match = re.search(edge + re.escape(old), _visible(spot.text))
            if match:
                return f"{spot.text[: match.start()]}{new}{spot.text[match.end() :]}"
        return None

    return change


def _standard(old: str, new: str) -> Change:
    return lambda spot: spot.text.replace(old, new, 1) if old in _HIDDEN_BUT_STANDARDS.sub("", spot.text) else None


_HIDDEN_BUT_STANDARDS = re.compile(r"`[^`]*`|<[^<>]*>|\]\([^()]*\)")


def _pasted(spot: Spot) -> str | None:
    """What another language says there: the original if it is at hand."""
    other = spot.others.get("en") or spot.others.get(_PASTED.get(spot.locale, "de-DE"))
    if spot.locale == "en":
        other = spot.others.get("de-DE")
    prose = _visible(other or "").replace("\ufffc", "")
    return other if other and len(re.findall(r"[^\W\d_]{2,}", prose)) >= 6 else None


def _cut(spot: Spot) -> str | None:
    if "<" in spot.text or "`" in spot.text or "](" in spot.text or _width(spot.text) < 60:
        return None
    return spot.text[: len(spot.text) // 8].rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _reordered(spot: Spot) -> str | None:
    """The sentences in another order."""
    if re.search(r"<(?!span|/span)", spot.text):
        return None
    first, *rest = _SENTENCES.split(spot.text.strip())
    gap = "" if spot.locale.startswith(("ja", "zh")) else " "
    return gap.join([*rest, first]) if rest and "](" not in first else None


def _quoted(left: str, right: str) -> Change:
    def change(spot: Spot) -> str | None:
        match = re.search(r"[^\W\d_]{4,}", _visible(spot.text))
        return spot.text[: match.start()] + left + match[0] + right + spot.text[match.end() :] if match else None

    return change


def _beside(what: str) -> Change:
    """A gloss in brackets behind a word."""

    def change(spot: Spot) -> str | None:
        gloss = words.of(spot.locale, "gloss")
        return spot.text.replace(what, f"{what} ({gloss})", 1) if gloss and what in spot.text else None

    return change


def _no_break(spot: Spot) -> str | None:
    """A no-break blank behind a number."""
    for match in _numbers(spot.text):
        if spot.text[match.end() :][:1] == " ":
            return spot.text[: match.end()] + "\u00a0" + spot.text[match.end() + 1 :]
    return None


PROSE = (
    Mutation("D401", "left in another language", Where.TEXT, _pasted),
    Mutation(
        "D402",
        "emptied",
        Where.TEXT,
        lambda spot: "" if "<" not in spot.text and len(spot.text) > 20 and not _HIDDEN.search(spot.text) else None,
        beside=("D403", "D404"),
    ),
    Mutation("D402", "cut", Where.TEXT, _cut, beside=("D403", "D404")),
    Mutation("D403", "another last digit", Where.TEXT, _on_number("next")),
    Mutation("D403", "a digit more", Where.TEXT, _on_number("ten times", last=True)),
    Mutation("D403", "a digit less", Where.TEXT, _on_number("tenth", last=True)),
    Mutation("D403", "digits swapped", Where.TEXT, _on_number("digits swapped")),
    Mutation("D404", "another unit", Where.TEXT, _pairs("units")),
    Mutation("D404", "another time zone", Where.TEXT, _standard("UTC", "CET")),
    Mutation("D404", "another standard", Where.TEXT, _standard("ISO-639", "ISO-3166")),
    Mutation("D404", "digits of a standard swapped", Where.TEXT, _standard("ISO-8601", "ISO-8610")),
    Mutation("D405", "the other side", Where.TEXT, _pairs("sides")),
    Mutation("D405", "the one side", Where.TEXT, _pairs("sides", back=True)),
    Mutation("D406", "a number of the original", Where.TEXT, _on_number("next"), original=True),
)
TWINS = (
    Twin("D403", "full-width digits", Where.TEXT, _digits(_FULL_WIDTH, "ja", "zh", "ko")),
    Twin("D403", "Arabic-Indic digits", Where.TEXT, _digits(_ARABIC_INDIC, "ar")),
    Twin("D403", "the other decimal mark", Where.TEXT, _on_number("other decimal mark")),
    Twin("D403", "thousands grouped with a no-break blank", Where.TEXT, _on_number("grouped with a no-break blank")),
    Twin("D403", "thousands grouped with a thin blank", Where.TEXT, _on_number("grouped with a thin blank")),
    Twin("D403", "thousands not grouped", Where.TEXT, _on_number("not grouped")),
    Twin("D403", "thousands as the locale groups them", Where.TEXT, _own_group),
    Twin("D403", "a number as a word", Where.TEXT, _as_word),
    Twin("D404", "a blank in a standard", Where.TEXT, _standard("ISO-", "ISO ")),
    Twin("D404", "a word beside the time zone", Where.TEXT, _beside("UTC")),
    Twin("D404", "a no-break blank before the unit", Where.TEXT, _no_break),
    Twin("D405", "sentences in another order", Where.TEXT, _reordered),
    Twin("D401", "typographic quotation marks", Where.TEXT, _quoted("„", "“")),
    Twin("D401", "corner brackets", Where.TEXT, _quoted("「", "」")),
    Twin("D401", "guillemets", Where.TEXT, _quoted("«\u00a0", "\u00a0»")),
)
