"""The stages in order: read, align, reconcile, spec, render or check. Nothing here touches the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from docspec import __version__
from docspec.align.aligned import Locale
from docspec.align.language import tell_locales
from docspec.align.lost_columns import lost_columns
from docspec.align.pages import Located, align_pages, group_pages
from docspec.check.age import stamp
from docspec.check.age.aged import Aged, aged, substantial
from docspec.check.age.source import Revision, SourceHistory, SourcePage
from docspec.check.baseline import Baseline
from docspec.check.drift import drift, unspoken
from docspec.check.facts.wording import language
from docspec.check.fix import repaired
from docspec.check.judge import judge
from docspec.check.page_samples import of_files, of_pages, of_spec
from docspec.check.policy import Policy
from docspec.check.report import json_report, markdown_report
from docspec.check.report.report import Report
from docspec.check.report.sample_report import SampleReport
from docspec.check.samples import Printed, check_samples
from docspec.check.score import scores
from docspec.check.subject import Subject
from docspec.check.trend import Point, Standing, Trend, standings
from docspec.check.undocumented import TYPE_UNDOCUMENTED, undocumented
from docspec.check.unspecified import unspecified
from docspec.config import Config
from docspec.errors import PageError, UsageError
from docspec.explain import Explanation, explain, unresolved
from docspec.finding import Finding
from docspec.read.cache import PageCache
from docspec.read.decode import decode
from docspec.read.page import Page
from docspec.read.place import SourceText
from docspec.read.reader import read_page
from docspec.read.rules import PAGE_UNREADABLE
from docspec.reconcile.contract.findings import contract_findings
from docspec.reconcile.contract.reader import read_contract
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.lexicon.reader import read_lexicon
from docspec.reconcile.overrides import apply_overrides
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.reconcile.reference import reference_findings
from docspec.reconcile.status import Status
from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.render.models import Options, render_models
from docspec.render.python import render_python
from docspec.render.reference import render_markdown
from docspec.render.rendered import Rendered
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.spec.adopt import adopt_samples
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec, SpecField, owned_fields
from docspec.spec.serial import from_text, to_json, to_yaml
from docspec.templating import environment
from docspec.workspace import PagePast, SourceFile, SourcePast, Sources, SpecText, Timeline

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""


Read = Callable[[str, bytes], Page]
"""Makes a page of a path and the bytes of its file. Raises PageError for what is no text."""
AskPast = Callable[[Mapping[str, frozenset[str]], Locale], SourcePast]
"""Asked for the past of source pages: by their keys, each with the commits that its translations name."""
SOURCE_LANGUAGE = "en"
"""Of the pages that were translated, where nothing says otherwise."""


def quiet(stage: str, done: int, total: int) -> None:
    """A progress that says nothing."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read, restored and left open."""

    pages: int
    locales: Mapping[str, int]
    """Pages by locale."""
    unreadable: int
    unread: int
    """Parts of pages that were not understood."""
    entities: Mapping[str, int]
    fields: int
    restored: int
    """Fields where some page says another name or type than the spec."""
    attested: int
    inferred: int
    unresolved: int


@dataclass(frozen=True, slots=True)
class Build:
    """Everything a build makes."""

    spec: Spec
    findings: tuple[Finding, ...]
    files: tuple[Rendered, ...]
    summary: Summary


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


def _spec(restored: Restored, _templates: Path | None) -> list[Rendered]:
    return [Rendered("spec.json", to_json(restored.spec)), Rendered("spec.yaml", to_yaml(restored.spec))]


def _models(restored: Restored, templates: Path | None) -> list[Rendered]:
    return _under("models/python", render_python(restored.spec, environment(templates)))


def _schemas(restored: Restored, _templates: Path | None) -> list[Rendered]:
    options = _schema_options(restored.sources.config)
    return [
        file for target, make in SCHEMAS.items() for file in _under(f"schemas/{target}", [make(restored.spec, options)])
    ]


def _reference(restored: Restored, templates: Path | None) -> list[Rendered]:
    return _under("reference/markdown", render_markdown(restored.spec, environment(templates)))


def _drift(restored: Restored, _templates: Path | None) -> list[Rendered]:
    report = check(restored)
    return [Rendered("drift.json", json_report.render(report)), Rendered("drift.md", markdown_report.render(report))]


TARGETS: Mapping[str, Callable[[Restored, Path | None], list[Rendered]]] = {
    "spec": _spec,
    "models": _models,
    "schemas": _schemas,
    "reference": _reference,
    "drift": _drift,
}
"""What `--only` can name; each renders into a place of its own."""
ALL = frozenset(TARGETS)


