from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docspec.spec.yaml_text import dump, line_of, load

TEXTS = st.one_of(st.sampled_from("y n Yes null ~ 1e3 0x1F 0o17 2019-01-01 1_000 = <<".split()), st.text(max_size=12))
DATA = st.recursive(
    st.one_of(TEXTS, st.integers(), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


@given(DATA)
def test_what_is_written_is_read_back(data: object) -> None:
    assert load(dump(data)) == data


@pytest.mark.parametrize("text", ["y", "N", "1e3", ".5", "0o17", "0x1F", "no", "null", "2019-01-01", "12:30:45", ""])
def test_a_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert dump([text]).strip() in {f"- '{text}'", f'- "{text}"'}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("a\nb", "|-\n  a\n  b", id="literal block"),
        pytest.param("a\r\nb", '"a\\r\\nb"', id="CRLF"),
        pytest.param("a\u2028b", '"a\\Lb"', id="line separator"),
        pytest.param("书架 שלום", "书架 שלום", id="letters of any script"),
        pytest.param("w" * 500, "w" * 500, id="long lines stay whole"),
    ],
)
def test_texts(text: str, written: str) -> None:
    assert dump({"k": text}) == f"k: {written}\n"


def test_equal_parts_are_written_each_time() -> None:
    part = {"a": ["x"]}
    assert dump([part, part]) == "- a:\n    - x\n- a:\n    - x\n"


def test_dates_stay_text() -> None:
    assert load("a: 2019-01-01") == {"a": "2019-01-01"}


@pytest.mark.parametrize("text", ["a: 1\na: 2", "b:\n  - {c: 1, c: 2}", "a: [", "a: !!python/object:os.system x"])
def test_what_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(text)


SPEC = "info:\n  title: x\ntypes:\n  Shelf:\n    fields:\n      - name: a\n      - name: b\n        type: 7\n"


@pytest.mark.parametrize(
    ("text", "location", "line"),
    [
        pytest.param(SPEC, (), 1, id="the whole"),
        pytest.param(SPEC, ("info", "title"), 2, id="a key"),
        pytest.param(SPEC, ("types", "Shelf", "fields", 1, "type"), 8, id="through a list"),
        pytest.param(SPEC, ("types", "Shelf", "fields", 9), 5, id="the last part that is there"),
        pytest.param(SPEC, ("nowhere", "info"), 1, id="nothing of it is there"),
        pytest.param(SPEC, ("info", "title", "deeper"), 2, id="below a scalar"),
        pytest.param('{"info":\n  {"title": 1}}', ("info", "title"), 2, id="JSON"),
        pytest.param("", ("info",), None, id="empty"),
        pytest.param("{", ("info",), None, id="cut off"),
    ],
)
def test_where_something_stands(text: str, location: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(text, location) == line
