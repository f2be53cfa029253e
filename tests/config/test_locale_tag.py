from __future__ import annotations

import pytest

from docspec.config import is_locale


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sv-SE", True),
        ("sv_SE", True),
        ("SV-se", True),
        ("zh-Hans", True),
        ("zh-Hant-TW", True),
        ("es-419", True),
        ("en", True),
        ("fil", True),
        ("iw-IL", True),
        ("types", False),
        ("en-wordlike", False),
        ("operations", False),
        ("src", False),
        ("in", False),
        ("und", False),
        ("root", False),
        ("xx", False),
        ("en-", False),
        ("", False),
        ("sv-SE ", False),
        ("r-active-job", False),
        ("语言", False),
    ],
)
def test_is_locale(name: str, expected: bool) -> None:
    assert is_locale(name) is expected
