"""Made-up specs in a batch, so that a compiler that is slow to start has to start once; and what code is made of."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, Phase, given, settings

from docspec.spec.model import Spec
from tests.strategies import specs

_COMMENTS_AND_LITERALS = re.compile(r"""/\*\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""", re.DOTALL)
_MARKS = frozenset(" \n@(){}<>[],;:.=|?+*-$")


def is_plain_code(text: str) -> bool:
    """Whether no comment or literal of TypeScript or Java is left open, and nothing stands outside but words and marks.

    The marks are those that the templates use.
    """
    rest = _COMMENTS_AND_LITERALS.sub("", text)
    return "*/" not in rest and all(char in _MARKS or f"a{char}".isidentifier() for char in rest)


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
