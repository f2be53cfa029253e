from __future__ import annotations

import pytest

from docspec.spec.examples import examples
from tests.pages import outlined, section

NAMES = ("getShipParam", "getShipReturn")


def fence(root: str) -> str:
    return f"```xml\n<{root}><id>1</id></{root.split(' ', maxsplit=1)[0]}>\n```"


REQUEST, RESPONSE, OTHER = "getShipParam", "getShipReturn", "soapish"


def paired(*roots: str, names: tuple[str, str] = NAMES) -> list[tuple[str, str]]:
    """The pairs that samples with these roots make; `-` for a side that is missing."""
    item = outlined({"sv-SE": section("getShip", *map(fence, roots), level=1)})
    return [(_root(example.request), _root(example.response)) for example in examples(item, names)]


def _root(text: str | None) -> str:
    return text.split(">")[0].lstrip("<").split(" ")[0] if text else "-"


@pytest.mark.parametrize(
    ("roots", "pairs"),
    [
        pytest.param([REQUEST, RESPONSE], [(REQUEST, RESPONSE)], id="by-name"),
        pytest.param([REQUEST, RESPONSE] * 2, [(REQUEST, RESPONSE)] * 2, id="two-pairs"),
        pytest.param(
            [REQUEST, REQUEST, RESPONSE], [(REQUEST, "-"), (REQUEST, RESPONSE)], id="a-request-without-response"
        ),
        pytest.param([RESPONSE, REQUEST], [("-", RESPONSE), (REQUEST, "-")], id="a-response-first"),
        pytest.param([REQUEST, RESPONSE, RESPONSE], [(REQUEST, RESPONSE), ("-", RESPONSE)], id="a-second-response"),
        pytest.param([REQUEST, OTHER], [(REQUEST, OTHER)], id="a-response-of-another-name"),
        pytest.param(["a", "b", "c"], [("a", "b"), ("c", "-")], id="by-turns"),
        pytest.param(["lib:getShipParam xmlns:lib='x'", RESPONSE], [("lib:getShipParam", RESPONSE)], id="prefix"),
        pytest.param([], [], id="none"),
    ],
)
def test_pairs(roots: list[str], pairs: list[tuple[str, str]]) -> None:
    assert paired(*roots) == pairs


def test_by_turns_where_the_messages_have_no_name() -> None:
    assert paired(REQUEST, RESPONSE, names=("", "")) == [(REQUEST, RESPONSE)]


def test_titles_are_the_headings_in_every_locale() -> None:
    texts = {"sv-SE": "Ett fartyg", "he-IL": "ספינה אחת", "ja-JP": "船一隻"}
    item = outlined(
        {
            locale: section("getShip", section(f"{title} {{#x1}}", fence(REQUEST), fence(RESPONSE)), level=1)
            for locale, title in texts.items()
        }
    )
    (example,) = examples(item, NAMES)
    assert example.title == texts
    assert list(example.title) == sorted(texts)


def test_samples_are_kept_as_they_are() -> None:
    text = "<getShipParam>\n  <name>Ærø 船 \u202bسفينة\u202c</name>\n  ...\n</getShipParam>\n"
    (example,) = examples(outlined({"sv-SE": f"# getShip\n\n```xml\n{text}```\n"}), NAMES)
    assert example.request == text
