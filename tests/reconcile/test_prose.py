from __future__ import annotations

import pytest

from docspec.reconcile.prose import letter_models
from tests.pages import Texts, aligned, section, table


def sizes(texts: Texts) -> dict[str, int]:
    """How many words each locale's model has seen."""
    return {locale: model.size for locale, model in letter_models([aligned(texts)]).items()}


@pytest.mark.parametrize(
    ("block", "words"),
    [
        pytest.param("Das Schiff liegt im Hafen.", 5, id="a paragraph"),
        pytest.param("Ein Schiff, ein SCHIFF und ein Schiff", 3, id="each word once, without case"),
        pytest.param("* Hafen\n* Kai und Mole", 4, id="list items"),
        pytest.param(table("Name|Typ|Beschreibung", "hull|xsd:string|Farbe des Rumpfes"), 3, id="descriptions alone"),
        pytest.param(table("Jahr|Tonnen", "1999|viele"), 0, id="no table of another kind"),
        pytest.param("Siehe `hullColour` und `keel`.", 2, id="no code"),
        pytest.param("Siehe hullColour und Ship/crew, http://hafen.example/x", 2, id="nothing that looks like code"),
        pytest.param("```xml\n<schiff>Rumpf</schiff>\n```", 0, id="no samples"),
        pytest.param("## Rumpf und Kiel", 0, id="no headings, which may be identifiers"),
        pytest.param("Tiefgang 12,5 m_a", 1, id="no numbers"),
    ],
)
def test_words_of_a_locale(block: str, words: int) -> None:
    assert sizes({"de-DE": section("Titel", block, level=1)}).get("de-DE", 0) == words


def test_a_row_without_description_is_no_harm() -> None:
    lost = table("Name|Typ|Beschreibung", "hull|xsd:string|Farbe", "keel|xsd:string")
    assert sizes({"de-DE": section("Titel", lost, level=1)}) == {"de-DE": 1}


def test_each_locale_has_its_own() -> None:
    texts = {
        "de-DE": section("Titel", "Das Schiff und seine Mannschaft auf hoher See", level=1),
        "pl-PL": section("Tytuł", "Statek i jego załoga na pełnym morzu", level=1),
        "zh-Hans": section("标题", "这艘船和它的船员。", level=1),
    }
    models = letter_models([aligned(texts)])
    assert models["de-DE"].log_probability("mannschaften") > models["pl-PL"].log_probability("mannschaften")
    assert models["pl-PL"].log_probability("załogami") > models["de-DE"].log_probability("załogami")
    assert "这艘船和它的船员" in models["zh-Hans"].words


def test_no_pages_no_models() -> None:
    assert letter_models([]) == {}
