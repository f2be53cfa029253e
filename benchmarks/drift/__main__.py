"""How well drift is told, and repaired, on pages that are broken on purpose. Kept in benchmarks/drift/results.md.

`python -m benchmarks.drift [--only TEXT] [--each N]`. The real pages are used where they are present (DOCSPEC_CORPUS,
default ../shared/corpus). Nothing is kept where `--only` names some of the sets.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.drift.report import INTRODUCTION, report
from benchmarks.drift.sets import authored, real
from benchmarks.drift.trial import trials

RESULT = Path(__file__).with_name("results.md")


def main() -> int:
    """Try the sets that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="part of the names of the sets to try")
    parser.add_argument("--each", type=int, default=1, help="cases for every mutation and locale")
    options = parser.parse_args()
    parts = [INTRODUCTION]
    for clean in (*authored(), *real()):
        if options.only in clean.name:
            parts.append(report(clean.name, trials(clean, options.each)))
            print(parts[-1], flush=True)
    if not options.only:
        RESULT.write_text("\n".join(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
