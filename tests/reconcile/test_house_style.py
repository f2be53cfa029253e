from __future__ import annotations

import pytest

from docspec.reconcile.house_style import in_house_style
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.slot import Slot, SlotKind
from tests.reconcile.slots import Decided, known, part_slot, slot, title_slot

OPERATION = title_slot({}, "o/x", entity_kind=EntityKind.OPERATION)
FAULT = title_slot({}, "f/x", entity_kind=EntityKind.FAULT)
LIST = "v/states#value0"
SMALL: list[Decided] = [
    (slot({}, SlotKind.VALUE, table=LIST, order=n), name) for n, name in enumerate(["on", "off"], 5)
]


@pytest.mark.parametrize(
    ("here", "name", "decided", "styled"),
    [
        pytest.param(slot({}), "FileName", [], ["fileName"], id="field"),
        pytest.param(part_slot({}), "GetShipParam", [], ["getShipParam"], id="message"),
        pytest.param(title_slot({}, "t/x"), "jobTypes", [], ["JobTypes"], id="title of a type"),
        pytest.param(OPERATION, "GetShip", [], ["getShip"], id="title of an operation"),
        pytest.param(FAULT, "ShipFault", [], ["shipFault"], id="title of a fault"),
        pytest.param(title_slot({}, "t/x"), "Ship", [(title_slot({}, "t/y"), "Ship")], [], id="title of another page"),
        pytest.param(title_slot({}, "t/x"), "Ship", [(title_slot({}, "t/x"), "Ship")], ["Ship"], id="its own title"),
        pytest.param(slot({}, SlotKind.VALUE, table=LIST), "running", [], ["Running"], id="value"),
        pytest.param(slot({}, SlotKind.VALUE, table=LIST), "Running", SMALL, ["running"], id="value among small ones"),
        pytest.param(slot({}, SlotKind.ROLE), "manager", [], ["Manager"], id="role"),
        pytest.param(slot({}, SlotKind.TYPE), "DateTime", [], ["dateTime"], id="built-in"),
        pytest.param(slot({}, SlotKind.TYPE), "XmpFile", [(title_slot({}, "t/y"), "XMPFile")], ["XMPFile"],
                     id="type with a page"),
        pytest.param(slot({}, SlotKind.TYPE), "Mast", [], ["Mast"], id="type without a page"),
    ],
)  # fmt: skip
def test_styled(here: Slot, name: str, decided: list[Decided], styled: list[str]) -> None:
    assert in_house_style(name, here, known(*decided)) == styled
