"""Where the texts of a spec stand on its pages, and which of them a finding is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from docspec import pipeline
from docspec.check.texts.standing import TextPlace, drift_at, text_places
from docspec.workspace import open_sources

SOURCES = Path(__file__).parents[3] / "sources"


@pytest.fixture(scope="module")
def checked() -> tuple[dict[tuple[str, str], TextPlace], pipeline.Restored, list[str]]:
    restored = pipeline.restore(open_sources([SOURCES]))
    report = pipeline.check(restored)
    places = text_places(restored.spec, restored.reconciled.outlines, report.rows)
    found = drift_at(places, report.findings)
    told = [
        f"{locale} {path} {one.rule.id} {'text' if own else 'row'}"
        for (locale, path), some in found.items()
        for one, own in some
    ]
    return places, restored, told


@pytest.mark.parametrize(
    ("locale", "path", "said"),
    [
        ("sv-SE", "ActiveJob#title", "ActiveJob"),
        ("sv-SE", "ActiveJob.name", "Namnet som systemet förvarar jobbet under."),
        ("zh-Hans", "ActiveJob.name", None),
        ("nl-NL", "ActiveJobStates.Running", "Running"),
    ],
)
def test_places(
    checked: tuple[dict[tuple[str, str], TextPlace], object, object], locale: str, path: str, said: str | None
) -> None:
    place = checked[0][locale, path]
    line = (SOURCES / place.text.path).read_text(encoding="utf-8").splitlines()[place.text.line - 1]
    assert place.text.path.startswith(f"{locale}/")
    assert place.unit.start <= place.text.start <= place.text.end <= place.unit.end
    assert said is None or said in line


def test_every_field_has_a_place_in_every_locale_that_has_it(
    checked: tuple[dict[tuple[str, str], TextPlace], pipeline.Restored, object],
) -> None:
    places, restored, _ = checked
    fields = [
        (locale, f"{name}.{field.name}")
        for name, item in restored.spec.types.items()
        for field in item.fields
        for locale in field.observed
    ]
    assert fields
    assert [key for key in fields if key not in places] == []


def test_drift_is_told_where_it_is(checked: tuple[object, object, list[str]]) -> None:
    told = checked[2]
    assert "nl-NL ActiveJob.companyHandle D101 row" in told
    assert any(one.endswith(" text") for one in told)
    assert not [one for one in told if " R" in one]
