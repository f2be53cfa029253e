"""A library in four languages, one of them from right to left, that docspec read from pages."""

from __future__ import annotations

from typing import Any

from docspec.spec.model import Spec
from tests.factories import library

LOCALES = ("ar", "de-DE", "sv-SE", "zh-Hans")
_ARABIC = {
    "shelfHandle": "مقبض الرف، مثل `s|1`.",
    "class": "الصنف حسب `A|B`؛ انظر [الكتاب](r-book.md).",
    "colour": "لون الرف.",
}
_GERMAN = {"openedAt": "Seit wann das Regal offen ist."}
_SAID = {
    "shelfHandle": {"ar": "مقبضالرف", "de-DE": "RegalHandle", "sv-SE": "shelfHandle", "zh-Hans": "书架句柄"},
    "colour": {"ar": "colour", "de-DE": "Farbe", "sv-SE": "färg", "zh-Hans": "颜色"},
}


def shelves() -> Spec:
    """Every kind of page and of fall-back: texts of another locale, names that no page has, types without a page."""
    data = library().model_dump(mode="json", exclude_none=True)
    data["info"]["locales"] = list(LOCALES)
    shelf = data["types"]["Shelf"]
    shelf["summary"] |= {"ar": "رف من الكتب.", "de-DE": "Ein Regal voller Bücher."}
    for entry in shelf["fields"]:
        name = entry["name"]
        entry["required"] = entry.get("required")
        entry["description"] |= _only("ar", _ARABIC.get(name)) | _only("de-DE", _GERMAN.get(name))
        entry["observed"] = {
            locale: {
                "name": said,
                "type": "xsd:سلسلة" if locale == "ar" else "xsd:string",
                "path": f"{locale}/types/r-shelf.md",
                "line": 12,
            }
            for locale, said in _SAID.get(name, {}).items()
        }
    data["operations"]["getShelf"]["examples"][0]["request"] = _long()
    return Spec.model_validate(_with_nulls(data))


def _long() -> str:
    """A sample that is longer and wider than its block."""
    books = "\n".join(f'  <book number="{number}">{"tale " * 30}</book>' for number in range(60))
    return f"<getShelfParam>\n  <!-- all -->\n  <shelfHandle>s|1</shelfHandle>\n{books}\n</getShelfParam>"


def _only(locale: str, text: str | None) -> dict[str, str]:
    return {locale: text} if text else {}


def _with_nulls(data: Any) -> Any:
    """Fields must say what nobody knows."""
    if isinstance(data, list):
        return [_with_nulls(item) for item in data]
    if not isinstance(data, dict):
        return data
    filled = {key: _with_nulls(value) for key, value in data.items()}
    return {"type": None, "required": None, **filled} if {"status", "observed"} <= set(filled) else filled
