import pytest

from docspec.align.columns import COLUMN_LOST, TABLE_UNMATCHED, agreed_columns, lost_columns
from docspec.read.page import Role, Table
from tests.pages import aligned, page, table
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
            {"a": {N: 0, T: 1, D: 2}, "b": {N: 0, T: 1, D: 2}, "c": {N: 0, T: 1, D: 2}},
            id="one-reads-otherwise",
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


WHOLE = table(
    "Name|Type|Description", "shelf|xsd:int|A long text about the shelf.", "book|lib:Book|A text about books."
)
TYPELESS = table("Name|Description", "shelf|A long text about the shelf.", "book|A text about books.")
STRANGE = table("1|2", "3|4", "5|6")


@pytest.mark.parametrize(
    ("third", "findings"),
    [
        pytest.param(WHOLE, [], id="whole"),
        pytest.param(TYPELESS, [(COLUMN_LOST, "it-IT", 4, "the column of the type is missing")], id="column lost"),
        pytest.param(STRANGE, [(TABLE_UNMATCHED, "it-IT", 4, "other columns than that of de-DE, sv-SE")], id="strange"),
    ],
)
def test_lost_columns(third: str, findings: list[tuple[object, str, int, str]]) -> None:
    texts = {locale: f"# Shelf\n\n{text}" for locale, text in {"de-DE": WHOLE, "it-IT": third, "sv-SE": WHOLE}.items()}
    found = list(lost_columns([aligned(texts)]))
    assert [(item.rule, item.locale, item.line) for item in found] == [expected[:3] for expected in findings]
    assert all(expected[3] in item.message for item, expected in zip(found, findings, strict=True))
