"""Trials: one page changed in one place, everything else as it was, and what docspec says then.

Several pages of a set are changed in one run, never two files of one page: what is found on the files of a page is
laid to its change.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from benchmarks.drift.mutations import MUTATIONS, TWINS
from benchmarks.drift.mutations.mutation import Mutation, Twin
from benchmarks.drift.spot import Spot, Where, spots
from docspec import pipeline
from docspec.check.fix import repaired
from docspec.check.subject import Subject
from docspec.config import Config
from docspec.finding import Finding, Fixable, Severity
from docspec.read.decode import decode
from docspec.workspace import SourceFile, Sources

SEED = 2026
NEAR = 3
"""So many lines off a finding may stand where rows, tables or sections are gone."""
_LARGE = frozenset({Where.TABLE, Where.PAGE, Where.LIST, Where.SAMPLE, Where.ROW})


@dataclass(frozen=True, slots=True)
class Set:
    """Clean pages, and how they are looked at."""

    name: str
    files: Mapping[str, bytes]
    """By path; the first folder is the locale."""
    reference: str | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales of the set."""
        return tuple(sorted({path.partition("/")[0] for path in self.files}))


@dataclass(frozen=True, slots=True)
class Case:
    """One change of one spot."""

    change: Mutation | Twin
    spot: Spot
    new: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case."""

    case: Case
    right: tuple[Finding, ...]
    """Findings of the rule that should tell, where it should; none for a twin."""
    false: tuple[Finding, ...]
    """All others that were not there before."""
    repair: Fixable | None
    """What kind of repair the right findings offer."""
    restored: bool
    """Whether it brought the clean page back, byte for byte."""

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The false findings that are errors."""
        return tuple(finding for finding in self.false if finding.severity is Severity.ERROR)


def trials(clean: Set, each: int, *, workers: int = 2) -> list[Outcome]:
    """The outcomes of up to `each` cases for every change and locale."""
    rounds = list(_rounds(list(cases(clean, each))))
    before = Counter(map(_name, _findings(clean, {})))
    edited = [{case.spot.path: _changed(clean, case) for case in some} for some in rounds]
    # Changes are functions, which no other process can be sent: these look for findings alone.
    with ProcessPoolExecutor(workers, initializer=_open, initargs=(clean,)) as pool:
        found = pool.map(_found, edited, chunksize=4)
        return [outcome for job in zip(rounds, found, strict=True) for outcome in _outcomes(clean, *job, before)]


_OPENED: list[Set] = []


def _open(clean: Set) -> None:
    _OPENED[:] = [clean]


def _found(edited: Mapping[str, bytes]) -> tuple[Finding, ...]:
    return _findings(_OPENED[0], edited)


def cases(clean: Set, each: int) -> Iterator[Case]:
    """The cases of a set: spots on which nothing is found, drawn by lot."""
    dice = random.Random(SEED)
    by_place: dict[tuple[Where, str], list[Spot]] = defaultdict(list)
    told = _told(clean)
    for spot in _spots(clean):
        if spot.where in _LARGE or not told & {(spot.path, line) for line in _lines(clean.files[spot.path], spot)}:
            by_place[spot.where, spot.locale].append(spot)
    for change in (*MUTATIONS, *TWINS):
        for locale in clean.locales:
            if (isinstance(change, Mutation) and change.original) is (locale == clean.reference):
                found = by_place[change.where, locale]
                yield from _some(change, dice.sample(found, len(found)), each)


def _some(change: Mutation | Twin, found: Iterable[Spot], each: int) -> Iterator[Case]:
    for spot in found:
        new = change.change(spot) if each else None
        if new is not None and new != spot.text:
            each -= 1
            yield Case(change, spot, new)


def _told(clean: Set) -> set[tuple[str, int]]:
    """Lines on which something is found at the outset, with the original leading if there is one."""
    leader = "en" if "en" in clean.locales else clean.reference
    return {
        (finding.path, line)
        for finding in _findings(Set(clean.name, clean.files, leader), {})
        for line in range(finding.line, finding.end_line + 1)
    }


def _spots(clean: Set) -> list[Spot]:
    restored = pipeline.restore(_sources(clean.files), reference_locale=clean.reference)
    texts = {path: decode(path, data) for path, data in clean.files.items()}
    return list(spots(Subject(restored.reconciled, texts, clean.reference), clean.locales))


def _rounds(found: Sequence[Case]) -> Iterator[list[Case]]:
    by_key: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        by_key[case.spot.key].append(case)
    for some in zip_longest(*by_key.values()):
        yield [case for case in some if case is not None]


def _outcomes(
    clean: Set, some: Sequence[Case], findings: Iterable[Finding], before: Counter[tuple[str, str, str]]
) -> Iterator[Outcome]:
    by_key: dict[str, list[Finding]] = defaultdict(list)
    left = Counter(before)
    for finding in findings:
        if left[_name(finding)]:
            left[_name(finding)] -= 1
        else:
            by_key[finding.path.partition("/")[2].rpartition(".")[0]].append(finding)
    return (_outcome(clean, case, by_key[case.spot.key]) for case in some)


def _changed(clean: Set, case: Case) -> bytes:
    """The page with the change made."""
    data = clean.files[case.spot.path]
    return data[: case.spot.start] + case.new.encode() + data[case.spot.end :]


def _outcome(clean: Set, case: Case, found: Sequence[Finding]) -> Outcome:
    data = _changed(clean, case)
    wanted = (case.change.rule, *case.change.also) if isinstance(case.change, Mutation) else ()
    lines = _changed_lines(case, data)
    right = tuple(one for one in found if one.rule.id in wanted and one.path == case.spot.path and _meets(one, lines))
    offered = min((one.fixable for one in right if one.fixable), default=None)
    made = repaired({case.spot.path: data}, right, unsafe=offered is Fixable.UNSAFE) if offered else {}
    restored = made.get(case.spot.path) == clean.files[case.spot.path]
    return Outcome(case, right, tuple(one for one in found if one not in right), offered, restored)


def _changed_lines(case: Case, data: bytes) -> range:
    """The lines that the change touches, and what may be off."""
    old, new = case.spot.text, case.new
    same = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    rest = min(len(old), len(new)) - same
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    start = data[: case.spot.start + len(new[:same].encode())].count(b"\n") + 1
    end = start + new[same : len(new) - tail].count("\n")
    off = NEAR if case.spot.where in _LARGE else 0
    return range(start - off, end + off + 1)


def _lines(data: bytes, spot: Spot) -> range:
    start = data[: spot.start].count(b"\n") + 1
    return range(start, start + spot.text.count("\n") + 1)


def _meets(finding: Finding, lines: range) -> bool:
    return finding.line < lines.stop and finding.end_line >= lines.start


def _findings(clean: Set, edited: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """What is found on a set of which some pages are changed."""
    return pipeline.find_drift(_sources({**clean.files, **edited}), reference_locale=clean.reference).findings


def _sources(files: Mapping[str, bytes]) -> Sources:
    return Sources(Path("clean"), Config(), tuple(_file(path, data) for path, data in sorted(files.items())))


def _file(path: str, data: bytes) -> SourceFile:
    locale, _, rest = path.partition("/")
    return SourceFile(path, rest.rpartition(".")[0], locale, data)


def _name(finding: Finding) -> tuple[str, str, str]:
    return finding.rule.id, finding.path, finding.fingerprint
