"""Placeholders in a text: `<language_code>`, `{x}`, `${x}`, `%s`, `{{x}}`, `%(name)s`."""

from __future__ import annotations

import re

from docspec.read import tags

_PLACEHOLDER = re.compile(
    r"\$?\{\{[^{}\s][^{}\n]{0,40}\}\}|\$\{[^{}\n]{1,40}\}|\{[^{}\s#][^{}\n]{0,40}\}"
    r"|<(?P<name>[^\W\d][^<>\s/=\"',;]{0,40}(?: [^<>\s/=\"',;]{1,40}){0,3})>"
    r"|%\([^()\s]{1,40}\)[sdif]|(?<![\w%])%(?:\d+\$)?(?:[sdif]|\.\d+f|@)(?![A-Za-z])"
)


def placeholders(text: str) -> tuple[str, ...]:
    """The placeholders of a text, in order; names of HTML elements in angle brackets are none."""
    matches = _PLACEHOLDER.finditer(text)
    return tuple(match[0] for match in matches if (match["name"] or "").lower() not in tags.KNOWN)
