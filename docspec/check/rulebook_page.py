"""The rulebook as people read it: a table and a sheet for the terminal, and docs/rules.md."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from docspec.check.report.markdown_report import code
from docspec.check.rulebook import RuleText, rulebook

_WIDTH = 110
_KINDS = {
    "R0": "Files and folders",
    "R1": "Reading",
    "R2": "Laying pages beside each other",
    "R3": "What docspec.yaml decides",
    "R4": "Lexicons",
    "R5": "The contract and the reference locale",
    "R6": "Ignores",
    "R7": "Models, schemas and samples",
    "R8": "Reviewed translations",
    "D1": "Names",
    "D2": "Types and required",
    "D3": "Tables, sections, markup",
    "D4": "What descriptions say",
    "D5": "Links, code, placeholders, samples",
    "D6": "Age",
}
"""By how the ids begin."""


def table(rules: Iterable[RuleText]) -> str:
    """A line a rule: id, name, severity, summary."""
    return "".join(f"{one.id}  {one.name:<22}{one.severity:<9}{one.summary}\n" for one in rules)


def sheet(rule: RuleText) -> str:
    """All about one rule."""
    return "\n".join(
        [
            f"{rule.id} {rule.name} ({rule.severity})",
            "",
            *textwrap.wrap(rule.means, _WIDTH),
            "",
            f"  bad      {rule.bad}",
            f"  good     {rule.good}",
            "",
            *textwrap.wrap(f"Quiet where {rule.quiet}", _WIDTH),
            "",
            *textwrap.wrap(f"To fix: {rule.fix}", _WIDTH),
            *_comments(rule),
            f"To silence everywhere: drift: {{rules: {{{rule.id}: off}}}} in docspec.yaml",
            "",
        ]
    )


def _comments(rule: RuleText) -> Iterator[str]:
    if rule.is_of_pages:
        yield f"To silence on a line: {rule.ignore}"
        yield f"To silence on a page: {rule.ignore_file}"


def page() -> str:
    """docs/rules.md."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "Made from [rulebook.yaml](../docspec/check/rulebook.yaml) by `make golden`; change it there."
    yield "`docspec rules` prints the same. Ids never change meaning."
    for kind, group in groupby(rulebook().values(), key=lambda rule: rule.id[:2]):
        rules = list(group)
        yield from ("", f"## {_KINDS[kind]}", "", "| id | name | default | says |", "| --- | --- | --- | --- |")
        for rule in rules:
            summary = rule.summary.replace("|", "\\|")
            yield f"| [{rule.id}](#{rule.id.lower()}-{rule.name}) | {rule.name} | {rule.severity} | {summary} |"
        for rule in rules:
            yield from _section(rule)


def _section(rule: RuleText) -> Iterator[str]:
    yield from ("", f"### {rule.id} {rule.name}", "", rule.means, "")
    yield from (f"- Bad: {code(rule.bad)}", f"- Good: {code(rule.good)}", f"- Quiet where {rule.quiet}")
    yield f"- To fix: {rule.fix}"
    if rule.is_of_pages:
        yield f"- To silence it on a line: {code(rule.ignore)}"
