"""What locales are called."""

from __future__ import annotations

import pytest

from docspec.render.languages import direction, language_name, own_name, own_names, tag


@pytest.mark.parametrize(
    ("locale", "reader", "expected"),
    [
        ("de-DE", "it-IT", "tedesco"),
        ("zh-Hans", "it-IT", "cinese semplificato"),
        ("zh-CN", "it-IT", "cinese"),
        ("sr-Latn", "de", "Serbisch (Lateinisch)"),
        ("ar", "ja-JP", "アラビア語"),
        ("de-DE", "xx-XX", "German"),
        ("xx-XX", "de-DE", "xx-XX"),
        ('"><b', "de-DE", '"><b'),
    ],
)
def test_names(locale: str, reader: str, expected: str) -> None:
    assert language_name(locale, reader) == expected


@pytest.mark.parametrize(
    ("locale", "short", "long"),
    [
        ("it-IT", "Italiano", "Italiano (Italia)"),
        ("pt-BR", "Português", "Português (Brasil)"),
        ("zh-Hans", "简体中文", "中文 (简体)"),
        ("he", "עברית", "עברית"),
        ("xx", "xx", "xx"),
    ],
)
def test_own_names(locale: str, short: str, long: str) -> None:
    assert (own_name(locale), own_name(locale, with_region=True)) == (short, long)


def test_regions_are_named_only_where_they_tell_apart() -> None:
    assert own_names(["pt-BR", "de-DE"]) == {"pt-BR": "Português", "de-DE": "Deutsch"}
    assert own_names(["pt-BR", "pt-PT"]) == {"pt-BR": "Português (Brasil)", "pt-PT": "Português (Portugal)"}


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("ar", ("ar", "rtl")),
        ("he-IL", ("he-IL", "rtl")),
        ("ug-Arab", ("ug-Arab", "rtl")),
        ("zh_Hans", ("zh-Hans", "ltr")),
        ("xx", ("xx", "ltr")),
        ('"><b', ("und", "ltr")),
        ("", ("und", "ltr")),
    ],
)
def test_tags_and_directions(locale: str, expected: tuple[str, str]) -> None:
    assert (tag(locale), direction(locale)) == expected
