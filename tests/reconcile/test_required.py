from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from docspec.align.aligned import AlignedRow
from docspec.align.features import fold
from docspec.reconcile.required import learn_words, required
from tests.pages import aligned, table, table_block

HEADERS = {
    "sv-SE": "Namn|Typ|Krävs|Beskrivning",
    "zh-Hans": "名称|类型|必需|说明",
    "he-IL": "שם|סוג|חובה|תיאור",
    "it-IT": "Nome|Tipo|Obbligatorio|Descrizione",
    "hi-IN": "नाम|प्रकार|आवश्यक|विवरण",
}
LONG = "Så här står det med detta, och mer än så."


def rows(said: Mapping[str, Sequence[str]]) -> tuple[AlignedRow, ...]:
    """Rows that say these words under "required"."""
    texts = {
        locale: table(HEADERS[locale], *(f"field{number}|xsd:int|{word}|{LONG}" for number, word in enumerate(words)))
        for locale, words in said.items()
    }
    return table_block(aligned(texts)).rows


@pytest.mark.parametrize(
    ("said", "value"),
    [
        pytest.param({"sv-SE": "Ja", "zh-Hans": "是", "it-IT": "Sì"}, True, id="yes"),
        pytest.param({"sv-SE": "Nej", "zh-Hans": "否", "he-IL": "לא"}, False, id="no"),
        pytest.param({"sv-SE": "Ja", "zh-Hans": "是", "it-IT": "No"}, True, id="two-against-one"),
        pytest.param({"sv-SE": "Ja", "it-IT": "No"}, None, id="split-evenly"),
        pytest.param({"sv-SE": "Ja", "it-IT": ""}, True, id="one-is-silent"),
        pytest.param({"sv-SE": "", "it-IT": ""}, None, id="all-are-silent"),
        pytest.param({"sv-SE": "kanske", "it-IT": "No"}, False, id="an-unknown-word"),
    ],
)
def test_the_majority_decides(said: Mapping[str, str], value: bool | None) -> None:
    (row,) = rows({locale: [word] for locale, word in said.items()})
    assert required(row, {}) is value


def test_a_page_without_the_column_says_nothing() -> None:
    (row,) = table_block(aligned({"sv-SE": table("Namn|Typ|Beskrivning", f"a|xsd:int|{LONG}")})).rows
    assert required(row, {}) is None


def test_unknown_words_mean_what_the_others_say() -> None:
    said = {
        "sv-SE": ["Ja", "Nej", "Ja", "Nej", "Ja"],
        "it-IT": ["Sì", "No", "Sì", "No", "Sì"],
        "hi-IN": ["ज़रूरी", "मर्ज़ी", "ज़रूरी", "मर्ज़ी", "ज़रूरी"],
    }
    learned = learn_words(rows(said))
    assert learned == {("hi-IN", fold("ज़रूरी")): True, ("hi-IN", fold("मर्ज़ी")): False}
    (alone,) = rows({"hi-IN": ["मर्ज़ी"]})
    assert required(alone, {}) is None
    assert required(alone, learned) is False


def test_a_word_that_stands_for_both_is_not_learned() -> None:
    said = {"sv-SE": ["Ja", "Nej", "Ja", "Nej"], "it-IT": ["ogni", "ogni", "ogni", "ogni"]}
    assert learn_words(rows(said)) == {}
