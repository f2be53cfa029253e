from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from docspec.reconcile.mentions import Dictionary, Mentions


def mentions(locale: str, *descriptions: str) -> Mentions:
    """Rows `r0`, `r1` … with these descriptions."""
    found = Mentions()
    for number, description in enumerate(descriptions):
        found.add(locale, f"r{number}", description)
    return found.close()


@pytest.mark.parametrize(
    ("locale", "word", "descriptions", "rows"),
    [
        pytest.param("nl-NL", "kade", ["Naam van de kade.", "Naam van het schip."], {"r0"}, id="as it is"),
        pytest.param("nl-NL", "Kade", ["Lengte van de KADE."], {"r0"}, id="case is nothing"),
        pytest.param("nl-NL", "kade", ["Alle kades (zie boven)", "kader"], {"r0", "r1"}, id="inflected, at the end"),
        pytest.param("nl-NL", "kade", ["de kade", "een kade", "geen kade", "kader"], {"r0", "r1", "r2"},
                     id="with enough rows as it is, no inflection is looked for"),
        pytest.param("nl-NL", "map", ["de map", "de maplengte"], {"r0"}, id="compounds are other words"),
        pytest.param("it-IT", "banchina", ["Le banchine.", "La banca."], {"r0"}, id="another ending, and another word"),
        pytest.param("it-IT", "banchina", ["banchinalunghissima"], set(), id="a far longer word is another"),
        pytest.param("de-DE", "größe", ["Die GRÖSSE des Schiffs"], {"r0"}, id="case folding with sharp s"),
        pytest.param("fr-FR", "quai", ["l'accès au\u00a0quai\u200b"], {"r0"}, id="no-break blank and invisible marks"),
        pytest.param("zh-Hans", "码头", ["码头的名称。", "船的名称。", "该码头长度"], {"r0", "r2"}, id="no blanks"),
        pytest.param("ja-JP", "埠頭", ["この埠頭の長さ"], {"r0"}, id="kanji and kana"),
        pytest.param("ru-RU", "причал", ["Длина причала.", "Имя судна."], {"r0"}, id="Cyrillic has blanks"),
        pytest.param("ar", "رصيف", ["طول رصيف الميناء"], {"r0"}, id="right to left"),
        pytest.param("nl-NL", "kade", ["kade_1 en kade2"], {"r0"}, id="digits and marks part words"),
        pytest.param("nl-NL", "kade", [], set(), id="no descriptions"),
    ],
)  # fmt: skip
def test_rows_that_mention_a_word(locale: str, word: str, descriptions: list[str], rows: set[str]) -> None:
    assert mentions(locale, *descriptions).rows(locale, word) == rows


def test_locales_stay_apart() -> None:
    found = mentions("nl-NL", "Naam van de kade.")
    assert found.rows("de-DE", "kade") == frozenset()
    assert found.rows("nl-NL", "kade") == {"r0"}


def test_a_row_may_be_described_more_than_once() -> None:
    found = Mentions()
    found.add("zh-Hans", "r0", "码头的名称。")
    found.add("zh-Hans", "r0", "也是船的名称。")
    found.close()
    assert found.rows("zh-Hans", "码头") == found.rows("zh-Hans", "船") == {"r0"}


NAMES = dict(enumerate(("quayHandle", "quayLength", "lastQuay", "shipName", "draught", "shipHandle", "crewSize")))
DUTCH = ["Nummer van de kade.", "Lengte van de kade.", "De laatste kade.", "Naam van het schip.", "Diepgang.",
         "Nummer van het schip.", "Aantal mensen."]  # fmt: skip


def meanings(word: str, but: str = "none", descriptions: list[str] = DUTCH) -> dict[str, float]:
    names = {f"r{number}": name for number, name in NAMES.items()}
    return Dictionary(mentions("nl-NL", *descriptions), names).meanings("nl-NL", word, but)


def test_a_word_means_what_names_have_in_common_whose_descriptions_use_it() -> None:
    found = meanings("kade")
    assert max(found, key=lambda word: found[word]) == "quay"
    assert all(0 < chance < 1 for chance in found.values())
    assert "ship" not in found


def test_a_word_that_nothing_mentions_means_nothing() -> None:
    assert meanings("touwwerk") == {}


def test_a_row_is_not_its_own_witness() -> None:
    only = ["", "", "", "", "Diepgang.", "", ""]
    assert "draught" in meanings("diepgang", descriptions=only)
    assert meanings("diepgang", but="r4", descriptions=only) == {}


def test_more_rows_make_surer() -> None:
    fewer = [DUTCH[0], *([""] * 6)]
    assert meanings("kade")["quay"] > meanings("kade", descriptions=fewer)["quay"]


def test_what_all_names_hold_tells_nothing() -> None:
    names = {"r0": "quay", "r1": "quayName"}
    found = Dictionary(mentions("nl-NL", "de kade", "de kade"), names).meanings("nl-NL", "kade", "none")
    assert "quay" not in found


def exact() -> str:
    """What words mean, to the last bit, in a set whose names have many words."""
    quays = [f"{one}{other}Quay{last}" for one in ("last", "first", "next") for other in ("Own", "Free", "Old", "")
             for last in ("Handle", "Name", "Length", "Count")]  # fmt: skip
    ships = [f"{one}Ship{last}" for one in ("own", "lost", "other") for last in ("Handle", "Name", "Kind", "Flag")]
    names = {f"r{number}": name for number, name in enumerate([*quays, *ships])}
    texts = [f"Zie de kade{' en het schip' * (order % 3 == 0)}" for order in range(len(quays))]
    texts += [f"Zie het schip{' aan de kade' * (order % 5 == 0)}" for order in range(len(ships))]
    dictionary = Dictionary(mentions("nl-NL", *texts), names)
    told = {word: dictionary.meanings("nl-NL", word, "r0") for word in ("kade", "schip", "zie")}
    return "\n".join(
        f"{word} {part} {chance.hex()}" for word, found in told.items() for part, chance in sorted(found.items())
    )


@pytest.mark.slow
def test_the_hash_seed_changes_no_meaning_by_a_bit() -> None:
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", "from tests.reconcile.test_mentions import exact; print(exact())"],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2", "7")
    ]
    assert set(runs) == {exact()}
    assert len(exact().splitlines()) > 10
