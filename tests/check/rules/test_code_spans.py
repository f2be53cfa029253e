import pytest

from docspec.check.rules.code_spans import check
from tests.check.structured import found, repaired, said, with_one


def page(text: str) -> str:
    return f"# Shelf\n\n{text}\n"


WHOLE = page("Give `shelfHandle` and `maxWidth`; the default is `Open`.")


@pytest.mark.parametrize(
    ("locale", "text", "found_and_expected"),
    [
        pytest.param("sv-SE", "Ge `shelfHandle`; standard är `Open`.", (None, "maxWidth"), id="lost"),
        pytest.param(
            "de-DE", "`shelfHandle` und maxWidth; Standard ist `Open`.", ("maxWidth", "maxWidth"), id="mark lost"
        ),
        pytest.param(
            "nl-NL", "`plankHandvat`, `maxWidth` en `Open`.", ("plankHandvat", "shelfHandle"), id="translated"
        ),
        pytest.param(
            "ja-JP", "`shelfHandle`と`maxWidthを`、`Open`。", ("maxWidthを", "maxWidth"), id="a letter too many"
        ),
        pytest.param("ar", "`shelfHandle` و `maxWidth` ، `Open` `Close`.", ("Close", None), id="one too many"),
        pytest.param("zh-Hans", "`Open`、`架子`和`maxWidth`。", ("架子", "shelfHandle"), id="reordered and translated"),
    ],
)
def test_fires(locale: str, text: str, found_and_expected: tuple[str | None, str | None]) -> None:
    (finding,) = found(check, with_one(WHOLE, locale, page(text)))
    assert (finding.rule.id, finding.locale) == ("D502", locale)
    assert (finding.found, finding.expected) == found_and_expected


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        pytest.param("sv-SE", "Standard är `Open`. Ge `maxWidth` och `shelfHandle`.", id="reordered"),
        pytest.param("de-DE", "`shelfHandle` (Griff), `maxWidth` (Breite), `Open` (offen).", id="glosses"),
        pytest.param("zh-Hans", "`shelfHandle`、`maxWidth`、`Open`（打开）。", id="full-width gloss"),
        pytest.param("nl-NL", "`shelfHandle`, `maxWidth`, `Geopend`.", id="a value translated is D106"),
        pytest.param("ar", "<code>shelfHandle</code> `maxWidth` `Open`", id="other marks"),
        pytest.param("ja-JP", "`` shelfHandle `` `maxWidth` `Ｏpen`", id="longer fences, full width"),
    ],
)
def test_is_silent(locale: str, text: str) -> None:
    assert said(check, with_one(WHOLE, locale, page(text))) == []


CELL = """# Shelf

<table><tr><th>Name</th><th>Type</th><th>Text</th></tr>
<tr><td>{}</td><td>xsd:int</td><td>{}</td></tr></table>
"""
SPAN = '<span class="codeph">{}</span>'


@pytest.mark.parametrize(
    ("whole", "bare"),
    [
        pytest.param(WHOLE, WHOLE.replace("`maxWidth`", "maxWidth"), id="backticks"),
        pytest.param(
            CELL.format("width", SPAN.format("maxWidth")), CELL.format("width", "maxWidth"), id="span in a cell"
        ),
    ],
)
def test_lost_mark_is_repaired(whole: str, bare: str) -> None:
    pages = with_one(whole, "ja-JP", bare)
    (finding,) = found(check, pages)
    assert finding.fixable == "safe"
    assert repaired(pages, finding) == whole


@pytest.mark.parametrize(("locale", "instead"), [("sv-SE", "se17"), ("zh-Hans", "瑞典17"), ("ar", "SE18")])
def test_a_code_of_capitals_and_digits(locale: str, instead: str) -> None:
    (finding,) = found(check, with_one(page("Such as `SE17`."), locale, page(f"Such as `{instead}`.")))
    assert (finding.found, finding.expected) == (instead, "SE17")


def test_the_blanks_inside_of_marks_come_back() -> None:
    whole = CELL.format("shelf", f"The {SPAN.format(' maxWidth')} of it.")
    pages = with_one(whole, "de-DE", CELL.format("shelf", "The maxWidth of it."))
    (finding,) = found(check, pages)
    assert repaired(pages, finding) == whole


def test_a_text_that_stands_twice_is_not_repaired() -> None:
    (finding,) = found(check, with_one(WHOLE, "ar", page("shelfHandle (shelfHandle) `maxWidth` `Open`")))
    assert (finding.expected, finding.edits) == ("shelfHandle", ())
