from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

import docspec
from docspec.finding import Finding, Rule, Severity, numbered
from docspec.read.rules import RULES

RULE = Rule("D101", "ident-translated", Severity.ERROR, "a name is another word")
FINDING = Finding(RULE, "sv/x.md", "läge for state", line=7, column=3, entity="Ship", field="state", found="läge")


@pytest.mark.parametrize(
    "changes",
    [{"line": 99}, {"column": 1}, {"end_line": 8}, {"message": "reworded"}, {"confidence": 0.5}, {"expected": "y"}],
    ids=lambda changes: next(iter(changes)),
)
def test_a_fingerprint_survives_edits_elsewhere(changes: dict[str, Any]) -> None:
    assert replace(FINDING, **changes).fingerprint == FINDING.fingerprint


@pytest.mark.parametrize(
    "changes",
    [
        {"path": "nl/x.md"},
        {"entity": "Port"},
        {"field": "mode"},
        {"found": "stat"},
        {"rule": replace(RULE, id="D102")},
        {"entity": "Shipstate", "field": None},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_fingerprint_tells_findings_apart(changes: dict[str, Any]) -> None:
    assert replace(FINDING, **changes).fingerprint != FINDING.fingerprint


def test_without_a_word_that_was_found_the_message_tells_findings_apart() -> None:
    one, other = (replace(FINDING, found=None, message=message) for message in ("a row is lost", "a row is new"))
    assert one.fingerprint != other.fingerprint
    assert len(one.fingerprint) == 16
    assert set(one.fingerprint) <= set("0123456789abcdef")


def test_equal_findings_are_numbered() -> None:
    other = replace(FINDING, found="lager")
    found = [FINDING, other, replace(FINDING, line=9), replace(FINDING, line=11)]
    assert [number for _, number in numbered(found)] == [1, 1, 2, 3]


def test_severities_have_ranks() -> None:
    assert [severity.rank for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)] == [0, 1, 2]
    assert replace(FINDING, set_to=Severity.NOTE).severity is Severity.NOTE
    assert FINDING.severity is Severity.ERROR


def every_rule() -> set[Rule]:
    """The rules of all modules."""
    modules = [
        importlib.import_module(item.name)
        for item in pkgutil.walk_packages(docspec.__path__, "docspec.")
        if not item.name.endswith("__main__")
    ]
    return {value for module in modules for value in vars(module).values() if isinstance(value, Rule)}


def test_rules_have_one_id_and_one_name_each() -> None:
    rules = every_rule()
    assert set(RULES) < rules
    for part in ("id", "name"):
        assert not [name for name, count in Counter(getattr(rule, part) for rule in rules).items() if count > 1]
