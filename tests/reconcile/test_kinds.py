from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.reconcile.kinds import EntityKind, classify, value_lists
from tests.pages import Texts, outlined, section, table
from tests.reconcile.kinds_of_pages import CHANGES, ENUM, FAULT, INDEX, LONG, OPERATION, PROSE, SHIP, TYPE, UNLISTED

TYPES, OPERATIONS, ENUMS, FAULTS, OTHER = EntityKind


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        pytest.param(TYPE, TYPES, id="type"),
        pytest.param(OPERATION, OPERATIONS, id="operation"),
        pytest.param(ENUM, ENUMS, id="enum"),
        pytest.param(FAULT, FAULTS, id="fault"),
        pytest.param(INDEX, OTHER, id="index-with-links"),
        pytest.param(PROSE, OTHER, id="prose"),
        pytest.param(UNLISTED, TYPES, id="unlisted-language"),
        pytest.param({"sv-SE": "# Tom\n"}, OTHER, id="nothing-but-a-title"),
        pytest.param({"he-IL": "טקסט בלבד, בלי כותרת."}, OTHER, id="no-title"),
        pytest.param(
            {"it-IT": section("getShip", "**Uscita (getShipReturn)**", table("Nome|Tipo", "ship|types:Ship"), level=1)},
            OPERATIONS,
            id="output-alone",
        ),
        pytest.param(
            {
                "ja-JP": section(
                    "閉じる",
                    "**入力（closeHarbourParam）**",
                    "なし。",
                    "**出力（closeHarbourReturn）**",
                    "なし。",
                    level=1,
                )
            },
            OPERATIONS,
            id="messages-without-tables",
        ),
        pytest.param(
            {
                "de-DE": section(
                    "Ship",
                    *(section(name, table("Name|Typ", f"{name}Id|xsd:int")) for name in ("a", "b", "c")),
                    level=1,
                )
            },
            TYPES,
            id="three-tables",
        ),
        pytest.param(
            {
                "sv-SE": section(
                    "Färger",
                    section("Värden", "* `Red`\n* `Blue`"),
                    section("Används av", "* `Ship/colour`\n* `Berth/colour`"),
                    level=1,
                )
            },
            ENUMS,
            id="values-and-references",
        ),
        pytest.param(
            {
                "sv-SE": section(
                    "Nyheter",
                    section("Läs", "* `Red`\n* `Blue`"),
                    section("Mer", "* Läs allt det här först.\n* Sedan det här."),
                    section("Än mer", "* `A`"),
                    level=1,
                )
            },
            OTHER,
            id="lists-of-all-sorts",
        ),
    ],
)
def test_one_page(texts: Texts, kind: EntityKind) -> None:
    assert classify([outlined(texts)]) == [kind]


def test_the_lists_of_a_change_log_are_no_values() -> None:
    pages: Mapping[str, Texts] = {"types/r-berth": TYPE, "types/r-ship": SHIP, "log/v2": CHANGES, "values/states": ENUM}
    assert classify([outlined(texts, key) for key, texts in pages.items()]) == [TYPES, TYPES, OTHER, ENUMS]


@pytest.mark.parametrize(
    ("neighbours", "kind"),
    [(OPERATION, OPERATIONS), (TYPE, TYPES), (FAULT, FAULTS)],
    ids=["operations", "types", "faults"],
)
def test_neighbours_settle_a_tie(neighbours: Texts, kind: EntityKind) -> None:
    """A lone table under a small title may be of an operation, a type or a fault."""
    lone = {"sv-SE": section("moor {#moor}", table("Namn|Typ|Beskrivning", f"berth|typer:Berth|{LONG}"), level=1)}
    around = [outlined(neighbours, f"x/n{number}") for number in range(4)]
    elsewhere = [outlined(TYPE, "y/berth"), outlined(OPERATION, "y/op")]
    assert classify([*around, outlined(lone, "x/moor"), *elsewhere])[4] is kind


def test_neighbours_overrule_nothing() -> None:
    among_types = [outlined(TYPE, f"x/type{number}") for number in range(9)]
    assert classify([*among_types, outlined(ENUM, "x/e"), outlined(INDEX, "x/i"), outlined(OPERATION, "x/o")])[9:] == [
        ENUMS,
        OTHER,
        OPERATIONS,
    ]


def test_value_lists_stand_in_sections_of_their_own() -> None:
    text = section("A", "* `Loose`", section("B", "* `Red`"), section("C", "* `Ship/colour`"), level=1)
    (part,) = value_lists(outlined({"de-DE": text}))
    assert part.heading.texts["de-DE"].plain() == "B"


def test_no_pages() -> None:
    assert classify([]) == []
