"""What kind of thing a page documents, told by its outline; in doubt, by what its neighbours in the folder document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from docspec.reconcile.outline import Caption, ListPart, Outline, is_reference_list, item_value
from docspec.reconcile.spelling import is_lower_camel, squash


class EntityKind(StrEnum):
    """The kinds of the contract; `OTHER` is a page that documents no single entity."""

    TYPE = "types"
    OPERATION = "operations"
    ENUM = "enums"
    FAULT = "faults"
    OTHER = "other"


# Each trait speaks for kinds with a weight (log-odds, by judgement: 3 is "hardly ever otherwise", 1 "more often so").
_TRAITS: Mapping[str, Mapping[EntityKind, float]] = {
    "named message": {EntityKind.OPERATION: 3.0},
    "several parts": {EntityKind.OPERATION: 1.5},
    "sample": {EntityKind.OPERATION: 1.0},
    "list before table": {EntityKind.OPERATION: 1.0},
    "codes": {EntityKind.FAULT: 4.0},
    "plain table": {EntityKind.TYPE: 2.0, EntityKind.FAULT: 0.5, EntityKind.OPERATION: 0.5},
    "small title": {EntityKind.OPERATION: 1.0, EntityKind.FAULT: 0.5, EntityKind.TYPE: -0.5},
    "one value list": {EntityKind.ENUM: 3.0},
    "prose list": {EntityKind.ENUM: -2.0},
    "lists of entities": {EntityKind.ENUM: -6.0},
    "no table": {EntityKind.TYPE: -4.0, EntityKind.OPERATION: -1.0, EntityKind.FAULT: -2.0},
}
ENOUGH = 1.5
ENTITIES = 0.2
"""A list of values hardly ever shares so many of them with the titles of pages; a list of changes does."""
FOLDER = 1.0
"""The most that neighbours can add: they settle ties, they overrule nothing."""


def classify(outlines: Sequence[Outline]) -> list[EntityKind]:
    """The kind of each page."""
    titles = {squash(text.plain()) for outline in outlines if outline.tables for text in outline.title.texts.values()}
    scores = [_scores(outline, titles) for outline in outlines]
    folders: Counter[tuple[str, EntityKind]] = Counter()
    for outline, score in zip(outlines, scores, strict=True):
        folders[_folder(outline), _best(score)] += 1
    return [
        _best(_with_neighbours(score, _folder(outline), folders))
        for outline, score in zip(outlines, scores, strict=True)
    ]


def _scores(outline: Outline, titles: set[str]) -> Counter[EntityKind]:
    scores: Counter[EntityKind] = Counter()
    for trait in _traits(outline, titles):
        for kind, weight in _TRAITS[trait].items():
            scores[kind] += weight  # type: ignore[assignment]  # Counter is typed for whole numbers
    return scores


def _traits(outline: Outline, titles: set[str]) -> list[str]:
    values = value_lists(outline)
    tables = outline.tables
    candidates = {
        "named message": bool(outline.labels),
        "several parts": len({table.part for table in tables}) > 1,
        "sample": bool(tables) and bool(outline.samples),
        "list before table": bool(tables) and any(part.under_heading for part in outline.lists),
        "codes": bool(outline.code_tables),
        "plain table": bool(tables) and not outline.labels,
        "small title": _is_small(outline.title),
        "one value list": not tables and len(values) == 1,
        "prose list": bool(outline.prose_lists),
        "lists of entities": any(_names_entities(part, titles) for part in values),
        "no table": not tables,
    }
    return [trait for trait, present in candidates.items() if present]


def value_lists(outline: Outline) -> list[ListPart]:
    """The lists of values in sections of their own."""
    return [part for part in outline.lists if part.under_heading and not is_reference_list(part)]


def _is_small(title: Caption) -> bool:
    names = [text.plain() for text in title.texts.values()]
    ascii_names = [name for name in names if name.isascii() and " " not in name]
    return bool(ascii_names) and 2 * sum(map(is_lower_camel, ascii_names)) > len(ascii_names)


def _names_entities(part: ListPart, titles: set[str]) -> bool:
    values = [squash(item_value(next(iter(items.values()))) or "") for items in part.items]
    return sum(value in titles for value in values) > ENTITIES * len(values)


def _folder(outline: Outline) -> str:
    return outline.page.key.rpartition("/")[0]


def _best(scores: Mapping[EntityKind, float]) -> EntityKind:
    kind, score = max(sorted(scores.items()), key=lambda pair: pair[1], default=(EntityKind.OTHER, 0.0))
    return kind if score >= ENOUGH else EntityKind.OTHER


def _with_neighbours(
    scores: Counter[EntityKind], folder: str, folders: Mapping[tuple[str, EntityKind], int]
) -> Mapping[EntityKind, float]:
    total = sum(folders.get((folder, kind), 0) for kind in EntityKind)
    return {kind: score + FOLDER * folders.get((folder, kind), 0) / total for kind, score in scores.items()}
