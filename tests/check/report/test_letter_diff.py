"""What differs between two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.report.letter_diff import letter_diff


def shown(runs: list[tuple[str, bool]]) -> str:
    return "".join(f"[{text}]" if differs else text for text, differs in runs)


@pytest.mark.parametrize(
    ("one", "other", "marked"),
    [
        pytest.param("xsd：string", "xsd:string", ("xsd[：]string", "xsd[:]string"), id="width"),
        pytest.param("xsd:sträng", "xsd:string", ("xsd:str[ä]ng", "xsd:str[i]ng"), id="a letter"),
        pytest.param("shipName-", "shipName", ("shipName[-]", "shipName"), id="one too many"),
        pytest.param("ship\u200bName", "shipName", ("ship[\u200b]Name", "shipName"), id="not seen"),
        pytest.param("船名", "shipName", ("[船名]", "[shipName]"), id="another script"),
        pytest.param("14", "40", ("[14]", "[40]"), id="alike by chance"),
        pytest.param("رصيف", "berth", ("[رصيف]", "[berth]"), id="right to left"),
        pytest.param(
            "the ship is moored at the berth until the tide turns",
            "the boat is moored at the berth until the tide turns",
            ("the [ship] is moored at the berth until the tide turns", "the [boat]"),
            id="words of a long text",
        ),
        pytest.param("e\u0301", "e\u0301", ("e\u0301", "e\u0301"), id="the same"),
    ],
)
def test_what_is_marked(one: str, other: str, marked: tuple[str, str]) -> None:
    first, second = letter_diff(one, other)
    assert shown(first) == marked[0]
    assert shown(second).startswith(marked[1])


@given(st.text(), st.text())
def test_nothing_is_lost(one: str, other: str) -> None:
    assert tuple("".join(text for text, _ in runs) for runs in letter_diff(one, other)) == (one, other)
    first, second = letter_diff(one, other)
    kept = ["".join(text for text, differs in runs if not differs) for runs in (first, second)]
    assert kept[0] == kept[1]
