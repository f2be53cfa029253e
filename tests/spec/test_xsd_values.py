from __future__ import annotations

import pytest

from docspec.spec.catalog import BUILTINS
from docspec.spec.xsd_values import is_value


@pytest.mark.parametrize(
    ("text", "type_", "holds"),
    [
        ("145", "int", True),
        (" 145\n", "int", True),
        ("", "int", False),
        ("2147483648", "int", False),
        ("2147483648", "long", True),
        ("true", "boolean", True),
        ("TRUE", "boolean", False),
        ("2007-07-20T22:15:00Z", "dateTime", True),
        ("2007-07-20 22:15", "dateTime", False),
        ("1,5", "double", False),
        ("INF", "double", True),
        ("anything \u202e 船", "string", True),
        ("a b", "NCName", False),
        ("\0", "int", False),
        ("\ud800", "int", False),
    ],
)
def test_values(text: str, type_: str, holds: bool) -> None:
    assert is_value(text, type_) is holds


@pytest.mark.parametrize("type_", sorted(BUILTINS))
def test_every_builtin_is_known(type_: str) -> None:
    assert isinstance(is_value("x", type_), bool)
