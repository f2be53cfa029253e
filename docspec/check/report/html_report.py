"""The report for people who would rather look: one page that works offline, with all findings in it as data.

The layout stands in templates/report; report.js there shows the findings. Every text of a page is data to both, never
markup, and the page's Content Security Policy lets nothing run or load but that style and that script.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from babel import Locale as Cldr
from babel import UnknownLocaleError
from markupsafe import Markup

from docspec.align.aligned import Locale
from docspec.check.report.excerpt import parts
from docspec.check.report.heat import HeatRow, heat_rows
from docspec.check.report.letter_diff import letter_diff
from docspec.check.report.report import Report
from docspec.check.report.surroundings import Surrounding, Surroundings
from docspec.check.report.trend import svg
from docspec.check.report.visible import visible
from docspec.check.rulebook import RuleText, rulebook
from docspec.check.trend import Trend
from docspec.finding import Finding, Fixable, Severity, numbered
from docspec.read.inline import Bullets, Code, Inline, Link, Paragraph, Text, Words
from docspec.templating import environment, source
from docspec.templating import render as render_template

NO_LOCALE = "-"
"""What stands for the locale of a finding that has none."""
_COLUMNS = 200
"""Of the source lines that are shown."""
_TAGS = re.compile(r"<[^<>]*>")
_REPAIRS = {
    Fixable.SAFE: "`docspec fix` does it",
    Fixable.UNSAFE: "`docspec fix --unsafe` does it; look at what it did",
}


@dataclass(frozen=True, slots=True)
class LocaleView:
    """A locale as the page names it."""

    tag: str
    name: str
    """In English; the tag where CLDR has none."""
    pages: int
    counts: tuple[tuple[Severity, int], ...]
    percent: float | None
    checked: int


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the set as the page names it."""

    key: str
    folder: str
    """With a final `/`; empty if it stands in none."""
    name: str


def render(report: Report, trend: Trend | None = None) -> str:
    """HTML, with a line end; with a chart, if `trend` tells how it went before."""
    env = environment(report.templates)
    style, script = source(env, "report/report.css"), source(env, "report/report.js")
    locales = _locales(report)
    tags = [None if view.tag == NO_LOCALE else view.tag for view in locales]
    pages = heat_rows(report.findings, tags, lambda finding: _page(report, finding))
    return render_template(
        env,
        "report/report.html.jinja",
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'",
        style=style,
        script=script,
        data=_json(_data(report)),
        locales=locales,
        counts=report.by_severity(),
        total=len(report.findings),
        page_count=sum(map(len, report.pages.values())),
        ignored=report.ignored,
        accepted=report.accepted,
        unneeded=len(report.unneeded),
        rules=rulebook(),
        rule_heat=heat_rows(report.findings, tags, lambda finding: finding.rule.id),
        page_heat=pages,
        page_views={row.key: _page_view(row) for row in pages},
        link=_link,
        chart=Markup(svg(trend)) if trend else None,
    )


def _hash(text: str) -> str:
    """Of an inline element, as a Content Security Policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(data: object) -> str:
    """JSON that may stand in a script element: nothing in it opens or closes one."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    # Half of a surrogate pair cannot be written; its escape can.
    return text.encode("utf-8", "backslashreplace").decode()


def _link(**wanted: str | Locale | None) -> str:
    """A link to the findings that fit."""
    pairs = {key: NO_LOCALE if value is None else value for key, value in wanted.items()}
    return "#" + urlencode(pairs, quote_via=quote, safe="/")


def _page(report: Report, finding: Finding) -> str:
    """What stands for the page of a finding in every locale."""
    return report.keys.get(finding.path, finding.path)


def _page_view(row: HeatRow) -> PageView:
    folder, slash, name = visible(row.key).rpartition("/")
    return PageView(row.key, folder + slash, name)


