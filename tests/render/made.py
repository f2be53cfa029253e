"""Made-up specs in a batch, so that a compiler that is slow to start has to start once."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from docspec.spec.model import Spec
from tests.strategies import specs


def many_specs(count: int = 60) -> list[Spec]:
    """The same specs every time, as odd as hypothesis makes them."""
    found: list[Spec] = []

    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(spec=specs())
    def keep(spec: Spec) -> None:
        found.append(spec)

    keep()
    return found
