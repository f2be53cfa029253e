from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from docspec.check.report.markdown_report import MOST, code, escaped, render
from docspec.check.report.visible import visible
from tests.check.reporting import at, everything, report

UGLY = [
    "`",
    "``",
    "a`b",
    "``a",
    "<script>",
    "| x |",
    "[a](b)",
    "*a*",
    "_b_",
    "&amp;",
    "\\",
    "1. a",
    "# a",
    " a ",
    "$x$",
]


def seen(text: str) -> str:
    """What a reader sees of a paragraph: the text of its nodes."""
    (_, inline, _) = MarkdownIt("commonmark").parse(f"x {text} x")
    parts = [child.content for child in inline.children or [] if child.type in {"text", "code_inline"}]
    return "".join(parts).removeprefix("x ").removesuffix(" x")


@pytest.mark.parametrize("text", [*UGLY, "船名", "اسم"])
def test_text_is_shown_as_it_is(text: str) -> None:
    assert seen(escaped(text)) == text
    assert seen(code(text)).strip() == text.strip()


@given(st.text(st.sampled_from("`*_[]()<>&|\\#@!~ab1.-")))
def test_no_text_breaks_out(text: str) -> None:
    shown = seen(escaped(f"{text}."))
    assert shown == visible(f"{text}.")


@pytest.mark.parametrize(("text", "shown"), [("@all", "@<!-- -->all"), ("#12", "#<!-- -->12"), ("a@b", "a@<!-- -->b")])
def test_nobody_is_called_and_no_issue_is_named(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_report() -> None:
    text = render(report(everything(), folder="docs/", ignored=2, accepted=3))
    assert text.startswith("## Drift: 4 errors, 2 warnings, 1 note\n")
    assert "| ar | 1 | 1 | 0 | 0 | 97.5 |" in text
    assert "### D101 ident-translated: 2 errors" in text
    assert "- `docs/ar/types/r-ship.md:5` `Ship.shipName`: `اسم السفينة` is wrong" in text
    assert "`<!-- docspec-ignore D101 -->`" in text
    assert "2 ignored.\n3 accepted by the baseline." in text
    assert "\u202e" not in text
    assert text.index("### D502") < text.index("### D401") < text.index("### D105"), "the worst first"


def test_it_fits_a_comment_and_counts_the_rest() -> None:
    finding = at("zh-Hans/types/r-ship.md", "船名", message="船" * 400)
    text = render(report([replace(finding, line=number) for number in range(1, 2001)]))
    assert len(text) <= MOST
    shown = text.count("\n- ")
    assert 0 < shown < 2000
    assert text.endswith(f"\nand {2000 - shown} more; `docspec drift --verbose` shows all.\n")
