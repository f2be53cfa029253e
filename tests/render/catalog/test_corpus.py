"""The catalogs of the real pages, in five locales, and with English as the reference."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from docspec import pipeline
from docspec.check.texts.apply import apply_texts
from docspec.render.catalog.formats import FORMATS
from docspec.spec.texts.inline import pieces
from docspec.spec.texts.paths import spec_texts
from docspec.workspace import open_sources
from tests.render.catalog.making import read, toolkit
from tests.render.catalog.schemas import wrong, xliff_12_strict, xliff_core
from tests.witnesses import msgfmt, run

pytestmark = [pytest.mark.slow, pytest.mark.corpus]
CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[4] / "shared/corpus"))
FIVE = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")


@cache
def exported(reference: str | None) -> tuple[pipeline.Specified, pipeline.Exported]:
    folder = CORPUS / "2026-11"
    if not folder.is_dir():
        pytest.skip("the corpus is not here")
    opened = open_sources([folder], () if reference else FIVE, reference)
    given = pipeline.specified(opened)
    return given, pipeline.export_catalogs(given, list(FORMATS))


@pytest.fixture(params=[None, "en"], ids=["five locales", "and English"])
def made(request: pytest.FixtureRequest) -> tuple[pipeline.Specified, pipeline.Exported]:
    return exported(request.param)


Made = tuple[pipeline.Specified, pipeline.Exported]


def test_every_text_can_be_taken_apart(made: Made) -> None:
    texts = [said for text in spec_texts(made[0].spec) if not text.is_plain for said in text.texts.values()]
    assert len(texts) > 5000
    assert [said for said in texts if pieces(said) is None] == []


@pytest.mark.parametrize("suffix", [".po", ".1.2.xlf", ".xlf"])
def test_there_and_back_changes_nothing(made: Made, suffix: str) -> None:
    given, out = made
    names = [f"{locale}{suffix}" for locale in out.given.targets]
    texts = {file.path: file.text for file in out.files}
    found = apply_texts(given.spec, [read(name, texts[name]) for name in names], unreviewed=True)
    assert found.spec == given.spec
    assert found.findings == ()
    assert len(found.taken) == sum(bool(item.target.strip()) for one in out.given.catalogs for item in one.items)


def test_only_a_part_is_fuzzy(made: Made) -> None:
    for one in made[1].given.catalogs:
        assert 0 < sum(item.is_fuzzy for item in one.items) < len(one.items) / 2


def test_witnesses(made: Made, tmp_path: Path) -> None:
    for file in made[1].files:
        if file.path.endswith(".po"):
            (tmp_path / file.path).write_text(file.text, encoding="utf-8", newline="")
            run(tmp_path, [msgfmt(), "--check", "-o", "out.mo", file.path])
        elif file.path.endswith(".1.2.xlf"):
            assert wrong(xliff_12_strict(), file.text) == []
            assert len(toolkit("xliff", "Xliff1File").parsestring(file.text.encode()).units) > 1000
        elif file.path.endswith(".xlf"):
            assert wrong(xliff_core(), file.text) == []
            assert len(toolkit("xliff2", "Xliff2File").parsestring(file.text.encode()).units) > 1000
