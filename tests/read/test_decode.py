from __future__ import annotations

import pytest

from docspec.errors import PageError
from docspec.read.decode import decode
from docspec.read.reader import read_page


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        pytest.param(b"", 1, "empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\t", 1, "empty", id="blanks-and-bom"),
        pytest.param(b"# ok\n\x00\x01", 2, "binary (byte 0x00 at offset 5)", id="nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", 2, "binary", id="image"),
        pytest.param("# läge\n\nstörre".encode("latin-1"), 1, "not UTF-8 (byte 0xE4 at offset 3)", id="latin-1"),
        pytest.param(b"a\r\nb\rc\nd \xff", 4, "not UTF-8 (byte 0xFF at offset 9)", id="line-of-mixed-ends"),
        pytest.param("# 状态".encode()[:-1], 1, "not UTF-8", id="cut-in-a-character"),
        pytest.param("# x".encode("utf-16"), 1, "UTF-16", id="utf-16"),
        pytest.param("# x".encode("utf-32"), 1, "UTF-32", id="utf-32"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line_and_a_remedy(data: bytes, line: int, said: str) -> None:
    with pytest.raises(PageError) as caught:
        read_page("sv/x.md", data)
    assert (caught.value.path, caught.value.line) == ("sv/x.md", line)
    assert said in caught.value.message
    assert ":" in caught.value.message.removeprefix(said) or ";" in caught.value.message


def test_a_byte_order_mark_is_no_text_but_counts_as_bytes() -> None:
    source = decode("x.md", b"\xef\xbb\xbfab")
    assert source.text == "ab"
    assert (source.place(0, 2).start, source.place(0, 2).column) == (3, 1)
