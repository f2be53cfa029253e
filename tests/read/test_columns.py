from __future__ import annotations

import pytest

from docspec.read.columns import columns
from docspec.read.page import Role
from tests.read.reading import cell, row

N, T, R, D = Role.NAME, Role.TYPE, Role.REQUIRED, Role.DESCRIPTION
LONG = "En mening som är lång nog för att vara en beskrivning av något."


@pytest.mark.parametrize(
    ("table", "found"),
    [
        pytest.param(
            ["Name|Type|Required|Description", f"a|xsd:int|Yes|{LONG}"], {N: 0, T: 1, R: 2, D: 3}, id="english"
        ),
        pytest.param(
            ["Parameter name|Type|Required?|Notes", f"a|X|No|{LONG}"], {N: 0, T: 1, R: 2, D: 3}, id="other-words"
        ),
        pytest.param(
            ["名称|类型|必需|说明", "公司句柄|xsd：字符串|是|公司的句柄。"], {N: 0, T: 1, R: 2, D: 3}, id="chinese"
        ),
        pytest.param(["שם|סוג|תיאור", "מצב|xsd:string|מצב המדף."], {N: 0, T: 1, D: 2}, id="hebrew"),
        pytest.param(["नाम|प्रकार|विवरण", f"शेल्फ|प्रकार:शेल्फ|{LONG}"], {N: 0, T: 1, D: 2}, id="hindi"),
        pytest.param(["?|?|?|?", f"a|typer:Foo|Ja|{LONG}"], {N: 0, T: 1, R: 2, D: 3}, id="unknown-words-one-row"),
        pytest.param(
            ["?|?|?|?", f"a|:Foo|xyzzy|{LONG}", f"b|types :X||{LONG}"], {N: 0, T: 1, R: 2, D: 3}, id="unknown-language"
        ),
        pytest.param(["?|?|?", "tài khoản|类型：图像|" + LONG], {N: 0, T: 1, D: 2}, id="name-with-a-blank"),
        pytest.param(
            ["Nome|Tipo|Descrizione", "a|Frase codice di|", "b|Frase codice di|"], {N: 0, T: 1, D: 2}, id="placeholder"
        ),
        pytest.param(
            ["?|?|?", f"a|Frase|{LONG}", f"b|Frase|{LONG}", f"c|xsd:int|{LONG}"],
            {N: 0, T: 1, D: 2},
            id="placeholder-in-most-rows",
        ),
        pytest.param(["Namn|Typ|Beskrivning", f"a||{LONG}"], {N: 0, T: 1, D: 2}, id="empty-type"),
        pytest.param(["Namn|Typ|Krävs|Beskrivning", "a|type:B||"], {N: 0, T: 1, R: 2, D: 3}, id="empty-cells"),
        pytest.param(["Namn|Typ"], {N: 0, T: 1}, id="no-rows"),
        pytest.param(["Typ|Namn|Beskrivning", f"xsd:int|a|{LONG}"], {N: 1, T: 0, D: 2}, id="swapped"),
        pytest.param(
            ["?|?|?", f"xsd:int|läge|{LONG}", f"xsd:int|namn|{LONG}"], {N: 1, T: 0, D: 2}, id="swapped-unknown"
        ),
        pytest.param(
            ["Field|Data type|Default|Details", f"a|string|none|{LONG}"], {N: 0, T: 1, D: 3}, id="default-column"
        ),
        pytest.param(
            ["?|?|?", f"a|array of strings|{LONG}", f"b|Foo[]|{LONG}", f"c|string / null|{LONG}"],
            {N: 0, T: 1, D: 2},
            id="other-type-systems",
        ),
        pytest.param(
            ["?|?|?", f"setArray|xsd:int|{LONG}", f"listName|xsd:int|{LONG}"], {N: 0, T: 1, D: 2}, id="set-is-a-verb"
        ),
        pytest.param(["ID|Fel", "10000|SHELF_FAULT_CODE_EMPTY", "10001|SHELF_FAULT_CODE_FULL"], {}, id="fault-codes"),
        pytest.param(["Code|Type|Text", "10000|SHELF_EMPTY|x", "10001|SHELF_FULL|y"], {}, id="fault-codes-with-type"),
        pytest.param(["Option|Returnerar", f"All|{LONG}", f"Error|{LONG}"], {}, id="options"),
        pytest.param(["Asset type|Description", f"Illustrator|{LONG}"], {}, id="a-word-with-type-in-it"),
        pytest.param(["Field|Parameter|Value|Description", f"A|b|c|{LONG}", f"A|d|1|{LONG}"], {}, id="values"),
        pytest.param(["?|?", f"Not|{LONG}", f"Tip: se här|{LONG}"], {}, id="notes"),
        pytest.param(["", ""], {}, id="nothing"),
    ],
)
def test_columns(table: list[str], found: dict[Role, int]) -> None:
    header, *rows = table
    cells = [row(*line.split("|")) for line in rows]
    assert dict(columns([cell(word) for word in header.split("|")], cells)) == found


def test_rows_that_lost_cells_do_no_harm() -> None:
    rows = [row("a", "xsd:int", LONG), row("b"), row(), row("c", "xsd:int", LONG, "more")]
    assert dict(columns([cell("?")], rows)) == {N: 0, T: 1, D: 2}


def test_a_table_without_cells_is_no_parameter_table() -> None:
    assert columns((), ()) == {}
