"""Gaps on a page: between two blocks that a locale shares with others, what it lacks and what it has alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docspec.align.aligned import AlignedBlock, AlignedPage, Locale
from docspec.check.agreement import leading
from docspec.read.page import Block


@dataclass(slots=True)
class Gap:
    """What differs behind one block of a page."""

    after: Block | None
    """The block of this locale before the gap; None at the beginning of the page."""
    missing: list[Block] = field(default_factory=list)
    """What the others have here, as one of them has it."""
    surplus: list[Block] = field(default_factory=list)
    """What this locale has here and the others have not."""
    others: set[Locale] = field(default_factory=set)
    """Those that have something of what is missing."""
    share: float = 0.0
    """The share of the other locales that have it."""


def gaps(page: AlignedPage, locale: Locale, reference: Locale | None = None) -> Iterator[Gap]:
    """The gaps of one locale in which something is missing."""
    gap = Gap(None)
    for block in page.blocks:
        present = {other: other in block.blocks for other in page.pages}
        due = leading(present, locale, reference)
        if locale in block.blocks and due is not False:
            if gap.missing:
                yield gap
            gap = Gap(block.blocks[locale])
        elif locale in block.blocks:
            gap.surplus.append(block.blocks[locale])
        elif due:
            gap.missing.append(_of(block, reference))
            gap.others |= set(block.blocks)
            gap.share = len(block.blocks) / (len(page.pages) - 1)
    if gap.missing:
        yield gap


def _of(block: AlignedBlock, reference: Locale | None) -> Block:
    """A block as the reference has it, else the first of the locales."""
    return block.blocks.get(reference or "") or block.blocks[min(block.blocks)]
