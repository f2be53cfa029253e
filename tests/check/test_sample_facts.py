import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.sample_facts import is_literal, is_symbol, sample_facts


@pytest.mark.parametrize("value", ["true", "-1", "12.5", "50%", "2024-05-01T10:00:00Z", "10:30", "0,0,0,0", "#ff00aa"])
def test_literals(value: str) -> None:
    assert is_literal(value)


@pytest.mark.parametrize("value", ["", "sant", "12 cm", "ett", "真", "1st", "My shelf"])
def test_no_literals(value: str) -> None:
    assert not is_literal(value)


@pytest.mark.parametrize(
    ("value", "expected"), [("SHELF_FULL", True), ("fullShelf", True), ("Shelf", False), ("a b", False)]
)
def test_symbols(value: str, expected: bool) -> None:
    assert is_symbol(value) is expected


@given(st.text(alphabet="<>/=\"'{}:,ab1 \n-!", max_size=60))
def test_any_text_has_facts(text: str) -> None:
    facts = sample_facts(text)
    assert all(count > 0 for count in facts.names.values())
    assert all(values for values in facts.values.values())
