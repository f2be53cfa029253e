"""Dictionaries of dictd, made of authored entries."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from docspec.reconcile.lexicon.dictd import DIGITS


def base64(number: int) -> str:
    """A number as a dictd index has it."""
    digits = DIGITS[number % 64]
    return digits if number < 64 else base64(number // 64) + digits


def dictd(*entries: tuple[str, str], short: str = "Dutch-English made up ver. 1") -> tuple[bytes, bytes]:
    """The text and the index of a dictionary; each entry is its headword and what stands under it."""
    text, lines = b"", []
    for headword, body in (("00-database-short", f"00-database-short\n     {short}\n"), *entries):
        data = body.encode()
        lines.append(f"{headword}\t{base64(len(text))}\t{base64(len(data))}\n")
        text += data
    return text, "".join(lines).encode()


def cut(data: bytes, share: float) -> bytes:
    """A dictzip file of which only the beginning came through. What cannot be packed is at its end."""
    packed = gzip.compress(data, 0)
    return packed[: round(len(packed) * share)]


def many(count: int) -> Sequence[tuple[str, str]]:
    """Entries `aaa`, `aab` … with as many translations, told apart by their letters."""
    words = [chr(97 + n // 676) + chr(97 + n // 26 % 26) + chr(97 + n % 26) for n in range(count)]
    return [(word, f"{word}\n  {word[::-1]}x\n") for word in words]
