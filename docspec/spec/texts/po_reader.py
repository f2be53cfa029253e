"""Reads PO files of GNU gettext: by Babel, entry by entry, so that a broken one costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from docspec.spec.texts.entry import CatalogText, Entry, Unread
from docspec.spec.texts.odd import unspelled

_LINE_END = re.compile(r"\r\n|\n|\r")
_CHARSET = re.compile(rb"(Content-Type:[^\n\"]*charset=)([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w@-]+)", re.MULTILINE)
# GNU gettext manual, section "The Format of PO Files"; what stands in quotes may hold any escape.
_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"#.*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+{_STRING}|{_STRING}")

_KEYWORD = re.compile(r"msgctxt|msgid_plural|msgid|msgstr")
_NO_CHARACTER = re.compile("[\udc80-\udcff]")


def read_po(file: str, data: bytes) -> CatalogText:
    """The entries of a PO file; obsolete ones (`#~`) are none."""
    try:
        text = _decoded(data)
    except (UnicodeDecodeError, LookupError):
        return CatalogText(file, "", unread=(Unread(1, "names a character set that nobody knows; save it as UTF-8"),))
    if not text.strip():
        return CatalogText(file, "", unread=(Unread(1, "is empty; export the catalog again"),))
    lines = _LINE_END.split(text)
    unread = [*_blank_out_broken(lines), *_blank_out_parts(lines)]
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
    """The header and the entries that begin on some lines, as they are but for a comment that says why; in UTF-8.

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
    return _CHARSET.sub(rb"\1utf-8", "\n".join(kept).encode("utf-8", errors="replace"))


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
    name = charset[2].decode("ascii") if charset else "utf-8"
    # Templates have the word itself where the character set belongs. A byte that is not of it costs its entry alone.
    return data.decode("utf-8-sig" if name.lower() in {"utf-8", "utf8", "charset"} else name, errors="surrogateescape")


def _blank_out_broken(lines: list[str]) -> Iterator[Unread]:
    """Empty the entries with a line that is none of a PO file; every other line keeps its number."""
    for block in _blocks(lines):
        bad = next((number for number in block if _wrong(lines[number])), None)
        if bad is not None:
            yield Unread(bad + 1, f"{_wrong(lines[bad])}, so this entry is left out; `msgfmt --check` helps")
            _blank_out(lines, block)


def _blank_out_parts(lines: list[str]) -> Iterator[Unread]:
    """Empty the entries that have no `msgid` or no `msgstr`, such as the last one of a file that was cut."""
    for entry in _whole_entries(lines):
        words = {_keyword(lines[number]): number for number in entry}
        lacking = next((word for word in ("msgid", "msgstr") if word not in words), None)
        if lacking:
            start = min(number for word, number in words.items() if word)
            yield Unread(start + 1, f"this entry has no `{lacking}`, so it is left out; was the file cut here?")
            _blank_out(lines, entry)


def _blank_out(lines: list[str], block: range) -> None:
    lines[block.start : block.stop] = [""] * len(block)


def _wrong(line: str) -> str:
    """What is wrong with a line; empty if nothing is."""
    if _NO_CHARACTER.search(line):
        return "has bytes that are not in the character set that the file names"
    return "" if _LINE.fullmatch(line.strip()) else f"`{line.strip()[:40]}` is no line of a PO file"


def _keyword(line: str) -> str:
    """What a line begins with: `msgctxt`, `msgid`, `msgid_plural` or `msgstr`; empty for others."""
    found = _KEYWORD.match(line.strip())
    return found[0] if found else ""


def _whole_entries(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each entry, from its comments to its last string; blank lines may be inside. Numbers from 0."""
    start, end, before = 0, 0, ""
    for number, line in enumerate(lines):
        is_comment = line.strip().startswith("#")
        word = _keyword(line)
        begins = word == "msgctxt" or (word == "msgid" and before != "msgctxt")
        # A comment that is no entry's own parts what it stands in.
        if before and (begins or (is_comment and before != "msgstr")):
            yield range(start, end)
            start, before = end, ""
        if line.strip() and not is_comment:
            end, before = number + 1, word or before
    if before:
        yield range(start, end)


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
