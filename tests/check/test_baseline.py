from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.baseline import VERSION, Accepted, Baseline, baseline_of, from_text, to_text, without_accepted
from docspec.errors import BaselineError
from tests.check.reporting import at, everything

ONE = at("zh-Hans/types/r-ship.md", "船名")
ENTRY = '{"path": "sv-SE/läge.md", "rule": "D101", "fingerprint": "ab", "count": 2}'
WORDS = st.text(st.characters(codec="utf-8"))


def file(*entries: str, version: object = VERSION) -> str:
    lines = ",\n    ".join(entries)
    return f'{{\n  "docspec-baseline": {json.dumps(version)},\n  "accepted": [\n    {lines}\n  ]\n}}\n'


@given(st.dictionaries(st.builds(Accepted, WORDS, WORDS, WORDS), st.integers(1, 99)))
def test_round_trip(entries: dict[Accepted, int]) -> None:
    baseline = Baseline(Counter(entries))
    assert from_text(to_text(baseline), "b.json") == baseline


def test_the_same_bytes_whatever_the_order() -> None:
    findings = list(everything())
    text = to_text(baseline_of(findings))
    random.Random(7).shuffle(findings)
    assert to_text(baseline_of(findings)) == text
    entries = [line for line in text.splitlines() if "fingerprint" in line]
    assert len(entries) == len(findings), "a line each, so that it merges"


def test_empty() -> None:
    assert json.loads(to_text(Baseline())) == {"docspec-baseline": VERSION, "accepted": []}


def test_accepted_findings_are_not_reported_and_edits_elsewhere_do_not_matter() -> None:
    baseline = from_text(to_text(baseline_of(everything())), "b.json")
    moved = [replace(item, line=item.line + 40, end_line=item.end_line + 40, column=9) for item in everything()]
    assert without_accepted(moved, baseline) == ((), Baseline())


@pytest.mark.parametrize(
    ("accepted", "found", "reported", "left"),
    [(1, 1, 0, 0), (1, 3, 2, 0), (2, 2, 0, 0), (3, 1, 0, 2), (0, 2, 2, 0), (2, 0, 0, 2)],
)
def test_equal_findings_are_counted(accepted: int, found: int, reported: int, left: int) -> None:
    findings = [replace(ONE, line=line) for line in range(1, found + 1)]
    kept, over = without_accepted(findings, baseline_of([ONE] * accepted))
    assert [item.line for item in kept] == list(range(found - reported + 1, found + 1))
    assert sum(over.entries.values()) == left


def test_an_entry_that_stands_twice_counts_twice() -> None:
    found = from_text(file(ENTRY, ENTRY), "b.json")
    assert found.entries == {Accepted("sv-SE/läge.md", "D101", "ab"): 4}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("", 1, "not JSON: Expecting value", id="empty"),
        pytest.param('{"docspec-baseline": 1,\n "accepted": [\n', 3, "not JSON", id="cut"),
        pytest.param("[" * 100_000, 1, "nested too deeply", id="deep"),
        pytest.param("[]", 1, 'expected "docspec-baseline" at its top', id="a list"),
        pytest.param('{"findings": []}', 1, "not a baseline", id="a report"),
        pytest.param(file(version=2), 2, "a baseline of version 2; this docspec reads version 1", id="newer"),
        pytest.param(file(version="1"), 2, "a baseline of version '1'", id="version as text"),
        pytest.param(file(version=True), 2, "a baseline of version True", id="version as truth"),
        pytest.param('{"docspec-baseline": 1}', 1, '"accepted" must be a list', id="no list"),
        pytest.param(file(ENTRY, '"x"'), 5, "entry 2 must hold path, rule", id="no entry"),
        pytest.param(file(ENTRY, ENTRY, '{"path": 1}'), 6, "entry 3 must have a path, a rule", id="path"),
        pytest.param(file(ENTRY.replace("2}", "0}")), 4, "entry 1 must have a count of 1 or more", id="none"),
        pytest.param(file(ENTRY.replace("2}", "true}")), 4, "entry 1 must have a count", id="truth"),
        pytest.param(
            file(ENTRY) + "<<<<<<< HEAD\n", 7, "a conflict of a merge is left here; keep both sides", id="conflict"
        ),
    ],
)
def test_refused_with_place(text: str, line: int, message: str) -> None:
    with pytest.raises(BaselineError) as caught:
        from_text(text, "b.json")
    assert (caught.value.path, caught.value.line) == ("b.json", line)
    assert message in caught.value.message
    assert "--update-baseline" in caught.value.message
