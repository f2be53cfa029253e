import pytest

from docspec.reconcile.messages import Side, endings, labels_by_side, side_of_table
from docspec.reconcile.outline import Outline
from tests.pages import outlined, section, table

FIELDS = table("Namn|Typ", "fartyg|typer:Ship")


def operation(name: str, *labels: str) -> Outline:
    return outlined({"sv-SE": section(name, *(part for label in labels for part in (label, FIELDS)), level=1)})


PAIRS = [operation(name, f"**Indata ({name}Ask)**", f"**Utdata ({name}Tell)**") for name in ("moor", "sail")]


@pytest.mark.parametrize(
    ("page", "sides"),
    [
        pytest.param(operation("tow", "**A (towAsk)**", "**B (towTell)**"), [Side.INPUT, Side.OUTPUT], id="both"),
        pytest.param(operation("tow", "**A (towAsk)**"), [Side.INPUT], id="input alone"),
        pytest.param(operation("tow", "**A (towTell)**"), [Side.OUTPUT], id="output alone, by the set's habit"),
        pytest.param(operation("tow", "**A (towResponse)**"), [Side.OUTPUT], id="output alone, by convention"),
        pytest.param(operation("tow", "**A (rope)**"), [Side.INPUT], id="a name that tells nothing"),
        pytest.param(operation("tow", "**A (a1)**", "**B (b2)**", "**C (c3)**"), [Side.INPUT, Side.OUTPUT], id="three"),
    ],
)
def test_labels_by_side(page: Outline, sides: list[Side]) -> None:
    known = endings(PAIRS)
    assert list(labels_by_side(page, known)) == sides
    assert side_of_table(page, page.tables[0], known) is sides[0]


def test_endings_are_what_the_names_of_a_page_do_not_share() -> None:
    known = endings(PAIRS)
    assert [known[side][ending] for side, ending in ((Side.INPUT, "Ask"), (Side.OUTPUT, "Tell"))] == [2, 2]


def test_tables_without_labels_are_taken_in_order() -> None:
    page = outlined({"sv-SE": section("tow", "**Indata**", FIELDS, "**Utdata**", FIELDS, level=1)})
    assert [side_of_table(page, found, endings([])) for found in page.tables] == [Side.INPUT, Side.OUTPUT]
