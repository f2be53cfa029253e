"""Which fields take their values from which value list: by links on the pages, and by what the lists say uses them."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from docspec.align.aligned import AlignedRow
from docspec.read.page import Role
from docspec.reconcile.outline import Outline, references
from docspec.reconcile.spelling import squash
from docspec.spec.model import EnumEntity, Spec, SpecField, owned_fields

_SUFFIX = re.compile(r"\.(?:md|markdown|html?|txt)$", re.IGNORECASE)
NEAR = 0.9
"""`ActiveJobs/State` is near enough to `ActiveJob.state` (Ratcliff and Obershelp's ratio of the letters)."""


def linked_enum(key: str, row: AlignedRow, enums: Mapping[str, str]) -> str | None:
    """The value list that the descriptions of a row on page `key` link to, in most locales; None for no link."""
    linked: Counter[str] = Counter()
    for locale in row.rows:
        cell = row.cell(locale, Role.DESCRIPTION)
        for link in cell.text.links() if cell else ():
            page = target_page(key, link.target)
            if page in enums:
                linked[enums[page]] += 1
    return max(sorted(linked), key=lambda name: linked[name], default=None)


def target_page(key: str, target: str) -> str:
    """The key of the page that a relative link on page `key` points to."""
    path = target.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(key), _SUFFIX.sub("", path)))


def link_values(spec: Spec, enum_pages: Iterable[tuple[str, Outline]]) -> Spec:
    """The spec with `used_by` of each enum and `values` of each field told from both sides.

    `enum_pages` are the value lists' names with their pages.
    """
    fields = {f"{owner}.{entry.name}": entry for owner, entry in owned_fields(spec)}
    used: dict[str, set[str]] = defaultdict(set)
    for path, entry in fields.items():
        if entry.values:
            used[entry.values].add(path)
    paths = {squash(path): path for path in fields}
    for name, item in enum_pages:
        used[name].update(_referred(item, paths))
    users = {path: name for name in sorted(used) for path in sorted(used[name])}
    return _told(spec, used, users)


def _referred(item: Outline, paths: Mapping[str, str]) -> Iterator[str]:
    """The fields that a value list says use it. Every locale is read; what fits no field is left out."""
    for text in _texts(item):
        for reference in references(text):
            letters = squash(reference)
            near = [letters] if letters in paths else get_close_matches(letters, paths, 1, NEAR)
            yield from (paths[match] for match in near)


def _texts(item: Outline) -> Iterator[str]:
    yield from item.summary.values()
    for part in item.lists:
        for items in part.items:
            yield from (entry.text.plain() for entry in items.values())


def _told(spec: Spec, used: Mapping[str, set[str]], users: Mapping[str, str]) -> Spec:
    def fields(owner: str, entries: list[SpecField]) -> list[SpecField]:
        return [
            entry.model_copy(update={"values": entry.values or users.get(f"{owner}.{entry.name}")}) for entry in entries
        ]

    def enum(name: str, entity: EnumEntity) -> EnumEntity:
        return entity.model_copy(update={"used_by": sorted(used[name])})

    return spec.map_fields(fields).model_copy(
        update={"enums": {name: enum(name, item) for name, item in spec.enums.items()}}
    )
