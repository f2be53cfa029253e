from __future__ import annotations

import pytest

from tests.check.drifting import fixed, told
from tests.reconcile.sets import FIVE, PORT, SHIP, Said, operation_page, type_page

EIGHT = (*FIVE, "fr-FR", "ja-JP", "ar")


def pages(said: Said) -> dict[str, dict[str, str]]:
    return {
        "types/r-ship": dict(type_page("Ship", SHIP, EIGHT, said)),
        "types/r-port": dict(type_page("Port", PORT, EIGHT, said)),
        "operations/r-get-port": dict(
            operation_page("getPort", "portHandle xsd:string", "port types:Port", "<a/>", FIVE, said)
        ),
    }


@pytest.mark.parametrize(
    ("locale", "name", "found"),
    [
        ("sv-SE", "Ship", "Fartyg"),
        ("zh-Hans", "Ship", "船舶"),
        ("ar", "Ship", "سفينة"),
        ("fr-FR", "Port", "Port de mer"),
        ("de-DE", "getPort", "Hafen abrufen"),
        ("nl-NL", "getPortParam", "getHavenParam"),
        ("it-IT", "getPortReturn", "getPortRitorno"),
    ],
)
def test_translated(locale: str, name: str, found: str) -> None:
    said = {name: {locale: found}}
    assert told(pages(said), "D107") == [f"D107 {locale} {found} -> {name}"]
    (path, repaired), *more = fixed(pages(said), unsafe=True).items()
    assert not more
    assert repaired == pages({})[path.partition("/")[2].removesuffix(".md")][locale]


@pytest.mark.parametrize("said", [{}, {"Ship": {"sv-SE": "[!DNL Ship]"}}, {"Ship": {"ja-JP": "`Ship`"}}])
def test_silent(said: Said) -> None:
    assert told(pages(said), "D107") == []
