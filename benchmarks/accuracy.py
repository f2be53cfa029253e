"""How much docspec restores, scored against the original that the translations were made from and that it does not see.

Prints a table and keeps it in benchmarks/accuracy.md: all locales, each pair, each alone, and all with 5 % of the rows
of each locale and 2 % of its pages deleted at random (seeded). Needs the real pages (DOCSPEC_CORPUS, default
../shared/corpus) and the scorer beside them; says so and ends with status 0 where they are absent.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from os import environ
from pathlib import Path
from types import ModuleType

from docspec.align.pages import Located, align_pages, group_pages
from docspec.read.page import Page
from docspec.read.reader import read_page
from docspec.reconcile.reconcile import reconcile
from docspec.spec.build import build_spec
from docspec.spec.model import Info

ROOT = Path(__file__).parents[1]
CORPUS = Path(environ.get("DOCSPEC_CORPUS", ROOT.parent / "shared" / "corpus"))
SCORER = CORPUS.parent / "tools" / "score.py"
RESULT = ROOT / "benchmarks" / "accuracy.md"
ORIGINAL = "en"
FIGURES = ("entities", "names", "types", "required", "values", "surely", "asked")
ROWS, PAGES, SEED = 0.05, 0.02, 2026
_HTML_ROW = re.compile(r"^[ \t]*<tr\b.*?</tr>[ \t]*\n", re.DOTALL | re.MULTILINE)
_PIPE_ROW = re.compile(r"(?<=\n)\|(?![\s:|-]+\n)[^\n]*\n")
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_USED_BY = re.compile(r"^\s*[*+-] .*[/(].*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    name: str
    date: str
    locales: tuple[str, ...]
    damaged: bool = False


def main() -> int:
    """Run the cases that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="part of the names of the cases to run; nothing is kept then")
    options = parser.parse_args()
    if not SCORER.is_file():
        print(f"no scorer at {SCORER}: set DOCSPEC_CORPUS to the folder of the real pages", file=sys.stderr)
        return 0
    lines = ["| case | " + " | ".join(FIGURES) + " |", "| --- |" + " --: |" * len(FIGURES)]
    print("\n".join(lines))
    scorer = _scorer()
    for case in cases():
        if options.only in case.name:
            figures = _figures(scorer, case)
            lines.append(f"| {case.name} | " + " | ".join(f"{figures[name]:.2f}" for name in FIGURES) + " |")
            print(lines[-1], flush=True)
    if not options.only:
        RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def cases() -> Iterator[Case]:
    """Every line of the table."""
    for date in sorted(path.name for path in CORPUS.iterdir() if path.is_dir()):
        locales = tuple(sorted(path.name for path in (CORPUS / date).iterdir() if path.name != ORIGINAL))
        yield Case(f"{date} all {len(locales)}", date, locales)
        yield Case(f"{date} all {len(locales)}, rows and pages deleted", date, locales, damaged=True)
        for size in (2, 1):
            for some in combinations(locales, size):
                yield Case(f"{date} {' '.join(some)}", date, some)


def _figures(scorer: ModuleType, case: Case) -> Mapping[str, float]:
    """The share of each figure that is right, in per cent."""
    located = [item for locale in case.locales for item in _pages(case, locale)]
    reconciled = reconcile(align_pages(group_pages(located)[0]))
    info = Info(title=case.name, locales=list(case.locales), generator="benchmark")
    spec = build_spec(reconciled, info).model_dump(mode="json")
    kept = {item.key for item in located}
    counts, _, _ = scorer.score(spec, {key: text for key, text in _original(case.date) if key in kept})
    return {name: 100 * counts[f"{name} ok"] / max(counts[name], 1) for name in FIGURES}


def _pages(case: Case, locale: str) -> Iterator[Located]:
    dice = random.Random(f"{SEED} {case.date} {locale}")
    root = CORPUS / case.date / locale
    for path in sorted(root.rglob("*.md")):
        key = path.relative_to(root).as_posix().removesuffix(".md")
        if not case.damaged:
            yield Located(_read(f"{locale}/{key}.md", path.read_bytes()), locale, key)
        elif dice.random() >= PAGES:
            text = path.read_bytes().decode("utf-8")
            yield Located(_read(f"{locale}/{key}.md", _damaged(text, dice).encode()), locale, key)


def _damaged(text: str, dice: random.Random) -> str:
    """The page without some of the rows of its tables; the first row of a table is its header and stays."""
    for pattern in (_HTML_ROW, _PIPE_ROW):
        header = True

        def kept(match: re.Match[str]) -> str:
            nonlocal header
            first, header = header or "<th" in match[0], False
            return match[0] if first or dice.random() >= ROWS else ""

        text = pattern.sub(kept, text)
    return text


def _read(path: str, data: bytes) -> Page:
    return read_page(path, data)


def _original(date: str) -> Sequence[tuple[str, str]]:
    """The original pages. The scorer takes every bullet for a value: those that are none are left out."""
    root = CORPUS / date / ORIGINAL
    return [
        (path.relative_to(root).as_posix().removesuffix(".md"), _values_only(path))
        for path in sorted(root.rglob("*.md"))
    ]


def _values_only(path: Path) -> str:
    return _USED_BY.sub("", _FRONT_MATTER.sub("", path.read_text(encoding="utf-8")))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # The scorer belongs to others: nothing is written beside it.
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
