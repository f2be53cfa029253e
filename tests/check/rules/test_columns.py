import pytest

from docspec.check.rules.columns import check
from docspec.pipeline import find_drift
from tests.check.structured import KEY, said, with_one
from tests.pages import section, sources, table

CELLS = [
    ["`shelfHandle`", "`xsd:string`", "Yes", "The handle of the shelf that you want."],
    ["`width`", "`xsd:int`", "No", "How wide the shelf is, in centimetres."],
    ["`books`", "`types:BookArray`", "No", "All the books that stand on it."],
]
HEAD = ["Name", "Type", "Required", "Description"]


def page(order: list[int], head: list[str] = HEAD, head_order: list[int] | None = None) -> str:
    rows = [[head[index] for index in head_order or order], *([row[index] for index in order] for row in CELLS)]
    return section("Shelf", table(*("|".join(row) for row in rows)), level=1)


WHOLE = page([0, 1, 2, 3])
CHINESE = ["名称", "类型", "必需", "描述"]
ARABIC = ["الاسم", "النوع", "مطلوب", "الوصف"]
GERMAN = ["Name", "Typ", "Erforderlich", "Beschreibung"]


@pytest.mark.parametrize(
    ("locale", "other"),
    [
        pytest.param("sv-SE", page([0, 1, 2]), id="texts lost"),
        pytest.param("nl-NL", page([0, 2, 3]), id="types lost"),
        pytest.param("ja-JP", page([1, 2, 3]), id="names lost"),
        pytest.param("de-DE", page([0, 1, 2, 3, 3]), id="a column twice"),
        pytest.param("zh-Hans", page([1, 0, 2, 3], CHINESE), id="names and types swapped"),
        pytest.param("ar", page([1, 0, 2, 3], ARABIC, [0, 1, 2, 3]), id="swapped below the header"),
        pytest.param("de-DE", page([0, 1, 3, 2], GERMAN), id="need and texts swapped"),
        pytest.param("sv-SE", page([0, 3, 2, 1]), id="types and texts swapped"),
    ],
)
def test_fires(locale: str, other: str) -> None:
    assert said(check, with_one(WHOLE, locale, other)) == [("D304", locale)]


@pytest.mark.parametrize(
    ("locale", "other"),
    [
        pytest.param("zh-Hans", page([0, 1, 2, 3], CHINESE), id="header translated"),
        pytest.param("nl-NL", page([0, 1, 2, 3], ["?", "??", "???", "????"]), id="header unknown"),
        pytest.param("sv-SE", WHOLE.replace("xsd:int", "xsd:heltal").replace("width", "bredd"), id="cells translated"),
        pytest.param("de-DE", WHOLE.replace("`width` | `xsd:int`", "`width`"), id="one row is ragged"),
        pytest.param("ar", "# Shelf", id="no table"),
    ],
)
def test_is_silent(locale: str, other: str) -> None:
    assert said(check, with_one(WHOLE, locale, other)) == []


@pytest.mark.parametrize("other", [page([0, 2, 3]), page([1, 2])])
def test_drift_says_it_once(other: str) -> None:
    pages = with_one(WHOLE, "nl-NL", other)
    report = find_drift(sources({f"{locale}/{KEY}": text for locale, text in pages.items()}))
    assert [finding.rule.id for finding in report.findings if finding.rule.id[:2] in ("R2", "D3")] == ["D304"]
