"""Every text of a spec that people read, under a path that names it and nothing else.

    ActiveJob.state                 the description of a field of a type or fault
    getActiveJobsParam.jobHandle    of a field of an input or output, by the name of the message
    ActiveJobStates.Running         the description of a value
    ActiveJob#title                 what pages call an entity
    ActiveJob#summary               the first paragraph about it
    getActiveJobs#example1          the title of an example; they count from 1

The paths are those of `docspec explain` where it has one. Where two owners have one name (an operation called like a
type, an output called like the input), each of them goes by its kind as well: `types/Rename`, `operations/Rename`,
`rename/input/renameParam`. Of rows with one name in one table the later ones count on: `Limits.most[2]`. In names, a
percent sign, what cannot be printed and the separators above are percent-encoded (RFC 3986, section 2.1), so
that no two texts share a path.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from docspec.spec.model import (
    Entity,
    EnumEntity,
    EnumValue,
    Example,
    Fault,
    Localized,
    Message,
    Observed,
    Operation,
    Spec,
    SpecField,
    TypeEntity,
)


class TextKind(StrEnum):
    """What a text is about."""

    TITLE = "title"
    SUMMARY = "summary"
    FIELD = "field"
    VALUE = "value"
    EXAMPLE = "example"


PLAIN = frozenset({TextKind.TITLE, TextKind.EXAMPLE})
"""Kinds that hold plain words; the others are CommonMark."""


@dataclass(frozen=True, slots=True)
class SpecText:
    """One text in all its languages."""

    path: str
    kind: TextKind
    owner: str
    """The name of the entity or message that it is about, or that has the field or value."""
    name: str
    """Of the field or value; empty for others."""
    part: str
    """The kind of the entity as the spec has it: `types`, `operations`, `enums`, `faults`."""
    entity: str
    """The entity on whose page it stands."""
    page: str
    texts: Localized
    observed: Mapping[str, Observed]
    """Of a field: what each page has, and where."""
    type: str | None = None
    """Of a field."""

    @property
    def is_plain(self) -> bool:
        """Whether it is plain words, not CommonMark."""
        return self.kind in PLAIN


Key = tuple[str, str]
"""A locale, and the path of a text."""
Change = Callable[[SpecText], Localized]
"""Gives the languages of a text anew."""


def spec_texts(spec: Spec) -> tuple[SpecText, ...]:
    """Every text, in the order of the spec; also such as no locale has."""
    found: list[SpecText] = []

    def keep(text: SpecText) -> Localized:
        found.append(text)
        return text.texts

    map_texts(spec, keep)
    return tuple(found)


def map_texts(spec: Spec, change: Change) -> Spec:
    """A copy in which every text is what `change` makes of it."""
    return _Walk(spec, change).spec()


_PARTS = ("types", "operations", "enums", "faults")
_SIDES = ("input", "output")
_OWNER_MARKS = frozenset("%.#/")
_MEMBER_MARKS = frozenset("%[")


def _encoded(name: str, marks: frozenset[str]) -> str:
    return "".join(
        letter if (letter.isprintable() or letter == " ") and letter not in marks else _percent(letter)
        for letter in name
    )


def _percent(letter: str) -> str:
    # Half a character, from an escape on a page, has no bytes of its own in UTF-8.
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", errors="surrogatepass"))


@dataclass(frozen=True, slots=True)
class _Owner:
    """An entity or message, and the entity on whose page it stands."""

    part: str
    entity: str
    page: str
    side: str = ""
    """`input` or `output`; empty for the entity itself."""
    message: str = ""

    @property
    def name(self) -> str:
        return self.message or self.entity

    def path(self, taken: Counter[str]) -> str:
        """Its name, with its kind in front where several have that name."""
        own = _encoded(self.name, _OWNER_MARKS)
        if taken[self.name] <= 1:
            return own
        entity = _encoded(self.entity, _OWNER_MARKS)
        return f"{entity}/{self.side}/{own}" if self.side else f"{self.part}/{own}"


class _Walk:
    """Goes through a spec and puts it together again."""

    def __init__(self, spec: Spec, change: Change) -> None:
        self._spec = spec
        self._change = change
        # What stands after `#` is said of entities alone; fields and values, after a dot, may be those of messages.
        self._entities = Counter(owner.name for owner in _entities(spec))
        self._owners = Counter(owner.name for owner in _owners(spec))

    def spec(self) -> Spec:
        parts = {
            part: {
                name: self._entity(_Owner(part, name, item.page), item)
                for name, item in getattr(self._spec, part).items()
            }
            for part in _PARTS
        }
        return self._spec.model_copy(update=parts)

    def _entity(self, owner: _Owner, item: Entity) -> Entity:
        path = owner.path(self._entities)
        changed: dict[str, object] = {
            "title": self._text(f"{path}#title", TextKind.TITLE, owner, item.title),
            "summary": self._text(f"{path}#summary", TextKind.SUMMARY, owner, item.summary),
        }
        match item:
            case TypeEntity() | Fault():
                changed["fields"] = self._fields(owner, item.fields)
            case EnumEntity():
                changed["values"] = self._values(owner, item.values)
            case Operation():
                changed |= {side: self._message(owner, side, getattr(item, side)) for side in _SIDES}
                changed["examples"] = [
                    self._example(owner, f"{path}#example{number}", one) for number, one in enumerate(item.examples, 1)
                ]
        return item.model_copy(update=changed)

    def _values(self, owner: _Owner, values: Sequence[EnumValue]) -> list[EnumValue]:
        paths = self._members(owner, [value.value for value in values])
        return [
            value.model_copy(
                update={"description": self._text(path, TextKind.VALUE, owner, value.description, value.value)}
            )
            for path, value in zip(paths, values, strict=True)
        ]

    def _message(self, owner: _Owner, side: str, message: Message | None) -> Message | None:
        if message is None:
            return None
        inner = _Owner(owner.part, owner.entity, owner.page, side, message.name)
        return message.model_copy(update={"fields": self._fields(inner, message.fields)})

    def _example(self, owner: _Owner, path: str, example: Example) -> Example:
        return example.model_copy(update={"title": self._text(path, TextKind.EXAMPLE, owner, example.title)})

    def _fields(self, owner: _Owner, fields: Sequence[SpecField]) -> list[SpecField]:
        paths = self._members(owner, [field.name for field in fields])
        return [
            field.model_copy(
                update={"description": self._text(path, TextKind.FIELD, owner, field.description, field.name, field)}
            )
            for path, field in zip(paths, fields, strict=True)
        ]

    def _members(self, owner: _Owner, names: Iterable[str]) -> list[str]:
        path = owner.path(self._owners)
        seen: Counter[str] = Counter()
        found = []
        for name in names:
            seen[name] += 1
            again = f"[{seen[name]}]" if seen[name] > 1 else ""
            found.append(f"{path}.{_encoded(name, _MEMBER_MARKS)}{again}")
        return found

    def _text(
        self,
        path: str,
        kind: TextKind,
        owner: _Owner,
        texts: Localized,
        name: str = "",
        field: SpecField | None = None,
    ) -> Localized:
        text = SpecText(
            path=path,
            kind=kind,
            owner=owner.name,
            name=name,
            part=owner.part,
            entity=owner.entity,
            page=owner.page,
            texts=texts,
            observed=field.observed if field else {},
            type=field.type if field else None,
        )
        return self._change(text)


def _entities(spec: Spec) -> Iterator[_Owner]:
    for part in _PARTS:
        yield from (_Owner(part, name, item.page) for name, item in getattr(spec, part).items())


def _owners(spec: Spec) -> Iterator[_Owner]:
    """Whatever has fields or values."""
    yield from (owner for owner in _entities(spec) if owner.part != "operations")
    for name, operation in spec.operations.items():
        for side in _SIDES:
            message: Message | None = getattr(operation, side)
            if message is not None:
                yield _Owner("operations", name, operation.page, side, message.name)