def build(
    sources: Sources,
    *,
    reference_locale: str | None = None,
    only: frozenset[str] = ALL,
    templates: Path | None = None,
    progress: Progress = quiet,
    strict: bool = False,
    adopt: bool = False,
) -> Build:
    """The main job. With `strict` the first page that cannot be read ends it with a `PageError`.

    With `adopt` what only samples show enters the spec.
    """
    restored = restore(sources, reference_locale=reference_locale, progress=progress, strict=strict)
    if adopt:
        restored = replace(restored, spec=adopt_samples(restored.spec))
    files: list[Rendered] = []
    for number, target in enumerate(target for target in TARGETS if target in only):
        progress("render", number, len(only))
        files += TARGETS[target](restored, templates)
    progress("render", len(only), len(only))
    findings = (*restored.findings, *unspecified(restored.spec))
    return Build(restored.spec, findings, tuple(files), _summarise(restored))


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
    pages, unreadable = _read(sources.files, progress, strict, read)
    located = _locate(pages, sources)
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
    spec = build_spec(reconciled, info)
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
        *_unread(located),
    )
    findings = (*sources.findings, *told)
    return Restored(
        tuple(item.page for item in located),
        tuple(info.locales),
        dict(sorted(by_locale.items())),
        reconciled,
        spec,
        _sorted(findings),
        sources,
        policy,
    )


@dataclass(frozen=True, slots=True)
class Specified:
    """A spec from a file or from sources."""

    spec: Spec
    config: Config
    findings: tuple[Finding, ...]
    """What reading it told, and what the spec leaves open."""
    restored: Restored | None
    """The pages; None for a spec from a file."""


def specified(given: SpecText | Sources, *, adopt: bool = False, progress: Progress = quiet) -> Specified:
    """The spec of a file or of sources; with `adopt`, also what only samples show. Raises SpecError."""
    if isinstance(given, Sources):
        restored = restore(given, progress=progress)
        spec, told = restored.spec, restored.findings
    else:
        restored, spec, told = None, from_text(given.text, given.path), ()
    spec = adopt_samples(spec) if adopt else spec
    # What samples tell is no longer open.
    kept = (finding for finding in told if finding.rule is not TYPE_UNDOCUMENTED)
    return Specified(spec, given.config, (*kept, *undocumented(spec), *unspecified(spec)), restored)


def render_schema(given: Specified, target: str, doc_locale: str | None = None) -> Rendered:
    """The schema in one of the languages of `SCHEMAS`."""
    return SCHEMAS[target](given.spec, replace(_schema_options(given.config), doc_locale=doc_locale))


def find_sample_slips(given: Specified, files: Mapping[str, bytes]) -> SampleReport:
    """The samples of the pages, or those the spec keeps, and some files, against the spec."""
    printed = _of_pages(given.restored) if given.restored else of_spec(given.spec)
    checked = check_samples(given.spec, [*printed, *of_files(files)])
    findings = Policy(given.config.drift).levelled(finding for one in checked for finding in one.findings)
    return SampleReport(checked, _sorted([*findings]))


def find_drift(
    sources: Sources,
    *,
    reference_locale: str | None = None,
    baseline: Baseline | None = None,
    progress: Progress = quiet,
    strict: bool = False,
    past: AskPast | None = None,
) -> Report:
    """Everything in which the pages differ from what the API is, and what could not be read."""
    restored = restore(sources, reference_locale=reference_locale, progress=progress, strict=strict)
    return check(restored, baseline, progress, past)


def check(
    restored: Restored,
    baseline: Baseline | None = None,
    progress: Progress = quiet,
    past: AskPast | None = None,
) -> Report:
    """What the rules have to say, without what is ignored or accepted."""
    sources, wanted = restored.sources, {page.path for page in restored.pages}
    texts = {file.path: decode(file.path, file.data) for file in sources.files if file.path in wanted}
    history, ages = _ages(restored, texts, past, partial(progress, "history")) if past else (None, ())
    subject = Subject(restored.reconciled, texts, restored.spec.info.reference_locale, history, ages)
    drifted = drift(subject, partial(progress, "check"))
    found = [*unspoken(restored.findings, drifted), *drifted]
    aligned = [item.page for item in restored.reconciled.outlines]
    locales = {page.path: locale for item in aligned for locale, page in item.pages.items()}
    pages = {page.path: (locales.get(page.path), page) for page in restored.pages}
    judged = judge(found, pages, texts, restored.policy, baseline or Baseline())
    return Report(
        judged.reported,
        {locale: tuple(sorted(path for path in locales if locales[path] == locale)) for locale in restored.locales},
        texts,
        scores(subject, judged.present, restored.locales),
        rows=subject.rows,
        passages=subject.passages,
        keys={page.path: item.key for item in aligned for page in item.pages.values()},
        present=judged.present,
        ignored=judged.ignored,
        accepted=judged.accepted,
        unneeded=judged.unneeded,
    )


