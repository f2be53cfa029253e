from __future__ import annotations

import pytest

from tests.check.drifting import fixed, told
from tests.pages import Texts, section, table
from tests.reconcile.sets import FIVE, HEADS

WORDS = dict(zip(FIVE, ("Namnet är", "De naam is", "Der Name ist", "Il nome è", "名称是"), strict=True))


def described(code: str, locale: str = "", instead: str = "") -> dict[str, Texts]:
    """A description that holds some code; in one locale, something else."""
    return {
        "types/r-port": {
            one: section(
                "Port", table(HEADS[one], f"name|xsd:string|{words} {instead if one == locale else code}"), level=1
            )
            for one, words in WORDS.items()
        }
    }


def listed(locale: str = "", instead: str = "") -> dict[str, Texts]:
    """A list of values; in one locale, something else for the second."""
    texts = {}
    for one in FIVE:
        items = ["`Running`", instead if one == locale else "`Stopped`", "`Waiting`"]
        texts[one] = section("States", section("Values", "\n".join(f"* {item}" for item in items)), level=1)
    return {"values/r-states": texts}


@pytest.mark.parametrize(
    ("code", "locale", "instead", "found"),
    [
        ("`true`", "sv-SE", "`sant`", "sant"),
        ("`false`", "zh-Hans", "`假`", "假"),
        ("`true`", "de-DE", "`wahr`", "wahr"),
        ("`/content/images`", "nl-NL", "`/inhoud/afbeeldingen`", "/inhoud/afbeeldingen"),
        ("`PORT_OPEN`", "it-IT", "`PORTO_APERTO`", "PORTO_APERTO"),
    ],
)
def test_a_literal_in_a_description(code: str, locale: str, instead: str, found: str) -> None:
    pages = described(code, locale, instead)
    assert told(pages, "D106") == [f"D106 {locale} {found} -> {code.strip('`')}"]
    assert fixed(pages, unsafe=True) == {f"{locale}/types/r-port.md": described(code)["types/r-port"][locale]}


@pytest.mark.parametrize(
    ("locale", "instead"),
    [
        ("sv-SE", "`Stoppad`"),
        ("nl-NL", "`Gestopt`"),
        ("de-DE", "`Angehalten`"),
        ("it-IT", "`Fermo`"),
        ("zh-Hans", "`停止`"),
    ],
)
def test_a_value(locale: str, instead: str) -> None:
    assert told(listed(locale, instead), "D106") == [f"D106 {locale} {instead.strip('`')} -> Stopped"]


@pytest.mark.parametrize(
    "pages",
    [
        described("`true`"),
        described("`true`", "sv-SE", "`true` (sant)"),
        described("`true` / `false`", "zh-Hans", "`false` / `true`"),
        described("`Port`", "nl-NL", "`Haven`"),
        listed(),
        listed("sv-SE", "`Stopped` (stoppad)"),
        listed("de-DE", "`Stopped`: angehalten"),
    ],
)
def test_silent(pages: dict[str, Texts]) -> None:
    assert told(pages, "D106") == []
