"""The sources, read and decided: read, align, reconcile and conclude."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from docspec import __version__
from docspec.align.aligned import Locale
from docspec.align.lost_columns import lost_columns
from docspec.align.pages import align_pages, group_pages
from docspec.check.policy import Policy
from docspec.check.texts.apply import Applied
from docspec.config import Config
from docspec.finding import Finding
from docspec.pipeline.intake import Read, locate_pages, read_pages, unread_parts
from docspec.pipeline.order import by_place
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.texts import take_texts
from docspec.read.decode import decode
from docspec.read.page import Page
from docspec.read.place import SourceText
from docspec.read.reader import read_page
from docspec.reconcile.contract.findings import contract_findings
from docspec.reconcile.contract.reader import read_contract
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.lexicon.reader import read_lexicon
from docspec.reconcile.overrides import apply_overrides
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.reconcile.reference import reference_findings
from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec
from docspec.workspace import Sources


@dataclass(frozen=True, slots=True)
class Restored:
    """The sources, read and decided; what spec and explanations are made of."""

    pages: tuple[Page, ...]
    locales: tuple[Locale, ...]
    by_locale: Mapping[Locale, int]
    reconciled: Reconciled
    spec: Spec
    findings: tuple[Finding, ...]
    sources: Sources
    policy: Policy
    reviewed: Applied
    """What was taken from reviewed translations; the spec has it."""

    def texts(self) -> dict[str, SourceText]:
        """The text of each page, by its path."""
        files = {file.path: file.data for file in self.sources.files}
        return {page.path: decode(page.path, files[page.path]) for page in self.pages}


def restore(
    sources: Sources,
    *,
    reference_locale: str | None = None,
    progress: Progress = quiet,
    strict: bool = False,
    read: Read = read_page,
) -> Restored:
    """Read, align, reconcile, and conclude."""
    config = sources.config
    policy = Policy(config.drift)  # a mistake in it is told before the work, not after it
    pages, unreadable = read_pages(sources.files, progress, strict, read)
    located = locate_pages(pages, sources)
    keyed, lost = group_pages(located)
    progress("align", 0, 1)
    aligned = align_pages(keyed)
    progress("align", 1, 1)
    xsd, own = _prefixes(config)
    reference = reference_locale or config.reference_locale
    words = [read_lexicon(file.path, file.data, file.index_path, file.index) for file in sources.lexica]
    lexicon = Lexicon(entry for item in words for entry in item.entries)
    declared = read_contract(
        {file.path: file.data for file in sources.contracts}, [file.path for file in sources.contracts if file.named]
    )
    deciding = partial(progress, "reconcile")
    unaided = reconcile(aligned, xsd, own, reference, deciding, lexicon, declared.contract)
    reconciled, overridden = apply_overrides(unaided, (*config.names, *config.types), deciding)
    by_locale = Counter(locale for members in keyed.values() for locale in members)
    info = Info(
        title=config.title or sources.root.resolve().name or "API reference",
        locales=sorted(by_locale),
        reference_locale=reference,
        namespaces=dict(config.namespaces),
        generator=f"docspec {__version__}",
    )
    reviewed = take_texts(build_spec(reconciled, info), sources.catalogs, policy)
    misread = (finding for item in words for finding in item.findings)
    differing = (*contract_findings(reconciled), *reference_findings(reconciled))
    told = (
        *misread,
        *declared.findings,
        *differing,
        *unreadable,
        *lost,
        *lost_columns(aligned),
        *overridden,
        *unread_parts(located),
        *reviewed.findings,
    )
    findings = (*sources.findings, *told)
    return Restored(
        tuple(item.page for item in located),
        tuple(info.locales),
        dict(sorted(by_locale.items())),
        reconciled,
        reviewed.spec,
        by_place(findings),
        sources,
        policy,
        reviewed,
    )


def _prefixes(config: Config) -> tuple[str, tuple[str, ...]]:
    """The prefix of the XSD built-ins, and those declared for anything else."""
    builtins = [prefix for prefix, uri in config.namespaces.items() if uri == XSD_NAMESPACE]
    # `xsd` is always among them, by default; a prefix that somebody took care to declare goes before it.
    xsd = next((prefix for prefix in builtins if prefix != "xsd"), "xsd")
    return xsd, tuple(prefix for prefix in config.namespaces if prefix not in builtins)
