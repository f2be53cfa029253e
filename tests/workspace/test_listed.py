"""Files that are told by a list beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import UsageError
from docspec.render.rendered import Rendered
from docspec.workspace import diff_listed, write_listed
from docspec.workspace.listed import LIST
from tests.trees import grown


def files(*paths: str) -> list[Rendered]:
    return [Rendered(path, f"{path}\n") for path in paths]


def test_what_an_earlier_run_wrote_goes(tmp_path: Path) -> None:
    write_listed(tmp_path, files("a.html", "sv/b.html", "de/c.html"))
    write_listed(tmp_path, files("a.html", "sv/d.html"))
    assert sorted(grown(tmp_path)) == ["a.html", LIST, "sv/d.html"]
    assert (tmp_path / LIST).read_text("utf-8").splitlines()[1:] == ["a.html", "sv/d.html"]
    assert diff_listed(tmp_path, files("a.html", "sv/d.html")) == ""
    assert "+++ b/de/c.html" in diff_listed(tmp_path, files("a.html", "sv/d.html", "de/c.html"))


@pytest.mark.parametrize(
    ("own", "told"),
    [
        pytest.param("a.html", "a.html", id="in the way"),
        pytest.param("sv/mine.html", "sv/mine.html", id="in a folder"),
        pytest.param("other/mine.html", None, id="elsewhere"),
    ],
)
def test_files_of_others_stay(tmp_path: Path, own: str, told: str | None) -> None:
    (tmp_path / own).parent.mkdir(exist_ok=True)
    (tmp_path / own).write_text("mine\n", encoding="utf-8")
    if told:
        with pytest.raises(UsageError, match=told):
            write_listed(tmp_path, files("a.html", "sv/b.html"))
        assert grown(tmp_path).keys() == {own}
    else:
        write_listed(tmp_path, files("a.html", "sv/b.html"))
    assert (tmp_path / own).read_text("utf-8") == "mine\n"


@pytest.mark.parametrize(
    ("text", "told"), [(b"mine\n", "is no list of docspec's"), (b"\xff", "cannot be read: not UTF-8")]
)
def test_a_list_that_is_none(tmp_path: Path, text: bytes, told: str) -> None:
    (tmp_path / LIST).write_bytes(text)
    with pytest.raises(UsageError, match=f"{LIST}: {told}; remove it"):
        write_listed(tmp_path, files("a.html"))


def test_a_list_that_was_edited_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine\n", encoding="utf-8")
    out = tmp_path / "site"
    write_listed(out, files("a.html"))
    with (out / LIST).open("a", encoding="utf-8") as file:
        file.write("../mine.txt\n/etc/passwd\n\n.\n")
    write_listed(out, files("a.html"))
    assert (tmp_path / "mine.txt").exists()
