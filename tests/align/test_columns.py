import pytest

from docspec.align.columns import agreed_columns
from docspec.read.page import Role, Table
from tests.pages import page, table
from tests.read.reading import tables

D, N, R, T = Role.DESCRIPTION, Role.NAME, Role.REQUIRED, Role.TYPE


def column_tables(*lines: str) -> dict[str, Table]:
    return {
        locale: tables(page("x.md", table(*line.split(";"))))[0] for locale, line in zip("abcde", lines, strict=False)
    }


SURE = "Name|Type|Description;shelf|xsd:int|A long text about it."
LOST = "Name|Description;shelf|A long text about it."


BOTH = {"a": {N: 0, T: 1, D: 2}, "b": {N: 0, T: 1, D: 2}}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param([SURE, SURE], {"a": {N: 0, T: 1, D: 2}, "b": {N: 0, T: 1, D: 2}}, id="agreed"),
        pytest.param([SURE, SURE, LOST], {**BOTH, "c": {N: 0, D: 1}}, id="one-lost-its-types"),
        pytest.param([SURE, SURE, "Name|Type;shelf|xsd:int"], {**BOTH, "c": {N: 0, T: 1}}, id="one-lost-its-texts"),
        pytest.param([SURE, SURE, "??|??;shelf|xsd:int"], {**BOTH, "c": {N: 0, T: 1}}, id="told-by-cells-alone"),
        pytest.param([SURE, SURE, "名称|说明;架子|一段很长的文字。"], {**BOTH, "c": {N: 0, D: 1}}, id="chinese"),
        pytest.param([SURE, SURE, "??|??;1|2"], BOTH, id="one-fits-nothing"),
        pytest.param([LOST, LOST, SURE], {}, id="most-see-no-parameter-table"),
        pytest.param(
            [SURE, SURE, "??|??|??;??|??|??"],
            {"a": {N: 0, T: 1, D: 2}, "b": {N: 0, T: 1, D: 2}, "c": {N: 0, T: 1, D: 2}},
            id="one-reads-nothing-but-is-as-wide",
        ),
        pytest.param(
            [SURE, SURE, "Type|Name|Description;xsd:int|shelf|A long text about it."],
            {**BOTH, "c": {N: 1, T: 0, D: 2}},
            id="one-swapped-names-and-types",
        ),
        pytest.param(
            [SURE, SURE, "Name|Type|Description;xsd:int|shelf|A long text about it."],
            {**BOTH, "c": {N: 1, T: 0, D: 2}},
            id="one-swapped-all-but-the-header",
        ),
        pytest.param(
            [SURE, SURE, "名称|类型|说明;shelf|一段关于书架的很长很长很长的文字。|xsd:int"],
            {**BOTH, "c": {N: 0, T: 2, D: 1}},
            id="one-swapped-types-and-texts",
        ),
        pytest.param(
            [SURE, SURE, "Naam|Type|Beschrijving;xsd:tekenreeks|plank|Een lange tekst."],
            {**BOTH, "c": BOTH["a"]},
            id="one-reads-otherwise-but-shares-no-cell",
        ),
        pytest.param(
            [SURE, SURE, "Type|Naam|Beschrijving;xsd:tekenreeks|plank|Een lange tekst."],
            {**BOTH, "c": {N: 1, T: 0, D: 2}},
            id="one-swapped-its-headings-too",
        ),
        pytest.param(
            [SURE, SURE, "Name|Type|Required|Description;shelf|xsd:int|Yes|A long text about it."],
            {"a": {N: 0, T: 1, D: 2}, "b": {N: 0, T: 1, D: 2}, "c": {N: 0, T: 1, R: 2, D: 3}},
            id="one-is-wider",
        ),
    ],
)
def test_agreed_columns(lines: list[str], found: dict[str, dict[Role, int]]) -> None:
    assert {locale: dict(columns) for locale, columns in agreed_columns(column_tables(*lines)).items()} == found
