from __future__ import annotations

import pytest

from docspec.align.aligned import AlignedRow
from docspec.read.page import Role
from tests.read.reading import row

ROW = AlignedRow(
    {"sv-SE": row("läge", "xsd:int"), "ar": row("xsd:int", "حالة"), "zh-Hans": row("状态")},
    {
        "sv-SE": {Role.NAME: 0, Role.TYPE: 1},
        "ar": {Role.NAME: 1, Role.TYPE: 0},
        "zh-Hans": {Role.NAME: 0, Role.TYPE: 1},
        "nl-NL": {Role.NAME: 0},
    },
)


@pytest.mark.parametrize(
    ("locale", "role", "text"),
    [
        pytest.param("sv-SE", Role.NAME, "läge", id="a cell"),
        pytest.param("ar", Role.NAME, "حالة", id="each locale has its own columns"),
        pytest.param("zh-Hans", Role.TYPE, None, id="the row is cut short"),
        pytest.param("sv-SE", Role.DESCRIPTION, None, id="no such column"),
        pytest.param("nl-NL", Role.NAME, None, id="no such row"),
        pytest.param("de-DE", Role.NAME, None, id="no such locale"),
    ],
)
def test_cells(locale: str, role: Role, text: str | None) -> None:
    cell = ROW.cell(locale, role)
    assert (cell.text.plain() if cell else None) == text
