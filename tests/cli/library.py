"""Three small pages about a library, and a contract that goes with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

LIBRARY = Path(__file__).parents[1] / "fixtures/library"
PAGE = "types/r-loan.md"

Run = Callable[..., tuple[int, str, str]]
"""Runs docspec and gives exit status, standard output and standard error."""

CONTRACT = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:complexType name="Loan"><xs:sequence>
<xs:element name="{name}" type="xs:string" minOccurs="0"/>
</xs:sequence></xs:complexType>
</xs:schema>
"""


def library() -> dict[str, bytes]:
    return {file.relative_to(LIBRARY).as_posix(): file.read_bytes() for file in LIBRARY.rglob("*.md")}
