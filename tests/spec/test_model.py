from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from docspec.spec.model import SpecField, owned_fields
from tests.factories import field, library, spec_of, type_entity


def test_every_field_has_the_name_of_its_owner() -> None:
    owners = [owner for owner, _ in owned_fields(library())]
    assert list(dict.fromkeys(owners)) == [
        "Shelf",
        "Book",
        "BookArray",
        "libraryFault",
        "getShelfParam",
        "getShelfReturn",
    ]


def test_a_message_without_name_has_that_of_its_operation() -> None:
    message = {"name": "", "fields": [field("a")]}
    spec = spec_of(operations={"getShelf": {"page": "o/get", "output": message}})
    assert [(owner, entry.name) for owner, entry in owned_fields(spec)] == [("getShelf", "a")]


def test_map_fields_changes_every_list_of_fields_and_nothing_else() -> None:
    before = library()
    seen: list[str] = []

    def renamed(owner: str, fields: list[SpecField]) -> list[SpecField]:
        seen.append(owner)
        return [entry.model_copy(update={"name": f"{owner}_{entry.name}"}) for entry in fields]

    after = before.map_fields(renamed)
    assert [entry.name for _, entry in owned_fields(after)] == [
        f"{owner}_{entry.name}" for owner, entry in owned_fields(before)
    ]
    assert set(seen) == {owner for owner, _ in owned_fields(before)} | {"book"}
    assert (after.enums, after.info) == (before.enums, before.info)
    assert before == library()
    assert before.map_fields(lambda _, fields: fields) == before


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({"types": {"A": type_entity(colour="red")}}, id="unknown key"),
        pytest.param({"types": {"A": type_entity(fields=[field("a", confidence=1.01)])}}, id="more than certain"),
        pytest.param({"types": {"A": type_entity(fields=[field("a", status="guessed")])}}, id="unknown status"),
        pytest.param({"types": {"A": {}}}, id="no page"),
        pytest.param({"docspec": "9.0"}, id="another version"),
    ],
)
def test_what_is_no_spec_is_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        spec_of(**parts)


def test_values_cannot_be_changed() -> None:
    spec = library()
    with pytest.raises(ValidationError, match="frozen"):
        spec.docspec = "1.0"  # type: ignore[misc]  # that is the test


def test_an_operation_may_lack_both_messages() -> None:
    spec = spec_of(operations={"ping": {"page": "o/ping"}})
    assert (spec.operations["ping"].input, spec.operations["ping"].output) == (None, None)
    assert not list(owned_fields(spec))
    assert spec.map_fields(lambda *_: []) == spec
