"""The report for code scanning: SARIF 2.1.0 (OASIS), with repairs as fixes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

from docspec import __version__
from docspec.check.report.markdown_report import code
from docspec.check.report.report import Report
from docspec.check.report.visible import visible
from docspec.check.rulebook import RuleText, rulebook
from docspec.finding import Edit, Finding, Fixable, numbered
from docspec.read.place import Place, SourceText

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
_REPAIRS = {Fixable.SAFE: "Put back what the API has", Fixable.UNSAFE: "Say what the others say (look at it)"}

Json = dict[str, object]


def render(report: Report) -> str:
    """SARIF, with a line end."""
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that the paths are relative to."}}},
        "results": [_result(report, finding, number) for finding, number in numbered(report.findings)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver() -> Json:
    return {
        "name": "docspec",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(text) for text in rulebook().values()],
    }


def _rule(text: RuleText) -> Json:
    plain = f"{text.means}\nBad: {text.bad}\nGood: {text.good}\nQuiet where {text.quiet}\n{text.fix}"
    marked = (
        f"{text.means}\n\n- Bad: {code(text.bad)}\n- Good: {code(text.good)}\n- Quiet where {text.quiet}\n\n{text.fix}"
    )
    if text.is_of_pages:
        plain += f"\nTo silence it on a line: {text.ignore}"
        marked += f"\n\nTo silence it on a line: {code(text.ignore)}"
    return {
        "id": text.id,
        "name": text.name,
        "shortDescription": {"text": text.summary},
        "fullDescription": {"text": text.means},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": text.severity.value},
    }


def _result(report: Report, finding: Finding, number: int) -> Json:
    fingerprint = f"{finding.fingerprint}:{number}"
    result: Json = {
        "ruleId": finding.rule.id,
        "ruleIndex": list(rulebook()).index(finding.rule.id),
        "level": finding.severity.value,
        "message": {"text": visible(finding.message)},
        "locations": [_location(report, finding)],
        # The first is the name that code scanning knows; it holds no line either.
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "docspec/v1": fingerprint},
    }
    if finding.confidence is not None:
        result["rank"] = round(100 * finding.confidence, 1)
    if fixes := _fixes(report, finding):
        result["fixes"] = fixes
    result["properties"] = dict(_properties(finding))
    return result


def _location(report: Report, finding: Finding) -> Json:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    location: Json = {"physicalLocation": {"artifactLocation": _artifact(report, finding), "region": region}}
    if finding.entity:
        name = ".".join(filter(None, (finding.entity, finding.field)))
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "member" if finding.field else "type"}]
    return location


def _artifact(report: Report, finding: Finding) -> Json:
    return {"uri": quote(report.path(finding), safe="/"), "uriBaseId": ROOT}


def _fixes(report: Report, finding: Finding) -> list[Json]:
    source = report.sources.get(finding.path)
    if finding.fixable is None or not finding.edits or source is None:
        return []
    changes = {
        "artifactLocation": _artifact(report, finding),
        "replacements": [_replacement(source, edit) for edit in sorted(finding.edits)],
    }
    return [{"description": {"text": _REPAIRS[finding.fixable]}, "artifactChanges": [changes]}]


def _replacement(source: SourceText, edit: Edit) -> Json:
    place = source.place(edit.start - source.skipped, edit.end - source.skipped)
    return {"deletedRegion": _region(place), "insertedContent": {"text": edit.text}}


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _properties(finding: Finding) -> Iterator[tuple[str, object]]:
    for name in ("locale", "found", "expected"):
        if (value := getattr(finding, name)) is not None:
            yield name, value
    if finding.others:
        yield "others", dict(finding.others)
    if finding.fixable:
        yield "fixable", finding.fixable.value
