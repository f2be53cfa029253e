"""JSON as schemas are written in: exact, and without a character that would hide or reorder what a reader sees."""

from __future__ import annotations

import json

from docspec.render.schema_docs import written


def dumps(data: object) -> str:
    """The data as JSON with a final newline."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return written(text, lambda char: json.dumps(char)[1:-1]) + "\n"
