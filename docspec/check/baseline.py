"""The baseline: findings that were accepted on some day, so that only what is new is reported.

A JSON file with a line for each entry, sorted, so that it merges as well as text can.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, NoReturn

from docspec.errors import BaselineError
from docspec.finding import Finding

VERSION = 1
_MARK = "docspec-baseline"
_REMEDY = "write it anew with --update-baseline"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


class Accepted(NamedTuple):
    """What an entry accepts: all that is known of it in the order it is sorted by."""

    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings, each with how often it was there."""

    entries: Counter[Accepted] = field(default_factory=Counter)


def baseline_of(findings: Iterable[Finding]) -> Baseline:
    """The baseline that accepts these findings and no other."""
    return Baseline(Counter(map(_entry, findings)))


def without_accepted(findings: Iterable[Finding], baseline: Baseline) -> tuple[tuple[Finding, ...], Baseline]:
    """The findings that are not accepted, and what is left of the baseline. Of equal findings the first are taken."""
    left = Counter(baseline.entries)
    kept: list[Finding] = []
    for finding in findings:
        entry = _entry(finding)
        if left[entry] > 0:
            left[entry] -= 1
        else:
            kept.append(finding)
    return tuple(kept), Baseline(+left)


def to_text(baseline: Baseline) -> str:
    """The text of a baseline file."""
    lines = [
        json.dumps(
            {"path": entry.path, "rule": entry.rule, "fingerprint": entry.fingerprint, "count": count},
            ensure_ascii=False,
        )
        for entry, count in sorted(baseline.entries.items())
    ]
    entries = "".join(f"\n    {line}," for line in lines).removesuffix(",")
    return f'{{\n  "{_MARK}": {VERSION},\n  "accepted": [{entries}\n  ]\n}}\n'


def from_text(text: str, path: str) -> Baseline:
    """The baseline in the text of a file; `path` is named in errors.

    An entry that stands twice, as after a merge, counts twice. Raises BaselineError, with the line, on anything that
    is no baseline or one of another version.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_CONFLICT):
            raise BaselineError(
                f"a conflict of a merge is left here; keep both sides, or {_REMEDY}", path=path, line=number
            )
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise BaselineError(f"not JSON: {error.msg}; {_REMEDY}", path=path, line=error.lineno) from error
    except RecursionError as error:
        raise BaselineError(f"not a baseline: nested too deeply; {_REMEDY}", path=path, line=1) from error
    version = data.get(_MARK) if isinstance(data, dict) else None
    if version is None:
        raise BaselineError(f'not a baseline: expected "{_MARK}" at its top; {_REMEDY}', path=path, line=1)
    if version != VERSION or isinstance(version, bool):
        message = f"a baseline of version {version!r}; this docspec reads version {VERSION}: {_REMEDY}"
        raise BaselineError(message, path=path, line=_line_of(text, f'"{_MARK}"'))
    entries: Counter[Accepted] = Counter()
    for entry, count in _entries(data.get("accepted"), text, path):
        entries[entry] += count
    return Baseline(entries)


def _entries(found: object, text: str, path: str) -> Iterator[tuple[Accepted, int]]:
    if not isinstance(found, list):
        raise BaselineError(f'"accepted" must be a list; {_REMEDY}', path=path, line=_line_of(text, '"accepted"'))
    for number, item in enumerate(found):
        if not isinstance(item, dict):
            _refuse("must hold path, rule, fingerprint and count", number, text, path)
        words = [word for part in Accepted._fields if isinstance(word := item.get(part), str)]
        count = item.get("count")
        if len(words) < len(Accepted._fields):
            _refuse("must have a path, a rule and a fingerprint, each a text", number, text, path)
        if not isinstance(count, int) or isinstance(count, bool) or count < 1:
            _refuse("must have a count of 1 or more", number, text, path)
        yield Accepted(*words), count


def _refuse(what: str, number: int, text: str, path: str) -> NoReturn:
    raise BaselineError(f"entry {number + 1} {what}; {_REMEDY}", path=path, line=_line_of_entry(text, number))


def _line_of_entry(text: str, number: int) -> int:
    """The line on which an entry of the list of accepted findings begins; the text is known to be JSON."""
    at = text.index("[", text.index('"accepted"')) + 1
    for index in range(number + 1):
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n,"))
        if index < number:
            _, at = json.JSONDecoder().raw_decode(text, at)
    return text.count("\n", 0, at) + 1


def _line_of(text: str, word: str) -> int:
    return text.count("\n", 0, max(text.find(word), 0)) + 1


def _entry(finding: Finding) -> Accepted:
    return Accepted(finding.path, finding.rule.id, finding.fingerprint)
