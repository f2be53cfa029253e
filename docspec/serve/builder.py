"""Makes the site of what is on the disk; what did not change is not read again, and no page is laid out unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from docspec import pipeline
from docspec.config import CONFIG_NAME
from docspec.finding import Finding
from docspec.pipeline import Progress, Specified
from docspec.read.cache import PageCache
from docspec.render.reference import HtmlSite
from docspec.workspace import Sources, SpecText


class Builder:
    """The way from files to a site, gone again and again."""

    def __init__(
        self, given: Sequence[Path], open_given: Callable[[], SpecText | Sources], templates: Path | None, adopt: bool
    ) -> None:
        """`given` are the paths that `open_given` opens."""
        self._given = given
        self._open = open_given
        self._templates = templates
        self._adopt = adopt
        self._cache = PageCache()
        self._found: Specified | None = None
        self._named: tuple[Path, ...] = ()

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that a site is made of: those given, templates, and what docspec.yaml names."""
        return (*self._given, *([self._templates] if self._templates else []), *self._named)

    def build(self, changed: frozenset[Path], base_url: str, progress: Progress) -> HtmlSite:
        """The site as it is now. If templates alone changed, the pages are not read. Raises DocspecError."""
        folder = self._templates
        is_look = bool(changed and folder and all(file.is_relative_to(folder) for file in changed))
        if self._found is None or not is_look:
            # What fails must not pass for what was there before.
            self._found = None
            opened = self._open()
            self._named = tuple(_named(opened))
            self._found = pipeline.specified(opened, adopt=self._adopt, progress=progress, read=self._cache.read)
            self._cache.next_round()
        return pipeline.site(self._found, templates=folder, base_url=base_url)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be said of the pages."""
        return self._found.findings if self._found else ()


def _named(opened: SpecText | Sources) -> list[Path]:
    """The files beside the pages that a build reads, there or not."""
    if isinstance(opened, SpecText):
        return [Path(opened.path).parent / CONFIG_NAME]
    declared = [file.path for file in opened.contracts]
    words = [path for file in opened.lexica for path in (file.path, file.index_path) if path]
    texts = [file.path for file in opened.catalogs]
    return [opened.root / path for path in (CONFIG_NAME, *declared, *words, *texts)]
