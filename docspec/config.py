"""What docspec.yaml says, as frozen values: read-only defaults, and one validation that names file, line and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

import yaml
from babel import Locale, UnknownLocaleError

from docspec.errors import ConfigError
from docspec.finding import Severity

_TAG = re.compile(r"(?!(?i:und|root)\b)[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?")

# As names of APIs are spelled: ASCII, no blanks.
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
# RFC 3986: a scheme, and the characters that may stand in a URI.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_TYPE = re.compile(rf"(?:{_IDENTIFIER.pattern}:)?{_IDENTIFIER.pattern}(?:\[\])*")

CONFIG_NAME = "docspec.yaml"
XSD = "http://www.w3.org/2001/XMLSchema"


LEXICON_SUFFIXES = (".csv", ".tsv", ".tbx", ".dict", ".dict.dz")
"""Of the files of words that are understood; compared without regard to case."""


CONTRACT_SUFFIXES = (".wsdl", ".xsd")
"""Of the files that declare an API; compared without regard to case."""


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that the configuration names."""

    path: str
    """As it stands there, relative to docspec.yaml."""
    line: int
    """Where it is named; counts from 1."""


class Decides(StrEnum):
    """What an override decides; the key it is written with."""

    NAME = "name"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class Override:
    """A name or type that a person decided."""

    target: str
    """What the spec calls it, with or without this override: `Entity`, `Entity.field`, `Enum.Value` and the like."""
    value: str
    """A type is an expression: `prefix:Local`, or `Local` for the prefix that such a type has in the spec."""
    reason: str
    """Empty if none is given."""
    line: int
    """Where docspec.yaml says so, from 1."""
    decides: Decides = Decides.NAME


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
class SourceConfig:
    """Where the pages that were translated have their history."""

    repo: str = ""
    """A git checkout, or a folder in one, relative to docspec.yaml; empty if only the command line names one."""
    locale: str | None = None
    """The language of these pages; None for that of the reference locale, or English."""
    path: str | None = None
    """Where a page stands below it, such as `help/{key}.md`; None to look for it."""
    commit_key: tuple[str, ...] = ()
    """What translated pages call the commit they were made from in their front matter; empty for what is usual."""


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
    source: SourceConfig = SourceConfig()


@dataclass(frozen=True, slots=True)
class WsdlConfig:
    """What no page tells of the service, for the schemas that name it."""

    endpoint: str = ""
    """URL; empty if nobody said."""
    namespace: str = ""
    """Of the WSDL itself; empty if nobody said."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one source. Each has a default, so a source needs no docspec.yaml."""

    title: str = ""
    """What the API is called; empty if nobody said."""
    namespaces: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({"xsd": XSD}))
    """Prefix to namespace; `xsd` is always there."""
    locales: tuple[str, ...] = ()
    """The locales to read; empty for all there are."""
    reference_locale: str | None = None
    """The locale that is right where others differ; None if none is known to be."""
    names: tuple[Override, ...] = ()
    """What a person decided, in the order of the file; each target stands once."""
    types: tuple[Override, ...] = ()
    """The same of the types of fields."""
    contract: tuple[NamedFile, ...] = ()
    """The WSDL and XSD files that declare the API."""
    lexicon: tuple[NamedFile, ...] = ()
    """Glossaries and dictionaries of the user's own."""
    drift: DriftConfig = DriftConfig()
    wsdl: WsdlConfig = WsdlConfig()


def parse_config(text: str, path: str) -> Config:
    """The configuration in the text of a docspec.yaml; `path` is named in errors.

    Raises ConfigError, with the line, on a key or value that is not understood.
    """
    reader = _Reader(path)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ConfigError(f"not YAML: {_problem(error)}", path=path, line=_line(error)) from error
    if root is None or root.tag == "tag:yaml.org,2002:null":
        return Config()
    entries = reader.entries("", root, known=_KEYS)
    return Config(**{key: _KEYS[key](reader, key, node) for key, node in entries})


def is_locale(name: str) -> bool:
    """Whether a name is a locale tag that CLDR knows: language, then script and region if needed (`sv-SE`, `zh_Hans`).

    A bare code that CLDR replaces by another (`in`, `src`) is more likely a word than a language.
    """
    if not _TAG.fullmatch(name):
        return False
    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return locale.language == name.lower() or not name.isalpha()


