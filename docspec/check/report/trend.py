"""Drift over time for scripts, and as a chart: SVG that stands alone or in a page, and can be read without it.

Lines differ by their dashes, marks and labels, not by color alone; text and axes take the color of the text around.
Time runs from left to right in every language.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from docspec.align.aligned import Locale
from docspec.check.report.json_report import VERSION
from docspec.check.report.visible import visible
from docspec.check.trend import Point, Standing, Trend

WIDTH, HEIGHT = 760, 320
"""Of the chart, in units of its own; it takes the width there is."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 110, 28, 40
_LABEL_GAP = 14
"""The least distance of two labels beside the lines."""
_STEPS = (1, 2, 5, 10, 20, 25, 50)
"""Distances of the lines of the grid, in per cent."""
_MOST_LINES = 6
# The darker ones of Okabe and Ito (2008), which color-blind people tell apart, and two more: each has a contrast of
# at least 3 on white and on near-black (WCAG 2.2, 1.4.11).
_COLORS = ("#0072b2", "#d55e00", "#009e73", "#c0659a", "#8a63d2", "#7f7f7f")
_DASHES = ("", "8 4", "2 3", "12 3 2 3", "5 2 1 2 1 2", "1 5")


def data(trend: Trend) -> dict[str, Any]:
    """The numbers behind the chart."""
    return {
        "docspec": VERSION,
        "history": {
            "every": trend.every,
            "shallow": trend.shallow,
            "locales": list(trend.locales),
            "points": [_point(point) for point in trend.points],
        },
    }


def render(trend: Trend) -> str:
    """The numbers as JSON, with a line end."""
    return json.dumps(data(trend), ensure_ascii=False, indent=2) + "\n"


def _point(point: Point) -> dict[str, Any]:
    return {
        "period": point.label,
        "date": point.day.isoformat(),
        "commit": point.commit,
        "locales": {locale: _standing(standing) for locale, standing in sorted(point.locales.items())},
    }


def _standing(standing: Standing) -> dict[str, int | float]:
    return {
        "pages": standing.pages,
        **{severity.value: count for severity, count in standing.findings.items()},
        "checked": standing.score.checked,
        "wrong": standing.score.wrong,
        "score": standing.score.percent,
    }


def svg(trend: Trend) -> str:
    """The chart of scores, with a line end. It holds no script, no font and no link."""
    plot = _Plot(trend)
    box = f'viewBox="0 0 {WIDTH} {plot.height}" width="{WIDTH}" height="{plot.height}"'
    style = 'direction="ltr" font-family="sans-serif" font-size="12"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} {style} fill="currentColor"',
        '     role="img" aria-labelledby="trend-title trend-desc">',
        '<title id="trend-title">Drift over time</title>',
        f'<desc id="trend-desc">{_text(_told(trend))}</desc>',
        f'<text x="{_LEFT}" y="16">rows and passages without an error, in per cent</text>',
        *plot.grid(),
        *plot.days(),
        *(line for number, locale in enumerate(trend.locales) for line in plot.line(number, locale)),
        *plot.labels(),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


