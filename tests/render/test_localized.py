from __future__ import annotations

import pytest

from docspec.render.localized import Told, english_first, fall_back, pick
from docspec.spec.model import Info

TEXTS = {"sv-SE": "hylla", "zh-Hans": "书架", "ar": " \n", "nl-NL": ""}


@pytest.mark.parametrize(
    ("order", "told"),
    [
        pytest.param(["zh-Hans"], Told("zh-Hans", "书架"), id="the one asked for"),
        pytest.param(["ar", "nl-NL", "zh-Hans", "sv-SE"], Told("zh-Hans", "书架"), id="blank ones are passed over"),
        pytest.param(["fr-FR"], Told("sv-SE", "hylla"), id="any other, by its tag"),
        pytest.param([], Told("sv-SE", "hylla"), id="none asked for"),
    ],
)
def test_pick(order: list[str], told: Told) -> None:
    assert pick(TEXTS, order) == told


@pytest.mark.parametrize("texts", [{}, {"ar": " ", "sv-SE": ""}], ids=["no text", "blank texts"])
def test_nothing_to_pick(texts: dict[str, str]) -> None:
    assert pick(texts, ["ar"]) is None


@pytest.mark.parametrize(
    ("locales", "ordered"),
    [
        (["sv-SE", "en-GB", "de-DE", "en"], ["en-GB", "en", "sv-SE", "de-DE"]),
        (["sv-SE", "enm"], ["sv-SE", "enm"]),
        ([], []),
    ],
    ids=["English in front", "Middle English is another", "none"],
)
def test_english_first(locales: list[str], ordered: list[str]) -> None:
    assert english_first(locales) == ordered


@pytest.mark.parametrize(
    ("asked", "reference", "ordered"),
    [
        ("zh-Hans", "de-DE", ["zh-Hans", "de-DE", "en", "sv-SE"]),
        (None, "de-DE", ["de-DE", "en", "sv-SE", "zh-Hans"]),
        (None, None, ["en", "de-DE", "sv-SE", "zh-Hans"]),
        ("fr-FR", None, ["fr-FR", "en", "de-DE", "sv-SE", "zh-Hans"]),
        ("en", "en", ["en", "de-DE", "sv-SE", "zh-Hans"]),
    ],
)
def test_fall_back(asked: str | None, reference: str | None, ordered: list[str]) -> None:
    info = Info(
        title="", locales=["de-DE", "en", "sv-SE", "zh-Hans"], reference_locale=reference, generator="docspec 0.0.0"
    )
    assert fall_back(info, asked) == ordered
