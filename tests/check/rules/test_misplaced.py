from __future__ import annotations

import pytest

from tests.check.drifting import fixed, told
from tests.pages import Texts, section
from tests.reconcile.sets import FIVE, HEADS

NAME = '<span class="codeph"> <span class="varname"> {}</span> </span>'


def page(marks: str, damaged: str = "") -> dict[str, Texts]:
    """A table in HTML in five languages, each name in its marks; in Dutch one of them is damaged."""

    def row(locale: str, name: str) -> str:
        cell = damaged if damaged and locale == "nl-NL" and name == "userEmail" else marks.format(name)
        return f"<tr><td>{cell}</td><td><code>xsd:string</code></td><td></td></tr>\n"

    def text(locale: str) -> str:
        head = "".join(f"<th>{word}</th>" for word in HEADS[locale].split("|"))
        rows = "".join(row(locale, name) for name in ("userName", "userEmail", "userPhone"))
        return section("User", f"<table>\n<tr>{head}</tr>\n{rows}</table>", level=1)

    return {"types/r-user": {locale: text(locale) for locale in FIVE}}


@pytest.mark.parametrize(
    "damaged",
    [
        'userEmail <span class="codeph"> <span class="varname"></span> </span>',
        '<span class="codeph"> <span class="varname"></span> </span> userEmail',
        '<span class="codeph"> <span class="varname"> user</span> </span>Email',
        "userEmail",
        "*userEmail*",
    ],
)
def test_a_name_outside_of_its_element(damaged: str) -> None:
    found = told(page(NAME, damaged), "D101", "D102", "D306")
    assert len(found) == 1
    assert found[0].endswith("-> userEmail")
    assert fixed(page(NAME, damaged)) == {"nl-NL/types/r-user.md": page(NAME)["types/r-user"]["nl-NL"]}


def test_a_translated_name_outside_of_its_element() -> None:
    damaged = 'e-mailadres <span class="codeph"> <span class="varname"></span> </span>'
    assert told(page(NAME, damaged), "D101", "D306") == ["D101 nl-NL e-mailadres -> userEmail"]
    assert fixed(page(NAME, damaged)) == {"nl-NL/types/r-user.md": page(NAME)["types/r-user"]["nl-NL"]}


@pytest.mark.parametrize(
    ("marks", "cell"),
    [
        (NAME, '<span class="codeph"><span class="varname">userEmail</span></span>'),
        (NAME, "<p><code>userEmail</code></p>"),
        ("{}", "<code>userEmail</code>"),
        ("{}", "userEmail"),
    ],
)
def test_silent(marks: str, cell: str) -> None:
    assert told(page(marks, cell), "D306") == []
