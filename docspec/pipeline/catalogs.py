"""The texts and names of an API for translators and their tools, with what the pages tell of drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docspec.check.texts.standing import drift_at, text_places
from docspec.finding import Severity
from docspec.pipeline.drift import check
from docspec.pipeline.given import Specified
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.restored import Restored
from docspec.render.catalog.formats import FORMATS, Exchange, exchange
from docspec.render.catalog.messages import NOTHING_KNOWN, Background, Issue, Outdated
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec


@dataclass(frozen=True, slots=True)
class Exported:
    """Catalogs, and what they are made of."""

    files: tuple[Rendered, ...]
    given: Exchange


def export_catalogs(
    given: Specified,
    formats: Sequence[str],
    *,
    locales: Sequence[str] = (),
    source_locale: str | None = None,
    progress: Progress = quiet,
) -> Exported:
    """The files of some formats. Raises UsageError where there is nothing to translate from or into."""
    found = exchange(given.spec, NOTHING_KNOWN, locales, source_locale)  # a mistake is told before the work
    if given.restored:
        found = exchange(given.spec, _background(given.spec, given.restored, progress), locales, source_locale)
    files: list[Rendered] = []
    for number, form in enumerate(formats):
        progress("write", number, len(formats))
        files += FORMATS[form](found)
    progress("write", len(formats), len(formats))
    return Exported(tuple(files), found)


def _background(spec: Spec, restored: Restored, progress: Progress) -> Background:
    report = check(restored, progress=progress)
    places = text_places(spec, restored.reconciled.outlines, report.rows)
    drift = {
        key: tuple(
            Issue(one.rule.id, one.rule.name, one.message, one.severity is Severity.ERROR, own) for one, own in found
        )
        for key, found in drift_at(places, report.findings).items()
    }
    return Background(
        is_known=True,
        drift=drift,
        places={key: (place.text.path, place.text.line) for key, place in places.items()},
        reviewed=restored.reviewed.taken,
        outdated={key: Outdated(*pair) for key, pair in restored.reviewed.outdated.items()},
    )
