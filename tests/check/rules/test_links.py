import pytest

from docspec.check.rules.links import check
from docspec.pipeline import find_drift
from tests.check.structured import LOCALES, found, repaired, said, with_one
from tests.pages import sources


def page(*targets: str) -> str:
    return (
        "# Shelf\n\n## Overview {#overview}\n\nSee " + " and ".join(f"[this]({target})" for target in targets) + ".\n"
    )


BOOK = page("r-book.md", "../faults/r-fault.md#codes")


@pytest.mark.parametrize(
    ("locale", "other", "count"),
    [
        pytest.param("sv-SE", page("r-boka.md", "../faults/r-fault.md#codes"), 1, id="another page"),
        pytest.param("ja-JP", page("r-book.md", "../faults/r-fault.md#other"), 1, id="another fragment"),
        pytest.param("ar", page("r-book.md"), 1, id="lost"),
        pytest.param("zh-Hans", "# Shelf\n\n## Overview {#overview}\n\nSee this and this.\n", 2, id="both lost"),
        pytest.param("de-DE", page("r-book.md", "r-book.md"), 1, id="one twice"),
        pytest.param("nl-NL", page("r-book.md", "../faults/r-fout.md#codes"), 1, id="translated"),
    ],
)
def test_fires(locale: str, other: str, count: int) -> None:
    assert said(check, with_one(BOOK, locale, other)) == [("D501", locale)] * count


SITE = "https://docs.example.com/guide/start"


@pytest.mark.parametrize(
    "targets",
    [
        pytest.param((SITE, "https://docs.example.com/sv/guide/start"), id="language in the path"),
        pytest.param((SITE, "https://docs.example.com/sv-SE/guide/start"), id="locale in the path"),
        pytest.param((SITE, "https://docs.example.com/se/guide/start"), id="country in the path"),
        pytest.param((SITE, f"{SITE}?lang=sv"), id="language in the query"),
        pytest.param((SITE, f"{SITE}/"), id="slash at the end"),
        pytest.param((SITE, f"{SITE}.html"), id="suffix"),
        pytest.param((SITE, "https://sv.docs.example.com/guide/start"), id="language in the host"),
        pytest.param((SITE, "https://help.example.com/pages/start.html"), id="the site moved"),
        pytest.param((SITE, "../guide/start.md"), id="a site against a file"),
        pytest.param(("r-book.md", "r-book.html"), id="md and html"),
        pytest.param(("r-book.md#Codes", "r-book.md#codes"), id="case of a fragment"),
        pytest.param(("r-book.md", "./r-book.md"), id="a dot"),
        pytest.param(("r-book.md", "../types/r-book.md"), id="the long way round"),
    ],
)
def test_is_silent(targets: tuple[str, str]) -> None:
    whole, other = targets
    assert said(check, with_one(page(whole), "sv-SE", page(other))) == []


def headed(heading: str, target: str) -> str:
    return f"# Shelf\n\n## {heading}\n\nText.\n\nSee [above]({target}).\n"


@pytest.mark.parametrize(
    ("locale", "other", "expected"),
    [
        pytest.param("sv-SE", headed("Översikt", "#översikt"), [], id="the same heading"),
        pytest.param("zh-Hans", headed("概述", "#%E6%A6%82%E8%BF%B0"), [], id="percent-encoded"),
        pytest.param("de-DE", headed("Der Überblick", "#der-überblick"), [], id="two words"),
        pytest.param("ar", headed("نظرة عامة", "#shelf"), [("D501", "ar")], id="another heading"),
        pytest.param("nl-NL", headed("Overzicht", "#overview"), [("D501", "nl-NL")], id="no heading any more"),
    ],
)
def test_anchors_of_headings(locale: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert said(check, with_one(headed("Overview", "#overview"), locale, other)) == expected


def test_a_part_that_another_page_lost_is_not_the_links_fault() -> None:
    guide = "# Guide\n\nText.\n\n## Codes\n\nMore text.\n"
    files = {f"{locale}/r-shelf.md": page("r-guide.md#codes") for locale in LOCALES}
    files |= {f"{locale}/r-guide.md": guide for locale in LOCALES}
    files["sv-SE/r-guide.md"] = "# Guide\n\nText.\n"
    report = find_drift(sources(files))
    assert [finding.rule.id for finding in report.findings if finding.rule.id == "D501"] == []


def test_every_site_in_its_language_is_repaired_in_ours() -> None:
    pages = {locale: page(f"https://x.example/{locale}/guide?a=1&b=2") for locale in LOCALES}
    broken = pages | {"ar": page("https://x.example/ar/tour?a=1&b=2")}
    (finding,) = found(check, broken)
    assert (finding.found, finding.expected) == (
        "https://x.example/ar/tour?a=1&b=2",
        "https://x.example/ar/guide?a=1&b=2",
    )
    assert finding.fixable == "unsafe"
    assert repaired(broken, finding) == pages["ar"]


def test_the_reference_leads() -> None:
    pages = {"en": page("r-a.md"), "sv-SE": page("r-b.md"), "nl-NL": page("r-b.md"), "ar": page("r-a.md")}
    assert said(check, pages, "en") == [("D501", "nl-NL"), ("D501", "sv-SE")]
