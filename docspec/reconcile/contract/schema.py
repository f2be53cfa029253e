"""XML Schema 1.0: the declarations of all schemas of a contract, and from them the fields of types and elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from docspec.reconcile.contract.contract import ContractField, Structure
from docspec.reconcile.contract.document import XS, Document, Name, declared, name_of, reference
from docspec.reconcile.spelling import squash
from docspec.reconcile.type_expression import BUILTIN_BY_SPELLING

GLOBALS = ("element", "complexType", "simpleType", "group", "attributeGroup", "attribute")
"""What a schema declares under a name of its own."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """Something that a schema declares."""

    element: etree._Element
    document: Document
    target: str
    """The namespace of the schema."""

    def at(self, element: etree._Element) -> Declaration:
        """An element inside, in the same schema."""
        return replace(self, element=element)

    def refers(self, attribute: str) -> Name | None:
        """What an attribute refers to."""
        return reference(self.element, attribute, self.target)

    def children(self) -> Iterator[Declaration]:
        """What stands directly inside, of XML Schema alone."""
        return (self.at(child) for child in self.element if name_of(child)[0] == XS)

    @property
    def kind(self) -> str:
        """`element`, `sequence`, `choice` and the like."""
        return name_of(self.element)[1]

    @property
    def name(self) -> str:
        """The name it declares; empty if it has none."""
        return (self.element.get("name") or "").strip()


@dataclass(frozen=True, slots=True)
class _Occurs:
    """How often a particle stands, with all that is around it."""

    required: bool = True
    repeated: bool = False

    def inside(self, particle: Declaration) -> _Occurs:
        least, most = particle.element.get("minOccurs", "1"), particle.element.get("maxOccurs", "1")
        required = self.required and least.strip() != "0" and particle.kind != "choice"
        return _Occurs(required, self.repeated or most.strip() not in {"0", "1"})


ONCE = _Occurs()


@dataclass(slots=True)
class Schemas:
    """The declarations of all schemas together, and what can be asked of them."""

    declared: dict[tuple[str, Name], Declaration] = field(default_factory=dict)
    """By kind and name; the first of a name stays."""

    def add(self, document: Document, schema: etree._Element, target: str) -> None:
        """Take in the declarations of a schema; `target` is its namespace, or that of the one which includes it."""
        for child in Declaration(schema, document, target).children():
            # What is redefined stands in the place of what it redefines.
            for one in child.children() if child.kind == "redefine" else (child,):
                if one.kind in GLOBALS and one.name:
                    self.declared.setdefault((one.kind, (target, one.name)), one)

    def of_kind(self, kind: str) -> Iterator[Declaration]:
        """All declarations of a kind, in the order they were taken in."""
        return (one for (of, _), one in self.declared.items() if of == kind)

    def structure(self, one: Declaration) -> Structure:
        """The fields of a complex type, or of an element by its type."""
        fields: dict[str, ContractField] = {}
        for found in self._fields(one, ONCE, frozenset()):
            fields.setdefault(found.name, found)
        return Structure(one.name, declared(one.document, one.element), tuple(fields.values()))

    def values(self, one: Declaration) -> Structure | None:
        """The values of a simple type; None if it does not list any."""
        listed = one.element.iterfind(f"{{{XS}}}restriction/{{{XS}}}enumeration")
        values = {item.get("value", ""): declared(one.document, item) for item in listed}
        fields = tuple(ContractField(value, place) for value, place in values.items() if value)
        return Structure(one.name, declared(one.document, one.element), fields) if fields else None

    def part(self, one: Declaration, name: str) -> ContractField:
        """The field that a declaration with a `type` or a type inside makes under a name."""
        return self._field(one, name, ONCE)

    def _fields(self, one: Declaration, occurs: _Occurs, above: frozenset[etree._Element]) -> Iterator[ContractField]:
        """The fields in a declaration; `above` are those it stands in, as a broken schema may hold itself."""
        if one.element in above:
            return
        above |= {one.element}
        if one.kind in {"element", "extension"} and (base := self._complex(one, _TYPE_OF[one.kind])):
            yield from self._fields(base, occurs, above)
        if one.kind == "restriction" and (base := self._complex(one, "base")):
            yield from self._attributes(base, above)
        for child in one.children():
            if child.kind in _INSIDE:
                yield from _INSIDE[child.kind](self, child, occurs.inside(child), above)

    def _attributes(self, base: Declaration, above: frozenset[etree._Element]) -> Iterator[ContractField]:
        """What a restriction keeps without saying so."""
        names = {item.get("name") for item in base.element.iter(f"{{{XS}}}attribute")}
        yield from (one for one in self._fields(base, ONCE, above) if one.name in names)

    def _element(self, one: Declaration, occurs: _Occurs, _above: frozenset[etree._Element]) -> Iterator[ContractField]:
        target = self._referred("element", one) or one
        name = target.name or (one.refers("ref") or ("", ""))[1]
        # No more than zero times is not at all.
        if name and one.element.get("maxOccurs", "1").strip() != "0":
            yield replace(self._field(target, name, occurs), place=declared(one.document, one.element))

    def _attribute(
        self, one: Declaration, _occurs: _Occurs, _above: frozenset[etree._Element]
    ) -> Iterator[ContractField]:
        target = self._referred("attribute", one) or one
        # One of another standard (`xml:lang`, `soapenc:arrayType`) is no field of the API.
        if target.name and one.element.get("use") != "prohibited":
            occurs = _Occurs(one.element.get("use") == "required")
            yield replace(self._field(target, target.name, occurs), place=declared(one.document, one.element))

    def _group(self, one: Declaration, occurs: _Occurs, above: frozenset[etree._Element]) -> Iterator[ContractField]:
        target = self._referred(one.kind, one)
        if target:
            yield from self._fields(target, occurs, above)

    def _field(self, one: Declaration, name: str, occurs: _Occurs) -> ContractField:
        namespace, local = one.refers("type") or ("", "")
        place = declared(one.document, one.element)
        base = self._base(one)
        return ContractField(name, place, local or base, namespace, base, occurs.required, occurs.repeated)

    def _base(self, one: Declaration, depth: int = 20) -> str:
        """The built-in that the simple type of a declaration is made from; empty for complex types."""
        referred = one.refers("type") or one.refers("base")
        if referred and referred[0] == XS:
            return BUILTIN_BY_SPELLING.get(squash(referred[1]), "") if one.kind == "restriction" else ""
        simple = self.declared.get(("simpleType", referred)) if referred else _first(one, "simpleType")
        restriction = _first(simple, "restriction") if simple else None
        return self._base(restriction, depth - 1) if restriction and depth else ""

    def _complex(self, one: Declaration, attribute: str) -> Declaration | None:
        referred = one.refers(attribute)
        return self.declared.get(("complexType", referred)) if referred else None

    def _referred(self, kind: str, one: Declaration) -> Declaration | None:
        referred = one.refers("ref")
        return self.declared.get((kind, referred)) if referred else None


def _first(one: Declaration, kind: str) -> Declaration | None:
    return next((child for child in one.children() if child.kind == kind), None)


_TYPE_OF = {"element": "type", "extension": "base"}
_Inside = Callable[[Schemas, Declaration, _Occurs, frozenset[etree._Element]], Iterator[ContractField]]
_INSIDE: dict[str, _Inside] = {
    **dict.fromkeys(
        ("sequence", "all", "choice", "complexType", "complexContent", "simpleContent", "extension", "restriction"),
        Schemas._fields,
    ),
    "element": Schemas._element,
    "attribute": Schemas._attribute,
    "group": Schemas._group,
    "attributeGroup": Schemas._group,
}
