"""What is written is read back, letter for letter, by us and through the tools of others."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po, write_po
from hypothesis import given as drawn
from hypothesis import settings

from docspec.render.catalog.formats import Exchange
from docspec.spec.model import Spec
from tests.factories import library
from tests.render.catalog.making import LONG, files, given, hard, read, toolkit
from tests.strategies import specs
from tests.witnesses import program, run

BOTH_WAYS = ("po", "xliff", "xliff-1.2")
GETTEXT = "install gettext"


def texts(of: Exchange) -> dict[str, list[tuple[str, str, str]]]:
    return {
        one.locale: [(item.message.path, item.message.source, item.target) for item in one.items] for one in of.catalogs
    }


def entries(made: dict[str, str]) -> dict[str, list[tuple[str, str, str]]]:
    found = {}
    for name, text in made.items():
        catalog = read(name, text)
        assert catalog.unread == ()
        if not name.endswith(".pot"):
            found[catalog.locale] = [(entry.path, entry.source, entry.text) for entry in catalog.entries]
    return found


@pytest.mark.parametrize("form", BOTH_WAYS)
@pytest.mark.parametrize("spec", [library(), hard(), hard(long=LONG)], ids=["library", "hard", "100 kB"])
def test_catalogs_are_read_back(form: str, spec: Spec) -> None:
    of = given(spec)
    assert entries(files(form, of)) == texts(of)


@pytest.mark.parametrize("form", BOTH_WAYS)
@settings(deadline=None)
@drawn(spec=specs())
def test_any_catalog_is_read_back(form: str, spec: Spec) -> None:
    of = Exchange(spec, "en", ("sv-SE", "zh-Hans", "ar"))
    assert of.messages == () or entries(files(form, of)) == texts(of)


@pytest.mark.parametrize("form", BOTH_WAYS)
def test_the_same_spec_gives_the_same_bytes(form: str) -> None:
    assert files(form, given(hard())) == files(form, given(hard()))


def _by_babel(text: str, _folder: Path) -> str:
    stream = io.BytesIO()
    write_po(stream, read_po(io.BytesIO(text.encode())))
    return stream.getvalue().decode()


def _by_toolkit(text: str, _folder: Path) -> str:
    return bytes(toolkit("pypo", "pofile").parsestring(text.encode())).decode()


def _by_gettext(*command: str) -> Callable[[str, Path], str]:
    def through(text: str, folder: Path) -> str:
        (folder / "in.po").write_text(text, encoding="utf-8", newline="")
        tool = program(command[0], remedy=GETTEXT)
        run(folder, [tool, *command[1:], "-o", "out.po"])
        return (folder / "out.po").read_text(encoding="utf-8")

    return through


@pytest.mark.parametrize(
    "through",
    [
        pytest.param(_by_babel, id="Babel"),
        pytest.param(_by_toolkit, id="translate-toolkit"),
        pytest.param(_by_gettext("msgcat", "in.po"), id="msgcat"),
        pytest.param(_by_gettext("msgcat", "--no-wrap", "--sort-output", "in.po"), id="msgcat, sorted"),
        pytest.param(_by_gettext("msgmerge", "--quiet", "in.po", "in.po"), id="msgmerge"),
    ],
)
@pytest.mark.parametrize("spec", [library(), hard()], ids=["library", "hard"])
def test_po_goes_through_the_tools_of_others(through: Callable[[str, Path], str], spec: Spec, tmp_path: Path) -> None:
    of = given(spec)
    made = files("po", of)
    for one in of.catalogs:
        text = made[f"{one.locale}.po"]
        back = read("x.po", through(text, tmp_path))
        assert back.unread == ()
        assert sorted((one.path, one.source, one.text) for one in back.entries) == sorted(texts(of)[one.locale])


@pytest.mark.parametrize(
    ("form", "store"), [("xliff", toolkit("xliff2", "Xliff2File")), ("xliff-1.2", toolkit("xliff", "Xliff1File"))]
)
@pytest.mark.parametrize("spec", [library(), hard()], ids=["library", "hard"])
def test_xliff_goes_through_the_toolkit(form: str, store: Any, spec: Spec) -> None:
    of = given(spec)
    made = {name: bytes(store.parsestring(text.encode())).decode() for name, text in files(form, of).items()}
    assert entries(made) == texts(of)
