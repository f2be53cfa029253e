"""Decide every slot of the set, in rounds: each round's decisions teach the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from docspec.align.aligned import AlignedPage, AlignedRow, Locale
from docspec.config import Override
from docspec.read.page import Role
from docspec.reconcile.context import Context, Setting, context
from docspec.reconcile.contract.contract import NO_CONTRACT, Contract
from docspec.reconcile.decide import decide
from docspec.reconcile.evidence import KINDS
from docspec.reconcile.kinds import EntityKind, classify
from docspec.reconcile.learned import Learned, learn
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.mentions import Mentions
from docspec.reconcile.messages import Endings, Side, endings, side_of_table
from docspec.reconcile.outline import FieldTable, Outline, outline
from docspec.reconcile.placeholders import find_placeholders
from docspec.reconcile.prefixes import Prefixes, decide_prefixes
from docspec.reconcile.prose import letter_models
from docspec.reconcile.required import Words, learn_words
from docspec.reconcile.resolution import UNDECIDED, Resolution, Vote
from docspec.reconcile.sample_index import index_samples
from docspec.reconcile.slot import Slot, SlotKind, message_key, row_key, slots_of

Progress = Callable[[int, int], None]
"""Told how many rounds are done, and how many there may be."""


def quiet(done: int, total: int) -> None:
    """A progress that says nothing."""


ROUNDS = 5
"""At the most; decisions stand still after three or four."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The set, decided."""

    outlines: tuple[Outline, ...]
    kinds: tuple[EntityKind, ...]
    """Of the outlines, in their order."""
    slots: Mapping[str, Slot]
    resolutions: Mapping[str, Resolution]
    """By slot key."""
    prefixes: Prefixes
    endings: Endings
    """How the set names inputs and outputs."""
    yes_no: Words
    """What words for yes and no mean that no vocabulary holds."""
    setting: Setting
    untaught: Learned
    """What is known of the locales before anything is decided."""

    def side(self, item: Outline, table: FieldTable) -> Side:
        """Whether a table of an operation lists its input or its output."""
        return side_of_table(item, table, self.endings)

    def resolution(self, key: str) -> Resolution:
        """The decision on a slot; one that decides nothing where there is no such slot."""
        return self.resolutions.get(key, UNDECIDED)

    def value(self, key: str) -> str:
        """What a slot was given, whatever its confidence; empty where there is no such slot."""
        return self.resolution(key).value


def reconcile(
    pages: Sequence[AlignedPage],
    xsd: str = "xsd",
    declared: Sequence[str] = (),
    reference: Locale | None = None,
    progress: Progress = quiet,
    lexicon: Lexicon | None = None,
    contract: Contract = NO_CONTRACT,
) -> Reconciled:
    """Decide everything.

    `xsd` is the prefix of the built-ins, `declared` are those the user declares for own types, `reference` is a locale
    to trust; `progress` is told of each round; `lexicon` holds the user's own words, `contract` what
    the service's WSDL or XSD declares.
    """
    outlines = tuple(outline(page) for page in pages)
    kinds = tuple(classify(outlines))
    known = endings(outlines)
    slots = [
        slot
        for item, kind in zip(outlines, kinds, strict=True)
        if kind is not EntityKind.OTHER
        for slot in slots_of(item, kind, known)
    ]
    owners = {
        table: owner
        for item, kind in zip(outlines, kinds, strict=True)
        for table, owner in table_owners(item, kind, known)
    }
    setting = Setting(
        index_samples(outlines), xsd, _mentions(outlines), owners, lexicon or Lexicon(), contract=contract
    )
    untaught = Learned(placeholders=find_placeholders(slots), prose=letter_models(pages), reference=reference)
    resolutions = _decide_in_rounds(slots, setting, untaught, progress)
    rows: list[AlignedRow] = [row for item in outlines for table in item.tables for row in table.rows]
    return Reconciled(
        outlines,
        kinds,
        {slot.key: slot for slot in slots},
        resolutions,
        decide_prefixes(slots, xsd, declared),
        known,
        learn_words(rows),
        setting,
        untaught,
    )


def decide_again(before: Reconciled, overrides: Mapping[str, Override], progress: Progress = quiet) -> Reconciled:
    """The same set decided anew, with what a person decided about single slots; the others learn from it."""
    setting = replace(before.setting, overrides=overrides)
    resolutions = _decide_in_rounds(list(before.slots.values()), setting, before.untaught, progress)
    return replace(before, setting=setting, resolutions=resolutions)


def _mentions(outlines: Sequence[Outline]) -> Mentions:
    found = Mentions()
    for item in outlines:
        key = item.page.key
        for locale, summary in item.summary.items():
            found.add(locale, f"{key}#title", summary)
        for index, table in enumerate(item.tables):
            for order, row in enumerate(table.rows):
                for locale in row.rows:
                    description = row.cell(locale, Role.DESCRIPTION)
                    if description:
                        found.add(locale, row_key(key, index, order), description.text.plain())
    return found.close()


def table_owners(item: Outline, kind: EntityKind, known: Endings) -> list[tuple[str, str]]:
    """Each table of a page with the slot that names what it lists."""
    key = item.page.key
    if kind is not EntityKind.OPERATION:
        return [(f"{key}#t{index}", f"{key}#title") for index in range(len(item.tables))]
    return [
        (f"{key}#t{index}", message_key(key, side_of_table(item, table, known)))
        for index, table in enumerate(item.tables)
    ]


def _decide_in_rounds(
    slots: Sequence[Slot], setting: Setting, learned: Learned, progress: Callable[[int, int], None]
) -> dict[str, Resolution]:
    decided: dict[str, Resolution] = {}
    for number in range(ROUNDS):
        progress(number, ROUNDS)
        before = {key: resolution.value for key, resolution in decided.items()}
        known = context(slots, learned, setting)
        decided = {slot.key: decide(slot, votes_on(slot, known)) for slot in slots}
        if number > 1 and before == {key: resolution.value for key, resolution in decided.items()}:
            break
        learned = learn(slots, decided, learned)
    progress(ROUNDS, ROUNDS)
    return one_name_a_row(slots, decided)


def one_name_a_row(slots: Sequence[Slot], decided: Mapping[str, Resolution]) -> dict[str, Resolution]:
    """The decisions, with no name twice in a table: the row that is surest keeps it, the others take what is left."""
    rows = {slot.key: slot for slot in slots if slot.kind is SlotKind.NAME}
    taken: dict[str, set[str]] = defaultdict(set)
    final = dict(decided)
    waiting = [(-decided[key].confidence, key) for key in rows]
    heapify(waiting)
    while waiting:
        _, key = heappop(waiting)
        names = taken[rows[key].table]
        if not final[key].votes or final[key].value not in names:
            names.add(final[key].value)
            continue
        final[key] = decide(rows[key], [vote for vote in final[key].votes if vote.candidate not in names])
        # What is left may belong to a surer row, which comes first.
        heappush(waiting, (-final[key].confidence, key))
    return final


def votes_on(slot: Slot, known: Context) -> list[Vote]:
    """All votes on a slot: first every kind of evidence proposes, then every kind weighs all candidates."""
    kinds = KINDS[slot.kind]
    candidates = frozenset(name for evidence in kinds for name in evidence.propose(slot, known) if name)
    return [vote for evidence in kinds for vote in evidence.weigh(slot, candidates, known)]
