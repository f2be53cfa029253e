"""How far a spec agrees with classes that somebody else generated from the service's own WSDL.

    python benchmarks/classes.py output/spec.json FOLDER

FOLDER holds Java sources as JAXB makes them (`@XmlElement(name = "x") protected List<Job> x;`), or C# as wsdl.exe and
svcutil make it (`public JobStates state { get; set; }`). Classes and fields are matched by name, whatever its case. Of
the fields of the spec whose class they have, the share is told that they have, too, and of these the share whose type
they have. A list is what it holds, for C# has no class for an array; a list of values may be text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docspec import from_text
from docspec.render.plan import is_array
from docspec.spec.catalog import Catalog, Kind
from docspec.spec.messages import wire_messages
from docspec.spec.model import Spec, SpecField
from docspec.spec.type_name import take_apart

Classes = dict[str, dict[str, str]]
"""By class, what each field holds, in the words of XML Schema as far as it has them."""

_CLASS = re.compile(r"^\s*(?:public\s+)?(?:partial\s+)?class\s+(\w+)", re.MULTILINE)
_JAVA_FIELD = re.compile(r"(?:@XmlElement\(([^)]*)\)\s*(?:@\w+(?:\([^)]*\))?\s*)*)?protected\s+([\w<>\[\].]+)\s+(\w+);")
_CSHARP_FIELD = re.compile(r"public\s+([\w.<>?]+(?:\[\])?)\s+@?(\w+)\s*\{\s*get")
_ELEMENT_NAME = re.compile(r'name\s*=\s*"([^"]+)"')
_WRAPPED = re.compile(r"(?:List|ArrayList|JAXBElement|System\.Nullable|Nullable)<(.+)>|(.+?)(?:\[\]|\?)")
_BY_LANGUAGE = {
    "string": "string java.lang.String String",
    "boolean": "boolean bool Boolean",
    "int": "int Integer",
    "long": "long Long",
    "double": "double Double",
    "float": "float Float",
    "decimal": "decimal BigDecimal",
    "dateTime": "XMLGregorianCalendar DateTime System.DateTime",
    "base64Binary": "byte",
    "anyType": "object Object",
}
_XSD = {name: xsd for xsd, names in _BY_LANGUAGE.items() for name in names.split()}


@dataclass(slots=True)
class Agreement:
    """What was compared, and what agreed."""

    classes: int = 0
    fields: int = 0
    names: int = 0
    types: int = 0
    differ: list[str] = field(default_factory=list)
    """What does not agree, a line each."""


def read_classes(folder: Path) -> Classes:
    """The classes of all Java and C# sources below a folder."""
    found: Classes = {}
    for suffix, fields in ((".java", _java_fields), (".cs", _csharp_fields)):
        for path in sorted(folder.rglob(f"*{suffix}")):
            text = path.read_text(encoding="utf-8-sig")
            starts = [*_CLASS.finditer(text)]
            ends = [match.start() for match in starts[1:]] + [len(text)]
            for match, end in zip(starts, ends, strict=False):
                found.setdefault(match[1], {}).update(fields(text[match.end() : end]))
    return found


def _java_fields(body: str) -> Iterator[tuple[str, str]]:
    for about, kind, name in _JAVA_FIELD.findall(body):
        told = _ELEMENT_NAME.search(about)
        yield told[1] if told else name, _plain(kind)


def _csharp_fields(body: str) -> Iterator[tuple[str, str]]:
    yield from ((name, _plain(kind)) for kind, name in _CSHARP_FIELD.findall(body))


def _plain(kind: str) -> str:
    """The type without what stands around it."""
    while match := _WRAPPED.fullmatch(kind):
        kind = match[1] or match[2]
    return _XSD.get(kind, kind)


def agreement(spec: Spec, classes: Classes) -> Agreement:
    """How far they agree."""
    told, catalog = Agreement(), Catalog(spec)
    theirs = {
        name.casefold(): {each.casefold(): kind for each, kind in fields.items()} for name, fields in classes.items()
    }
    for owner, fields in _owned(spec):
        known = theirs.get(owner.casefold())
        if known is None:
            continue
        told.classes += 1
        told.fields += len(fields)
        for each in fields:
            kind = known.get(each.name.casefold())
            if kind is None:
                told.differ.append(f"{owner}.{each.name}: they have no such field")
                continue
            told.names += 1
            ours = _holds(each, catalog)
            if kind.casefold() in {name.casefold() for name in ours}:
                told.types += 1
            else:
                told.differ.append(f"{owner}.{each.name}: {ours[0]}, they have {kind}")
    return told


def _owned(spec: Spec) -> Iterator[tuple[str, Sequence[SpecField]]]:
    yield from ((name, entity.fields) for name, entity in spec.types.items())
    yield from ((name, fault.fields) for name, fault in spec.faults.items())
    yield from ((each.name, each.documented.fields) for each in wire_messages(spec) if each.documented)


def _holds(entry: SpecField, catalog: Catalog) -> list[str]:
    """What a field may be in classes: its type, what its array holds, the text that a list of values is."""
    use = catalog.use(entry)
    names = [use.name or "anyType", take_apart(entry.type or "").local]
    if use.kind is Kind.ENTITY and is_array(use.name, fields := catalog.entities[use.name].fields):
        names.append(catalog.use(fields[0]).name)
    return names


def main(arguments: list[str]) -> int:
    """Print the shares, and what does not agree."""
    spec_file, folder = map(Path, arguments)
    spec = from_text(spec_file.read_text(encoding="utf-8"), str(spec_file))
    told = agreement(spec, read_classes(folder))
    print("\n".join(told.differ))
    if not told.fields:
        print(f"no class below {folder} is one of the spec", file=sys.stderr)
        return 1
    names, types = told.names / told.fields, told.types / max(told.names, 1)
    print(f"{told.classes} classes with {told.fields} fields: names {names:.1%}, types {types:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
