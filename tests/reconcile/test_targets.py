from __future__ import annotations

from collections import Counter

from docspec.reconcile.targets import targets
from tests.pages import Texts, reconciled, section, table
from tests.reconcile.kinds_of_pages import ENUM, INDEX, OPERATION, TYPE

TWICE: Texts = {
    locale: section("Quay {#quay}", *[section(title, table(header, "id|xsd:int")) for title in titles], level=1)
    for locale, header, titles in [
        ("sv-SE", "Namn|Typ", ("Här", "Där")),
        ("he-IL", "שם|סוג", ("כאן", "שם")),
        ("ja-JP", "名前|型", ("ここ", "そこ")),
    ]
}


def test_entities_and_the_fields_of_types_and_messages_in_page_order() -> None:
    found = dict(targets(reconciled({"t/berth": TYPE, "o/get": OPERATION, "t/index": INDEX})))
    assert list(found)[:4] == ["getBerth", "getBerthParam", "getBerth.getBerthParam", "getBerthReturn"]
    assert found["getBerth.getBerthParam"] == found["getBerthParam"] == ["o/get#input"]
    assert found["Berth"] == ["t/berth#title"]
    assert found["Berth.berthId"] == ["t/berth#t0.r0.name", "t/berth#t0.r0.type"]
    assert not any("index" in key for slots in found.values() for key in slots)


def test_a_name_in_two_tables_stands_twice() -> None:
    assert Counter(target for target, _ in targets(reconciled({"t/quay": TWICE}))) == {"Quay": 1, "Quay.id": 2}


def test_values_and_roles_stand_behind_what_lists_them() -> None:
    found = dict(targets(reconciled({"v/states": ENUM, "o/get": OPERATION})))
    assert found["BerthStates.Taken"] == ["v/states#value0.r1.value"]
    assert found["getBerth.HarbourMaster"] == ["o/get#role0.r1.role"]


def test_a_message_called_as_its_operation_has_its_long_name_only() -> None:
    page = {locale: text.replace("getBerthReturn", "getBerth") for locale, text in OPERATION.items()}
    found = dict(targets(reconciled({"o/get": page})))
    assert found["getBerth"] == ["o/get#title"]
    assert found["getBerth.getBerth"] == ["o/get#output"]
