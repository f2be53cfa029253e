"""What the mutations say in each language: `words.yaml`, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
TYPES = ("string", "int", "boolean", "dateTime", "double", "types")


@cache
def _data() -> Mapping[str, Any]:
    return dict(yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")))


def of(locale: str, what: str) -> Any:
    """The entry of a locale; an empty list where it has none, and for locales that are not listed."""
    return _data().get(locale, {}).get(what, [])


def translated(name: str, locale: str, what: str = "names") -> list[str]:
    """The words of an identifier in the language of a locale; empty unless all are listed."""
    words = dict(zip(_data()["english"], of(locale, what), strict=False))
    found = [words.get(part.lower(), "") for part in parts(name)]
    return found if found and all(found) else []


def parts(name: str) -> Sequence[str]:
    """The words of an identifier."""
    return _HUMP.findall(name)


def type_word(local: str, locale: str) -> str | None:
    """A type in the language of a locale."""
    return dict(zip(TYPES, of(locale, "types"), strict=False)).get(local)
