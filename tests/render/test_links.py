"""Links that may be written."""

from __future__ import annotations

import pytest

from docspec.render.links import safe_target


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://a/b", "https://a/b"),
        ("HTTP://a", "HTTP://a"),
        ("r-job.md#x", "r-job.md#x"),
        ("../a/b.md", "../a/b.md"),
        ("a/b:c", "a/b:c"),
        ("", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:x", None),
        ("data:text/html,x", None),
        ("mailto:a@b", None),
        ("1x:y", None),
        ("http://[", None),
    ],
)
def test_safe_targets(target: str, expected: str | None) -> None:
    assert safe_target(target) == expected
