from __future__ import annotations

import pytest

from docspec.errors import PageError
from docspec.read.cache import PageCache


def test_a_page_is_read_once_as_long_as_every_round_has_it() -> None:
    cache = PageCache()
    first = cache.read("sv/a.md", b"# A")
    cache.next_round()
    assert cache.read("sv/a.md", b"# A") is first
    assert cache.read("nl/a.md", b"# A") is not first
    assert cache.read("sv/a.md", b"# B") != first
    cache.next_round()
    cache.next_round()
    again = cache.read("sv/a.md", b"# A")
    assert again == first
    assert again is not first


def test_what_is_no_text_is_an_error_each_time() -> None:
    cache = PageCache()
    for _ in range(2):
        with pytest.raises(PageError):
            cache.read("sv/a.md", b"\x00\xff\x00")
