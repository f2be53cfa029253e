"""Everything a piece of evidence may look at beside the slot itself: the set as the last round of decisions left it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docspec.config import Override
from docspec.reconcile.contract.contract import NO_CONTRACT, Contract
from docspec.reconcile.contract.rows import Listed, list_rows
from docspec.reconcile.learned import Learned, said, teaches
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.mentions import Dictionary, Mentions
from docspec.reconcile.sample_index import SampleIndex, Shown, elements_by_table
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import squash, words
from docspec.reconcile.type_expression import BUILTINS
from docspec.reconcile.word_pairs import Pairing, WordPairs

DECIDED = 0.8
"""Decisions at or over this confidence count as known."""


@dataclass(slots=True)
class Setting:
    """What stays the same in every round."""

    samples: SampleIndex
    xsd: str
    """The prefix of the XSD built-ins."""
    mentions: Mentions
    owners: Mapping[str, str]
    """Table key -> key of the slot that names what the table lists: a title, or an input or output."""
    lexicon: Lexicon = field(default_factory=Lexicon)
    """The user's own words."""
    contract: Contract = NO_CONTRACT
    overrides: Mapping[str, Override] = field(default_factory=dict)
    """Slot key -> what a person decided."""


@dataclass(slots=True)
class Context:
    """What is known in one round."""

    setting: Setting
    learned: Learned
    known: Mapping[SlotKind, Counter[str]] = field(default_factory=dict)
    """How often each identifier was decided, by kind."""
    words: Counter[str] = field(default_factory=Counter)
    """How many different decided identifiers hold a word (folded)."""
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Known types by their letters (see `squash`): those with a page, and the XSD built-ins."""
    types_of_name: Mapping[str, Counter[str]] = field(default_factory=dict)
    """Name of a field -> types decided for fields of this name."""
    tables: Mapping[str, _Table] = field(default_factory=dict)
    elements: Mapping[str, list[str]] = field(default_factory=dict)
    """Table key -> elements that samples show where its rows belong, in order."""
    shown: Mapping[str, Shown] = field(default_factory=dict)
    """Table key -> the same elements, with what stands in them."""
    fields_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Type with a table -> name -> type of its fields; "" for a type that is not decided."""
    endings: Mapping[int, Counter[str]] = field(default_factory=dict)
    """0 for inputs, 1 for outputs -> what their names add to the operation's."""
    word_pairs: WordPairs = field(default_factory=lambda: WordPairs(()))
    spellings: Mapping[str, str] = field(default_factory=dict)
    """Word, folded -> how identifiers mostly spell it after their first word."""
    dictionary: Dictionary = field(default_factory=lambda: Dictionary(Mentions(), {}))
    small_names: float = 0.5
    """The share of decided field names that begin with a small letter."""
    listed: Mapping[str, Listed] = field(default_factory=dict)
    """Key of the slot of a row's name or value -> what the contract lists there."""

    def decided(self, key: str) -> str:
        """The value a slot was given with confidence; empty if it was not."""
        resolution = self.learned.decided.get(key)
        return resolution.value if resolution and resolution.confidence >= DECIDED else ""

    def claimed(self, table: str) -> Mapping[str, tuple[str, int]]:
        """Names that some locale says and that were decided for rows of a table, each with its slot's key and order.

        Of several rows the one with most confidence has a name.
        """
        return self.tables[table].claimed if table in self.tables else {}

    def is_word(self, word: str) -> bool:
        """Whether several identifiers are made of this word, or of the two it is put together from (`filename`)."""
        folded = word.casefold()
        halves = ((folded[:cut], folded[cut:]) for cut in range(3, len(folded) - 2))
        return self.words[folded] > 1 or any(self.words[one] > 1 < self.words[other] for one, other in halves)

    def spelling_of(self, word: str) -> str:
        """How identifiers spell a word that is given folded."""
        return self.spellings.get(word, word)

    @property
    def types_with_page(self) -> Counter[str]:
        """The types that have a page of their own."""
        return self.known.get(SlotKind.TITLE, Counter())

    def open_rows(self, table: str) -> frozenset[int]:
        """The rows of a table, from 0, that have no name yet which some locale says."""
        return frozenset(self.tables[table].open if table in self.tables else ())


@dataclass(slots=True)
class _Table:
    claimed: dict[str, tuple[str, int]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)


def context(slots: Sequence[Slot], learned: Learned, setting: Setting) -> Context:
    """The context that the decisions in `learned` make."""
    made = Context(setting, learned)
    made.known = _known(slots, made)
    made.words = _words(made.known)
    made.types = _types(made.known)
    made.tables = _tables(slots, made)
    made.types_of_name = _types_of_name(made.tables)
    made.endings = _endings(slots, made)
    made.word_pairs = WordPairs(_pairings(slots, made))
    made.dictionary = Dictionary(setting.mentions, _names_of_rows(slots, made))
    made.spellings = _spellings(made.known)
    made.small_names = _small(made.known.get(SlotKind.NAME, Counter()))
    made.shown = _shown(made)
    made.elements = {table: list(elements) for table, elements in made.shown.items()}
    made.fields_of = _fields_of(made)
    made.listed = list_rows(slots, setting.contract, setting.owners, learned.decided, made.decided)
    return made


