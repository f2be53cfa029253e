"""Bytes of a file to text: UTF-8 only, with or without a byte order mark; what is no text is refused with its line."""

from __future__ import annotations

import codecs
import re

from docspec.errors import PageError
from docspec.read.place import SourceText

# The longer mark first: that of UTF-32 begins like that of UTF-16.
_FOREIGN_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
# Control characters that no text holds; tab, line ends, form feed and escape are let through.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_REMEDY = "expected UTF-8 text: save it as UTF-8, or leave it out of the source"


def decode(path: str, data: bytes) -> SourceText:
    """The text of a file without its byte order mark.

    Raises PageError for an empty file, a binary one, and one in another encoding than UTF-8.
    """
    for mark, name in _FOREIGN_MARKS.items():
        if data.startswith(mark):
            raise PageError(f"the file is {name}; {_REMEDY}", path=path, line=1)
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    body = data[skipped:]
    if not body.strip():
        raise PageError("the file is empty; expected a page: fill it, or remove it", path=path, line=1)
    if match := _BINARY.search(body):
        found = f"byte 0x{body[match.start()]:02X} at offset {match.start() + skipped}"
        raise PageError(f"the file is binary ({found}); {_REMEDY}", path=path, line=_line(body, match.start()))
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte 0x{body[error.start]:02X} at offset {error.start + skipped}"
        line = _line(body, error.start)
        raise PageError(f"the file is not UTF-8 ({found}); {_REMEDY}", path=path, line=line) from error
    return SourceText(path, body, skipped=skipped)


def _line(data: bytes, offset: int) -> int:
    return len(_LINE_END.findall(data, 0, offset)) + 1
