"""What the rules have to say of the pages."""

from __future__ import annotations

from functools import partial

from docspec.check.baseline import Baseline
from docspec.check.drift import drift, unspoken
from docspec.check.judge import judge
from docspec.check.report.report import Report
from docspec.check.score import scores
from docspec.check.subject import Subject
from docspec.pipeline.ages import AskPast, find_ages
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.restored import Restored, restore
from docspec.workspace import Sources


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
    texts = restored.texts()
    history, ages = find_ages(restored, texts, past, partial(progress, "history")) if past else (None, ())
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
