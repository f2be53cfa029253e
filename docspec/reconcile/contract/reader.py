"""The files of a contract to one contract; what a file names and nobody can read is a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from docspec.finding import Finding, Rule, Severity
from docspec.reconcile.contract.contract import Contract, ContractOperation, Structure
from docspec.reconcile.contract.document import WSDL, XS, Document, Name, declared, name_of, parse_document, resolve
from docspec.reconcile.contract.schema import Schemas
from docspec.reconcile.contract.wsdl import WsdlMessage, messages, operations

IMPORT_MISSING = Rule("R504", "contract-import-missing", Severity.WARNING, "A file that the contract names is absent.")
# Schemas of the standards themselves, which a service's own types hardly ever need.
_STANDARDS = ("http://www.w3.org/", "http://schemas.xmlsoap.org/", "http://ws-i.org/")


@dataclass(frozen=True, slots=True)
class ContractRead:
    """What the files gave."""

    contract: Contract
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Reading:
    """The files on the way in; each schema is taken once for each namespace it is read for."""

    files: Mapping[str, bytes]
    documents: dict[str, Document] = field(default_factory=dict)
    schemas: Schemas = field(default_factory=Schemas)
    seen: set[tuple[str, str]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def take(self, path: str, target: str) -> None:
        """Read a file and all that it names; `target` is the namespace of a schema that has none."""
        if (path, target) in self.seen:
            return
        self.seen.add((path, target))
        if path not in self.documents:
            self.documents[path] = parse_document(path, self.files[path])
        document = self.documents[path]
        if name_of(document.root) == (XS, "schema"):
            self._take_schema(document, document.root, target)
            return
        self._follow(document, document.root, WSDL, "location", "")
        for schema in document.root.iterfind(f"{{{WSDL}}}types/{{{XS}}}schema"):
            self._take_schema(document, schema, "")

    def _take_schema(self, document: Document, schema: etree._Element, target: str) -> None:
        own = schema.get("targetNamespace") or target
        self.schemas.add(document, schema, own)
        self._follow(document, schema, XS, "schemaLocation", own)

    def _follow(self, document: Document, root: etree._Element, namespace: str, attribute: str, target: str) -> None:
        for named in root.iterchildren(*(f"{{{namespace}}}{tag}" for tag in ("include", "import", "redefine"))):
            location = named.get(attribute)
            path = resolve(document, location) if location else None
            if path is not None and path in self.files:
                self.take(path, "" if name_of(named)[1] == "import" else target)
            elif location and not named.get("namespace", "").startswith(_STANDARDS):
                self.findings.append(_missing(document, named, location, path))


def read_contract(files: Mapping[str, bytes], named: Sequence[str]) -> ContractRead:
    """The contract in some files, by path; `named` are those the user names, the others stand beside them.

    Raises SourceError, with file and line, if one is not well-formed or neither an XML Schema nor a WSDL 1.1.
    """
    reading = _Reading(files)
    for path in named:
        reading.take(path, "")
    schemas, documents = reading.schemas, [*reading.documents.values()]
    known = messages(documents, schemas)
    types = (schemas.structure(one) for one in schemas.of_kind("complexType"))
    enums = (found for one in schemas.of_kind("simpleType") if (found := schemas.values(one)))
    contract = Contract(
        _by_name(types),
        _by_name([*map(schemas.structure, schemas.of_kind("element")), *_rpc(known)]),
        _by_name(enums),
        _first_operations(operations(documents, known)),
    )
    return ContractRead(contract, tuple(reading.findings))


def _rpc(known: Mapping[Name, WsdlMessage]) -> Iterator[Structure]:
    return (message.structure for message in known.values() if message.structure)


def _by_name(structures: Iterable[Structure]) -> dict[str, Structure]:
    found: dict[str, Structure] = {}
    for one in structures:
        found.setdefault(one.name, one)
    return found


def _first_operations(found: Iterable[ContractOperation]) -> dict[str, ContractOperation]:
    """By name; an operation stands again in each port type that offers it."""
    first: dict[str, ContractOperation] = {}
    for one in found:
        if one.name:
            first.setdefault(one.name, one)
    return first


def _missing(document: Document, named: etree._Element, location: str, path: str | None) -> Finding:
    place = declared(document, named)
    why = f"{path} is not there" if path else "only files beside the contract are read, by relative paths"
    message = f"`{location}` was not read: {why}; put the file there, or name it with --contract"
    return Finding(IMPORT_MISSING, place.path, message, place.line, end_line=place.line, found=location)
