"""One element of a sample beside the fields it should have: what is strange, wrong, missing, or where it should not be.

Said without places, which are the business of `samples`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from docspec.check import sample_rules as rules
from docspec.finding import Rule
from docspec.spec.catalog import Catalog, Kind, Use, is_wrapper
from docspec.spec.fault_codes import code_field
from docspec.spec.model import SpecField
from docspec.spec.sample_tree import Node
from docspec.spec.shown import AS_DOCUMENTED, NEAR, Shape, Visit
from docspec.spec.xsd_values import is_value

_SIMPLE = frozenset({Kind.BUILTIN, Kind.ENUM})
Fields = Mapping[str, SpecField]


@dataclass(frozen=True, slots=True)
class Slip:
    """What is to be said of an element."""

    rule: Rule
    node: Node
    message: str
    entity: str | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None


def near(name: str, known: Iterable[str]) -> str | None:
    """What somebody who wrote an unknown name may have meant; None if nothing is like it."""
    return next(iter(get_close_matches(name, known, 1, NEAR)), None)


@dataclass(frozen=True, slots=True)
class Slips:
    """Finds them, by the types of a spec and the shapes that its own samples show."""

    catalog: Catalog
    shapes: Mapping[str, Shape]

    def of(self, visit: Visit) -> Iterator[Slip]:
        """All about one element and its children."""
        if visit.fields is None:
            yield from _opened(visit)
            return
        yield from _words(visit)
        yield from self._attributes(visit, visit.fields)
        yield from _strangers(visit, visit.fields)
        yield from self._values(visit, visit.fields)
        yield from _missing(visit, visit.fields)
        yield from self._repeated(visit, visit.fields)
        yield from self._order(visit, visit.fields)

    def _attributes(self, visit: Visit, fields: Fields) -> Iterator[Slip]:
        known = (child for child in visit.node.children if child.name in fields)
        for node in (visit.node, *(child for child in known if self._is_simple(fields[child.name]))):
            for name in node.attributes:
                message = f"no table documents an attribute {name} of {node.name}"
                yield Slip(rules.UNDOCUMENTED, node, message, visit.owner, f"@{name}", name)

    def _is_simple(self, field: SpecField) -> bool:
        return self.catalog.use(field).kind in _SIMPLE

    def _values(self, visit: Visit, fields: Fields) -> Iterator[Slip]:
        for child in visit.node.children:
            field = fields.get(child.name)
            wrong = (
                (self._wrong(child, self.catalog.use(field)) or self._no_code(child, field, visit)) if field else None
            )
            if wrong:
                said = f"{child.name} {wrong}"
                yield Slip(rules.VALUE, child, said, visit.owner, child.name, child.text.strip() or None)

    def _wrong(self, child: Node, use: Use) -> str | None:
        """What is wrong with what stands in an element of a simple type; None if nothing is."""
        if use.kind not in _SIMPLE or use.name == "anyType":
            return None
        if child.children:
            return f"holds elements, and its table calls it {use.name}"
        if use.kind is Kind.BUILTIN:
            return None if is_value(child.text, use.name) else f"is {child.text.strip()!r}, which is no {use.name}"
        values = [value.value for value in self.catalog.enums[use.name].values]
        if not values or child.text in values:
            return None
        meant = near(child.text, values)
        return f"is {child.text.strip()!r}, which {use.name} does not list{f', did you mean {meant}?' if meant else ''}"

    def _no_code(self, child: Node, field: SpecField, visit: Visit) -> str | None:
        """What is wrong with a code that the page of its fault does not list; None if nothing is."""
        fault = self.catalog.spec.faults.get(visit.owner)
        if fault is None or field is not code_field(fault, self.catalog):
            return None
        known = any(code.id == int(child.text) for code in fault.codes)
        return None if known else f"is {child.text.strip()!r}, which {visit.owner} does not list among its codes"

    def _repeated(self, visit: Visit, fields: Fields) -> Iterator[Slip]:
        shape = self.shapes.get(visit.owner, AS_DOCUMENTED)
        counts = Counter(child.name for child in visit.node.children if child.name in fields)
        for name, count in counts.items():
            may_repeat = name in shape.repeated or self.catalog.use(fields[name]).lists
            if count > 1 and not may_repeat and not is_wrapper(visit.owner, fields):
                message = f"{name} stands {count} times in {visit.node.name}, where its table has one"
                yield Slip(rules.REPEATED, visit.node, message, visit.owner, name, name)

    def _order(self, visit: Visit, fields: Fields) -> Iterator[Slip]:
        order = [*fields]
        known = [child for child in visit.node.children if child.name in fields]
        wrong = ((a, b) for a, b in pairwise(known) if order.index(b.name) < order.index(a.name))
        first = next(wrong, None)
        if first and self.shapes.get(visit.owner, AS_DOCUMENTED).is_ordered:
            before, child = first
            message = f"{child.name} stands after {before.name}; its table and all other samples have it before"
            yield Slip(rules.ORDER, child, message, visit.owner, child.name, child.name)


def _opened(visit: Visit) -> Iterator[Slip]:
    for name, child in {child.name: child for child in reversed(visit.node.children)}.items():
        message = f"no page documents {visit.owner}; here it has {name}"
        yield Slip(rules.OPENED, child, message, visit.owner, name, name)


def _words(visit: Visit) -> Iterator[Slip]:
    words = visit.node.text.strip()
    if words:
        message = f"text stands between the elements of {visit.node.name}, as if some were left out: {words:.40}"
        yield Slip(rules.FRAGMENT, visit.node, message, visit.owner, found=words)


def _strangers(visit: Visit, fields: Fields) -> Iterator[Slip]:
    names = {child.name for child in visit.node.children}
    absent = [name for name in fields if name not in names]
    for child in visit.node.children:
        if child.name in fields:
            continue
        meant = near(child.name, absent)
        if meant is None:
            message = f"no table documents {child.name} in {visit.owner}"
            yield Slip(rules.UNDOCUMENTED, child, message, visit.owner, child.name, child.name)
        else:
            message = f"unknown element {child.name}, did you mean {meant}?"
            yield Slip(rules.UNKNOWN, child, message, visit.owner, meant, child.name, meant)


def _missing(visit: Visit, fields: Fields) -> Iterator[Slip]:
    names = {child.name for child in visit.node.children}
    for name, field in fields.items():
        if field.required and name not in names:
            message = f"{name} is missing in {visit.node.name}, and its table calls it required"
            yield Slip(rules.MISSING, visit.node, message, visit.owner, name, expected=name)