def _known(slots: Sequence[Slot], made: Context) -> dict[SlotKind, Counter[str]]:
    known: dict[SlotKind, Counter[str]] = {}
    for slot in slots:
        if value := made.decided(slot.key):
            known.setdefault(slot.kind, Counter())[value] += 1
    return known


def _words(known: Mapping[SlotKind, Counter[str]]) -> Counter[str]:
    names = {name for kind in (SlotKind.NAME, SlotKind.TYPE, SlotKind.TITLE) for name in known.get(kind, ())}
    return Counter(word for name in names for word in {part.casefold() for part in words(name)})


def _pairings(slots: Sequence[Slot], made: Context) -> Iterator[Pairing]:
    """What locales say for identifiers that are borne out, where it is something else."""
    for slot in slots:
        if slot.kind in (SlotKind.NAME, SlotKind.TYPE, SlotKind.TITLE) and teaches(made.learned.decided.get(slot.key)):
            value = made.learned.decided[slot.key].value
            for locale, observation in slot.observed.items():
                word = said(slot, locale)
                if observation.text != value and not made.learned.is_placeholder(slot, locale):
                    yield locale, word, value


def _names_of_rows(slots: Sequence[Slot], made: Context) -> dict[str, str]:
    """What each row or page describes; an operation is described by what it is about, its verb left out."""
    names = {slot.row: (made.decided(slot.key), slot) for slot in slots if slot.kind in (SlotKind.NAME, SlotKind.TITLE)}
    return {
        row: name if slot.kind is SlotKind.NAME or not name[:1].islower() else name[len(words(name)[0]) :]
        for row, (name, slot) in names.items()
        if name
    }


def _spellings(known: Mapping[SlotKind, Counter[str]]) -> dict[str, str]:
    """The commonest spelling of each word, first words of small names aside: `XMP` as in `getXMPPacket`."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for kind in (SlotKind.NAME, SlotKind.TYPE, SlotKind.TITLE):
        for name, count in known.get(kind, Counter()).items():
            for word in words(name)[name[:1].islower() :]:
                counts[word.casefold()][word] += count
    return {folded: max(sorted(spelled), key=lambda word: spelled[word]) for folded, spelled in counts.items()}


def _types(known: Mapping[SlotKind, Counter[str]]) -> dict[str, tuple[str, ...]]:
    types: dict[str, set[str]] = defaultdict(set)
    for name in (*known.get(SlotKind.TITLE, ()), *BUILTINS):
        types[squash(name)].add(name)
    return {letters: tuple(sorted(names)) for letters, names in types.items()}


def _tables(slots: Sequence[Slot], made: Context) -> dict[str, _Table]:
    tables: dict[str, _Table] = defaultdict(_Table)
    confidence = {key: resolution.confidence for key, resolution in made.learned.decided.items()}
    for slot in slots:
        if slot.kind is not SlotKind.NAME:
            continue
        table, name = tables[slot.table], made.decided(slot.key)
        if not name or not any(observation.text == name for observation in slot.observed.values()):
            table.open.add(slot.order)
        elif confidence[slot.key] > confidence.get(table.claimed.get(name, ("", 0))[0], 0.0):
            table.claimed[name] = (slot.key, slot.order)
        if name:
            table.types.setdefault(name, made.decided(slot.beside(SlotKind.TYPE)))
    return dict(tables)


def _types_of_name(tables: Mapping[str, _Table]) -> dict[str, Counter[str]]:
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for table in tables.values():
        for name, local in table.types.items():
            if local:
                types[name][local] += 1
    return dict(types)


def _endings(slots: Sequence[Slot], made: Context) -> dict[int, Counter[str]]:
    endings: dict[int, Counter[str]] = defaultdict(Counter)
    for slot in slots:
        if slot.kind is SlotKind.PART:
            title, name = made.decided(f"{slot.page}#title"), made.decided(slot.key)
            if title and name.startswith(title) and name != title:
                endings[slot.order][name.removeprefix(title)] += 1
    return dict(endings)


def _small(names: Counter[str]) -> float:
    small = sum(count for name, count in names.items() if name[:1].islower())
    # One of each in advance, so that a few names settle nothing.
    return (small + 1) / (sum(names.values()) + 2)


def _fields_of(made: Context) -> dict[str, dict[str, str]]:
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for table, owner in sorted(made.setting.owners.items()):
        name = made.decided(owner)
        if name in made.types_with_page and table in made.tables:
            fields[name].update(made.tables[table].types)
    return dict(fields)


def _shown(made: Context) -> dict[str, Shown]:
    table_of = {made.decided(owner): table for table, owner in sorted(made.setting.owners.items(), reverse=True)}
    table_of.pop("", None)

    def table_of_field(table: str, name: str) -> str | None:
        return table_of.get(made.tables[table].types.get(name, "")) if table in made.tables else None

    return elements_by_table(made.setting.samples, table_of.get, table_of_field)
