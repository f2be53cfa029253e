from __future__ import annotations

import pytest

from docspec.reconcile.reference import reference_findings
from tests.reconcile.contract.harbour import decided
from tests.reconcile.sets import Said, in_each


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({}, [], id="nothing else"),
        pytest.param(
            {"homePort": in_each("hemhamn||||")},
            ["Fartyg.hemhamn: the name is `hemhamn` here; all other locales have `homePort`"],
            id="all others agree",
        ),
        pytest.param({"homePort": in_each("hemhamn|thuishaven|||")}, [], id="not all others agree"),
        pytest.param({"homePort": in_each("hemhamn|母港|母港|母港|母港")}, [], id="they agree on no identifier"),
        pytest.param(
            {"shipName": in_each("kodfras||||"), "homePort": in_each("kodfras||||")},
            [
                "Fartyg.homePort: the name is `kodfras` here; docspec concludes `homePort`",
                "Fartyg.shipName: the name is `kodfras` here; docspec concludes `shipName`",
            ],
            id="a placeholder that the translations fill in",
        ),
    ],
)
def test_findings(said: Said, expected: list[str]) -> None:
    before = {one.fingerprint for one in reference_findings(decided(said={}, reference="sv-SE"))}
    found = [one for one in reference_findings(decided(said=said, reference="sv-SE")) if one.fingerprint not in before]
    assert sorted(f"{one.entity}.{one.field}: {one.message}" for one in found) == expected
    assert {(one.path, one.locale) for one in found} <= {("sv-SE/types/r-ship.md", "sv-SE")}


def test_without_reference_there_is_none() -> None:
    assert reference_findings(decided(said={"homePort": in_each("hemhamn||||")})) == []
