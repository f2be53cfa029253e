"""Descriptions of one field in many languages, and what the rules on prose find in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docspec.align.aligned import Locale
from docspec.check.rules import numbers, outliers, polarity, standards, truncated, untranslated
from docspec.check.subject import Subject
from docspec.finding import Finding
from docspec.read.place import SourceText
from tests.pages import Texts, reconciled, section, table

HEADS: Mapping[Locale, str] = {
    "ar": "الاسم|النوع|الوصف",
    "cs-CZ": "Název|Typ|Popis",
    "da-DK": "Navn|Type|Beskrivelse",
    "de-DE": "Name|Typ|Beschreibung",
    "en": "Name|Type|Description",
    "es-ES": "Nombre|Tipo|Descripción",
    "fi-FI": "Nimi|Tyyppi|Kuvaus",
    "fr-FR": "Nom|Type|Description",
    "he-IL": "שם|סוג|תיאור",
    "it-IT": "Nome|Tipo|Descrizione",
    "ja-JP": "名前|タイプ|説明",
    "ko-KR": "이름|유형|설명",
    "nb-NO": "Navn|Type|Beskrivelse",
    "nl-NL": "Naam|Type|Beschrijving",
    "pl-PL": "Nazwa|Typ|Opis",
    "pt-BR": "Nome|Tipo|Descrição",
    "ru-RU": "Имя|Тип|Описание",
    "sv-SE": "Namn|Typ|Beskrivning",
    "tr-TR": "Ad|Tür|Açıklama",
    "uk-UA": "Ім'я|Тип|Опис",
    "zh-Hans": "名称|类型|描述",
    "zh-Hant": "名稱|類型|描述",
}
CHECKS = (untranslated.check, truncated.check, numbers.check, standards.check, polarity.check, outliers.check)
Described = Mapping[Locale, str]


def findings(described: Described, *more: Described, reference: Locale | None = None) -> list[Finding]:
    """What the rules find on a page of fields with these descriptions."""
    return [finding for check in CHECKS for finding in check(subject_of([described, *more], reference))]


def rules_at(
    described: Described, *more: Described, reference: Locale | None = None
) -> list[tuple[str, Locale | None]]:
    """The rules that fire, each with the locale."""
    return sorted({(item.rule.id, item.locale or "") for item in findings(described, *more, reference=reference)})


def subject_of(described: Iterable[Described], reference: Locale | None = None) -> Subject:
    """A set of one page whose fields have these descriptions."""
    texts = _page(list(described))
    pages = {"types/r-buoy": texts}
    sources = {f"{locale}/types/r-buoy.md": text for locale, text in texts.items()}
    return Subject(
        reconciled(pages), {path: SourceText(path, text.encode()) for path, text in sources.items()}, reference
    )


def changed(described: Described, locale: Locale, old: str, new: str) -> dict[Locale, str]:
    """The same, where one locale says something else."""
    assert old in described[locale], (old, described[locale])
    return {**described, locale: described[locale].replace(old, new)}


def _page(described: list[Described]) -> Texts:
    locales = sorted({locale for item in described for locale in item})
    return {
        locale: section(
            "Buoy",
            table(
                HEADS[locale],
                "buoyHandle|xsd:string|",
                *(f"chainField{order}|xsd:int|{item.get(locale, '')}" for order, item in enumerate(described)),
            ),
            level=1,
        )
        for locale in locales
    }
