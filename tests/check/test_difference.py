from __future__ import annotations

import pytest

from docspec.check.difference import Difference, difference


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("OriginalName", "originalName"),
        ("uploadpostjob", "uploadPostJob"),
        ("is SystemDefined", "isSystemDefined"),
        ("total_size", "totalSize"),
        ("ｎａｍｅ", "name"),
        ("соmpanyHandle", "companyHandle"),  # Cyrillic c and o
        ("stаtе", "state"),  # Cyrillic a and e
        ("námé", "name"),
        ("na\u0308me", "name"),  # a combining mark
        ("øwner", "owner"),
        ("name\u200f", "name"),  # a direction mark
        ("optimizeImageJob", "optimizeImagesJob"),
        ("errororCount", "errorCount"),
        ("isEnforce", "isEnforced"),
        ("namme", "name"),
        ("nme", "name"),
    ],
)
def test_letters(found: str, expected: str) -> None:
    assert difference(found, expected) is Difference.LETTERS


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("компаниХэндл", "companyHandle"),
        ("カンパニーハンドル", "companyHandle"),
        ("컴퍼니핸들", "companyHandle"),
        ("κομπανιΧαντλ", "companyHandle"),
        ("ステート", "state"),
        ("סטטוס", "status"),
    ],
)
def test_script(found: str, expected: str) -> None:
    assert difference(found, expected) is Difference.SCRIPT


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("bedrijfshandle", "companyHandle"),
        ("läge", "state"),
        ("原始名称", "originalName"),
        ("имя", "name"),
        ("keepPublishState", "retainPublishState"),
        ("formato", "format"),
        ("count", "imageCount"),
        ("", "name"),
        ("حالة", "state"),
        ("状態", "state"),
    ],
)
def test_word(found: str, expected: str) -> None:
    assert difference(found, expected) is Difference.WORD
