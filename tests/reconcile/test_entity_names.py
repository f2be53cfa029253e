from __future__ import annotations

from docspec.reconcile.entity_names import entity_names
from docspec.reconcile.kinds import EntityKind
from tests.pages import Texts, reconciled, section, spec_from, table
from tests.reconcile.kinds_of_pages import ENUM, INDEX, OPERATION, SHIP, TYPE


def named(title: str, *, anchor: str = "") -> Texts:
    rows = {"sv-SE": "Namn|Typ", "he-IL": "שם|סוג", "ja-JP": "名前|型"}
    mark = f" {{#{anchor}}}" if anchor else ""
    return {locale: section(title + mark, table(header, "id|xsd:int"), level=1) for locale, header in rows.items()}


def test_names_by_page_and_kind() -> None:
    found = entity_names(
        reconciled({"t/berth": TYPE, "t/ship": SHIP, "o/get": OPERATION, "v/states": ENUM, "t/index": INDEX})
    )
    assert dict(found.of_kind(EntityKind.TYPE)) == {"t/berth": "Berth", "t/ship": "Ship"}
    assert dict(found.of_kind(EntityKind.OPERATION)) == {"o/get": "getBerth"}
    assert list(found.of_kind(EntityKind.ENUM)) == ["v/states"]
    assert "t/index" not in found.by_page


def test_two_pages_of_one_name() -> None:
    names = entity_names(reconciled({"t/b": named("Quay"), "t/a": named("Quay"), "t/c": named("Pier")})).by_page
    assert names == {"t/a": "Quay", "t/b": "Quay_2", "t/c": "Pier"}


def test_the_surer_of_two_keeps_the_name() -> None:
    unsure: Texts = {
        "sv-SE": section("Quay", table("Namn|Typ", "id|xsd:int"), level=1),
        "he-IL": section("רציף", table("שם|סוג", "id|xsd:int"), level=1),
    }
    names = entity_names(reconciled({"t/a": unsure, "t/z": named("Quay", anchor="quay")})).by_page
    assert names["t/z"] == "Quay"
    assert names["t/a"] != "Quay"


def test_one_name_in_two_kinds_is_no_clash() -> None:
    operation = {
        locale: text.replace("getBerth ", "Berth ").replace("getberth", "berth") for locale, text in OPERATION.items()
    }
    spec = spec_from({"o/berth": operation, "t/berth": TYPE})
    assert (list(spec.types), list(spec.operations)) == (["Berth"], ["Berth"])


def test_a_page_without_any_title_is_named_for_its_file() -> None:
    spec = spec_from({"t/r-quay": {"he-IL": table("שם|סוג", "id|xsd:int"), "sv-SE": table("Namn|Typ", "id|xsd:int")}})
    assert list(spec.types) == ["Quay"]
