from __future__ import annotations

import pytest

from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.worth import Worth
from tests.pages import Texts, reconciled, section, table

HEADERS = {"he-IL": "שם|סוג", "zh-Hans": "名称|类型"}


def page(titles: str, *rows: str) -> Texts:
    """A type in two languages; titles and rows say the one, then the other."""
    return {
        locale: section(titles.split("/")[n], table(header, *[row.split("/")[n] for row in rows]), level=1)
        for n, (locale, header) in enumerate(HEADERS.items())
    }


PAGES = {
    "t/a": page("Crane {#crane}/Crane {#crane}", "craneId|xsd:int/craneId|xsd:int", "גובה|xsd:int/高度|xsd:int"),
    "t/b": page("Winch {#winch}/Winch {#winch}", "winchId|xsd:int/winchId|xsd:int", "גובה|xsd:int/高|xsd:int"),
    "t/c": page(
        "Hoist {#hoist}/Hoist {#hoist}", "rope|t:חבל/rope|t:绳", "spare|t:חבל/spare|t:绳", "רוחב|xsd:int/高度|xsd:int"
    ),
    "t/d": page("חבל/绳", "ropeId|xsd:int/ropeId|xsd:int", "כן|xsd:int/כן|xsd:int"),
    "t/e": page("Twice/Twice", "כן|xsd:int/a|xsd:int", "כן|xsd:int/b|xsd:int"),
}


@pytest.fixture(scope="module")
def found() -> Reconciled:
    return reconciled(PAGES)


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        pytest.param(["t/a#t0.r1.name"], 2, id="a word of either locale in two other tables"),
        pytest.param(["t/b#t0.r1.name"], 1, id="a word of one locale"),
        pytest.param(["t/a#t0.r1.name", "t/b#t0.r1.name"], 1, id="what is decided together is not counted"),
        pytest.param(["t/a#t0.r0.name"], 0, id="a word that stands nowhere else"),
        pytest.param(["t/a#t0.r0.type"], 0, id="types that are sure already"),
        pytest.param(["t/d#t0.r1.name"], 0, id="a placeholder is no word"),
        pytest.param(["t/d#title"], 2, id="a title, by the fields of the type"),
        pytest.param(["t/x#title"], 0, id="no such slot"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_what_deciding_would_settle(found: Reconciled, keys: list[str], count: int) -> None:
    assert Worth(found).settles(keys) == count
