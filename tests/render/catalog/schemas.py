"""Schemas of the formats, as witnesses: those that their makers published, from packages that `.ci/run` fetches."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

from lxml import etree

from tests.witnesses import shipped


@cache
def xliff_core() -> etree.XMLSchema:
    """The core of XLIFF 2.0 (OASIS, 5 August 2014), whose namespace 2.1 keeps.

    Attributes of ITS pass unseen: it lets other namespaces in (`processContents="lax"`), and there is no schema of them
    here. Nor does it tell which versions there are, whether ids are unique, and whether codes name data that is there.
    """
    return _xliff("xliff-core-2.0.xsd")


@cache
def xliff_12_strict() -> etree.XMLSchema:
    """XLIFF 1.2 (OASIS, 1 February 2008), without what is deprecated."""
    return _xliff("xliff-core-1.2-strict.xsd")


@cache
def tmx_14() -> etree.DTD:
    """The DTD of TMX 1.4."""
    return etree.DTD(io.BytesIO(_from_omegat("schemas/tmx14.dtd")))


@cache
def tbx_2008() -> etree.XMLSchema:
    """The schema of TBX (ISO 30042:2008)."""
    return _schema(_from_omegat("schemas/tbx.xsd"), _from_omegat("schemas/xml.xsd"))


def wrong(schema: etree.XMLSchema | etree.DTD, text: str) -> list[str]:
    """What a schema has against a file; nothing if it is valid."""
    schema.validate(etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True)))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


class _Local(etree.Resolver):  # type: ignore[misc]  # its stubs know no resolvers
    """Answers for the schema of `xml:lang` and `xml:space`, wherever a schema says that it is; nothing is fetched."""

    def __init__(self, attributes: bytes) -> None:
        self._attributes = attributes

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # noqa: ARG002 - as lxml calls it
        """What lxml is to read instead; None for anything else."""
        return self.resolve_string(self._attributes, context) if system_url.endswith("xml.xsd") else None


def _schema(text: bytes, attributes: bytes) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local(attributes))
    return etree.XMLSchema(etree.fromstring(text, parser))


def _xliff(name: str) -> etree.XMLSchema:
    folder = shipped("xliff")
    return _schema((folder / name).read_bytes(), (folder / "xml.xsd").read_bytes())


def _from_omegat(name: str) -> bytes:
    with zipfile.ZipFile(shipped("OmegaT.jar")) as jar:
        return jar.read(name)
