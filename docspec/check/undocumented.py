"""R701: types that fields speak of and no page documents. Models and schemas have an explicit placeholder for each."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.finding import Finding, Rule, Severity
from docspec.spec.model import Spec, SpecField
from docspec.spec.undocumented import undocumented_types

TYPE_UNDOCUMENTED = Rule("R701", "type-undocumented", Severity.NOTE, "No page documents a type that fields speak of.")


def undocumented(spec: Spec) -> Iterator[Finding]:
    """A finding for each such type, at the first field of it that some page has; sorted by type."""
    for base, users in undocumented_types(spec).items():
        yield _finding(base, users)


def _finding(base: str, users: list[tuple[str, SpecField]]) -> Finding:
    owner, entry = min(users, key=lambda user: not user[1].observed)
    others = len(users) - 1
    more = f" and {others} other field{'s' * (others > 1)}" if others else ""
    locale, seen = min(entry.observed.items(), default=(None, None))
    line = seen.line if seen else 1
    return Finding(
        TYPE_UNDOCUMENTED,
        seen.path if seen else "",
        f"no page documents `{base}`, the type of {owner}.{entry.name}{more}; what is generated has a placeholder",
        line,
        end_line=line,
        locale=locale,
        entity=owner,
        field=entry.name,
        found=base,
    )
