from __future__ import annotations

import pytest

from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.spec.type_name import Expression, is_xsd, take_apart


@pytest.mark.parametrize(
    ("canonical", "parts"),
    [
        ("xsd:string", Expression("xsd:string", "xsd", "string", 0)),
        ("lib:Shelf[][]", Expression("lib:Shelf", "lib", "Shelf", 2)),
        ("Shelf[]", Expression("Shelf", "", "Shelf", 1)),
        ("a:b:C", Expression("a:b:C", "a:b", "C", 0)),
        ("", Expression("", "", "", 0)),
        ("[]", Expression("", "", "", 1)),
        ("类型:书架", Expression("类型:书架", "类型", "书架", 0)),
    ],
)
def test_take_apart(canonical: str, parts: Expression) -> None:
    assert take_apart(canonical) == parts


@pytest.mark.parametrize(
    ("canonical", "namespaces", "xsd"),
    [
        pytest.param("xsd:int", {}, True, id="the usual prefix"),
        pytest.param("xs:int", {}, True, id="the other usual prefix"),
        pytest.param("s:int", {"s": XSD_NAMESPACE}, True, id="a declared one"),
        pytest.param("s:int", {"s": "urn:x"}, False, id="another namespace"),
        pytest.param("int", {"s": XSD_NAMESPACE}, False, id="no prefix"),
    ],
)
def test_is_xsd(canonical: str, namespaces: dict[str, str], xsd: bool) -> None:
    assert is_xsd(take_apart(canonical), namespaces) is xsd
