"""`wsdl:`: what no page tells of the service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from docspec.config.reader import Read, Reader


@dataclass(frozen=True, slots=True)
class WsdlConfig:
    """What no page tells of the service, for the schemas that name it."""

    endpoint: str = ""
    """URL; empty if nobody said."""
    namespace: str = ""
    """Of the WSDL itself; empty if nobody said."""


def read_wsdl(reader: Reader, key: str, node: yaml.Node) -> WsdlConfig:
    """The whole section."""
    return WsdlConfig(**reader.section(key, node, _KEYS))


_KEYS: Mapping[str, Read] = {
    "endpoint": Reader.uri,
    "namespace": Reader.uri,
}
