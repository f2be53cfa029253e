"""How much `--adopt samples` gets right: rows that samples show are deleted from their tables, one at a time.

Prints a table and keeps it in benchmarks/adoption.md: of the deleted fields, the share that comes back under its name,
and with its type; `open` is the share that comes back without a type. Fields that no table ever had cannot be measured
so: that a sample shows one does not tell whether the service still has it. Needs the real pages (DOCSPEC_CORPUS,
default ../shared/corpus); says so and ends with status 0 where they are absent.
"""

from __future__ import annotations

import sys
from collections import Counter
from os import environ
from pathlib import Path

from docspec import pipeline
from docspec.spec.adopt import adopt_samples
from docspec.spec.catalog import Catalog
from docspec.spec.messages import wire_messages
from docspec.spec.model import Spec, SpecField, owned_fields
from docspec.spec.shown import spec_visits
from docspec.workspace import open_sources

ROOT = Path(__file__).parents[1]
CORPUS = Path(environ.get("DOCSPEC_CORPUS", ROOT.parent / "shared" / "corpus"))
RESULT = ROOT / "benchmarks" / "adoption.md"
ORIGINAL = "en"


def main() -> int:
    """Measure every date."""
    if not CORPUS.is_dir():
        print(f"no real pages at {CORPUS}: set DOCSPEC_CORPUS to their folder", file=sys.stderr)
        return 0
    lines = ["| date | deleted | names | types | open |", "| --- | --: | --: | --: | --: |"]
    for date in sorted(path.name for path in CORPUS.iterdir() if path.is_dir()):
        locales = sorted(path.name for path in (CORPUS / date).iterdir() if path.name != ORIGINAL)
        counts = _counts(pipeline.specified(open_sources([CORPUS / date], locales)).spec)
        shares = (f"{100 * counts[what] / counts['deleted']:.1f}" for what in ("names", "types", "open"))
        lines.append(f"| {date} | {counts['deleted']} | {' | '.join(shares)} |")
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


def _counts(spec: Spec) -> Counter[str]:
    counts: Counter[str] = Counter()
    for owner, field in sorted(_shown(spec).items()):
        found = _adopted(spec, *owner)
        counts["deleted"] += 1
        counts["names"] += found is not None
        counts["types"] += found is not None and found.type == field.type
        counts["open"] += found is not None and found.type is None and field.type is not None
    return counts


def _shown(spec: Spec) -> dict[tuple[str, str], SpecField]:
    """The documented fields that samples show, by owner and name."""
    visits = spec_visits(spec, Catalog(spec), wire_messages(spec))
    fields = ((visit.owner, child.name, visit.fields or {}) for visit in visits for child in visit.node.children)
    return {(owner, name): known[name] for owner, name, known in fields if name in known}


def _adopted(spec: Spec, owner: str, name: str) -> SpecField | None:
    """What comes in for a field that is deleted."""

    def without(one: str, fields: list[SpecField]) -> list[SpecField]:
        return [field for field in fields if (one, field.name) != (owner, name)]

    adopted = adopt_samples(spec.map_fields(without))
    return next((field for one, field in owned_fields(adopted) if (one, field.name) == (owner, name)), None)


if __name__ == "__main__":
    sys.exit(main())
