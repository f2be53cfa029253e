"""What an operation calls its messages: the roots of the samples on its page, and the habit of the whole set.

`getX` takes `getXParam` and gives `getXReturn`: pages copy their labels from each other, and so an output may be called
like the input in every language. Samples, which nobody translates, show what it is called on the wire.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.messages import Side
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot
from docspec.reconcile.spelling import upper_first

# A root element of a sample on the same page, of whichever message.
ROOT = 5.0
# The operation's name, with the set's own ending.
HABIT = 4.0
# A sample begins with the very name that the habit gives, or the page has, by that same habit, the name of the other
# message: more than all locales say, a reference locale among them; less than a contract.
OVERRULES = 150.0
MOSTLY = 0.5
"""Of the names of a side, more must have its ending before pages are said to slip."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """The roots of the samples of the page, and the habitual name."""
    roots = context.setting.samples.roots.get(slot.page, ())
    return filter(None, (*roots, _habitual(slot, Side(slot.order), context)))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    side = Side(slot.order)
    own, foreign = _habitual(slot, side, context), _habitual(slot, side.other, context)
    shown = candidates & set(context.setting.samples.roots.get(slot.page, ()))
    yield from (Vote(name, ROOT, "samples", f"a sample has the root <{name}>") for name in sorted(shown))
    if own not in candidates:
        return
    yield Vote(own, HABIT, "message_names", "the operation's name, with the set's own ending")
    if own in shown:
        yield Vote(own, OVERRULES, "samples", f"a sample has the root that {side.word}s mostly have here")
    elif foreign != own and _is_said(foreign, slot) and all(_is_firm(one, context) for one in Side):
        said = f"pages say {foreign}, which is by the set's own habit the {side.other.word}"
        yield Vote(own, OVERRULES, "message_names", said)


def _is_said(name: str, slot: Slot) -> bool:
    """Whether most locales that say anything say this."""
    return 2 * sum(observation.text == name for observation in slot.observed.values()) > len(slot.observed)


def _habitual(slot: Slot, side: Side, context: Context) -> str:
    """What the message of a side is called, if it keeps to the habit of the set; empty where there is none."""
    title = context.decided(f"{slot.page}#title")
    ending = next(_endings(side, context), "")
    return title + upper_first(ending) if title and ending else ""


def _endings(side: Side, context: Context) -> Iterator[str]:
    counts: Mapping[str, int] = context.endings.get(side, {})
    return iter(sorted(counts, key=lambda ending: (-counts[ending], ending)))


def _is_firm(side: Side, context: Context) -> bool:
    counts: Mapping[str, int] = context.endings.get(side, {})
    return max(counts.values(), default=0) > MOSTLY * sum(counts.values())


MESSAGE_NAMES = Evidence(weigh, propose)
