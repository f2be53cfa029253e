import pytest

from docspec.check.targets import Goals, localised


@pytest.mark.parametrize(
    ("target", "theirs", "ours", "expected"),
    [
        ("https://x.example/sv/a", "sv-SE", "de-DE", "https://x.example/de/a"),
        ("https://x.example/sv-SE/a", "sv-SE", "de-DE", "https://x.example/de-DE/a"),
        ("https://x.example/zh_Hans/a", "zh-Hans", "pt-BR", "https://x.example/pt_BR/a"),
        ("https://x.example/a?lang=ja", "ja-JP", "ar", "https://x.example/a?lang=ar"),
        ("../sv/r-book.md", "sv-SE", "nl-NL", "../nl/r-book.md"),
        ("r-svar.md", "sv-SE", "nl-NL", "r-svar.md"),
    ],
)
def test_localised(target: str, theirs: str, ours: str, expected: str) -> None:
    assert localised(target, theirs, ours) == expected


@pytest.mark.parametrize(
    ("like", "expected"),
    [
        ("https://x.example/zh-hant/b", "https://x.example/zh-hant/a"),
        ("https://x.example/zh-Hant/b", "https://x.example/zh-Hant/a"),
        ("https://x.example/b", "https://x.example/zh/a"),
        (None, "https://x.example/zh/a"),
    ],
)
def test_our_language_is_spelled_as_we_do(like: str | None, expected: str) -> None:
    assert localised("https://x.example/sv/a", "sv-SE", "zh-Hant", like) == expected


@pytest.mark.parametrize(
    "target", ["https://[broken", "mailto:a@x.example", "", "#", "?", "//x.example", "javascript:void"]
)
def test_any_target_has_a_goal(target: str) -> None:
    goals = Goals({})
    assert goals.of("types/r-page", "sv-SE", target) == goals.of("types/r-page", "ar", target)
