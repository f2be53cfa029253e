"""How far a run has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""


def quiet(stage: str, done: int, total: int) -> None:
    """A progress that says nothing."""
