"""What a person may choose for schemas: the language of descriptions, and what no page tells of the service."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from lxml import etree

UNKNOWN_ADDRESS = "https://example.invalid/"
"""Leads nowhere, by RFC 2606."""
UNKNOWN_NAMESPACE = "urn:docspec:service"

_URI = "/:?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True, slots=True)
class SchemaOptions:
    """The choices; each has a default."""

    doc_locale: str | None = None
    """The locale of descriptions; None for the first of the fall-back order, see `schema_docs`."""
    endpoint: str = ""
    """URL of the service; empty if nobody said."""
    service_namespace: str = ""
    """The namespace of the WSDL, which is not that of the types; empty if nobody said."""

    @property
    def address(self) -> str:
        """The URL of the service, or one that leads nowhere."""
        return uri(self.endpoint) or UNKNOWN_ADDRESS

    @property
    def target_namespace(self) -> str:
        """The namespace of the WSDL, or a placeholder."""
        return uri(self.service_namespace) or UNKNOWN_NAMESPACE


DEFAULTS = SchemaOptions()


def uri(text: str) -> str:
    """The text as a URI: what may not stand in one is percent-encoded; all of it, if that makes it none yet."""
    bare = "".join(text.split())
    if not bare:
        return ""
    written = quote(bare, safe=_URI, errors="replace")
    try:
        etree.Element("x", nsmap={"x": written})
    except ValueError:  # libxml2 does not take it
        return quote(bare, safe="", errors="replace")
    return written
