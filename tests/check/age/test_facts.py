from __future__ import annotations

import pytest

from docspec.check.age.facts import Facts, Kind, Side, Stand, cell_fact, differing, stands, text_facts
from docspec.read.page import Prose, Role
from tests.pages import page


def facts(text: str, locale: str = "en") -> Facts:
    (prose,) = page("x.md", text).blocks
    assert isinstance(prose, Prose)
    return text_facts([prose.text], "types/r-x", locale)


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("At most 100.", "No more than 100!", ""),
        ("At most 1000.", "At most 1,000.", ""),
        ("See [it](a.md).", "See [that](./a.html).", ""),
        ("`a` or `b`", "`b`, or `a`", ""),
        ("At most 100.", "At most 200.", "number"),
        ("See [it](a.md).", "See [it](b.md).", "link"),
        ("`a`", "`a` `a`", "code"),
        ("10 `a` [x](y.md)", "words", "number link code"),
    ],
)
def test_what_differs(old: str, new: str, kinds: str) -> None:
    assert differing(facts(old), facts(new)) == set(kinds.split())


@pytest.mark.parametrize(
    ("old", "new", "text", "locale", "side", "strong"),
    [
        ("At most 100.", "At most 1,500.", "Högst 100.", "sv-SE", Side.OLD, True),
        ("At most 100.", "At most 1,500.", "Höchstens 1.500.", "de-DE", Side.NEW, True),
        ("At most 100.", "At most 1,500.", "١٬٥٠٠ كحد أقصى.", "ar", Side.NEW, True),
        ("At most 100.", "At most 1,500.", "最多１００个。", "zh-Hans", Side.OLD, True),
        ("At most 100.", "At most 1,500.", "最大300です。", "ja-JP", None, False),
        ("At most 100.", "At most 1,500.", "100 ou 1 500.", "fr-FR", None, False),
        ("Some words.", "Use `x`.", "Enkele woorden.", "nl-NL", Side.OLD, False),
        ("Some words.", "Use `x`.", "Gebruik `x`.", "nl-NL", Side.NEW, True),
        ("Use `x`.", "Some words.", "Enkele woorden.", "nl-NL", Side.NEW, False),
        ("See [it](a.md).", "See [it](b.md).", "Se [den](/sv/types/b.html).", "sv-SE", Side.NEW, True),
        ("See [it](a.md).", "See [it](b.md).", "Se [den](b.md).", "sv-SE", Side.NEW, True),
    ],
)
def test_where_a_translation_stands(
    old: str, new: str, text: str, locale: str, side: Side | None, strong: bool
) -> None:
    found = stands(facts(old), facts(new), facts(text, locale))
    assert [(one.side, one.strong) for one in found] == ([(side, strong)] if side else [])


@pytest.mark.parametrize(
    ("role", "one", "other", "same"),
    [
        (Role.NAME, "buoyName", "buoy name", False),
        (Role.TYPE, "xsd:string", "string", True),
        (Role.TYPE, "xsd：string", "xsd: string", True),
        (Role.TYPE, "xsd:string", "xsd:int", False),
        (Role.REQUIRED, "Yes", "はい", True),
        (Role.REQUIRED, "Yes", "No", False),
        (Role.REQUIRED, "See below", "Yes", False),
    ],
)
def test_cells(role: Role, one: str, other: str, same: bool) -> None:
    assert (cell_fact(role, one) == cell_fact(role, other)) is same


def test_a_cell_that_was_lost_is_another_question() -> None:
    old, new = ({Kind.TYPE: cell_fact(Role.TYPE, text)} for text in ("int", "long"))
    assert stands(old, new, {}) == ()
    assert stands(old, new, old) == (Stand(Kind.TYPE, Side.OLD, strong=True),)
