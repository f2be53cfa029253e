"""What docspec.yaml makes of findings: how bad each is, and which are not reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import PurePath

from docspec.check.rulebook import near, select
from docspec.config import DriftConfig, IgnoreRule, SeverityRule
from docspec.errors import ConfigError
from docspec.finding import Finding, Rule, Severity

IGNORE_UNUSED = Rule("R601", "ignore-unused", Severity.WARNING, "An ignore silences nothing.")


@dataclass(frozen=True, slots=True)
class _Level:
    rules: frozenset[str]
    locale: str | None
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class _Ignore:
    rules: frozenset[str]
    asked: IgnoreRule

    def fits(self, finding: Finding) -> bool:
        """Whether every part that is given is that of the finding."""
        asked = self.asked
        return (
            finding.rule.id in self.rules
            and fnmatchcase(finding.path, asked.path)
            and asked.entity in {None, finding.entity}
            and asked.field in {None, finding.field}
        )


class Policy:
    """The settings of one docspec.yaml, understood."""

    def __init__(self, config: DriftConfig) -> None:
        """Raises ConfigError, with the line, where something names no rule."""
        self._file = config.file
        # The last that fits decides: what is said of single rules after families, of locales after all.
        asked = sorted(config.rules, key=_is_exact) + sorted(config.locales, key=_is_exact)
        self._levels = [_Level(self._rules(one), _folded(one.locale), one.severity) for one in asked]
        self._ignores = [_Ignore(self._rules(one), one) for one in config.ignore]

    def levelled(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings as bad as they are here, without those of rules that are off."""
        for finding in findings:
            levels = self._fitting(finding.rule.id, finding.locale)
            if not levels:
                yield finding
            elif levels[-1].severity is not None:
                yield replace(finding, set_to=levels[-1].severity)

    def is_off(self, rule: str, locale: str | None) -> bool:
        """Whether a rule is off in a locale."""
        levels = self._fitting(rule, locale)
        return bool(levels) and levels[-1].severity is None

    def without_ignored(self, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The findings that are to be reported, and one for each ignore that no finding fits."""
        used: set[int] = set()
        kept: list[Finding] = []
        for finding in findings:
            fitting = {number for number, one in enumerate(self._ignores) if one.fits(finding)}
            used |= fitting
            if not fitting:
                kept.append(finding)
        return kept, [self._unused(one) for number, one in enumerate(self._ignores) if number not in used]

    def _unused(self, ignore: _Ignore) -> Finding:
        asked, name = ignore.asked, PurePath(self._file).name
        message = f"`{asked.rules}` is ignored here, and nothing fits: remove the entry"
        return Finding(IGNORE_UNUSED, name, message, asked.line, end_line=asked.line, found=asked.rules)

    def _fitting(self, rule: str, locale: str | None) -> list[_Level]:
        known = {None, _folded(locale)}
        return [one for one in self._levels if rule in one.rules and one.locale in known]

    def _rules(self, asked: SeverityRule | IgnoreRule) -> frozenset[str]:
        found = select(asked.rules)
        if not found:
            message = f"`{asked.rules}` is no rule; {near(asked.rules)}"
            raise ConfigError(message, path=self._file, line=asked.line)
        return found


def _is_exact(asked: SeverityRule) -> bool:
    return len(select(asked.rules)) == 1


def _folded(locale: str | None) -> str | None:
    return locale and locale.replace("_", "-").casefold()
