"""The revision of its source that a translated page says it was made from: a commit in its front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docspec.read.page import Page
from docspec.read.place import Place, SourceText

KEYS = (
    "source-git-commit",
    "source_git_commit",
    "sourceGitCommit",
    "source-commit",
    "source_commit",
    "sourceCommit",
    "l10n.sourceCommit",
    "default_lang_commit",
    "original_commit",
    "translation_source_commit",
)
"""What publishers call it; a dot leads into a mapping."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A commit that a page names."""

    text: str
    place: Place
    """Of the commit, or of the whole front matter where it cannot be found in it."""


def stamp_text(page: Page, keys: Sequence[str]) -> str | None:
    """The commit that a page names under the first of these keys that it has."""
    found = (_value(page.front_matter, key) for key in keys)
    return next((text for text in found if text), None)


def stamp_of(page: Page, source: SourceText, keys: Sequence[str]) -> Stamp | None:
    """The commit that a page names, with its place."""
    text, top = stamp_text(page, keys), page.front_matter_place
    if text is None or top is None:
        return None
    raw = source.data[top.start - source.skipped : top.end - source.skipped]
    name = "|".join(re.escape(key.rpartition(".")[2]) for key in keys)
    match = re.search(rf"(?:{name})[\"']?\s*:\s*[\"']?(?P<text>{re.escape(text)})".encode(), raw)
    start = top.start - source.skipped
    return Stamp(text, source.place(start + match.start("text"), start + match.end("text")) if match else top)


def _value(values: object, key: str) -> str | None:
    first, dot, rest = key.partition(".")
    value = values.get(first) if isinstance(values, Mapping) else None
    if dot:
        return _value(value, rest)
    return value.strip() if isinstance(value, str) and value.strip() else None
