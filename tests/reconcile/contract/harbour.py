"""The harbour of `tests.reconcile.sets` with its contract."""

from __future__ import annotations

from collections.abc import Mapping

from docspec.align.aligned import Locale
from docspec.reconcile.contract.contract import NO_CONTRACT, Contract
from docspec.reconcile.reconcile import Reconciled, reconcile
from tests.pages import Texts, aligned_set
from tests.reconcile.contract.files import contract_of, type_of
from tests.reconcile.sets import (
    BERTH,
    HARBOUR_SAID,
    PORT,
    PORT_SAMPLE,
    SHIP,
    Said,
    fields,
    in_each,
    operation_page,
    type_page,
)

# No page, sample or other field has these names.
LOST: Said = {
    "hullColour": in_each("skrov|romp|Rumpf|scafo|船体"),
    "engineCount": in_each("motorer|motoren|Motoren|motori|发动机"),
    "berthArray": in_each("berthsArray|berthsArray|berthsArray|berthsArray|berthsArray"),
}


def pages(said: Said = LOST) -> Mapping[str, Texts]:
    """Four pages in five locales."""
    said = {**HARBOUR_SAID, **said}
    return {
        "types/r-ship": type_page("Ship", SHIP, said=said),
        "types/r-port": type_page("Port", PORT, said=said),
        "types/r-berth": type_page("Berth", BERTH, said=said),
        "operations/r-get-port": operation_page(
            "getPort", "portHandle xsd:string", "port types:Port", PORT_SAMPLE, said=said
        ),
    }


def declared(*more: str, but: Mapping[str, str] | None = None) -> Contract:
    """Its schema; `but` replaces words in it, `more` are further declarations."""
    lines = [
        type_of(name, *(f"{field} {type_}" for field, type_ in fields(rows)))
        for name, rows in (("Ship", SHIP), ("Port", PORT), ("Berth", BERTH))
    ]
    text = "\n".join(lines).replace("xsd:", "xs:").replace("types:", "t:")
    for old, new in (but or {}).items():
        assert old in text
        text = text.replace(old, new)
    return contract_of(*text.split("\n"), *more)


def decided(contract: Contract = NO_CONTRACT, said: Said = LOST, *, reference: Locale | None = None) -> Reconciled:
    """The harbour, decided with a contract."""
    return reconcile(aligned_set(pages(said)), reference=reference, contract=contract)
