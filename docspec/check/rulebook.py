"""What people are told about each rule, and how they name one: by id, by name, or a family by how its ids begin.

The texts stand in rulebook.yaml beside this file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources

import yaml

from docspec.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule, for people. The examples are text as it could stand on a page, without markup of their own."""

    id: str
    name: str
    severity: Severity
    """Unless docspec.yaml says otherwise."""
    means: str
    """Its first sentence is the summary."""
    bad: str
    good: str
    quiet: str
    """When the rule stays silent: ends the sentence "Quiet where …"."""
    fix: str

    @property
    def summary(self) -> str:
        """The first sentence of what it means."""
        first, dot, _ = self.means.partition(". ")
        return first + "." if dot else self.means

    @property
    def ignore(self) -> str:
        """The comment that silences this rule for a line."""
        return f"<!-- docspec-ignore {self.id} -->"

    @property
    def ignore_file(self) -> str:
        """The comment that silences this rule for a page."""
        return f"<!-- docspec-ignore-file {self.id} -->"

    @property
    def is_of_pages(self) -> bool:
        """Whether a comment on a page can silence it: not one that is about such comments, or about no page."""
        return self.id[:2] in {"R1", "R2"} or self.id.startswith("D")

    def data(self) -> dict[str, str]:
        """For scripts."""
        return {
            "id": self.id,
            "name": self.name,
            "severity": self.severity.value,
            "summary": self.summary,
            "means": self.means,
            "bad": self.bad,
            "good": self.good,
            "quiet": self.quiet,
            "fix": self.fix,
            "ignore": self.ignore,
        }


@cache
def rulebook() -> Mapping[str, RuleText]:
    """Every rule by its id, in the order of the ids within a kind."""
    text = resources.files("docspec.check").joinpath("rulebook.yaml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, str]] = yaml.safe_load(text)
    return {
        key: RuleText(id=key, **{**entry, "severity": Severity(entry["severity"])})  # type: ignore[arg-type]
        for key, entry in entries.items()
    }


def select(word: str) -> frozenset[str]:
    """The ids of the rules that a word names: `D403`, `number`, or `D4` and `D4*` for a family; empty if none."""
    folded = word.strip().casefold()
    begin = folded.removesuffix("*")
    return frozenset(
        rule.id
        for rule in rulebook().values()
        if folded in {rule.id.casefold(), rule.name} or (begin and _is_family(begin, rule.id.casefold()))
    )


def near(word: str) -> str:
    """What somebody who wrote an unknown word may have meant, as an end of a sentence."""
    known = [name for rule in rulebook().values() for name in (rule.id, rule.name)]
    close = get_close_matches(word, known, n=1) or get_close_matches(word.upper(), known, n=1)
    return f"did you mean `{close[0]}`" if close else "`docspec rules` lists them"


def selected(words: Iterable[str]) -> frozenset[str]:
    """The ids of all rules that some words name."""
    return frozenset(rule for word in words for rule in select(word))


def _is_family(begin: str, rule: str) -> bool:
    return len(begin) < len(rule) and begin[0].isalpha() and rule.startswith(begin)
