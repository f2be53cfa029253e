"""Reads PO files of GNU gettext: by Babel, entry by entry, so that a broken one costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from docspec.spec.texts.entry import CatalogText, Entry, Unread
from docspec.spec.texts.odd import unspelled

_LINE_END = re.compile(r"\r\n|\n|\r")
_CHARSET = re.compile(rb"Content-Type:[^\n\"]*charset=([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w@-]+)", re.MULTILINE)
# GNU gettext manual, section "The Format of PO Files"; what stands in quotes may hold any escape.
_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"#.*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+{_STRING}|{_STRING}")


def read_po(file: str, data: bytes) -> CatalogText:
    """The entries of a PO file; obsolete ones (`#~`) are none."""
    try:
        text = _decoded(data)
    except (UnicodeDecodeError, LookupError):
        return CatalogText(file, "", unread=(Unread(1, "not in the character set that it names; save it as UTF-8"),))
    lines = _LINE_END.split(text)
    unread = list(_blank_out(lines))
    kept = _Kept()
    try:
        PoFileParser(kept, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except PoFileError as error:
        return CatalogText(file, "", unread=(*unread, Unread(error.lineno + 1, f"no PO file: {error}")))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        # What is out of order in a file whose lines are all right, Babel falls over.
        return CatalogText(file, "", unread=(*unread, Unread(1, f"no PO file: {error}; `msgfmt --check` tells more")))
    header = next((str(message.string) for message in kept.all if not message.id), "")
    language = _LANGUAGE.search(header)
    messages = [message for message in kept.all if message.id]
    plural = [message for message in messages if not isinstance(message.id, str)]
    unread += [Unread(_line(one), "has plural forms, which texts of a reference have not") for one in plural]
    entries = tuple(_entry(message) for message in messages if isinstance(message.id, str))
    return CatalogText(file, language[1].replace("_", "-") if language else "", entries, tuple(unread))


def rest_of_po(data: bytes, why: Mapping[int, str]) -> bytes:
    """The header and the entries that begin on some lines, as they are but for a comment that says why.

    Entries that no empty line parts stay together.
    """
    found = _LINE_END.split(_decoded(data))
    blocks = list(_blocks(found))
    header = next((block for block in blocks if _is_header(found[block.start : block.stop])), None)
    kept = []
    for block in blocks:
        notes = [f"# {' '.join(note.split())}" for line, note in sorted(why.items()) if line - 1 in block]
        if block == header or notes:
            kept.append("\n".join([*notes, *found[block.start : block.stop], ""]))
    return "\n".join(kept).encode("utf-8")


class _Kept(Catalog):
    """Keeps every message; Babel's own keeps the last of those with one id."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Message] = []

    @property
    def num_plurals(self) -> int:
        """More than any language has: whatever the header says is no matter here."""
        return 10

    def __setitem__(self, id: object, message: Message) -> None:  # noqa: A002 - as Babel calls it
        self.all.append(message)


def _decoded(data: bytes) -> str:
    charset = _CHARSET.search(data[:8192])
    name = charset[1].decode("ascii") if charset else "utf-8"
    # Templates have the word itself where the character set belongs.
    return data.decode("utf-8-sig" if name.lower() in {"utf-8", "utf8", "charset"} else name)


def _blank_out(lines: list[str]) -> Iterator[Unread]:
    """Empty the entries with a line that is none of a PO file; every other line keeps its number."""
    for block in _blocks(lines):
        bad = next((number for number in block if not _LINE.fullmatch(lines[number].strip())), None)
        if bad is not None:
            shown = lines[bad].strip()[:40]
            yield Unread(
                bad + 1, f"`{shown}` is no line of a PO file, so this entry is left out; `msgfmt --check` helps"
            )
            for number in block:
                lines[number] = ""


def _blocks(lines: Sequence[str]) -> Iterator[range]:
    """The runs of lines that are not blank; numbers from 0."""
    start = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            if number > start:
                yield range(start, number)
            start = number + 1


def _is_header(block: Sequence[str]) -> bool:
    fields = [line for line in block if not line.startswith("#")]
    return bool(fields) and fields[0].strip() == 'msgid ""'


def _entry(message: Message) -> Entry:
    return Entry(
        path=message.context or "",
        source=unspelled(str(message.id)),
        text=unspelled(str(message.string or "")),
        is_reviewed="fuzzy" not in message.flags,
        line=_line(message),
    )


def _line(message: Message) -> int:
    return message.lineno or 1
