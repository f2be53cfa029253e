from __future__ import annotations

import pytest

from docspec import errors
from docspec.errors import DocspecError, PageError, SourceError


@pytest.mark.parametrize(
    ("path", "line", "text"),
    [
        (None, None, "what is wrong"),
        ("a.md", None, "a.md: what is wrong"),
        ("a.md", 7, "a.md:7: what is wrong"),
        (None, 7, "7: what is wrong"),
    ],
)
def test_a_message_has_its_place_in_front(path: str | None, line: int | None, text: str) -> None:
    error = DocspecError("what is wrong", path=path, line=line)
    assert str(error) == text
    assert (error.message, error.path, error.line) == ("what is wrong", path, line)


def test_one_tree() -> None:
    found = [item for item in vars(errors).values() if isinstance(item, type) and issubclass(item, Exception)]
    assert len(found) > 5
    assert all(issubclass(item, DocspecError) for item in found)
    assert issubclass(PageError, SourceError)
    assert errors.__doc__
    assert all(item.__name__ in errors.__doc__ for item in found), "the tree in the docstring has them all"
