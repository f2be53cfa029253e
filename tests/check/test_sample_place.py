from __future__ import annotations

import pytest

from docspec.check.sample_place import sample_place
from docspec.read.decode import decode
from docspec.read.page import Sample
from docspec.read.reader import read_page


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        pytest.param("a.md", "# T\n\n```xml\n<a>\n  <b/>\n</a>\n```\n", (5, 4), id="fence"),
        pytest.param("a.md", "\ufeff# T\r\n\r\n```xml\r\n<a>\r\n  <b/>\r\n</a>\r\n```\r\n", (5, 4), id="CRLF and BOM"),
        pytest.param("a.md", "# 标题\n\n```\n<a>船<b/></a>\n```\n", (4, 6), id="CJK"),
        pytest.param("a.md", "# T\n\n```\n<a>e\u0301<b/></a>\n```\n", (4, 7), id="combining marks"),
        pytest.param("a.md", "# T\n\n* one\n\n  ```xml\n  <a>\n    <b/>\n  </a>\n  ```\n", (7, 6), id="in a list"),
        pytest.param("a.md", "# T\n\n> ```xml\n> <a>\n> <b/>\n> </a>\n> ```\n", (5, 4), id="in a quote"),
        pytest.param("a.md", "# T\n\n    <a>\n      <b/>\n    </a>\n", (4, 8), id="indented"),
        pytest.param("a.html", "<h1>T</h1>\n<pre>&lt;a&gt;\n &lt;b/&gt;&lt;/a&gt;</pre>", (3, 6), id="HTML"),
        pytest.param("a.html", "<h1>T</h1>\n<pre>&lt;a&gt;\n &#60;b/&#62;&lt;/a&gt;</pre>", (3, 7), id="HTML, numbers"),
    ],
)
def test_place(name: str, text: str, place: tuple[int, int]) -> None:
    data = text.encode()
    [sample] = [block for block in read_page(name, data).blocks if isinstance(block, Sample)]
    start = sample.text.index("b/")
    found = sample_place(decode(name, data), sample, start, start + 1)
    assert (found.line, found.column, found.end_column) == (*place, place[1] + 1)
    assert data[found.start : found.end] == b"b"


def test_of_equal_tags_the_right_one() -> None:
    text = "* one\n\n  ```\n  <a>\n    <b/>\n    <bb/><b/>\n  </a>\n  ```\n"
    [sample] = [block for block in read_page("a.md", text.encode()).blocks if isinstance(block, Sample)]
    start = sample.text.rindex("<b/>") + 1
    found = sample_place(decode("a.md", text.encode()), sample, start, start + 1)
    assert (found.line, found.column) == (6, 11)


def test_what_cannot_be_told_is_the_whole_sample() -> None:
    text = "> ```\n> <a>\n> x</b>\n> ```\n"
    [sample] = [block for block in read_page("a.md", text.encode()).blocks if isinstance(block, Sample)]
    assert sample_place(decode("a.md", text.encode()), sample, 5, 5) == sample.place