def find_trend(timeline: Timeline, every: str, progress: Progress = quiet) -> tuple[Trend, Report | None]:
    """Drift at each moment of a folder's history, and the report of the newest; None if that has no page."""
    cache = PageCache()
    points: list[Point] = []
    report, standing = None, dict[Locale, Standing]()
    for number, (moment, sources) in enumerate(timeline):
        progress("history", number, len(timeline))
        if sources is not None:
            report = check(restore(sources, read=cache.read)) if sources.files else None
            standing = standings(report) if report else {}
            cache.next_round()
        points.append(Point(moment.label, moment.day, moment.commit, standing))
    progress("history", len(timeline), len(timeline))
    return Trend(every, tuple(points), timeline.shallow), report


def _ages(
    restored: Restored, texts: Mapping[str, SourceText], past: AskPast, progress: Callable[[int, int], None]
) -> tuple[SourceHistory, tuple[Aged, ...]]:
    """How old each translated page is, by the history of the pages that were translated."""
    config = restored.sources.config.drift.source
    locale = config.locale or restored.spec.info.reference_locale or SOURCE_LANGUAGE
    keys = config.commit_key or stamp.KEYS
    pages = {
        item.page.key: {other: page for other, page in item.page.pages.items() if language(other) != language(locale)}
        for item in restored.reconciled.outlines
    }
    stamps = {
        key: frozenset(filter(None, (stamp.stamp_text(page, keys) for page in members.values())))
        for key, members in pages.items()
    }
    told = past(stamps, locale)
    found: list[Aged] = []
    for number, page_past in enumerate(told):
        progress(number, len(pages))
        source = _source_page(page_past, locale)
        for other, page in pages[source.key].items():
            said = stamp.stamp_of(page, texts[page.path], keys)
            known = said is not None and said.text not in told.unknown
            found.append(aged(page, source, (locale, other), said, known=known))
    progress(len(pages), len(pages))
    return SourceHistory(locale, told.shallow), tuple(found)


def _source_page(past: PagePast, locale: Locale) -> SourcePage:
    """A source page and its older revisions, as far as they differ in substance; what is no text is left out."""
    now = _readable(past.path, past.now)
    older = ((one, _readable(one.path, one.data)) for one in past.older)
    revisions = tuple(Revision(page, one.until, one.day) for one, page in older if page)
    declared = {commit: _readable(past.path, data) for commit, data in past.declared.items()}
    page = SourcePage(past.key, past.path, now, revisions, declared)
    return replace(page, older=substantial(page, locale))


def _readable(path: str, data: bytes | None) -> Page | None:
    try:
        return read_page(path, data) if data is not None else None
    except PageError:
        return None


FIX_ROUNDS = 4
"""A repaired page may tell more than the damaged one; after so many rounds there is nothing more to repair."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a repair makes of the pages."""

    files: Mapping[str, bytes]
    """The files that change, by path."""
    repairs: int
    """How many findings were repaired."""
    left: tuple[Finding, ...]
    """The findings that are left."""


def fix(sources: Sources, *, unsafe: bool = False, progress: Progress = quiet) -> Fixed:
    """Repair the pages, and what the repaired ones tell, until there is nothing more to repair. Writes nothing."""
    before = {file.path: file.data for file in sources.files}
    now, left = before, find_drift(sources, progress=progress).findings
    repairs = 0
    for _ in range(FIX_ROUNDS):
        changed = repaired(now, left, unsafe=unsafe)
        if not changed:
            break
        now = now | changed
        files = tuple(replace(file, data=now[file.path]) for file in sources.files)
        count, left = len(left), find_drift(replace(sources, files=files), progress=progress).findings
        repairs += count - len(left)
    return Fixed({path: data for path, data in now.items() if data != before[path]}, repairs, left)


def models(spec: Spec, target: str, *, templates: Path | None = None, options: Options | None = None) -> list[Rendered]:
    """The files of a target, such as `python` or one of the user's own. Raises UsageError for an unknown one."""
    return render_models(spec, target, environment(templates), options or Options())


def explain_field(sources: Sources, target: str, reference_locale: str | None = None) -> Explanation:
    """Why a thing is what it is. `target` is what the spec calls it; a `UsageError` if the spec has none such."""
    restored = restore(sources, reference_locale=reference_locale)
    found = explain(restored.reconciled, target)
    if isinstance(found, Explanation):
        return found
    near = f"; near it are {', '.join(found)}" if found else ""
    raise UsageError(f"the spec has no {target!r}{near}")


