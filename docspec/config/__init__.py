"""What docspec.yaml says, as frozen values: read-only defaults, and one validation that names file, line and key.

A section is a module: its dataclass, and a function that reads it. `Config` holds it and `_KEYS` names its reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from docspec.config.drift import DriftConfig, IgnoreRule, SeverityRule, read_drift
from docspec.config.drift_source import SourceConfig
from docspec.config.locale_tag import is_locale, language_tag, same_locale
from docspec.config.named_files import (
    CATALOG_SUFFIXES,
    CONTRACT_SUFFIXES,
    LEXICON_SUFFIXES,
    NamedFile,
    read_contract,
    read_lexicon,
    read_texts,
)
from docspec.config.namespaces import XSD, read_namespaces
from docspec.config.overrides import Decides, Override, read_names, read_types
from docspec.config.reader import Read, Reader
from docspec.config.reference import REFERENCE_FORMATS, ReferenceConfig, is_base_url, read_reference
from docspec.config.wsdl import WsdlConfig, read_wsdl
from docspec.errors import ConfigError

__all__ = [
    "CATALOG_SUFFIXES",
    "CONFIG_NAME",
    "CONTRACT_SUFFIXES",
    "LEXICON_SUFFIXES",
    "REFERENCE_FORMATS",
    "XSD",
    "Config",
    "Decides",
    "DriftConfig",
    "IgnoreRule",
    "NamedFile",
    "Override",
    "ReferenceConfig",
    "SeverityRule",
    "SourceConfig",
    "WsdlConfig",
    "is_base_url",
    "is_locale",
    "language_tag",
    "parse_config",
    "same_locale",
]

CONFIG_NAME = "docspec.yaml"


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
    texts: tuple[NamedFile, ...] = ()
    """Catalogs of reviewed translations, which are laid over the texts of the pages."""
    drift: DriftConfig = field(default_factory=DriftConfig)
    wsdl: WsdlConfig = field(default_factory=WsdlConfig)
    reference: ReferenceConfig = field(default_factory=ReferenceConfig)


_KEYS: Mapping[str, Read] = {
    "title": Reader.text,
    "namespaces": read_namespaces,
    "locales": Reader.locales,
    "reference_locale": Reader.locale,
    "names": read_names,
    "types": read_types,
    "contract": read_contract,
    "lexicon": read_lexicon,
    "texts": read_texts,
    "drift": read_drift,
    "wsdl": read_wsdl,
    "reference": read_reference,
}
"""Each is a field of Config."""


def parse_config(text: str, path: str) -> Config:
    """The configuration in the text of a docspec.yaml; `path` is named in errors.

    Raises ConfigError, with the line, on a key or value that is not understood.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ConfigError(f"not YAML: {_problem(error)}", path=path, line=_line(error)) from error
    if root is None or root.tag == "tag:yaml.org,2002:null":
        return Config()
    return Config(**Reader(path).section("", root, _KEYS))


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).splitlines()[0]


def _line(error: yaml.YAMLError) -> int | None:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else None
