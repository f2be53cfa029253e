"""Pages by locale, taken through the stages as `docspec drift` does it, and what a family of rules finds on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docspec.check.rules import Check
from docspec.check.subject import Subject
from docspec.finding import Finding
from docspec.pipeline import restore
from docspec.read.decode import decode
from tests.pages import sources

KEY = "types/r-page.md"
LOCALES = ("sv-SE", "nl-NL", "de-DE", "ja-JP", "ar", "zh-Hans")


def subject(pages: Mapping[str, str], reference: str | None = None, key: str = KEY) -> Subject:
    """The decided set of one page; `pages` holds its text by locale."""
    files = sources({f"{locale}/{key}": text for locale, text in pages.items()})
    restored = restore(files, reference_locale=reference)
    texts = {file.path: decode(file.path, file.data) for file in files.files}
    return Subject(restored.reconciled, texts, reference)


def found(check: Check, pages: Mapping[str, str], reference: str | None = None) -> list[Finding]:
    """What a family says of one page."""
    return list(check(subject(pages, reference)))


def said(check: Check, pages: Mapping[str, str], reference: str | None = None) -> list[tuple[str, str | None]]:
    """Rule and locale of what a family says."""
    return [(finding.rule.id, finding.locale) for finding in found(check, pages, reference)]


def with_one(whole: str, locale: str, other: str, locales: Sequence[str] = LOCALES) -> dict[str, str]:
    """One text in every locale, but another in one."""
    return {**dict.fromkeys(locales, whole), locale: other}


def repaired(pages: Mapping[str, str], finding: Finding) -> str:
    """The text of the finding's page after its edits."""
    locale = finding.path.split("/")[0]
    data = pages[locale].encode()
    for edit in sorted(finding.edits, reverse=True):
        data = data[: edit.start] + edit.text.encode() + data[edit.end :]
    return data.decode()
