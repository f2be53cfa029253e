"""What stands around a page."""

from __future__ import annotations

import pytest

from docspec.render.reference.frame import DESCRIPTION, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Short.", "Short.", id="short"),
        pytest.param(" a\n\n b ", "a b", id="blanks"),
        pytest.param("word, " * 60, "word, " * 25 + "word…", id="cut between words"),
        pytest.param("字" * 300, "字" * (DESCRIPTION - 1) + "…", id="no blanks"),
        pytest.param("a\x08b", "ab", id="what HTML cannot hold"),
    ],
)
def test_descriptions_are_short(text: str, expected: str) -> None:
    assert shortened(text) == expected
    assert len(shortened(text)) <= DESCRIPTION
