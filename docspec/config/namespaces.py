"""`namespaces:`: what prefixes of types stand for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import yaml

from docspec.config.reader import Reader

XSD = "http://www.w3.org/2001/XMLSchema"


def read_namespaces(reader: Reader, key: str, node: yaml.Node) -> Mapping[str, str]:
    """Prefix to namespace; `xsd` is always there."""
    given = {prefix: reader.text(f"{key}.{prefix}", value) for prefix, value in reader.entries(key, node)}
    return MappingProxyType({"xsd": XSD, **given})
