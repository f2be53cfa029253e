"""Single slots, decisions and votes for tests of one piece of evidence, without any page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from docspec.align.aligned import Locale
from docspec.read.page import Sample
from docspec.read.place import Place, SourceText
from docspec.read.plain import clean
from docspec.read.samples import Element, message, parse_sample
from docspec.reconcile.context import Context, Setting, context
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.learned import Learned
from docspec.reconcile.mentions import Mentions
from docspec.reconcile.messages import Side
from docspec.reconcile.resolution import Resolution, Vote
from docspec.reconcile.sample_index import SampleIndex
from docspec.reconcile.slot import Observation, Slot, SlotKind, message_key, title_name
from docspec.reconcile.spelling import as_identifier
from docspec.reconcile.status import Status
from docspec.reconcile.type_expression import builtin, parse

NOWHERE = SourceText("x.md", b"").place(0, 0)
Decided = tuple[Slot, str | Resolution]
"""A slot, and what it was given; "" where it is still open."""


def _local(raw: str) -> str:
    """The local part of a type, as far as a test of one piece of evidence needs it."""
    expression = parse(raw)
    return (builtin(expression.local) or clean(expression.local)) if expression else ""


_SPELLED: Mapping[SlotKind, Callable[[str], str]] = {SlotKind.TITLE: title_name, SlotKind.TYPE: _local}


def slot(
    said: Mapping[Locale, str],
    kind: SlotKind = SlotKind.NAME,
    *,
    order: int = 0,
    table: str = "types/r-ship#t0",
    entity_kind: EntityKind = EntityKind.TYPE,
) -> Slot:
    """The slot of one kind in one row of a table, and what each locale says in it."""
    return Slot(
        f"{table}.r{order}.{kind}", kind, table.partition("#")[0], entity_kind, observed(said, kind), table, order
    )


def title_slot(
    said: Mapping[Locale, str],
    page: str = "types/r-ship",
    *,
    entity_kind: EntityKind = EntityKind.TYPE,
    anchor: str = "",
) -> Slot:
    """The slot of a page's title."""
    return Slot(f"{page}#title", SlotKind.TITLE, page, entity_kind, observed(said, SlotKind.TITLE), anchor=anchor)


def part_slot(said: Mapping[Locale, str], page: str = "operations/r-get-ship", *, side: Side = Side.INPUT) -> Slot:
    """The slot of the name of an input or output."""
    kind = SlotKind.PART
    return Slot(message_key(page, side), kind, page, EntityKind.OPERATION, observed(said, kind), order=side)


def observed(said: Mapping[Locale, str], kind: SlotKind) -> dict[Locale, Observation]:
    spell = _SPELLED.get(kind, as_identifier)
    return {locale: Observation(raw, spell(raw), nowhere(f"{locale}/x.md")) for locale, raw in said.items()}


def nowhere(path: str) -> Place:
    """The beginning of a file."""
    return Place(path, 1, 1, 1, 1, 0, 0)


def sure(value: str, confidence: float = 0.99, witnesses: int = 3) -> Resolution:
    """A decision that others learn from."""
    return Resolution(value, Status.ATTESTED, confidence, witnesses)


def known(
    *decided: Decided,
    samples: Sequence[str] = (),
    mentions: Mentions | None = None,
    owners: Mapping[str, str] | None = None,
    learned: Learned | None = None,
    xsd: str = "xsd",
) -> Context:
    """The context in which these slots are decided so."""
    resolutions = {
        slot.key: value if isinstance(value, Resolution) else sure(value) for slot, value in decided if value
    }
    learned = learned or Learned()
    learned.decided = resolutions
    setting = Setting(
        samples=sample_index(samples),
        xsd=xsd,
        mentions=(mentions or Mentions()).close(),
        owners=owners or {},
    )
    return context([slot for slot, _ in decided], learned, setting)


def sample_index(samples: Sequence[str]) -> SampleIndex:
    """The samples of one operation's page."""
    found = SampleIndex()
    for text in samples:
        element = parse_sample(Sample("xml", text, NOWHERE))
        assert element is not None
        found.trees.append(message(element))
        found.roots.setdefault("operations/r-get-ship", []).append(message(element).name)
        found.names.update(set(_names(element)))
    return found


def _names(element: Element) -> Iterable[str]:
    yield element.name
    for child in element.children:
        yield from _names(child)


def weights(votes: Iterable[Vote]) -> dict[str, float]:
    """What the votes sum up to, by candidate."""
    sums: dict[str, float] = {}
    for vote in votes:
        sums[vote.candidate] = sums.get(vote.candidate, 0.0) + vote.weight
    return sums
