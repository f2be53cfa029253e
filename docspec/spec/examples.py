"""The samples of an operation in pairs: a request opens an example, the response after it closes it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from docspec.read.samples import message, parse_sample
from docspec.reconcile.outline import Caption, Outline, SamplePart
from docspec.reconcile.sample_index import commonest
from docspec.spec.model import Example, Localized


class Side(StrEnum):
    """What a sample shows."""

    REQUEST = "request"
    RESPONSE = "response"


def examples(item: Outline, messages: Sequence[str]) -> list[Example]:
    """The examples of a page; `messages` are the names of input and output, empty where unknown."""
    pairs: list[tuple[Caption, dict[Side, str]]] = []
    for part in item.samples:
        open_sides = set(Side) - set(pairs[-1][1]) if pairs else set()
        side = _side(part, messages, open_sides)
        if side is Side.REQUEST or side not in open_sides:
            pairs.append((part.heading, {}))
        pairs[-1][1][side] = commonest(part).text
    return [
        Example(title=_title(heading), request=sides.get(Side.REQUEST), response=sides.get(Side.RESPONSE))
        for heading, sides in pairs
    ]


def _side(part: SamplePart, messages: Sequence[str], open_sides: set[Side]) -> Side:
    """By the message the sample begins with; by turns where it begins with neither."""
    root = parse_sample(commonest(part))
    for side, name in zip(Side, messages, strict=True):
        if root and message(root).name == name:
            return side
    return Side.RESPONSE if Side.RESPONSE in open_sides else Side.REQUEST


def _title(caption: Caption) -> Localized:
    return {locale: text.plain() for locale, text in sorted(caption.texts.items())}
