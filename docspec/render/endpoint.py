"""Where the service is, as far as docspec.yaml says."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

UNKNOWN_ADDRESS = "https://example.invalid/"
"""Leads nowhere, by RFC 2606."""
UNKNOWN_NAMESPACE = "urn:docspec:service"

_URI = "/:?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The service; what is empty is not known."""

    address: str = ""
    """URL."""
    namespace: str = ""
    """Of the WSDL; not that of the types."""

    @property
    def url(self) -> str:
        """The address, or one that leads nowhere."""
        return uri(self.address) or UNKNOWN_ADDRESS

    @property
    def target_namespace(self) -> str:
        """The namespace, or a placeholder."""
        return uri(self.namespace) or UNKNOWN_NAMESPACE


def uri(text: str) -> str:
    """The text as a URI: what may not stand in one is percent-encoded."""
    return quote("".join(text.split()), safe=_URI, errors="replace")
