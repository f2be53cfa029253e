"""The words of names and texts, as search knows them.

A text becomes words by rules that are data: the index carries them (`RULES`), and the browser takes queries apart by
the same ones (templates/reference/html/assets/search/words.js). What is a letter, a mark or a digit, both take from
Unicode; the order of steps is:

1. NFKC; format characters (soft hyphens, joiners, marks of direction) and the Arabic tatweel are dropped.
2. A letter or digit with the marks after it is a unit; everything else parts words.
3. Each unit has a shape: `U` upper case, `s` the letter s, `l` another lower case one, `d` digit, `o` a letter without
   case, `c` one of a script that writes no blanks between words (Chinese, Japanese, Thai; Korean, for it writes few).
4. A run of units is a word; the pattern `parts` over its shapes finds the parts of it: `getXMPPacket` is `get`, `XMP`
   and `Packet`. Each run of `c` is a word of its own.
5. A term is a word or part by way of capitals to small letters, NFC; of a run of `c` it is two letters, or the last.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

LONGEST = 60
"""Letters of a word that count. What is longer is no word, but data."""
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
_PARTS = "U{2,}s(?![ls])|U+(?![ls])|U?[ls]+|o+|d+"
# Letters that are typed as others, and that Unicode does not take apart.
_LETTERS = {"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe", "ŧ": "t"}
_DROPPED = "\u0640"

RULES: Mapping[str, object] = {"longest": LONGEST, "unspaced": _UNSPACED, "parts": _PARTS, "dropped": _DROPPED}
"""What the browser has to know; ranges and patterns are regular expressions that Python and JavaScript both take."""

_is_unspaced = re.compile(f"[{_UNSPACED}]").search
_find_parts = re.compile(_PARTS).finditer
_to_plain = str.maketrans(_LETTERS)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its parts; or a run of a script without blanks, whose parts are its letters."""

    parts: tuple[str, ...]
    unspaced: bool = False

    @property
    def whole(self) -> str:
        """All of it."""
        return "".join(self.parts)


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for chunk in text.split():
        yield from _words(chunk)


def whole(name: str) -> tuple[str, ...]:
    """What a name is found by as a whole, its words as one: `IPS_API_FAULT` by `ipsapifault`."""
    return forms("".join(word.whole for word in words(name)))


def name_terms(name: str) -> Iterator[str]:
    """What a name is found by beside the whole of it: its parts, and whatever begins with one of them.

    `uploadPostJob` is found by `upload`, `post`, `job` and `postJob`.
    """
    parts = [part for word in words(name) for part in ([word.whole] if word.unspaced else word.parts)]
    for number, part in enumerate(parts):
        rest = parts[number:] if number else ()
        yield from dict.fromkeys((*_part_terms(part), *forms("".join(rest))))


def text_terms(text: str) -> Iterator[str]:
    """What running text is found by: its words, and the parts of identifiers in it."""
    for word in words(text):
        yield from _part_terms(word.whole)
        if not word.unspaced and len(word.parts) > 1:
            for part in word.parts:
                yield from forms(part)


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """A word in small letters as it is written; and without its diacritics, if it has any. None for no word.

    Who types `å` means it; who types `a` may have no other key.
    """
    key = _key(word)
    if not key or _is_unspaced(key):
        return (key,) if key else ()
    decomposed = unicodedata.normalize("NFD", key.translate(_to_plain))
    plain = _key("".join(char for char in decomposed if unicodedata.category(char) != "Mn"))
    return (key, plain) if plain not in {key, ""} else (key,)


@lru_cache(maxsize=1 << 16)
def _part_terms(part: str) -> tuple[str, ...]:
    """The part itself; of a script without blanks, every two letters that follow each other, and the last one."""
    if not _is_unspaced(part):
        return forms(part)
    letters = [unit for unit, _ in _units(part)]
    return tuple(map(_key, (*map("".join, pairwise(letters)), letters[-1])))


def _key(word: str) -> str:
    # By way of capitals, so that ß is ss. There is no final sigma, for words are cut anywhere.
    return unicodedata.normalize("NFC", word.upper().lower()).replace("ς", "σ")[:LONGEST]


@lru_cache(maxsize=1 << 16)
def _words(chunk: str) -> tuple[Word, ...]:
    units = _units(chunk)
    shapes = "".join(shape for _, shape in units)
    found: list[Word] = []
    for run in re.finditer(r"[^c ]+|c+", shapes):
        letters = [unit for unit, _ in units[run.start() : run.end()]]
        if run[0].startswith("c"):
            found.append(Word(tuple(letters), unspaced=True))
        else:
            parts = ("".join(letters[part.start() : part.end()]) for part in _find_parts(run[0]))
            found.append(Word(tuple(parts)))
    return tuple(found)


def _units(text: str) -> list[tuple[str, str]]:
    """Letters and digits with their marks, and the shape of each; a blank for whatever parts words."""
    units: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFKC", text):
        category = unicodedata.category(char)
        if category == "Cf" or char == _DROPPED:
            continue
        if category.startswith("M"):
            if units:
                base, shape = units[-1]
                units[-1] = (base + char, shape)
        else:
            units.append((char, _shape(char, category)))
    return units


def _shape(char: str, category: str) -> str:
    if category[0] not in "LN":
        return " "
    if _is_unspaced(char):
        return "c"
    lower = "s" if char == "s" else "l"
    return {"Lu": "U", "Ll": lower, "Nd": "d"}.get(category, "o")