def _locales(report: Report) -> list[LocaleView]:
    views = []
    homeless = [finding for finding in report.findings if finding.locale not in report.scores]
    for tag, score in report.scores.items():
        counts = tuple(report.by_severity(tag).items())
        views.append(
            LocaleView(tag, _english(tag), len(report.pages.get(tag, ())), counts, score.percent, score.checked)
        )
    for locale in sorted({finding.locale for finding in homeless}, key=str):
        counts = tuple(Counter(finding.severity for finding in homeless if finding.locale == locale).items())
        views.append(LocaleView(locale or NO_LOCALE, locale or "of no locale", 0, counts, None, 0))
    return views


def _english(tag: str) -> str:
    try:
        return Cldr.parse(tag, sep="-").english_name or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _data(report: Report) -> dict[str, object]:
    surroundings = Surroundings(report.rows, report.passages, report.keys)
    found = [(finding, number, surroundings.of(finding)) for finding, number in numbered(report.findings)]
    # The locales of a row stand together.
    found.sort(key=lambda item: (_page(report, item[0]), item[2].line if item[2] else item[0].line))
    shared = list({id(one): one for _, _, one in found if one}.values())
    places = {id(one): number for number, one in enumerate(shared)}
    ids = sorted({finding.rule.id for finding in report.findings})
    return {
        "rules": {rule: _rule(rulebook()[rule]) for rule in ids},
        "surroundings": [_surrounding(one) for one in shared],
        "findings": [
            {
                **_finding(report, finding, number),
                "surrounding": places[id(one)] if one else None,
                **(_offending(report, finding, one) if one else {}),
            }
            for finding, number, one in found
        ],
    }


def _rule(rule: RuleText) -> dict[str, str]:
    return {"name": rule.name, "means": rule.means, "quiet": rule.quiet, "fix": rule.fix}


def _finding(report: Report, finding: Finding, number: int) -> dict[str, object]:
    text = report.sources.get(finding.path)
    found, expected = finding.found, finding.expected
    return {
        "id": finding.fingerprint + (f"-{number}" if number > 1 else ""),
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "locale": finding.locale or NO_LOCALE,
        "page": _page(report, finding),
        "path": report.path(finding),
        "line": finding.line,
        "column": finding.column,
        "row": ".".join(filter(None, (finding.entity, finding.field))),
        "message": finding.message,
        "found": found,
        "expected": expected,
        "diff": letter_diff(found, expected) if found and expected else None,
        "others": dict(finding.others),
        "excerpt": parts(text, finding, _COLUMNS) if text and text.line(finding.line).strip() else None,
        "repair": _REPAIRS[finding.fixable] if finding.fixable else None,
        "silence": report.silencer(finding),
    }


def _offending(report: Report, finding: Finding, surrounding: Surrounding) -> dict[str, object]:
    """Where in its surrounding the text of a finding stands: the column, and how often the same stands before it."""
    column = surrounding.column_of(finding)
    text = report.sources.get(finding.path)
    if column is None or text is None or not finding.found:
        return {"cell": column, "before": 0}
    place = surrounding.sides[finding.locale or ""].places[column]
    if place is None:
        return {"cell": column, "before": 0}
    lines = [text.line(number) for number in range(place.line, finding.line + 1)]
    lines[-1] = lines[-1][: finding.column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return {"cell": column, "before": _TAGS.sub("", "\n".join(lines)).count(finding.found)}


def _surrounding(one: Surrounding) -> dict[str, object]:
    return {
        "columns": one.columns,
        "decided": one.decided,
        "sides": {
            locale: [None if text is None else list(_pieces(text)) for text in side.texts]
            for locale, side in one.sides.items()
        },
    }


def _pieces(text: Text) -> Iterator[object]:
    """Running text as the script takes it: words, `["code", text]`, and `["link", text, target]`."""
    for number, block in enumerate(text.blocks):
        if number:
            yield "\n"
        if isinstance(block, Bullets):
            for place, item in enumerate(block.items):
                yield "\n• " if place else "• "
                yield from _pieces(item)
        else:
            yield from _inline(block.children)


def _inline(nodes: Sequence[Inline]) -> Iterator[object]:
    for node in nodes:
        match node:
            case Words(text):
                yield text
            case Code(text):
                yield ["code", text]
            case Link(target, children):
                yield ["link", Text((Paragraph(children),)).plain(), target]
            case _:
                yield from _inline(node.children)
