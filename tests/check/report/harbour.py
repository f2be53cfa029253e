"""Authored pages of a harbour in six languages, with slips in them, and the HTML report of what is found there."""

from __future__ import annotations

from collections.abc import Mapping

from docspec import pipeline
from docspec.check.report.report import Report
from tests.check.drifting import files
from tests.pages import Texts, section, sources, table

_HEADS: Mapping[str, tuple[str, str]] = {
    "ar": ("الاسم|النوع|مطلوب|الوصف", "الحقول"),
    "de-DE": ("Name|Typ|Erforderlich|Beschreibung", "Felder"),
    "he-IL": ("שם|סוג|נדרש|תיאור", "שדות"),
    "ja-JP": ("名前|型|必須|説明", "フィールド"),
    "sv-SE": ("Namn|Typ|Obligatoriskt|Beskrivning", "Fält"),
    "zh-Hans": ("名称|类型|必需|描述", "字段"),
}
_ROWS: Mapping[str, tuple[str, ...]] = {
    "ar": (
        "`shipName`|`xsd:string`|نعم|اسم السفينة كما هو مكتوب على جانبها، حتى 40 حرفًا.",
        "`رصيف`|`xsd:int`|لا|رقم الرصيف في الميناء، من 1 إلى 12.",
        "`arrivedOn`|`xsd:dateTime`|لا|اليوم الذي وصلت فيه السفينة إلى الميناء.",
        "`isLoaded`|`xsd:boolean`|لا|ما إذا كانت السفينة تحمل بضائع في عنابرها.",
    ),
    "de-DE": (
        "`shipName`|`xsd:string`|Ja|Der Name des Schiffs, wie er an seiner Seite steht, bis zu 40 Zeichen.",
        "`berth`|`xsd:int`|Nein|Die Nummer des Liegeplatzes im Hafen, von 1 bis 12.",
        "`angekommenAm`|`xsd:dateTime`|Nein|Der Tag, an dem das Schiff im Hafen ankam.",
        "`isLoaded`|`xsd:boolesch`|Nein|Ob das Schiff Güter in seinen Laderäumen hat.",
    ),
    "he-IL": (
        "`shipName`|`xsd:string`|כן|שם האונייה כפי שהוא כתוב על דופנה, עד 40 תווים.",
        "`berth`|`xsd:\u200eint`|לא|מספר הרציף בנמל, מ-1 עד 12.",
        "`arrivedOn`|`xsd:dateTime`|לא|היום שבו הגיעה האונייה אל הנמל.",
        "`isLoaded`|`xsd:boolean`|לא|האם יש לאונייה סחורה במחסניה.",
    ),
    "ja-JP": (
        "`船名`|`xsd:文字列`|はい|船の側面に書かれている船の名前。最大14文字。",
        "`berth`|`xsd:int`|いいえ|港の中の停泊場所の番号。1から12まで。",
        "`arrivedOn`|`xsd:dateTime`|いいえ|船が港に到着した日。",
        "`isLoaded`|`xsd:boolean`|いいえ|船が船倉に荷物を積んでいるかどうか。",
    ),
    "sv-SE": (
        "`shipName`|`xsd:sträng`|Ja|Fartygets namn som det står på dess sida, upp till 40 tecken.",
        "`berth`|`xsd:int`|Nej|Numret på kajplatsen i hamnen, från 1 till 12.",
        "`arrivedOn`|`xsd:dateTime`|Nej|Dagen då fartyget kom till hamnen.",
        "`isLoaded`|`xsd:boolean`|Nej|Om fartyget har gods i sina lastrum.",
    ),
    "zh-Hans": (
        "`shipName`|`xsd：string`|是|写在船舷上的船名，最多40个字符。",
        "`泊位`|`xsd:int`|否|港口内泊位的编号，从1到12。",
        "`arrivedOn`|`xsd:dateTime`|否|船舶抵达港口的日期。",
        "`isLoaded`|`xsd:boolean`|否|船舱内是否装有货物。",
    ),
}


def texts() -> Texts:
    """The page in each language."""
    return {
        locale: f"# Ship\n\n{section(title, table(head, *_ROWS[locale]))}" for locale, (head, title) in _HEADS.items()
    }


def harbour() -> Report:
    """The report of the page."""
    return pipeline.find_drift(sources(files({"types/r-ship": texts()})))