class _Reader:
    """Takes values from YAML nodes, as they are spelled: `no` is Norwegian here, not false."""

    def __init__(self, path: str) -> None:
        self._path = path

    def text(self, key: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.refuse(node, f"`{key}` must be text")
        return str(node.value).strip()

    def locale(self, key: str, node: yaml.Node) -> str:
        tag = self.text(key, node)
        if not is_locale(tag):
            self.refuse(node, f"`{key}` is no locale: `{tag}`; expected a tag such as sv-SE or zh-Hans")
        return tag

    def locales(self, key: str, node: yaml.Node) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"`{key}` must be a list, such as [sv-SE, nl-NL]")
        return tuple(dict.fromkeys(self.locale(f"{key}[{index}]", item) for index, item in enumerate(node.value)))

    def lexicon(self, key: str, node: yaml.Node) -> tuple[NamedFile, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"`{key}` must be a list of files, such as [terms.tbx, pairs.csv]")
        return self._files(key, node.value, LEXICON_SUFFIXES)

    def contract(self, key: str, node: yaml.Node) -> tuple[NamedFile, ...]:
        if isinstance(node, yaml.ScalarNode):
            return (self._file(key, key, node, CONTRACT_SUFFIXES),)
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"`{key}` must be a file or a list of files, such as [Api.wsdl]")
        return self._files(key, node.value, CONTRACT_SUFFIXES)

    def _files(self, key: str, nodes: Sequence[yaml.Node], suffixes: Sequence[str]) -> tuple[NamedFile, ...]:
        found: dict[str, NamedFile] = {}
        for index, item in enumerate(nodes):
            file = self._file(f"{key}[{index}]", key, item, suffixes)
            found.setdefault(file.path, file)
        return tuple(found.values())

    def _file(self, key: str, kind: str, node: yaml.Node, suffixes: Sequence[str]) -> NamedFile:
        path = self.text(key, node)
        if not path.lower().endswith(tuple(suffixes)):
            self.refuse(node, f"`{key}` is no {kind}: `{path}`; expected a file in {' '.join(suffixes)}")
        return NamedFile(path, node.start_mark.line + 1)

    def namespaces(self, key: str, node: yaml.Node) -> Mapping[str, str]:
        given = {prefix: self.text(f"{key}.{prefix}", value) for prefix, value in self.entries(key, node)}
        return MappingProxyType({"xsd": XSD, **given})

    def names(self, key: str, node: yaml.Node) -> tuple[Override, ...]:
        return self._overrides(key, node, Decides.NAME)

    def types(self, key: str, node: yaml.Node) -> tuple[Override, ...]:
        return self._overrides(key, node, Decides.TYPE)

    def _overrides(self, key: str, node: yaml.Node, decides: Decides) -> tuple[Override, ...]:
        entries = self.entries(key, node)
        lines = [name.start_mark.line + 1 for name, _ in node.value]
        return tuple(
            self._override(f"{key}.{target}", target, value, line, decides)
            for (target, value), line in zip(entries, lines, strict=True)
        )

    def _override(self, key: str, target: str, node: yaml.Node, line: int, decides: Decides) -> Override:
        if isinstance(node, yaml.ScalarNode):
            return Override(target, self._decided(key, node, decides), "", line, decides)
        told = dict(self.entries(key, node, known={decides: "what is right", "reason": "why, for people"}))
        if decides not in told:
            self.refuse(node, f"`{key}` says no {decides}; write `{decides}: …`, or the {decides} alone")
        reason = self.text(f"{key}.reason", told["reason"]) if "reason" in told else ""
        return Override(target, self._decided(f"{key}.{decides}", told[decides], decides), reason, line, decides)

    def _decided(self, key: str, node: yaml.Node, decides: Decides) -> str:
        value, spelling = self.text(key, node), _SPELLINGS[decides]
        if not spelling.pattern.fullmatch(value):
            self.refuse(node, f"`{key}` is no {decides} of an API: `{value}`; {spelling.remedy}")
        return value

    def drift(self, key: str, node: yaml.Node) -> DriftConfig:
        given = self.entries(key, node, known=_DRIFT_KEYS)
        return DriftConfig(
            self._path, **{name: _DRIFT_KEYS[name](self, f"{key}.{name}", value) for name, value in given}
        )

    def wsdl(self, key: str, node: yaml.Node) -> WsdlConfig:
        told = self.entries(key, node, known=_WSDL_KEYS)
        return WsdlConfig(**{name: self._uri(f"{key}.{name}", value) for name, value in told})

    def _uri(self, key: str, node: yaml.Node) -> str:
        value = self.text(key, node)
        if not _URI.fullmatch(value):
            self.refuse(node, f"`{key}` is no URI: `{value}`; write one such as https://api.example.com/soap")
        return value

    def severities(self, key: str, node: yaml.Node, locale: str | None = None) -> tuple[SeverityRule, ...]:
        return tuple(
            SeverityRule(name, _SEVERITIES[self._choice(f"{key}.{name}", value, _SEVERITIES)], line, locale)
            for (name, value), line in self._with_lines(key, node)
        )

    def severities_by_locale(self, key: str, node: yaml.Node) -> tuple[SeverityRule, ...]:
        found: list[SeverityRule] = []
        for (locale, value), line in self._with_lines(key, node):
            if not is_locale(locale):
                self.refuse_at(line, f"`{key}` names no locale: `{locale}`; expected a tag such as sv-SE or zh-Hans")
            found += self.severities(f"{key}.{locale}", value, locale)
        return tuple(found)

    def fail_on(self, key: str, node: yaml.Node) -> str:
        return self._choice(key, node, [*Severity, "never"])

    def ignores(self, key: str, node: yaml.Node) -> tuple[IgnoreRule, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"`{key}` must be a list, such as [{{rule: D401, path: 'ja-JP/*', reason: …}}]")
        return tuple(self._ignore(f"{key}[{index}]", item) for index, item in enumerate(node.value))

    def _ignore(self, key: str, node: yaml.Node) -> IgnoreRule:
        told = {name: self.text(f"{key}.{name}", value) for name, value in self.entries(key, node, known=_IGNORE_KEYS)}
        if "rule" not in told:
            self.refuse(node, f"`{key}` names no rule; write `rule: D401`")
        return IgnoreRule(told.pop("rule"), node.start_mark.line + 1, **told)

    def source(self, key: str, node: yaml.Node) -> SourceConfig:
        given = self.entries(key, node, known=_SOURCE_KEYS)
        return SourceConfig(**{name: _SOURCE_KEYS[name](self, f"{key}.{name}", value) for name, value in given})

    def template(self, key: str, node: yaml.Node) -> str:
        text = self.text(key, node)
        if "{key}" not in text:
            self.refuse(node, f"`{key}` has no `{{key}}`: `{text}`; write a path such as help/{{key}}.md")
        return text.removeprefix("./")

    def texts(self, key: str, node: yaml.Node) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            return (self.text(key, node),)
        return tuple(self.text(f"{key}[{index}]", item) for index, item in enumerate(node.value))

    def _choice(self, key: str, node: yaml.Node, known: Iterable[str]) -> str:
        word = self.text(key, node)
        if word not in known:
            self.refuse(node, f"`{key}` is `{word}`; {_suggestion(word, dict.fromkeys(known))}")
        return word

    def _with_lines(self, key: str, node: yaml.Node) -> list[tuple[tuple[str, yaml.Node], int]]:
        entries = self.entries(key, node)
        return list(zip(entries, (name.start_mark.line + 1 for name, _ in node.value), strict=True))

    def entries(
        self, key: str, node: yaml.Node, known: Mapping[str, object] | None = None
    ) -> list[tuple[str, yaml.Node]]:
        """The keys and values of a mapping; a key that stands twice, or that is not known, is refused."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, f"`{key}` must hold keys and values" if key else "expected keys and values")
        found: dict[str, yaml.Node] = {}
        for name_node, value in node.value:
            name = self.text(f"{key} key" if key else "a key", name_node)
            if known is not None and name not in known:
                self.refuse(name_node, f"unknown key `{name}`; {_suggestion(name, known)}")
            if name in found:
                self.refuse(name_node, f"`{name}` stands here a second time; keep one of them")
            found[name] = value
        return list(found.items())

    def refuse(self, node: yaml.Node, message: str) -> NoReturn:
        self.refuse_at(node.start_mark.line + 1, message)

    def refuse_at(self, line: int, message: str) -> NoReturn:
        raise ConfigError(message, path=self._path, line=line)


class _Spelling(NamedTuple):
    pattern: re.Pattern[str]
    remedy: str


_DRIFT_KEYS: Mapping[str, Callable[[_Reader, str, yaml.Node], Any]] = {
    "rules": _Reader.severities,
    "locales": _Reader.severities_by_locale,
    "fail_on": _Reader.fail_on,
    "ignore": _Reader.ignores,
    "source": _Reader.source,
}
_SOURCE_KEYS: Mapping[str, Callable[[_Reader, str, yaml.Node], Any]] = {
    "repo": _Reader.text,
    "locale": _Reader.locale,
    "path": _Reader.template,
    "commit_key": _Reader.texts,
}
_SEVERITIES: Mapping[str, Severity | None] = {"off": None, **{item.value: item for item in Severity}}
_WSDL_KEYS: Mapping[str, str] = {"endpoint": "URL of the service", "namespace": "of the WSDL"}
_IGNORE_KEYS: Mapping[str, str] = {
    "rule": "its id or name",
    "path": "a glob of paths below the source folder",
    "entity": "as the spec calls it",
    "field": "as the spec calls it",
    "reason": "why, for people",
}
_SPELLINGS: Mapping[Decides, _Spelling] = {
    Decides.NAME: _Spelling(_IDENTIFIER, "use ASCII letters, digits and `_.-`, no blanks"),
    Decides.TYPE: _Spelling(_TYPE, "write `prefix:Local` in ASCII, such as `xsd:string`, or the local name alone"),
}
_KEYS: Mapping[str, Callable[[_Reader, str, yaml.Node], Any]] = {
    "title": _Reader.text,
    "namespaces": _Reader.namespaces,
    "locales": _Reader.locales,
    "reference_locale": _Reader.locale,
    "names": _Reader.names,
    "types": _Reader.types,
    "contract": _Reader.contract,
    "lexicon": _Reader.lexicon,
    "drift": _Reader.drift,
    "wsdl": _Reader.wsdl,
}
"""Each is a field of Config."""


def _suggestion(name: str, known: Mapping[str, object]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}"


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).splitlines()[0]


def _line(error: yaml.YAMLError) -> int | None:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else None
