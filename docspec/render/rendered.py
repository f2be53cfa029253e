"""What a renderer gives: the text of a file, and where it belongs. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """One file."""

    path: str
    """Relative, with `/` between the parts; safe on any file system."""
    text: str
    """With LF and a final newline."""
