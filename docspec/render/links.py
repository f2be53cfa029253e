"""Which links of a description are written, and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

LinkTo = Callable[[str], str | None]
"""From the target of a link to the target that is written; None for text without a link."""


def safe_target(target: str) -> str | None:
    """The target if it is relative or leads to the web; None for anything that could do something else."""
    target = "".join(target.split())
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    # A colon in front of any slash is a scheme, or a browser may take it for one.
    is_relative = not parts.scheme and ":" not in target.split("/")[0]
    return target if target and (is_relative or parts.scheme in {"http", "https"}) else None
