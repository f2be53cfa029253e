"""Where templates come from, and what is said of a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import TemplateError
from docspec.templating import environment, render, source


def test_a_folder_of_the_users_overrides_template_by_template(tmp_path: Path) -> None:
    own = tmp_path / "reference" / "markdown" / "heading.md.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("MINE\n", encoding="utf-8")
    env = environment(tmp_path)
    assert render(env, "reference/markdown/heading.md.jinja") == "MINE\n"
    assert env.get_template("models/python/module.py.jinja").filename != str(own)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("a\n{% if %}\n", 2, "", id="syntax"),
        pytest.param("a\n\n{{ nothing }}\n", 3, "nothing", id="undefined name"),
        pytest.param("a\n{{ x.nothing }}\n", 2, "nothing", id="undefined attribute"),
        pytest.param("{{ 1 / 0 }}\n", 1, "ZeroDivisionError", id="expression"),
        pytest.param("{% include 'missing.jinja' %}\n", None, "missing.jinja", id="missing include"),
        pytest.param("a\n{% for x in 3 %}{% endfor %}\n", 2, "int", id="type"),
    ],
)
def test_an_error_names_template_and_line(tmp_path: Path, text: str, line: int | None, says: str) -> None:
    (tmp_path / "bad.jinja").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render(environment(tmp_path), "bad.jinja", x=1)
    assert (caught.value.path, caught.value.line) == ("bad.jinja", line)
    assert says in caught.value.message


def test_an_error_in_an_included_template_is_placed_there(tmp_path: Path) -> None:
    (tmp_path / "outer.jinja").write_text("\n\n{% include 'inner.jinja' %}\n", encoding="utf-8")
    (tmp_path / "inner.jinja").write_text("\n{{ nothing }}\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render(environment(tmp_path), "outer.jinja")
    assert (caught.value.path, caught.value.line) == ("inner.jinja", 2)


def test_no_such_template() -> None:
    with pytest.raises(TemplateError, match=r"no template nowhere\.jinja"):
        render(environment(), "nowhere.jinja")


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such folder"):
        environment(tmp_path / "missing")


@pytest.mark.parametrize(("name", "made"), [("a.html.jinja", "&lt;b&gt;"), ("a.md.jinja", "<b>")])
def test_html_alone_is_escaped(tmp_path: Path, name: str, made: str) -> None:
    (tmp_path / name).write_text("{{ x }}", encoding="utf-8")
    assert render(environment(tmp_path), name, x="<b>") == made


def test_a_file_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{#b{{c}}}", encoding="utf-8")
    assert source(environment(tmp_path), "a.css") == "a{#b{{c}}}"
    with pytest.raises(TemplateError, match=r"no template b\.css"):
        source(environment(tmp_path), "b.css")
