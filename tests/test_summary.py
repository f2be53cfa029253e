"""The closing summary, as people read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.pipeline import Summary
from docspec.summary import summary_lines

FULL = Summary(
    pages=4,
    locales={"nl": 2, "sv": 2},
    unreadable=1,
    unread=2,
    entities={"types": 3, "operations": 1, "enums": 0, "faults": 2},
    fields=40,
    restored=9,
    attested=36,
    inferred=3,
    unresolved=1,
)


def test_whole() -> None:
    assert list(summary_lines(FULL, "out/spec.json", "docspec explain", passed_over=1)) == [
        "read        4 pages in 2 locales (nl 2, sv 2); 1 page could not be read; 1 file of other kinds passed over",
        "found       3 types, 1 operation, 0 enums, 2 faults; 40 fields",
        "restored    9 fields that some page names or types otherwise",
        "not read    2 parts of pages, shown above",
        "sure of     36 as some page has them, 3 inferred",
        "unresolved  1 field; `docspec explain` tells more",
        "results     out/spec.json",
    ]


@pytest.mark.parametrize(
    ("summary", "absent"),
    [(replace(FULL, unread=0), "not read"), (replace(FULL, unresolved=0), "explain"), (FULL, "only ")],
    ids=["all understood", "all resolved", "two locales"],
)
def test_what_is_fine_is_not_mentioned(summary: Summary, absent: str) -> None:
    assert absent not in "\n".join(summary_lines(summary, "out", "docspec explain"))


def test_one_locale_says_what_is_missing() -> None:
    text = "\n".join(summary_lines(replace(FULL, locales={"sv-SE": 4}), "out", "docspec explain"))
    assert "only sv-SE was read, so nothing confirms its names" in text
