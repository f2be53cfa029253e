"""Which elements the XML samples of the whole set show, and, once tables are known, where.

A sample is read beside the tables: the root `getXReturn` has the fields of the table of that name, a field of type
`Y` has the fields of `Y`, and so on down. So an element tells which table should list it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from docspec.read.page import Sample
from docspec.read.samples import Element, message, parse_sample
from docspec.reconcile.outline import Outline, SamplePart
from docspec.reconcile.spelling import words

TableOf = Callable[[str], str | None]


@dataclass(slots=True)
class SampleIndex:
    """The samples of all pages."""

    names: Counter[str] = field(default_factory=Counter)
    """Element name -> in how many samples; what stands around messages counts, too."""
    trees: list[Element] = field(default_factory=list)
    """The messages."""
    words: set[str] = field(default_factory=set)
    """The words of these names, in small letters."""
    roots: dict[str, list[str]] = field(default_factory=dict)
    """Page key -> names of the messages in its samples, in order."""


def index_samples(outlines: Iterable[Outline]) -> SampleIndex:
    """Read every sample once, in its commonest wording."""
    found = SampleIndex()
    for outline in outlines:
        for part in outline.samples:
            element = parse_sample(commonest(part))
            if element is not None:
                found.trees.append(message(element))
                found.roots.setdefault(outline.page.key, []).append(message(element).name)
                found.names.update({item.name for item in _walk(element)})
    found.words.update(word.casefold() for name in found.names for word in words(name))
    return found


def commonest(part: SamplePart) -> Sample:
    """The sample in the wording most locales have; of equals, that of the first locale."""
    counts = Counter(sample.text for sample in part.samples.values())
    best = max(sorted(part.samples), key=lambda locale: counts[part.samples[locale].text])
    return part.samples[best]


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _walk(child)


Shown = dict[str, list[Element]]
"""Name of an element -> where it stands, in the order of the samples; names in the order they first appear."""


def elements_by_table(
    index: SampleIndex, table_of_message: TableOf, table_of_field: Callable[[str, str], str | None]
) -> dict[str, Shown]:
    """The elements that samples show where the rows of each table belong.

    `table_of_message` gives the table of a root element, `table_of_field` that of a field's type, by table and name.
    """
    found: dict[str, Shown] = {}
    for tree in index.trees:
        pending = [(tree, table_of_message(tree.name))]
        while pending:
            element, table = pending.pop()
            if table is None:
                continue
            children = [child for child in element.children if not _is_lost_end(child, element)]
            for child in children:
                found.setdefault(table, {}).setdefault(child.name, []).append(child)
            pending.extend((child, table_of_field(table, child.name)) for child in children)
    return found


def _is_lost_end(child: Element, parent: Element) -> bool:
    """Whether an element is the end tag of the one around it, which lost its slash: last, of its name, and empty."""
    last = len(parent.children) > 1 and child is parent.children[-1]
    return last and child.name == parent.name and not child.children and not child.text.strip()
