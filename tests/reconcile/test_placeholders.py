from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.messages import endings
from docspec.reconcile.placeholders import Placeholder, find_placeholders
from docspec.reconcile.slot import SlotKind, slots_of
from tests.pages import outlined, section, table

N, T = SlotKind.NAME, SlotKind.TYPE
HEADERS = {"sv-SE": "Namn|Typ", "zh-Hans": "名称|类型", "he-IL": "שם|סוג"}


def found(*pages: Mapping[str, Sequence[str]]) -> frozenset[Placeholder]:
    """The placeholders of pages, each given by the rows of its one table; page 0 is called `Berth`."""
    slots = []
    for number, rows in enumerate(pages):
        title = "Berth" if not number else f"Sida {number}"
        texts = {locale: section(title, table(HEADERS[locale], *lines), level=1) for locale, lines in rows.items()}
        slots += list(slots_of(outlined(texts, f"p{number}"), EntityKind.TYPE, endings([])))
    return find_placeholders(slots)


PREFIXED = [f"a{number}|xsd:int" for number in range(20)]


@pytest.mark.parametrize(
    ("rows", "placeholders"),
    [
        pytest.param(
            {"sv-SE": ["Kodfras|xsd:int", "Kodfras|xsd:string", "djup|xsd:int"]},
            {(N, "sv-SE", "Kodfras")},
            id="twice-in-a-table",
        ),
        pytest.param(
            {"zh-Hans": ["短语|xsd:int", "短语|xsd:int"], "he-IL": ["עומק|xsd:int", "רוחב|xsd:int"]},
            {(N, "zh-Hans", "短语")},
            id="in-one-locale",
        ),
        pytest.param({"sv-SE": ["djup|xsd:int", "Djup|xsd:int"]}, set(), id="case-tells-names-apart"),
        pytest.param(
            {"sv-SE": [*PREFIXED, "z|Kodfras"]}, {(T, "sv-SE", "Kodfras")}, id="a-type-without-prefix-among-many"
        ),
        pytest.param(
            {"sv-SE": [*PREFIXED, "Kodfras|Kodfras", "y|Kodfras"]},
            {(N, "sv-SE", "Kodfras"), (T, "sv-SE", "Kodfras")},
            id="a-name-that-stands-for-types-too",
        ),
        pytest.param(
            {"sv-SE": [*PREFIXED, "djup|djup"]}, {(T, "sv-SE", "djup")}, id="a-name-that-slipped-into-its-type"
        ),
        pytest.param({"sv-SE": [*PREFIXED, "z|Berth", "y|string"]}, set(), id="known-without-prefix"),
        pytest.param({"sv-SE": ["a|Skepp", "b|Kran", "c|xsd:int"]}, set(), id="no-prefixes-in-this-set"),
        pytest.param({"sv-SE": PREFIXED}, set(), id="none"),
    ],
)
def test_one_page(rows: Mapping[str, Sequence[str]], placeholders: set[Placeholder]) -> None:
    assert found(rows) == placeholders


def test_the_same_name_in_two_tables_is_no_placeholder() -> None:
    assert found({"sv-SE": ["djup|xsd:int"]}, {"sv-SE": ["djup|xsd:int"]}) == frozenset()


def test_no_slots() -> None:
    assert find_placeholders([]) == frozenset()