def explain_unresolved(sources: Sources, reference_locale: str | None = None) -> list[Explanation]:
    """Everything that could not be resolved, what settles most first."""
    restored = restore(sources, reference_locale=reference_locale)
    return unresolved(restored.reconciled)


def _of_pages(restored: Restored) -> Iterator[Printed]:
    aligned = [item.page for item in restored.reconciled.outlines]
    pages = {page.path: (locale, item.key) for item in aligned for locale, page in item.pages.items()}
    names = {operation.page: name for name, operation in restored.spec.operations.items()}
    operations = {path: names[key] for path, (_, key) in pages.items() if key in names}
    files = {file.path: file.data for file in restored.sources.files}
    texts = {page.path: decode(page.path, files[page.path]) for page in restored.pages}
    return of_pages(restored.pages, texts, {path: locale for path, (locale, _) in pages.items()}, operations)


def _schema_options(config: Config) -> SchemaOptions:
    return SchemaOptions(endpoint=config.wsdl.endpoint, service_namespace=config.wsdl.namespace)


def _read(
    files: Sequence[SourceFile], progress: Progress, strict: bool, read: Read
) -> tuple[list[tuple[SourceFile, Page]], list[Finding]]:
    pages: list[tuple[SourceFile, Page]] = []
    findings: list[Finding] = []
    for number, file in enumerate(files):
        progress("read", number, len(files))
        try:
            pages.append((file, read(file.path, file.data)))
        except PageError as error:
            if strict:
                raise
            line = error.line or 1
            findings.append(
                Finding(
                    rule=PAGE_UNREADABLE,
                    path=file.path,
                    message=error.message,
                    line=line,
                    end_line=line,
                    locale=file.locale,
                )
            )
    progress("read", len(files), len(files))
    return pages, findings


def _locate(pages: Sequence[tuple[SourceFile, Page]], sources: Sources) -> list[Located]:
    """Give each page its locale: that of its folder, or the one its prose tells. Keep the locales asked for."""
    homeless = [page for file, page in pages if file.locale is None]
    told = dict(zip((page.path for page in homeless), tell_locales(homeless, sources.config.locales), strict=True))
    located = [Located(page, file.locale or told[page.path], file.key) for file, page in pages]
    wanted = {tag.casefold() for tag in sources.locales}
    # A page of unknown language stays: it is reported, not dropped.
    chosen = [item for item in located if not wanted or item.locale is None or item.locale.casefold() in wanted]
    if wanted and located and not any(item.locale for item in chosen):
        found = ", ".join(sorted({item.locale for item in located if item.locale})) or "none that can be told"
        raise UsageError(f"no page is in {', '.join(sources.locales)}; the pages are in {found}")
    return chosen


def _prefixes(config: Config) -> tuple[str, tuple[str, ...]]:
    """The prefix of the XSD built-ins, and those declared for anything else."""
    builtins = [prefix for prefix, uri in config.namespaces.items() if uri == XSD_NAMESPACE]
    # `xsd` is always among them, by default; a prefix that somebody took care to declare goes before it.
    xsd = next((prefix for prefix in builtins if prefix != "xsd"), "xsd")
    return xsd, tuple(prefix for prefix in config.namespaces if prefix not in builtins)


def _unread(located: Sequence[Located]) -> list[Finding]:
    return [
        Finding(
            rule=unread.rule,
            path=item.page.path,
            message=unread.reason,
            line=unread.place.line,
            column=unread.place.column,
            end_line=unread.place.end_line,
            end_column=unread.place.end_column,
            locale=item.locale,
        )
        for item in located
        for unread in item.page.unread
    ]


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.path, finding.line, finding.column, finding.rule.id)))


def _under(folder: str, files: Sequence[Rendered]) -> list[Rendered]:
    return [Rendered(f"{folder}/{file.path}", file.text) for file in files]


def _summarise(restored: Restored) -> Summary:
    fields = [entry for _, entry in owned_fields(restored.spec)]
    statuses = Counter(entry.status for entry in fields)
    kinds = ("types", "operations", "enums", "faults")
    return Summary(
        pages=len(restored.pages),
        locales=restored.by_locale,
        unreadable=sum(finding.rule is PAGE_UNREADABLE for finding in restored.findings),
        unread=sum(len(page.unread) for page in restored.pages),
        entities={kind: len(getattr(restored.spec, kind)) for kind in kinds},
        fields=len(fields),
        restored=sum(map(_was_damaged, fields)),
        attested=statuses[Status.ATTESTED],
        inferred=statuses[Status.INFERRED],
        unresolved=statuses[Status.UNRESOLVED],
    )


def _was_damaged(entry: SpecField) -> bool:
    return any(said.name != entry.name or (said.type or entry.type) != entry.type for said in entry.observed.values())
