import pytest

from docspec.align.lost_columns import COLUMN_LOST, TABLE_UNMATCHED, lost_columns
from tests.pages import aligned, table

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
