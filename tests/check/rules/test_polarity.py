from __future__ import annotations

import pytest

from tests.check.buoys import CASE
from tests.check.prose import changed, findings, rules_at


def test_the_same_side_in_each_language() -> None:
    assert rules_at(CASE) == []


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "versaler", "gemener"),
        ("sv-SE", "stigande", "fallande"),
        ("sv-SE", "valfri", "obligatorisk"),
        ("nl-NL", "hoofdletters", "kleine letters"),
        ("nl-NL", "oplopend", "aflopend"),
        ("nl-NL", "eerste", "laatste"),
        ("de-DE", "Großbuchstaben", "Kleinbuchstaben"),
        ("de-DE", "optionaler", "erforderlicher"),
        ("de-DE", "aufsteigend", "absteigend"),
        ("it-IT", "maiuscole", "minuscole"),
        ("it-IT", "crescente", "decrescente"),
        ("it-IT", "facoltativo", "obbligatorio"),
        ("fr-FR", "majuscules", "minuscules"),
        ("fr-FR", "première", "dernière"),
        ("es-ES", "mayúsculas", "minúsculas"),
        ("es-ES", "opcional", "obligatorio"),
        ("pt-BR", "maiúsculas", "minúsculas"),
        ("pt-BR", "primeiro", "último"),
        ("pl-PL", "wielkimi literami", "małymi literami"),
        ("ru-RU", "заглавными", "строчными"),
        ("ru-RU", "Необязательный", "Обязательный"),
        ("ar", "أحرف كبيرة", "أحرف صغيرة"),
        ("ja-JP", "大文字", "小文字"),
        ("ja-JP", "昇順", "降順"),
        ("ko-KR", "대문자", "소문자"),
        ("ko-KR", "오름차순", "내림차순"),
        ("zh-Hans", "大写", "小写"),
        ("zh-Hans", "true", "false"),
        ("zh-Hant", "升序", "降序"),
        ("zh-Hant", "可選", "必填"),
    ],
)
def test_the_other_side(locale: str, old: str, new: str) -> None:
    (finding,) = findings(changed(CASE, locale, old, new))
    assert (finding.rule.id, finding.locale) == ("D405", locale)
    assert new in str(finding.found) or str(finding.found) in new


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "valfri", "inte obligatorisk"),
        ("de-DE", "optionaler", "nicht erforderlicher"),
        ("de-DE", "aufsteigend", "sortiert"),
        ("fr-FR", "majuscules", "majuscules (non en minuscules)"),
        ("zh-Hans", "可选", "非必填"),
        ("ja-JP", "最初の値", "先頭の値"),
    ],
)
def test_another_way_to_say_it_is_none(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(CASE, locale, old, new)) == []


def test_a_reference_that_four_contradict_is_the_suspect() -> None:
    texts = {**CASE, "en": "An optional code in lower case; the list is ascending, the first value is true."}
    assert rules_at(texts, reference="en") == [("D406", "en")]


def test_one_other_alone_cannot_tell() -> None:
    assert rules_at({"de-DE": "In Großbuchstaben", "nl-NL": "In kleine letters"}) == []


SPAN = {
    "sv-SE": "Minst 2 och högst 14.",
    "nl-NL": "Minimaal 2 en maximaal 14.",
    "de-DE": "Mindestens 2 und höchstens 14.",
    "fr-FR": "Au minimum 2 et au maximum 14.",
    "ja-JP": "最小2、最大14。",
    "he-IL": "לפחות 2 ולכל היותר 14.",
}


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "högst", "minst"),
        ("de-DE", "Mindestens", "Höchstens"),
        ("ja-JP", "最大", "最小"),
        ("he-IL", "לפחות", "לכל היותר"),
    ],
)
def test_one_side_twice_where_the_others_have_both(locale: str, old: str, new: str) -> None:
    assert rules_at(SPAN) == []
    assert rules_at(changed(SPAN, locale, old, new)) == [("D405", locale)]
    assert rules_at(changed(SPAN, locale, old, new), reference="fr-FR") == [("D405", locale)]


def test_one_side_said_again_is_none() -> None:
    assert rules_at({**SPAN, "nl-NL": "Minimaal 2 en maximaal 14, dus maximaal 14."}) == []
