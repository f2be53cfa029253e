"""`drift:`: what is to be made of findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from docspec.config.drift_source import SourceConfig, read_source
from docspec.config.locale_tag import is_locale
from docspec.config.reader import Read, Reader, line_of
from docspec.finding import Severity


@dataclass(frozen=True, slots=True)
class SeverityRule:
    """How bad the findings of some rules are."""

    rules: str
    """The id or name of a rule, or how the ids of a family begin (`D5*`). Whether it is one is not known here."""
    severity: Severity | None
    """None for off."""
    line: int
    """Where docspec.yaml says so, from 1."""
    locale: str | None = None
    """None for all."""


@dataclass(frozen=True, slots=True)
class IgnoreRule:
    """Findings that are not to be reported: those that all given parts fit."""

    rules: str
    """As in `SeverityRule`."""
    line: int
    path: str = "*"
    """A glob of paths below the source folder; `*` matches `/` too."""
    entity: str | None = None
    field: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DriftConfig:
    """What is to be made of findings."""

    file: str = ""
    """The docspec.yaml that says so, for errors."""
    rules: tuple[SeverityRule, ...] = ()
    locales: tuple[SeverityRule, ...] = ()
    """Of single locales; they go before `rules`."""
    fail_on: str | None = None
    """The least severity for which `docspec drift` exits with 1, or `never`; None if nothing is said."""
    ignore: tuple[IgnoreRule, ...] = ()
    source: SourceConfig = field(default_factory=SourceConfig)


_SEVERITIES: Mapping[str, Severity | None] = {"off": None, **{item.value: item for item in Severity}}
_IGNORE_KEYS: Mapping[str, str] = {
    "rule": "its id or name",
    "path": "a glob of paths below the source folder",
    "entity": "as the spec calls it",
    "field": "as the spec calls it",
    "reason": "why, for people",
}


def read_drift(reader: Reader, key: str, node: yaml.Node) -> DriftConfig:
    """The whole section."""
    return DriftConfig(reader.path, **reader.section(key, node, _KEYS))


def _severities(reader: Reader, key: str, node: yaml.Node, locale: str | None = None) -> tuple[SeverityRule, ...]:
    return tuple(
        SeverityRule(name, _SEVERITIES[reader.choice(f"{key}.{name}", value, _SEVERITIES)], line, locale)
        for name, value, line in reader.entries_with_lines(key, node)
    )


def _severities_by_locale(reader: Reader, key: str, node: yaml.Node) -> tuple[SeverityRule, ...]:
    found: list[SeverityRule] = []
    for locale, value, line in reader.entries_with_lines(key, node):
        if not is_locale(locale):
            reader.refuse_at(line, f"`{key}` names no locale: `{locale}`; expected a tag such as sv-SE or zh-Hans")
        found += _severities(reader, f"{key}.{locale}", value, locale)
    return tuple(found)


def _fail_on(reader: Reader, key: str, node: yaml.Node) -> str:
    return reader.choice(key, node, [*Severity, "never"])


def _ignores(reader: Reader, key: str, node: yaml.Node) -> tuple[IgnoreRule, ...]:
    if not isinstance(node, yaml.SequenceNode):
        reader.refuse(node, f"`{key}` must be a list, such as [{{rule: D401, path: 'ja-JP/*', reason: …}}]")
    return tuple(_ignore(reader, f"{key}[{index}]", item) for index, item in enumerate(node.value))


def _ignore(reader: Reader, key: str, node: yaml.Node) -> IgnoreRule:
    told = {name: reader.text(f"{key}.{name}", value) for name, value in reader.entries(key, node, known=_IGNORE_KEYS)}
    if "rule" not in told:
        reader.refuse(node, f"`{key}` names no rule; write `rule: D401`")
    return IgnoreRule(told.pop("rule"), line_of(node), **told)


_KEYS: Mapping[str, Read] = {
    "rules": _severities,
    "locales": _severities_by_locale,
    "fail_on": _fail_on,
    "ignore": _ignores,
    "source": read_source,
}
