"""Where each text of a spec stands on the pages, and what is wrong there."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.check.subject import FieldRow
from docspec.finding import Finding, Severity
from docspec.read.page import Prose, Role
from docspec.read.place import Place, around
from docspec.reconcile.kinds import value_lists
from docspec.reconcile.outline import Outline
from docspec.spec.model import Spec
from docspec.spec.texts.paths import Key, SpecText, TextKind, spec_texts


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """Where a text stands."""

    unit: Place
    """The row, item or passage that it belongs to."""
    text: Place
    """The text itself."""


def text_places(spec: Spec, outlines: Sequence[Outline], rows: Sequence[FieldRow]) -> dict[Key, TextPlace]:
    """The place of each text in each locale. A text of the front matter has none."""
    by_key = {item.page.key: item for item in outlines}
    at_rows = _rows(rows)
    values: dict[str, Iterator[Mapping[str, TextPlace]]] = {}
    found: dict[Key, TextPlace] = {}
    for text in spec_texts(spec):
        item = by_key.get(text.page)
        if item is None:
            continue
        if text.kind is TextKind.FIELD:
            places = _of_field(text, at_rows)
        elif text.kind is TextKind.VALUE:
            places = next(values.setdefault(text.entity, _of_values(item)), {})
        else:
            places = _OTHERS[text.kind](text, item)
        found |= {(locale, text.path): place for locale, place in places.items()}
    return found


def drift_at(places: Mapping[Key, TextPlace], findings: Iterable[Finding]) -> dict[Key, list[tuple[Finding, bool]]]:
    """The errors and warnings that begin in the unit of a text, each with whether it is in the text itself."""
    by_file: dict[tuple[str, str], list[tuple[TextPlace, str]]] = defaultdict(list)
    for (locale, path), place in places.items():
        by_file[locale, place.unit.path].append((place, path))
    ordered = {file: sorted(some) for file, some in by_file.items()}
    found: dict[Key, list[tuple[Finding, bool]]] = defaultdict(list)
    for finding in findings:
        if finding.locale is None or finding.severity is Severity.NOTE or not finding.rule.id.startswith("D"):
            continue
        here = ordered.get((finding.locale, finding.path), [])
        number = around([place.unit for place, _ in here], finding.line, finding.column)
        if number is not None:
            place, path = here[number]
            own = around([place.text], finding.line, finding.column) is not None
            found[finding.locale, path].append((finding, own))
    return dict(found)


def _rows(rows: Sequence[FieldRow]) -> Mapping[tuple[str, str, int], deque[TextPlace]]:
    """The places of rows by locale, file and line of the name; rows on one line follow each other."""
    found: dict[tuple[str, str, int], deque[TextPlace]] = defaultdict(deque)
    for row in rows:
        for locale, cells in row.cells.rows.items():
            name = row.cells.cell(locale, Role.NAME)
            line = name.place.line if name else cells.place.line
            said = row.cells.cell(locale, Role.DESCRIPTION)
            place = TextPlace(cells.place, said.place if said else cells.place)
            found[locale, cells.place.path, line].append(place)
    return found


def _of_field(text: SpecText, rows: Mapping[tuple[str, str, int], deque[TextPlace]]) -> Mapping[str, TextPlace]:
    queues = {locale: rows.get((locale, seen.path, seen.line)) for locale, seen in text.observed.items()}
    return {locale: queue.popleft() for locale, queue in queues.items() if queue}


def _of_values(item: Outline) -> Iterator[Mapping[str, TextPlace]]:
    for part in value_lists(item):
        for items in part.items:
            yield _alone({locale: entry.place for locale, entry in items.items()})


def _alone(places: Mapping[str, Place]) -> Mapping[str, TextPlace]:
    """Of texts that are units of their own."""
    return {locale: TextPlace(place, place) for locale, place in places.items()}


def _of_title(_text: SpecText, item: Outline) -> Mapping[str, TextPlace]:
    return _alone(item.title.places)


def _of_summary(_text: SpecText, item: Outline) -> Mapping[str, TextPlace]:
    found: dict[str, Place] = {}
    for block in item.page.blocks:
        for locale, part in block.blocks.items():
            if isinstance(part, Prose) and part.text.markdown() == item.summary.get(locale):
                found.setdefault(locale, part.place)
    return _alone(found)


def _of_example(text: SpecText, item: Outline) -> Mapping[str, TextPlace]:
    titles = ({locale: said.plain() for locale, said in one.heading.texts.items()} for one in item.samples)
    headings = zip(titles, (one.heading for one in item.samples), strict=True)
    # A reviewed text may stand in place of one language's.
    return _alone(next((heading.places for said, heading in headings if said.items() & text.texts.items()), {}))


_OTHERS: Mapping[TextKind, Callable[[SpecText, Outline], Mapping[str, TextPlace]]] = {
    TextKind.TITLE: _of_title,
    TextKind.SUMMARY: _of_summary,
    TextKind.EXAMPLE: _of_example,
}
