"""Repairs: findings to new bytes of the files they are on. What stands outside the repaired spans stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docspec.finding import Edit, Finding, Fixable


def repaired(data: Mapping[str, bytes], findings: Iterable[Finding], *, unsafe: bool = False) -> dict[str, bytes]:
    """The files that change, by path, with their new bytes; `data` holds the present ones.

    Of repairs that overlap the first is made whole and the other not at all: safe ones go before unsafe ones, surer
    ones before others.
    """
    chosen: dict[str, list[Edit]] = {}
    for finding in sorted(findings, key=_order):
        edits = chosen.setdefault(finding.path, [])
        if _is_allowed(finding, unsafe) and not any(_overlap(one, other) for one in finding.edits for other in edits):
            edits += finding.edits
    changed = {path: edited(data[path], edits) for path, edits in chosen.items() if edits}
    return {path: new for path, new in sorted(changed.items()) if new != data[path]}


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes after edits that do not overlap."""
    parts: list[bytes] = []
    at = 0
    for edit in sorted(edits):
        parts += [data[at : edit.start], edit.text.encode("utf-8")]
        at = edit.end
    return b"".join([*parts, data[at:]])


def _order(finding: Finding) -> tuple[object, ...]:
    return (
        finding.path,
        finding.fixable is not Fixable.SAFE,
        -(finding.confidence or 0.0),
        finding.edits,
        finding.rule.id,
    )


def _is_allowed(finding: Finding, unsafe: bool) -> bool:
    return finding.fixable is Fixable.SAFE or (unsafe and finding.fixable is Fixable.UNSAFE)


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same bytes, or put something in at one place."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start
