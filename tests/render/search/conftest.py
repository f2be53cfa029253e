"""Node, started once for all tests of the search."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.render.search.node import Node, node


@pytest.fixture(scope="session")
def scripts() -> Iterator[Node]:
    with node() as running:
        yield running
