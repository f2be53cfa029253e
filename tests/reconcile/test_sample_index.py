from __future__ import annotations

from collections.abc import Callable

import pytest

from docspec.reconcile.sample_index import SampleIndex, TableOf, commonest, elements_by_table, index_samples
from tests.pages import outlined, section

REQUEST = "```xml\n<lib:getShelfParam xmlns:lib='x'><shelfId>7</shelfId></lib:getShelfParam>\n```"
RESPONSE = """```xml
<getShelfReturn>
  <shelf><shelfId>7</shelfId><books><items><title>书</title></items><items><title/><pages>3</pages></items></books></shelf>
  <count>1</count>
</getShelfReturn>
```"""


def sample(*texts: str) -> str:
    return section(
        "getShelf", *(section(f"S{number} {{#s{number}}}", text) for number, text in enumerate(texts)), level=1
    )


def test_names_roots_and_trees() -> None:
    item = outlined({"sv-SE": sample(REQUEST, RESPONSE), "ja-JP": sample(REQUEST, RESPONSE)}, "ops/r-get-shelf")
    found = index_samples([item])
    assert found.roots == {"ops/r-get-shelf": ["getShelfParam", "getShelfReturn"]}
    assert found.names["shelfId"] == 2
    assert found.names["title"] == 1
    assert len(found.trees) == 2


@pytest.mark.parametrize(
    ("texts", "root"),
    [
        pytest.param({"sv-SE": "<hylla/>", "de-DE": "<shelf/>", "ar-EG": "<shelf/>"}, "<shelf/>", id="most"),
        pytest.param({"sv-SE": "<hylla/>", "de-DE": "<shelf/>"}, "<shelf/>", id="of-equals-the-first-locale"),
    ],
)
def test_commonest(texts: dict[str, str], root: str) -> None:
    item = outlined({locale: f"```xml\n{text}\n```\n" for locale, text in texts.items()})
    assert commonest(item.samples[0]).text.strip() == root


def test_what_is_no_xml_is_no_sample() -> None:
    found = index_samples([outlined({"sv-SE": '```json\n{"a": 1}\n```\n'})])
    assert (found.trees, found.roots, dict(found.names)) == ([], {}, {})


def names_by_table(
    found: SampleIndex, table_of_message: TableOf, table_of_field: Callable[[str, str], str | None]
) -> dict[str, list[str]]:
    shown = elements_by_table(found, table_of_message, table_of_field)
    assert all(element.name == name for names in shown.values() for name, items in names.items() for element in items)
    return {table: list(names) for table, names in shown.items()}


def test_elements_stand_in_the_tables_of_their_parents() -> None:
    found = index_samples([outlined({"sv-SE": sample(REQUEST, RESPONSE)})])
    tables = {"getShelfReturn": "out", "getShelfParam": "in"}
    fields = {("out", "shelf"): "Shelf", ("Shelf", "books"): "BookArray", ("BookArray", "items"): "Book"}
    assert names_by_table(found, tables.get, lambda table, name: fields.get((table, name))) == {
        "in": ["shelfId"],
        "out": ["shelf", "count"],
        "Shelf": ["shelfId", "books"],
        "BookArray": ["items"],
        "Book": ["title", "pages"],
    }


def test_a_type_that_holds_itself_ends() -> None:
    found = index_samples([outlined({"sv-SE": "```xml\n<folder><folder><folder/></folder></folder>\n```\n"})])
    assert names_by_table(found, {"folder": "F"}.get, lambda _table, _name: "F") == {"F": ["folder"]}


def test_an_end_tag_that_lost_its_slash_is_no_element() -> None:
    found = index_samples([outlined({"sv-SE": "```xml\n<getShipReturn>\n<ship>1</ship>\n<getShipReturn>\n```\n"})])
    assert names_by_table(found, {"getShipReturn": "T"}.get, lambda _table, _name: None) == {"T": ["ship"]}
