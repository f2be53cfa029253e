import pytest

from docspec.check.rules.rows import check
from tests.check.structured import found, said, with_one
from tests.pages import section, table

ROWS = [
    "`shelfHandle`|`xsd:string`|The handle of the shelf.",
    "`width`|`xsd:int`|How wide it is, in centimetres.",
    "`books`|`types:BookArray`|What stands on it.",
    "`owner`|`types:Person`|Who looks after it.",
]
HEAD = "Name|Type|Description"


def page(*rows: str) -> str:
    return section("Shelf", table(HEAD, *rows), level=1)


WHOLE = page(*ROWS)
CODES = ["10|`SHELF_FULL`", "11|`SHELF_GONE`", "12|`SHELF_WET`"]


def codes(*rows: str) -> str:
    return section("Faults", table("ID|Fault", *rows), level=1)


def values(*items: str) -> str:
    return section("States", "\n".join(f"* `{item}`" for item in items), level=1)


@pytest.mark.parametrize(
    ("whole", "locale", "other", "expected"),
    [
        pytest.param(WHOLE, "sv-SE", page(*ROWS[:1], *ROWS[2:]), "D301", id="row lost"),
        pytest.param(WHOLE, "ar", page(*ROWS[1:]), "D301", id="first row lost"),
        pytest.param(WHOLE, "ja-JP", page(*ROWS[:-1]).replace("\n", "\r\n"), "D301", id="last row lost, CRLF"),
        pytest.param(WHOLE, "nl-NL", page(*ROWS, "`colour`|`xsd:string`|Its colour."), "D302", id="row too many"),
        pytest.param(WHOLE, "de-DE", page(*ROWS, ROWS[1]), "D302", id="row doubled"),
        pytest.param(WHOLE, "zh-Hans", page(ROWS[1], ROWS[0], *ROWS[2:]), "D303", id="rows swapped"),
        pytest.param(WHOLE, "de-DE", page(*ROWS[1:], ROWS[0]), "D303", id="row moved to the end"),
        pytest.param(codes(*CODES), "sv-SE", codes(CODES[0], CODES[2]), "D301", id="fault code lost"),
        pytest.param(codes(*CODES), "de-DE", codes(*CODES, "13|`SHELF_LOST`"), "D302", id="fault code too many"),
        pytest.param(values("Full", "Empty", "Lent"), "ja-JP", values("Full", "Lent"), "D301", id="value lost"),
    ],
)
def test_fires(whole: str, locale: str, other: str, expected: str) -> None:
    assert said(check, with_one(whole, locale, other)) == [(expected, locale)]


@pytest.mark.parametrize(
    ("locale", "other"),
    [
        pytest.param("sv-SE", WHOLE, id="the same"),
        pytest.param("zh-Hans", WHOLE.replace("width", "宽度").replace("xsd:int", "xsd：整数"), id="a name translated"),
        pytest.param("ar", WHOLE.replace("owner", "المالك").replace("books", "الكتب"), id="names translated"),
        pytest.param("de-DE", page(*ROWS[:3], "`x`|`y`|"), id="a row changed beyond knowing"),
        pytest.param("nl-NL", WHOLE.replace("|---", "| :---"), id="another delimiter"),
        pytest.param("ja-JP", "# Shelf", id="the table is lost"),
        pytest.param("sv-SE", WHOLE.replace("# Shelf", "# Shelf\n\n```xml\n<a>"), id="swallowed by a fence"),
    ],
)
def test_is_silent(locale: str, other: str) -> None:
    assert said(check, with_one(WHOLE, locale, other)) == []


SHORT = page(*ROWS[:3])


@pytest.mark.parametrize(
    ("pages", "reference", "expected"),
    [
        pytest.param({"sv-SE": SHORT, "nl-NL": WHOLE}, None, [], id="word against word"),
        pytest.param({"sv-SE": SHORT, "nl-NL": WHOLE}, "nl-NL", [("D301", "sv-SE")], id="the reference has it"),
        pytest.param({"sv-SE": SHORT, "nl-NL": WHOLE}, "sv-SE", [("D302", "nl-NL")], id="the reference has it not"),
        pytest.param({"sv-SE": SHORT, "nl-NL": WHOLE, "ar": WHOLE, "ja-JP": SHORT}, None, [], id="two against two"),
        pytest.param({"sv-SE": WHOLE, "nl-NL": SHORT, "ar": SHORT}, None, [("D302", "sv-SE")], id="most lack it"),
        pytest.param({"sv-SE": WHOLE}, None, [], id="one locale"),
    ],
)
def test_side(pages: dict[str, str], reference: str | None, expected: list[tuple[str, str]]) -> None:
    assert said(check, pages, reference) == expected


def test_place_and_words() -> None:
    (finding,) = found(check, with_one(WHOLE, "sv-SE", page(ROWS[0], *ROWS[2:])))
    assert (finding.line, finding.field, finding.expected, finding.found) == (6, "width", "width", None)
    assert dict(finding.others)["de-DE"] == "width"
    assert finding.confidence == 1.0
