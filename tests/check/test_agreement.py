from collections import Counter

import pytest

from docspec.check.agreement import differences, leading


@pytest.mark.parametrize(
    ("words", "reference", "expected"),
    [
        pytest.param("x a a", None, "a", id="two agree"),
        pytest.param("x a b", None, None, id="the others differ"),
        pytest.param("x a", None, None, id="one is not enough"),
        pytest.param("x", None, None, id="alone"),
        pytest.param("x a a b b", None, None, id="a tie"),
        pytest.param("x a a b", None, "a", id="most"),
        pytest.param("x x a a", None, None, id="two against two"),
        pytest.param("x x a a a", None, "a", id="two against three"),
        pytest.param("x a a x", "3", "x", id="the reference goes before the others"),
        pytest.param("x a a", "0", None, id="the reference itself is never at fault"),
        pytest.param("x a a", "9", "a", id="a reference without the page"),
    ],
)
def test_leading(words: str, reference: str | None, expected: str | None) -> None:
    said = {str(number): word for number, word in enumerate(words.split())}
    assert leading(said, "0", reference) == expected


@pytest.mark.parametrize(
    ("texts", "lacking", "surplus"),
    [
        pytest.param(["ab", "ba", "ab"], "", "", id="in another order"),
        pytest.param(["a", "ab", "ab"], "b", "", id="one lacks"),
        pytest.param(["abx", "ab", "ab"], "", "x", id="one too many"),
        pytest.param(["a", "aa", "aa"], "a", "", id="counted"),
        pytest.param(["a", "ab", "a"], "", "", id="no agreement"),
    ],
)
def test_differences(texts: list[str], lacking: str, surplus: str) -> None:
    said = {str(number): Counter(text) for number, text in enumerate(texts)}
    assert differences(said, "0") == (Counter(lacking), Counter(surplus))
