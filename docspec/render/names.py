"""Names in what is made: from any text to an identifier or a file name, the same way every time.

Letters of any script stay, for Python and file systems take them; what neither may hold parts the words.
"""

from __future__ import annotations

import itertools
import keyword
import re
import string
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

# Over the shape of a name: U upper case, s the letter s, l another lower case one, d digit, o a letter without case.
_WORD = re.compile(r"d*U{2,}s(?![lsd])|d*U+(?![ls])d*|d*U?[ls]+d*|o+d*|d+")
# Most names are plain, and told faster so.
_ASCII_CHUNK = re.compile(r"[A-Za-z0-9]+")
_ASCII_SHAPE = str.maketrans(
    string.ascii_uppercase + string.ascii_lowercase + string.digits, "U" * 26 + "l" * 18 + "s" + "l" * 7 + "d" * 10
)
# Device names on Windows, whatever suffix they have.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
# File systems take 255 bytes; a suffix and a number must find room as well.
_FILE_NAME_BYTES = 120


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, acronyms kept whole: `getXMPPacket` is `get`, `XMP`, `Packet`."""
    if text.isascii():
        chunks = _ASCII_CHUNK.findall(text)
    else:
        chunks = "".join(char if _fits(char) else " " for char in unicodedata.normalize("NFKC", text)).split()
    return tuple(chunk[match.start() : match.end()] for chunk in chunks for match in _WORD.finditer(_shape(chunk)))


def snake_case(text: str, *, fallback: str = "field") -> str:
    """`companyHandle` as `company_handle`; `fallback` comes in front where no identifier can begin."""
    return _identifier(text, fallback, str.lower, "_")


def camel_case(text: str, *, fallback: str = "Type") -> str:
    """`orderFault` as `OrderFault`."""
    return _identifier(text, fallback, lambda word: word[:1].upper() + word[1:], "")


def lower_camel_case(text: str, *, fallback: str = "field") -> str:
    """`PDFOptions` as `pdfOptions`."""
    first, *rest = words(text) or ("",)
    joined = "".join([first.lower(), *(word[:1].upper() + word[1:] for word in rest)])
    return _identifier(joined, fallback, str, "")


@lru_cache(maxsize=4096)
def portable(text: str) -> str:
    """The text with blanks for what identifiers cannot hold in every language, old compilers among them.

    That is, letters, marks and digits of the basic plane that Unicode 3.2 has already.
    """
    return "".join(char if _is_old(char) else " " for char in unicodedata.normalize("NFKC", text))


def is_portable(text: str) -> bool:
    """Whether `text` is an identifier as it stands, in every language that has no keyword of it."""
    return text.isidentifier() and all(map(_is_old, text))


def upper_snake_case(text: str, *, fallback: str = "VALUE") -> str:
    """`DarkRed` as `DARK_RED`."""
    return _identifier(text, fallback, str.upper, "_")


def file_name(text: str) -> str:
    """The text as the stem of a file that any file system takes, and that leads into no other folder."""
    safe = "".join(char if char.isalnum() or char in "-_." else "_" for char in unicodedata.normalize("NFC", text))
    safe = safe.encode()[:_FILE_NAME_BYTES].decode(errors="ignore").strip(".") or "_"
    return f"{safe}_" if _DEVICES.fullmatch(safe) else safe


class Scope:
    """Names that must differ from each other: who comes first keeps its name, later ones get a number.

    The second `x` is `x_2`. A reserved name gets `_` at its end. `key` tells which names count as the same.
    """

    def __init__(self, reserved: Iterable[str] = (), *, key: Callable[[str], str] = str) -> None:
        self._key = key
        # Many scopes share one set of names, which is looked at as it is.
        is_set = isinstance(reserved, frozenset) and key is str
        self._reserved = reserved if is_set else frozenset(map(key, reserved))
        self._taken: set[str] = set()

    def claim(self, name: str) -> str:
        """The name itself or the next one after it that is free; it is taken from now on."""
        first = f"{name}_" if self._key(name) in self._reserved else name
        if not self._is_free(self._key(first)):
            numbered = (f"{name.rstrip('_')}_{number}" for number in itertools.count(2))
            first = next(each for each in numbered if self._is_free(self._key(each)))
        self._taken.add(self._key(first))
        return first

    def _is_free(self, key: str) -> bool:
        return key not in self._taken and key not in self._reserved


def _identifier(text: str, fallback: str, cased: Callable[[str], str], joint: str) -> str:
    parts = [cased(word) for word in words(text)]
    if not "".join(parts).isidentifier():
        parts.insert(0, fallback)
    # As Python itself does with identifiers (PEP 3131).
    name = unicodedata.normalize("NFKC", joint.join(parts))
    return f"{name}_" if keyword.iskeyword(name) else name


def _fits(char: str) -> bool:
    """Whether an identifier may hold the character, the underscore apart."""
    return char != "_" and f"a{char}".isidentifier()


@cache
def _is_old(char: str) -> bool:
    category = unicodedata.ucd_3_2_0.category(char)
    return char.isascii() or (ord(char) < 0x10000 and (category[0] == "L" or category in {"Nl", "Mn", "Mc", "Nd"}))


def _shape(chunk: str) -> str:
    if chunk.isascii():
        return chunk.translate(_ASCII_SHAPE)
    shape = ""
    for char in chunk:
        is_mark = unicodedata.category(char).startswith("M")
        shape += shape[-1:] or "o" if is_mark else _shape_of(char)
    return shape


def _shape_of(char: str) -> str:
    if char.isdigit():
        return "d"
    if char.isupper():
        return "U"
    if char.islower():
        return "s" if char == "s" else "l"
    return "o"
