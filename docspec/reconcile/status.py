"""How sure a conclusion is, in one word."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How a name came about."""

    ATTESTED = "attested"
    """A witness has it as it is."""
    INFERRED = "inferred"
    """No witness has it as it is, but the evidence is strong."""
    UNRESOLVED = "unresolved"
    """Nothing could be concluded: look at it."""
