"""From what the rules found to what is reported: severities, then ignores, then the baseline, each in its module."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.baseline import Accepted, Baseline, without_accepted
from docspec.check.drift import in_order
from docspec.check.ignores import without_ignored
from docspec.check.policy import Policy
from docspec.finding import Finding
from docspec.read.page import Page
from docspec.read.place import SourceText


@dataclass(frozen=True, slots=True)
class Judged:
    """What is left of findings, and what became of the others."""

    present: tuple[Finding, ...]
    """Those that nothing ignores, in order: what a new baseline accepts."""
    reported: tuple[Finding, ...]
    """Those of them that the baseline does not accept."""
    ignored: int
    """How many a comment or docspec.yaml silences."""
    accepted: int
    """How many the baseline accepts."""
    unneeded: tuple[Accepted, ...]
    """Entries of the baseline that nothing fits any more, among those of the pages that were read."""


def judge(
    findings: Iterable[Finding],
    pages: Mapping[str, tuple[Locale | None, Page]],
    sources: Mapping[str, SourceText],
    policy: Policy,
    baseline: Baseline,
) -> Judged:
    """What is to be reported. `pages` and `sources` are by path."""
    folders = {path.partition("/")[0] for path in pages}
    levelled = list(policy.levelled(findings))
    unsilenced, about_comments = without_ignored(levelled, pages, sources, policy)
    left, about_entries = policy.without_ignored(unsilenced)
    told = policy.levelled([*about_comments, *about_entries])
    present = in_order([*left, *told])
    reported, over = without_accepted(present, baseline)
    return Judged(
        present,
        reported,
        ignored=len(levelled) - len(left),
        accepted=len(present) - len(reported),
        unneeded=tuple(sorted(entry for entry in over.entries if _is_in_reach(entry.path, pages, folders))),
    )


def _is_in_reach(path: str, pages: Collection[str], folders: Collection[str]) -> bool:
    """Whether this run would have read the page if it were there: it did, or it read others of its folder."""
    return path in pages or path.partition("/")[0] in folders
