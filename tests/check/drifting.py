"""Authored pages taken through the pipeline to findings, and to repaired pages."""

from __future__ import annotations

from collections.abc import Mapping

from docspec import pipeline
from docspec.finding import Finding
from tests.pages import Texts, sources


def files(pages: Mapping[str, Texts]) -> dict[str, str]:
    """Pages by path."""
    return {f"{locale}/{key}.md": text for key, texts in pages.items() for locale, text in texts.items()}


def findings(pages: Mapping[str, Texts], *rules: str, reference: str | None = None) -> list[Finding]:
    """The findings of some rules."""
    report = pipeline.find_drift(sources(files(pages)), reference_locale=reference)
    return [finding for finding in report.findings if finding.rule.id in rules]


def told(pages: Mapping[str, Texts], *rules: str, reference: str | None = None) -> list[str]:
    """The findings of some rules, a line each: rule, locale, what was found and what was expected."""
    found = findings(pages, *rules, reference=reference)
    return [f"{one.rule.id} {one.locale} {one.found} -> {one.expected}" for one in found]


def fixed(pages: Mapping[str, Texts], *, unsafe: bool = False) -> dict[str, str]:
    """The repaired files by path; only those that change."""
    made = pipeline.fix(sources(files(pages)), unsafe=unsafe)
    return {path: data.decode() for path, data in made.files.items()}
