from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.vocabulary.vocabulary import (
    NO_WORDS,
    Vocabulary,
    english_words,
    noun_comes_first,
    plural,
    vocabulary,
)

FOLDER = resources.files("docspec.reconcile.vocabulary")
FILES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".tsv"))
SMALL = Vocabulary(["ship\tSchiff;Boot", "boat\tBoot", "quay\tKai", "name\tName", "cargo\tLadung", "empty\t"])
CHINESE = Vocabulary(["ship\t船舶;船", "name\t名称;名", "quay\t码头"])


@pytest.mark.parametrize(
    ("word", "senses"),
    [
        pytest.param("Schiff", ["ship"], id="as it is"),
        pytest.param("SCHIFF", ["ship"], id="in capitals"),
        pytest.param("Ｓｃｈｉｆｆ\u200b", ["ship"], id="full width, with an invisible mark"),
        pytest.param("Schiffes", ["ship"], id="inflected"),
        pytest.param("Boot", ["boat", "ship"], id="two meanings, that of which it is the first name before the other"),
        pytest.param("Schifffahrt", [], id="more than an ending"),
        pytest.param("Kran", [], id="unknown"),
        pytest.param("Kain", [], id="too short to be an inflection"),
        pytest.param("", [], id="nothing"),
        pytest.param("empty", [], id="no rendering"),
    ],
)
def test_senses(word: str, senses: list[str]) -> None:
    found = SMALL.senses(word)
    assert sorted(found, key=lambda sense: -found[sense]) == senses
    assert not found or sum(found.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("word", "inflected"),
    [("Schiff", False), ("Schiffe", True), ("Schiffes", True), ("Boot", False), ("船", False), ("名称", False)],
)
def test_is_inflected(word: str, inflected: bool) -> None:
    words = CHINESE if ord(word[0]) > 255 else Vocabulary(["ship\tSchiff;Boot;Schiffe"])
    assert words.is_inflected(word) is inflected


@pytest.mark.parametrize(
    ("words", "run", "parts"),
    [
        pytest.param(SMALL, "Schiffname", ["schiff", "name"], id="two words"),
        pytest.param(SMALL, "Ladungsname", ["ladung", "name"], id="linked by an s"),
        pytest.param(SMALL, "Ladungsnamen", ["ladung", "namen"], id="the last one inflected"),
        pytest.param(SMALL, "Ladungsort", [], id="half of it unknown"),
        pytest.param(SMALL, "Kainame", ["kai", "name"], id="short words"),
        pytest.param(CHINESE, "船舶名称", ["船舶", "名称"], id="no blanks"),
        pytest.param(CHINESE, "码头船名", ["码头", "船", "名"], id="three"),
        pytest.param(CHINESE, "船舶名称好", [], id="a letter left over"),
        pytest.param(CHINESE, "船船船船船", [], id="too many"),
        pytest.param(NO_WORDS, "船", [], id="no vocabulary"),
    ],
)
def test_parts(words: Vocabulary, run: str, parts: list[str]) -> None:
    assert words.parts(run) == parts


@given(st.lists(st.sampled_from(["船舶", "名称", "码头", "名"]), min_size=1, max_size=4))
def test_parts_put_together_are_the_run(parts: list[str]) -> None:
    found = CHINESE.parts("".join(parts))
    assert "".join(found) == "".join(parts)
    assert len(found) <= len(parts)


@given(st.text(max_size=20))
def test_any_text_can_be_asked_for(text: str) -> None:
    for words in (SMALL, CHINESE, NO_WORDS):
        assert all(0 < share <= 1 for share in words.senses(text).values())
        assert all(words.senses(part) or words is SMALL for part in words.parts(text))


@pytest.mark.parametrize(
    ("locale", "word", "sense"),
    [
        ("sv-SE", "beskrivning", "description"),
        ("nl-NL", "beschrijving", "description"),
        ("de-CH", "Beschreibung", "description"),
        ("it-IT", "descrizione", "description"),
        ("zh-Hans", "描述", "description"),
        ("zh-CN", "描述", "description"),
        ("zh-TW", "描述", "description"),
        ("ja-JP", "説明", "description"),
        ("ko-KR", "설명", "description"),
        ("pt-PT", "descrição", "description"),
        ("nb-NO", "beskrivelse", "description"),
    ],
)
def test_a_locale_has_the_vocabulary_of_its_language(locale: str, word: str, sense: str) -> None:
    assert sense in vocabulary(locale).senses(word)


@pytest.mark.parametrize("locale", ["pl-PL", "he-IL", "qps-ploc", "none", ""])
def test_a_language_without_one_has_no_words(locale: str) -> None:
    assert vocabulary(locale) is NO_WORDS


@pytest.mark.parametrize(("locale", "first"), [("it-IT", True), ("ar-EG", True), ("sv-SE", False), ("zh-Hans", False)])
def test_where_the_noun_stands(locale: str, first: bool) -> None:
    assert noun_comes_first(locale) is first


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("ship", "ships"),
        ("quay", "quays"),
        ("entry", "entries"),
        ("box", "boxes"),
        ("class", "classes"),
        ("batch", "batches"),
    ],
)
def test_plural(word: str, many: str) -> None:
    assert plural(word) == many


# The files


def test_words_are_sorted_and_none_stands_twice() -> None:
    for name in ("words.txt", "terms.txt"):
        words = FOLDER.joinpath(name).read_text(encoding="utf-8").splitlines()
        assert words == sorted(set(words))
        assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
        assert set(words) <= english_words()


@pytest.mark.parametrize("name", FILES)
def test_each_language_has_every_word_once(name: str) -> None:
    lines = FOLDER.joinpath(name).read_text(encoding="utf-8").split("\n")
    assert lines.pop() == "", "the last line ends"
    assert [line.partition("\t")[0] for line in lines] == FOLDER.joinpath("words.txt").read_text().split()
    for line in lines:
        renderings = line.partition("\t")[2].split(";")
        assert len(set(renderings)) == len(renderings) <= 5
        assert all(one == one.strip() for one in renderings)
