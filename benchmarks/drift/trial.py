"""Trials: one page changed in one place, everything else as it was, and what docspec says then.

Many pages of a set are changed in one run, but each in few locales only, and no file twice: what is found is laid to
the change of its file, or else of its page.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
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
LOCALES_PER_FAULT = 4
"""A page is changed in one of so many locales at once."""
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


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a set before it is changed."""

    findings: Counter[tuple[str, str, str]]
    """Those of the set as it is."""
    drifted: frozenset[tuple[str, int]]
    """Lines of its files, of which something is found if the original leads: told elsewhere, that is right."""


def trials(clean: Set, each: int, *, locales: Collection[str] = (), workers: int = 2) -> list[Outcome]:
    """The outcomes of up to `each` cases for every change and locale; of some locales, if these are named."""
    made = [case for case in cases(clean, each) if not locales or case.spot.locale in locales]
    rounds = list(_rounds(clean, made))
    before = Before(Counter(map(_name, _findings(clean, {}))), frozenset(_told(clean)))
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
        if spot.where is Where.PAGE or not told & {(spot.path, line) for line in _lines(clean.files[spot.path], spot)}:
            by_place[spot.where, spot.locale].append(spot)
    load: Counter[str] = Counter()
    for change in (*MUTATIONS, *TWINS):
        for locale in clean.locales:
            if (isinstance(change, Mutation) and change.original) is (locale == clean.reference):
                found = by_place[change.where, locale]
                # Pages that were changed less go first, so that fewer runs are needed.
                drawn = sorted(dice.sample(found, len(found)), key=lambda spot: load[spot.key])
                for case in _some(change, drawn, each):
                    load[case.spot.key] += 1
                    yield case


def _some(change: Mutation | Twin, found: Iterable[Spot], each: int) -> Iterator[Case]:
    made = ((spot, change.change(spot)) for spot in found)
    drawn = (Case(change, spot, new) for spot, new in made if new is not None and new != spot.text)
    return islice(drawn, each)


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


def _rounds(clean: Set, found: Sequence[Case]) -> Iterator[list[Case]]:
    """Cases that can be tried at once: of a page in few of its locales, so that the others still agree."""
    at_once = max(1, len(clean.locales) // LOCALES_PER_FAULT)
    rounds: list[dict[str, list[Case]]] = []
    for case in random.Random(SEED).sample(found, len(found)):
        key = case.spot.key
        free = (some for some in rounds if _is_free(some.get(key, ()), case, at_once))
        chosen = next(free, None)
        if chosen is None:
            rounds.append(chosen := {})
        chosen.setdefault(key, []).append(case)
    return ([case for some in chosen.values() for case in some] for chosen in rounds)


def _is_free(some: Sequence[Case], case: Case, at_once: int) -> bool:
    """Whether a case stands apart from those of its page: in another locale, for another rule, on another line."""
    return len(some) < at_once and not any(
        other.spot.locale == case.spot.locale
        or other.change.rule == case.change.rule
        or other.spot.line == case.spot.line
        for other in some
    )


def _outcomes(clean: Set, some: Sequence[Case], findings: Iterable[Finding], before: Before) -> Iterator[Outcome]:
    found: dict[str, list[Finding]] = defaultdict(list)
    left, edited = Counter(before.findings), {case.spot.path for case in some}
    for finding in findings:
        if left[_name(finding)]:
            left[_name(finding)] -= 1
        elif finding.path in edited or (finding.path, finding.line) not in before.drifted:
            found[_culprit(some, finding).spot.path].append(finding)
    return (_outcome(clean, case, found[case.spot.path]) for case in some)


def _culprit(some: Sequence[Case], finding: Finding) -> Case:
    """The case that a finding is laid to: of its file, else of its page, else any."""
    key = finding.path.partition("/")[2].rpartition(".")[0]
    of_file = (case for case in some if case.spot.path == finding.path)
    of_page = (case for case in some if case.spot.key == key)
    return next(of_file, next(of_page, some[0]))


def _changed(clean: Set, case: Case) -> bytes:
    """The page with the change made."""
    data = clean.files[case.spot.path]
    return data[: case.spot.start] + case.new.encode() + data[case.spot.end :]


def _outcome(clean: Set, case: Case, found: Sequence[Finding]) -> Outcome:
    data = _changed(clean, case)
    wanted = (case.change.rule, *case.change.also) if isinstance(case.change, Mutation) else ()
    lines = _changed_lines(case, data)
    near = [one for one in found if one.path == case.spot.path and _meets(one, lines)]
    right = tuple(one for one in near if one.rule.id in wanted)
    beside = case.change.beside if isinstance(case.change, Mutation) else ()
    told = {*right, *(one for one in near if one.rule.id in beside)}
    offered = min((one.fixable for one in right if one.fixable), default=None)
    made = repaired({case.spot.path: data}, right, unsafe=offered is Fixable.UNSAFE) if offered else {}
    restored = made.get(case.spot.path) == clean.files[case.spot.path]
    return Outcome(case, right, tuple(one for one in found if one not in told), offered, restored)


def _changed_lines(case: Case, data: bytes) -> range:
    """The lines that the change touches, and what may be off."""
    old, new = case.spot.text, case.new
    same = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
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