class _Plot:
    """Where things stand in the chart."""

    def __init__(self, trend: Trend) -> None:
        self._trend = trend
        self.height = max(HEIGHT, _TOP + _BOTTOM + _LABEL_GAP * len(trend.locales))
        scores = [one.score.percent for locale in trend.locales for _, one in trend.line(locale)]
        least = min(scores, default=0.0)
        self._step = next(step for step in _STEPS if (100 - least) / step <= _MOST_LINES or step == _STEPS[-1])
        self._floor = max(0, min(100 - self._step, int(least // self._step) * self._step))
        days = [point.day.toordinal() for point in trend.points]
        self._first, self._days = min(days, default=0), max(days, default=0) - min(days, default=0)

    def grid(self) -> Iterator[str]:
        """Lines across, with their numbers."""
        for percent in range(self._floor, 101, self._step):
            y = self._y(percent)
            ends = f'x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y}" y2="{y}"'
            yield f'<line {ends} stroke="currentColor" stroke-opacity="0.2"/>'
            yield f'<text x="{_LEFT - 6}" y="{y}" dy="4" text-anchor="end">{percent}</text>'

    def days(self) -> Iterator[str]:
        """The names of moments below, as many as have room."""
        room: float = _LEFT - 100
        for point in self._trend.points:
            x = self._x(point)
            if x - room >= max(60, 8 * len(point.label)):
                room = x
                y = self.height - _BOTTOM + 18
                yield f'<text x="{x}" y="{y}" text-anchor="middle">{_text(point.label)}</text>'

    def line(self, number: int, locale: Locale) -> Iterator[str]:
        """The line of a locale, its marks each with what it says."""
        color, dash = _COLORS[number % len(_COLORS)], _DASHES[(number + number // len(_COLORS)) % len(_DASHES)]
        places = [(self._x(point), self._y(one.score.percent)) for point, one in self._trend.line(locale)]
        yield f'<g stroke="{color}" fill="{color}">'
        if len(places) > 1:
            dashes = f' stroke-dasharray="{dash}"' if dash else ""
            points = " ".join(f"{x},{y}" for x, y in places)
            yield f'<polyline fill="none" stroke-width="2"{dashes} points="{points}"/>'
        for (x, y), (point, one) in zip(places, self._trend.line(locale), strict=True):
            yield f'<circle cx="{x}" cy="{y}" r="2.5"><title>{_text(_mark(locale, point, one))}</title></circle>'
        yield "</g>"

    def labels(self) -> Iterator[str]:
        """The name of each locale at the end of its line, one below the other where lines end close together."""
        ends = sorted(
            (self._y(list(self._trend.line(locale))[-1][1].score.percent), number, locale)
            for number, locale in enumerate(self._trend.locales)
        )
        for y, number, locale in _apart(ends, _TOP, self.height - _BOTTOM):
            x = WIDTH - _RIGHT + 10
            color, dash = _COLORS[number % len(_COLORS)], _DASHES[(number + number // len(_COLORS)) % len(_DASHES)]
            dashes = f' stroke-dasharray="{dash}"' if dash else ""
            yield f'<line x1="{x}" x2="{x + 26}" y1="{y}" y2="{y}" stroke="{color}" stroke-width="2"{dashes}/>'
            yield f'<text x="{x + 32}" y="{y}" dy="4">{_text(locale)}</text>'

    def _x(self, point: Point) -> float:
        share = (point.day.toordinal() - self._first) / self._days if self._days else 0.5
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def _y(self, percent: float) -> float:
        share = (percent - self._floor) / (100 - self._floor)
        return round(self.height - _BOTTOM - share * (self.height - _TOP - _BOTTOM), 1)


def _apart(ends: Sequence[tuple[float, int, Locale]], top: float, bottom: float) -> list[tuple[float, int, Locale]]:
    """The labels with room between them, pushed down, and as a whole up again where they leave the chart."""
    found: list[tuple[float, int, Locale]] = []
    for y, number, locale in ends:
        least: float = found[-1][0] + _LABEL_GAP if found else top
        found.append((max(y, least), number, locale))
    over = max(0.0, found[-1][0] - bottom) if found else 0.0
    return [
        (round(max(top + _LABEL_GAP * place, y - over), 1), number, locale)
        for place, (y, number, locale) in enumerate(found)
    ]


def _told(trend: Trend) -> str:
    """The chart in words."""
    parts = []
    for locale in trend.locales:
        line = list(trend.line(locale))
        (first, begin), (last, end) = line[0], line[-1]
        parts.append(f"{locale}: {begin.score.percent:.1f} in {first.label}, {end.score.percent:.1f} in {last.label}")
    cut = " The history was cut off (a shallow clone)." if trend.shallow else ""
    return f"The share of rows and passages without an error, in per cent. {'; '.join(parts)}.{cut}"


def _mark(locale: Locale, point: Point, one: Standing) -> str:
    found = ", ".join(
        f"{count} {severity.value}{'' if count == 1 else 's'}" for severity, count in one.findings.items()
    )
    return f"{locale}, {point.label}: {one.score.percent:.1f} ({found})"


def _text(text: str) -> str:
    return escape(visible(text))
