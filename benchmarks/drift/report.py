"""The result as Markdown: how each rule and each language did, and what was missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.drift.mutations.mutation import Mutation
from benchmarks.drift.tally import Tally, by_rule, tallied, total
from benchmarks.drift.trial import Outcome
from docspec.finding import Fixable

_HEAD = ("faults", "precision", "recall", "F1", "benign", "disturbed", "repairs", "byte for byte")
INTRODUCTION = """# Drift: what is told of pages that were broken on purpose

Made by `make bench-drift`; `benchmarks/drift/` holds the clean pages, the mutations and their benign twins. One page is
broken in one place. A fault counts as told if a finding of the right rule stands where the fault is. Precision sets the
findings that are right against all errors that are not, on broken pages and on benign ones. `benign` are the twins,
`disturbed` those of which an error was told. A repair counts if the page is byte for byte what it was.
"""


def report(name: str, outcomes: Sequence[Outcome]) -> str:
    """The part of one set."""
    lines = [f"## {name}", "", *_table("rule", by_rule(outcomes), total(outcomes)), ""]
    lines += [*_table("locale", tallied(outcomes, lambda one: one.case.spot.locale), total(outcomes)), ""]
    lines += [f"{kind.capitalize()} repairs: {_repairs(outcomes, kind)}." for kind in Fixable]
    missed = list(_missed(outcomes))
    return "\n".join([*lines, "", *(["Missed, of all:", "", *missed, ""] if missed else [])])


def _table(what: str, groups: Mapping[str, Tally], whole: Tally) -> Iterator[str]:
    yield f"| {what} | " + " | ".join(_HEAD) + " |"
    yield "| --- |" + " --: |" * len(_HEAD)
    for name, tally in [*groups.items(), ("all", whole)]:
        told = _share(tally.precision, tally.right + tally.alarms)
        figures = (told, _share(tally.recall, tally.faults), _share(tally.f1, tally.faults))
        counts = (tally.benign, tally.disturbed, tally.offered, tally.restored)
        yield f"| {name} | {tally.faults} | {' | '.join((*figures, *map(str, counts)))} |"


def _share(value: float, of: int) -> str:
    return f"{value:.1f}" if of else "–"


def _repairs(outcomes: Iterable[Outcome], kind: Fixable) -> str:
    tally = total(outcome for outcome in outcomes if outcome.repair is kind)
    return f"{tally.restored} of {tally.offered} byte for byte"


def _missed(outcomes: Iterable[Outcome]) -> Iterator[str]:
    faults: Counter[tuple[str, str]] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for outcome in outcomes:
        if isinstance(outcome.case.change, Mutation):
            name = (outcome.case.change.rule, outcome.case.change.name)
            faults[name] += 1
            missed[name] += not outcome.right
    for kind, count in sorted(missed.items()):
        if count:
            yield f"- {' '.join(kind)}: {count} of {faults[kind]}"
