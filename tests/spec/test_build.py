from __future__ import annotations

from docspec.reconcile.status import Status
from docspec.spec.model import Spec, owned_fields
from tests.pages import Texts, section, spec_from, table
from tests.reconcile.kinds_of_pages import CHANGES, ENUM, FAULT, INDEX, OPERATION, PROSE, SHIP, TYPE

HARBOUR: dict[str, Texts] = {
    "api/types/r-berth": TYPE,
    "api/types/r-ship": SHIP,
    "api/types/index": INDEX,
    "api/operations/r-get-berth": OPERATION,
    "api/values/r-berth-states": ENUM,
    "api/faults/r-harbour-fault": FAULT,
    "api/changes": CHANGES,
    "api/about": PROSE,
}


def harbour() -> Spec:
    return spec_from(HARBOUR)


def test_every_kind_has_its_place() -> None:
    spec = harbour()
    assert {kind: list(getattr(spec, kind)) for kind in ("types", "operations", "enums", "faults")} == {
        "types": ["Berth", "Ship"],
        "operations": ["getBerth"],
        "enums": ["BerthStates"],
        "faults": ["harbourFault"],
    }


def test_a_type() -> None:
    berth = harbour().types["Berth"]
    assert berth.page == "api/types/r-berth"
    assert berth.title == {"he-IL": "רציף", "sv-SE": "Berth", "zh-Hans": "泊位"}
    assert berth.summary["zh-Hans"] == "码头边的位置。"
    first = berth.fields[0]
    assert (first.name, first.type, first.required, first.status, first.group) == (
        "berthId",
        "xsd:int",
        None,
        Status.ATTESTED,
        None,
    )
    assert first.description["he-IL"] == "מספר המקום בנמל."
    said = first.observed["zh-Hans"]
    assert (said.name, said.type, said.path, said.line) == ("berthId", "xsd：int", "zh-Hans/api/types/r-berth.md", 8)


def test_an_operation() -> None:
    operation = harbour().operations["getBerth"]
    assert operation.roles == ["HarbourUser", "HarbourMaster"]
    assert operation.input is not None
    assert operation.output is not None
    assert (operation.input.name, [(field.name, field.type, field.required) for field in operation.input.fields]) == (
        "getBerthParam",
        [("berthId", "xsd:int", True)],
    )
    assert (operation.output.name, [field.name for field in operation.output.fields]) == ("getBerthReturn", ["berth"])
    (example,) = operation.examples
    assert example.request is not None
    assert example.response is not None
    assert "getBerthParam" in example.request
    assert "getBerthReturn" in example.response


def test_a_value_list() -> None:
    values = harbour().enums["BerthStates"].values
    assert [value.value for value in values] == ["Free", "Taken", "Closed"]
    assert values[0].description == {"hi-IN": "खाली", "ko-KR": "비어 있음", "sv-SE": "ledig"}
    assert values[2].description == {}


def test_fault_codes() -> None:
    fault = harbour().faults["harbourFault"]
    assert [(code.id, code.name) for code in fault.codes] == [
        (10000, "HARBOUR_FAULT_CLOSED"),
        (10001, "HARBOUR_FAULT_FULL"),
    ]
    assert [field.name for field in fault.fields] == ["code"]


def test_of_names_of_a_code_the_commonest() -> None:
    texts = {**FAULT, "it-IT": FAULT["sv-SE"].replace("HARBOUR_FAULT_FULL", "HARBOUR_FAULT_PIENO")}
    codes = spec_from({"f": texts}).faults["harbourFault"].codes
    assert [code.name for code in codes] == ["HARBOUR_FAULT_CLOSED", "HARBOUR_FAULT_FULL"]


def test_an_output_alone_is_no_input() -> None:
    text = section("getShip", "**Utdata (getShipReturn)**", table("Namn|Typ", "ship|typer:Ship"), level=1)
    operation = spec_from({"o": {"sv-SE": text}}).operations["getShip"]
    assert [message and message.name for message in (operation.input, operation.output)] == [None, "getShipReturn"]


def test_a_message_without_fields() -> None:
    text = section(
        "ping",
        "**Indata (pingParam)**",
        "Inga.",
        "**Utdata (pingReturn)**",
        table("Namn|Typ", "ok|xsd:boolean"),
        level=1,
    )
    operation = spec_from({"o": {"sv-SE": text}}).operations["ping"]
    assert operation.input is not None
    assert (operation.input.name, operation.input.fields) == ("pingParam", [])


def test_several_tables_of_one_page_are_told_apart() -> None:
    html = "<table id='table_9'><tr><th>Namn</th><th>Typ</th></tr><tr><td>c</td><td>xsd:int</td></tr></table>"
    text = section("Ship", section("A", table("Namn|Typ", "a|xsd:int", "b|xsd:int")), section("B", html), level=1)
    fields = spec_from({"t": {"sv-SE": text}}).types["Ship"].fields
    assert [(field.name, field.group) for field in fields] == [("a", "table-1"), ("b", "table-1"), ("c", "table_9")]


def test_figures_are_shares_and_never_certain() -> None:
    found = [field.confidence for _, field in owned_fields(harbour())]
    assert found
    assert all(0 <= figure <= 0.999 for figure in found)


def test_a_field_that_no_locale_kept_is_not_attested() -> None:
    texts = {
        "he-IL": section("Ship {#ship}", table("שם|סוג", "שוקע|xsd:int"), level=1),
        "zh-Hans": section("Ship {#ship}", table("名称|类型", "吃水|xsd:int"), level=1),
    }
    (field,) = spec_from({"t": texts}).types["Ship"].fields
    assert field.status is Status.UNRESOLVED
    assert field.name in {"שוקע", "吃水"}
    assert {locale: said.name for locale, said in field.observed.items()} == {"he-IL": "שוקע", "zh-Hans": "吃水"}


def test_the_order_of_pages_and_locales_does_not_matter() -> None:
    backwards = {key: dict(reversed(list(texts.items()))) for key, texts in reversed(list(HARBOUR.items()))}
    assert spec_from(backwards) == harbour()


def test_nothing_makes_an_empty_spec() -> None:
    spec = spec_from({"x": PROSE})
    assert (spec.types, spec.operations, spec.enums, spec.faults) == ({}, {}, {}, {})
