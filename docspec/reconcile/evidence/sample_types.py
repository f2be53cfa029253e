"""What stands inside an element tells its type: `<jobArray><items>…` is no string, whatever every page says.

The children must be fields of the type, and theirs of the types of those fields. That alone proves little, as a table
may lack a row and types are alike: the type must also be called as the field is, at least in its last word, or be the
type that a field of this name has elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docspec.read.samples import Element
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import squash, upper_first, words
from docspec.reconcile.type_expression import BUILTINS, builtin

# As much as a name that is like its type tells.
FITS = 4.0
# No simple type has elements in it: where every page says one, the original did, and the samples are right. More than
# all locales say together, a reference locale among them; less than what a person decides.
OVERRULES = 300.0
# So many elements must be fields of the type: one fits too much.
ENOUGH = 2
SIMPLE = frozenset(BUILTINS) - {"anyType"}


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """The one type that fits."""
    return _fitting(slot, context)


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """A vote for it."""
    name = context.decided(slot.beside(SlotKind.NAME))
    for type_ in _fitting(slot, context):
        if type_ in candidates:
            weight = OVERRULES if _is_said_simple(slot, context) else FITS
            yield Vote(type_, weight, "sample_types", f"samples show elements in <{name}> as {type_} has them")


def _is_said_simple(slot: Slot, context: Context) -> bool:
    """Whether pages have a simple type in whatever language, and none a type of the set."""
    said = {observation.text for observation in slot.observed.values()}
    return any(text in SIMPLE for text in said) and not any(text in context.types_with_page for text in said)


def _fitting(slot: Slot, context: Context) -> Sequence[str]:
    """The type that the samples show for a row; none where they do not determine it."""
    name = context.decided(slot.beside(SlotKind.NAME))
    elements = [item for item in context.shown.get(slot.table, {}).get(name, ()) if item.children or _has_words(item)]
    if not elements or not all(_is_complex(item, slot, context) for item in elements):
        return ()
    fitting = {type_ for type_ in context.fields_of if _fit(elements, type_, context)}
    elsewhere = _types_elsewhere(slot, name, context)
    groups = (
        [type_ for type_ in fitting if squash(type_) == squash(name)],
        # A type without a page can be known from other fields of this name only.
        [type_ for type_ in elsewhere if type_ in fitting or type_ not in context.fields_of],
        [type_ for type_ in fitting if words(type_)[-1:] == words(upper_first(name))[-1:]],
    )
    return next((found for found in groups if len(found) == 1), ())


def _has_words(element: Element) -> bool:
    return any(map(str.isalnum, element.text))


def _is_complex(element: Element, slot: Slot, context: Context) -> bool:
    """Whether elements stand in it, and not merely those that come after it, because its end tag was lost."""
    rows = context.claimed(slot.table)
    return not _has_words(element) and any(child.name not in rows for child in element.children)


def _fit(elements: Sequence[Element], type_: str, context: Context) -> bool:
    names = [name for element in elements for name in _fields_in(element, type_, context)]
    return all(names) and len(names) >= ENOUGH


def _fields_in(element: Element, type_: str, context: Context) -> Iterator[str]:
    """The fields that the elements in an element are if it has this type; empty for one that is none."""
    fields = context.fields_of[type_]
    for child in element.children:
        yield child.name if child.name in fields else ""
        inner = fields.get(child.name, "")
        if inner in context.fields_of:
            yield from [""] if _has_words(child) else _fields_in(child, inner, context)
        elif child.children and inner in SIMPLE:
            yield ""


def _types_elsewhere(slot: Slot, name: str, context: Context) -> Sequence[str]:
    """Own types that other fields of this name have."""
    counts: Mapping[str, int] = context.types_of_name.get(name, {})
    own = context.decided(slot.key)
    return sorted(type_ for type_, count in counts.items() if not builtin(type_) and count > (type_ == own))


SAMPLE_TYPES = Evidence(weigh, propose)
