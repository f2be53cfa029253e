from __future__ import annotations

import pytest

from docspec.check.age.stamp import KEYS, stamp_of
from docspec.read.decode import decode
from docspec.read.reader import read_page

COMMIT = "4f81f755789613222a66bed2961117604ae19e62"


@pytest.mark.parametrize(
    ("front", "place"),
    [
        (f"source-git-commit: {COMMIT}", (2, 20)),
        (f"title: Boj\r\nsource-git-commit: '{COMMIT}'\r", (3, 21)),
        (f"l10n:\n  sourceCommit: {COMMIT}", (3, 17)),
        (f'default_lang_commit: "{COMMIT}" # drifted', (2, 23)),
        (f"題: 船\nsource_commit:   {COMMIT}", (3, 18)),
        (f"{{sourceCommit: {COMMIT}}}", (2, 16)),
    ],
)
def test_stamps(front: str, place: tuple[int, int]) -> None:
    data = f"\ufeff---\n{front}\n---\n# Boj\n".encode()
    found = stamp_of(read_page("sv/a.md", data), decode("sv/a.md", data), KEYS)
    assert found is not None
    assert (found.text, found.place.line, found.place.column) == (COMMIT, *place)
    assert data[found.place.start : found.place.end].decode() == COMMIT


@pytest.mark.parametrize("front", ["title: x", "source-git-commit:", "source-git-commit: [a, b]", "l10n: x"])
def test_no_stamp(front: str) -> None:
    data = f"---\n{front}\n---\n# Boj\n".encode()
    assert stamp_of(read_page("sv/a.md", data), decode("sv/a.md", data), KEYS) is None
