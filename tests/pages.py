"""Small authored pages for tests, written as Markdown and taken through the stages as the pipeline does it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docspec.align.aligned import AlignedBlock, AlignedPage, Locale
from docspec.align.pages import Located, align_pages, group_pages
from docspec.config import Config
from docspec.finding import Finding
from docspec.read.page import Page, Role, Table
from docspec.read.reader import read_page
from docspec.reconcile.outline import Outline, outline
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec
from docspec.workspace import SourceFile, Sources

Texts = Mapping[Locale, str]


def page(path: str, text: str) -> Page:
    """The page that a text at a path is."""
    return read_page(path, text.encode())


def table(*lines: str) -> str:
    """A pipe table; each line holds its cells with `|` between them, the first is the header."""
    header, *rows = [f"| {' | '.join(line.split('|'))} |" for line in lines]
    return "\n".join(["", header, "|---" * header.count(" | ") + "|---|", *rows, ""])


def section(title: str, *blocks: str, level: int = 2) -> str:
    """A heading with what stands under it."""
    return "\n\n".join([f"{'#' * level} {title}", *blocks, ""])


def aligned(texts: Texts, key: str = "types/r-page") -> AlignedPage:
    """One page in several locales, aligned without knowledge of any other."""
    (found,) = aligned_set({key: texts})
    return found


def aligned_set(pages: Mapping[str, Texts]) -> tuple[AlignedPage, ...]:
    """Pages by key and locale, aligned."""
    located = [
        Located(page(f"{locale}/{key}.md", text), locale, key)
        for key, texts in pages.items()
        for locale, text in texts.items()
    ]
    keyed, findings = group_pages(located)
    assert not findings
    return align_pages(keyed)


def outlined(texts: Texts, key: str = "types/r-page") -> Outline:
    """The outline of one page in several locales."""
    return outline(aligned(texts, key))


def reconciled(pages: Mapping[str, Texts], *, xsd: str = "xsd", declared: tuple[str, ...] = ()) -> Reconciled:
    """A set, decided."""
    return reconcile(aligned_set(pages), xsd=xsd, declared=declared)


def spec_from(pages: Mapping[str, Texts], *, xsd: str = "xsd", declared: tuple[str, ...] = ()) -> Spec:
    """The spec of a set."""
    locales = sorted({locale for texts in pages.values() for locale in texts})
    info = Info(title="Test", locales=locales, generator="docspec 0")
    return build_spec(reconciled(pages, xsd=xsd, declared=declared), info)


def sources(
    files: Mapping[str, str | bytes],
    config: Config | None = None,
    *,
    findings: tuple[Finding, ...] = (),
    flat: bool = False,
) -> Sources:
    """Sources of these files; the first folder of a path is its locale, unless they are flat."""
    made = [_file(path, text if isinstance(text, bytes) else text.encode(), flat) for path, text in files.items()]
    return Sources(Path("nowhere"), config or Config(), tuple(made), findings)


def _file(path: str, data: bytes, flat: bool) -> SourceFile:
    locale, _, rest = path.partition("/")
    return SourceFile(path, None, None, data) if flat else SourceFile(path, rest.rpartition(".")[0], locale, data)


def table_block(found: AlignedPage, number: int = 0) -> AlignedBlock:
    """A table of a page, by its number from 0."""
    return [block for block in found.blocks if any(isinstance(item, Table) for item in block.blocks.values())][number]


def names(block: AlignedBlock, *locales: Locale) -> list[str]:
    """The rows of a table, a line each: what each locale has for a name, `-` where it has no such row."""
    lines = []
    for row in block.rows:
        cells = [row.cell(locale, Role.NAME) for locale in locales]
        lines.append(" ".join(cell.text.plain() if cell else "-" for cell in cells))
    return lines
