from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.lexicon.concept import Concept, Unread
from docspec.reconcile.lexicon.dictd import read_dictd
from tests.reconcile.lexicon.files import cut, dictd, many


def concepts(text: bytes, index: bytes, path: str = "x/words.dict") -> list[Concept]:
    parts = list(read_dictd(path, text, "x/words.index", index))
    assert not [part for part in parts if isinstance(part, Unread)]
    return [part for part in parts if isinstance(part, Concept)]


@pytest.mark.parametrize(
    ("headword", "body", "translations"),
    [
        pytest.param("kade", "kade /ˈkaːdə/ <fem>\nquay, wharf\n", ["quay", "wharf"], id="FreeDict"),
        pytest.param("kade", "kade\n   1. quay; wharf\n   2. bank\n", ["quay", "wharf", "bank"], id="numbered senses"),
        pytest.param("kade", "kade [kaːdə] quay\n", ["quay"], id="on one line"),
        pytest.param("kade", "quay\n", ["quay"], id="without the headword"),
        pytest.param("kade", "Kade\nquay (of stone) <sg> [naut.]\n", ["quay"], id="notes"),
        pytest.param(
            "kade",
            'kade\nquay\n  "aan de kade" - "at the quay"\n  Synonym: {wal}\n see also: wal\n',
            ["quay"],
            id="examples and references",
        ),
        pytest.param("kade", "kade\r\nquay\r\n", ["quay"], id="CRLF"),
        pytest.param("码头", "码头\nquay\n", ["quay"], id="CJK"),
    ],
)
def test_translations(headword: str, body: str, translations: list[str]) -> None:
    assert concepts(*dictd((headword, body))) == [Concept(3, {"nl_Latn": [headword], "en_Latn": translations})]


@pytest.mark.parametrize(
    ("short", "path", "languages"),
    [
        pytest.param("Dutch-English FreeDict Dictionary ver. 0.2", "freedict.dict", ["nl_Latn", "en_Latn"], id="names"),
        pytest.param("nld-eng", "freedict.dict", ["nl_Latn", "en_Latn"], id="codes"),
        pytest.param("eng-zho", "nld-eng.dict", ["en_Latn", "zh_Hans"], id="the name goes before the file's"),
        pytest.param("Words", "d/freedict-deu-eng-1.9.dict.dz", ["de_Latn", "en_Latn"], id="file name"),
    ],
)
def test_languages(short: str, path: str, languages: list[str]) -> None:
    (found,) = concepts(*dictd(("a", "a\nb\n"), short=short), path)
    assert list(found.terms) == languages


def test_a_dictionary_without_languages_is_not_read() -> None:
    (part,) = read_dictd("words.dict", *dictd(("a", "a\nb\n"), short="Words")[:1], "i", dictd(("a", "a\nb\n"))[1])
    assert isinstance(part, Unread)
    assert "name it such as nld-eng" in part.reason


def test_the_place_is_the_line_in_the_text() -> None:
    assert [found.line for found in concepts(*dictd(("a", "a\nb\nc\n"), ("d", "d\ne\n")))] == [3, 6]


def test_packed_is_the_same() -> None:
    text, index = dictd(*many(50))
    assert concepts(gzip.compress(text), index) == concepts(text, index)
    assert len(concepts(text, index)) == 50


@pytest.mark.parametrize("share", [0.5, 0.9], ids=["half", "most"])
def test_of_a_cut_file_the_rest_is_used(share: float) -> None:
    text, index = dictd(*many(700))
    told, *rest = read_dictd("x.dict.dz", cut(text, share), "x.index", index)
    assert isinstance(told, Unread)
    assert "is cut" in told.reason
    assert abs(len(rest) - 700 * share) < 20
    assert rest == concepts(text, index)[: len(rest)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"kade\tA", id="two cells"),
        pytest.param(b"kade\tA\t%", id="no number"),
        pytest.param(b"kade\t\tA", id="no offset"),
        pytest.param(b"k\xe4de\tA\tB", id="latin-1"),
    ],
)
def test_a_bad_line_of_the_index_costs_no_other(line: bytes) -> None:
    text, index = dictd(("kade", "kade\nquay\n"))
    bad, good = read_dictd("x.dict", text, "x.index", line + b"\n" + index)
    assert isinstance(bad, Unread)
    assert (bad.line, bad.path) == (1, "x.index")
    assert isinstance(good, Concept)


def test_an_entry_that_is_no_text() -> None:
    text, index = dictd(("kade", "kade\nquay\n"), ("schip", "schip\nship\n"))
    bad, good = read_dictd("x.dict", text.replace(b"quay", b"qu\xe4y"), "x.index", index)
    assert isinstance(bad, Unread)
    assert bad.line == 3
    assert isinstance(good, Concept)


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_any_bytes_are_read(data: bytes, index: bytes) -> None:
    for packed in (data, b"\x1f\x8b\x08\0" + data):
        assert all(part.line >= 1 for part in read_dictd("nld-eng.dict", packed, "x.index", index))
