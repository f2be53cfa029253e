"""Drift over time for a terminal: a line a locale with a sparkline, and the moments that were looked at."""

from __future__ import annotations

from collections.abc import Sequence

from docspec.align.aligned import Locale
from docspec.check.report.visible import visible
from docspec.check.trend import Standing, Trend
from docspec.finding import Severity

_BARS = "▁▂▃▄▅▆▇█"
_MOST = 60
"""Columns of a sparkline; of more moments the last of each group is shown."""
_BOLD = "1"


def render(trend: Trend) -> str:
    """The table as text with colors, with a line end."""
    first, last = trend.points[0], trend.points[-1]
    rows = [_row(trend, locale) for locale in trend.locales]
    heads = ("locale", "pages", "errors", "score", "from", "change", "score over time")
    widths = [max(len(row[number]) for row in (heads, *rows)) for number in range(len(heads))]
    count = len(trend.points)
    span = f"{visible(first.label)} to {visible(last.label)}" if count > 1 else visible(first.label)
    lines = [f"{count} {trend.every}{'' if count == 1 else 's'} with commits: {span}", ""]
    lines += [_line(row, widths, bold=not number) for number, row in enumerate((heads, *rows))]
    lines += ["", f"newest {last.commit[:9]} ({last.day.isoformat()}); a bar is low where most is wrong"]
    if trend.shallow:
        lines.append("the history was cut off (a shallow clone); `git fetch --unshallow` brings all of it")
    return "\n".join(lines) + "\n"


def _row(trend: Trend, locale: Locale) -> tuple[str, ...]:
    line = list(trend.line(locale))
    (begin, start), (end, now) = line[0], line[-1]
    change = now.score.percent - start.score.percent
    gone = end is not trend.points[-1]
    return (
        f"{locale} (until {visible(end.label)})" if gone else locale,
        str(now.pages),
        str(now.findings[Severity.ERROR]),
        f"{now.score.percent:.1f}",
        f"{start.score.percent:.1f} in {visible(begin.label)}",
        f"{change:+.1f}" if change else "0.0",
        _sparkline(trend, locale),
    )


def _sparkline(trend: Trend, locale: Locale) -> str:
    """A bar for each moment, blank where the locale was not there; lowest is the least score of all locales."""
    scores = [one.score.percent for other in trend.locales for _, one in trend.line(other)]
    least, span = min(scores), (max(scores) - min(scores)) or 1.0
    shown = _thinned([point.locales.get(locale) for point in trend.points])
    bars = (_BARS[round((one.score.percent - least) / span * (len(_BARS) - 1))] if one else " " for one in shown)
    return "".join(bars).rstrip()


def _thinned(points: Sequence[Standing | None]) -> Sequence[Standing | None]:
    step = -(-len(points) // _MOST)
    return points[::-1][::step][::-1]


def _line(row: Sequence[str], widths: Sequence[int], *, bold: bool) -> str:
    cells = [
        cell.ljust(wide) if number in {0, len(row) - 1} else cell.rjust(wide)
        for number, (cell, wide) in enumerate(zip(row, widths, strict=True))
    ]
    text = "  ".join(cells).rstrip()
    return f"\x1b[{_BOLD}m{text}\x1b[0m" if bold else text
