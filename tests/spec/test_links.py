from __future__ import annotations

import pytest

from docspec.spec.links import target_page
from docspec.spec.model import Spec
from tests.pages import Texts, section, spec_from, table

HEADERS = {"sv-SE": "Namn|Typ|Beskrivning", "ko-KR": "이름|형식|설명", "ar-EG": "الاسم|النوع|الوصف"}


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("../values/r-states.md", "api/values/r-states"),
        ("../values/r-states.md#states", "api/values/r-states"),
        ("../values/r-states.html?lang=sv#x", "api/values/r-states"),
        ("r-ship.markdown", "api/types/r-ship"),
        ("./r-ship", "api/types/r-ship"),
        ("../../top.TXT", "top"),
        ("#here", "api/types"),
        ("https://example.com/r-states.md", "api/types/https:/example.com/r-states"),
    ],
    ids=["folder", "anchor", "html-and-query", "long-suffix", "no-suffix", "up", "same-page", "elsewhere"],
)
def test_target_page(target: str, key: str) -> None:
    assert target_page("api/types/r-berth", target) == key


def berth(describe: dict[str, str]) -> Texts:
    return {
        locale: section(
            "Berth {#berth}", table(HEADERS[locale], "berthId|xsd:int|7", f"state|xsd:string|{text}"), level=1
        )
        for locale, text in describe.items()
    }


def states(used: dict[str, str], name: str = "States") -> Texts:
    return {
        locale: section(f"{name} {{#{name.lower()}}}", text, section("V {#v}", "* `Free`\n* `Taken`"), level=1)
        for locale, text in used.items()
    }


NOBODY = dict.fromkeys(HEADERS, "")


def linked(describe: dict[str, str], used: dict[str, str] | None = None) -> tuple[str | None, list[str]]:
    """The enum of `Berth.state`, and who uses the enum `States`."""
    spec = spec_from(
        {
            "api/types/r-berth": berth(describe),
            "api/values/r-states": states(used or NOBODY),
            "api/values/r-colours": states(NOBODY, "Colours"),
        }
    )
    return _state(spec), spec.enums["States"].used_by


def _state(spec: Spec) -> str | None:
    return spec.types["Berth"].fields[1].values


@pytest.mark.parametrize(
    ("describe", "enum"),
    [
        pytest.param(
            {
                "sv-SE": "Se [lägen](../values/r-states.md#states).",
                "ko-KR": "[상태](../values/r-states.md#states) 참조.",
            },
            "States",
            id="relative-with-anchor",
        ),
        pytest.param({"sv-SE": "Se [lägen](../values/r-states.md).", "ko-KR": "상태"}, "States", id="one-locale-alone"),
        pytest.param(
            {
                "sv-SE": "[a](../values/r-colours.md)",
                "ko-KR": "[a](../values/r-states.md)",
                "ar-EG": "[a](../values/r-states.md)",
            },
            "States",
            id="most-locales",
        ),
        pytest.param(
            {"sv-SE": "[a](r-berth.md)", "ko-KR": "[a](https://example.com/states)"}, None, id="no-value-list"
        ),
        pytest.param({"sv-SE": "Läge.", "ko-KR": "상태."}, None, id="no-link"),
    ],
)
def test_links_in_descriptions(describe: dict[str, str], enum: str | None) -> None:
    found, used_by = linked(describe)
    assert found == enum
    assert used_by == (["Berth.state"] if enum else [])


def test_html_links() -> None:
    head = "<tr><th>Name</th><th>Type</th><th>Description</th></tr>"
    link = "<a href='../values/r-states.md#states'>{}</a>"
    row = f"<tr><td>state</td><td>xsd:string</td><td>Se {link}</td></tr>"
    words = {"sv-SE": "lägen", "ar-EG": "الحالات"}
    html = {
        locale: f"# Berth {{#berth}}\n\n<table>{head}{row.format(word)}</table>\n" for locale, word in words.items()
    }
    pages: dict[str, Texts] = {"api/types/r-berth": html, "api/values/r-states": states(NOBODY)}
    spec = spec_from(pages)
    assert spec.types["Berth"].fields[0].values == "States"
    assert spec.enums["States"].used_by == ["Berth.state"]


PLAIN = {"sv-SE": "Läge.", "ko-KR": "상태.", "ar-EG": "الحالة."}


@pytest.mark.parametrize(
    "used",
    [
        pytest.param({"sv-SE": "Används av `Berth/state`.", "ko-KR": "x"}, id="slash-in-code"),
        pytest.param({"sv-SE": "Används av Berth.state.", "ko-KR": "x"}, id="dot"),
        pytest.param({"sv-SE": "Används av Berths/state.", "ko-KR": "x"}, id="nearly"),
        pytest.param({"sv-SE": "x", "ar-EG": "يستخدمه Berth/state هنا."}, id="in-one-locale-only"),
        pytest.param({"sv-SE": "x", "ko-KR": "Berth／state 용."}, id="full-width-slash"),
    ],
)
def test_what_value_lists_say_uses_them(used: dict[str, str]) -> None:
    assert linked(PLAIN, used) == ("States", ["Berth.state"])


@pytest.mark.parametrize(
    "used", [{"sv-SE": "Av Crane/height."}, {"sv-SE": "Av alla."}], ids=["no-such-field", "no-field"]
)
def test_what_fits_no_field_is_left_out(used: dict[str, str]) -> None:
    assert linked(PLAIN, used) == (None, [])


def test_a_link_goes_before_what_a_list_says() -> None:
    pages = {
        "api/types/r-berth": berth(dict.fromkeys(HEADERS, "[x](../values/r-states.md)")),
        "api/values/r-states": states(NOBODY),
        "api/values/r-colours": states(dict.fromkeys(HEADERS, "Berth/state"), "Colours"),
    }
    spec = spec_from(pages)
    assert _state(spec) == "States"
    assert spec.enums["States"].used_by == ["Berth.state"]
