from __future__ import annotations

import pytest

from tests.check.buoys import CASE, FORMAT, LIMIT
from tests.check.prose import Described, findings, rules_at


@pytest.mark.parametrize("locale", LIMIT)
def test_an_empty_description(locale: str) -> None:
    (finding,) = findings({**LIMIT, locale: ""})
    assert (finding.rule.id, finding.locale, finding.found) == ("D402", locale, "")


@pytest.mark.parametrize("locale", ["sv-SE", "de-DE", "fr-FR", "ru-RU", "ja-JP", "zh-Hans"])
def test_a_cut_description(locale: str) -> None:
    found = findings({**FORMAT, locale: FORMAT[locale][: len(FORMAT[locale]) // 4]})
    assert ("D402", locale) in [(item.rule.id, item.locale) for item in found]


@pytest.mark.parametrize("described", [CASE, FORMAT, LIMIT])
def test_whole_descriptions(described: Described) -> None:
    assert rules_at(described) == []


def test_empty_everywhere_but_once_is_no_loss() -> None:
    texts = dict.fromkeys(["sv-SE", "nl-NL", "de-DE", "it-IT"], "")
    assert rules_at({**texts, "zh-Hans": "停顿。"}) == []


def test_a_reference_tells_alone() -> None:
    assert rules_at({"en": LIMIT["en"], "sv-SE": ""}, reference="en") == [("D402", "sv-SE")]
    assert rules_at({"en": "", "sv-SE": LIMIT["sv-SE"]}, reference="en") == []


def test_a_sign_for_nothing_is_no_text() -> None:
    assert rules_at({"sv-SE": "–", "nl-NL": "–", "de-DE": ""}) == []
