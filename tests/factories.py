"""Small specs for tests, about a library of books that no one documents."""

from __future__ import annotations

from typing import Any

from docspec.spec.model import Spec

Data = dict[str, Any]
NAMESPACES = {"xsd": "http://www.w3.org/2001/XMLSchema", "lib": "http://library.example/types"}


def field(name: str, **changes: Any) -> Data:
    """A field with the least that it must have."""
    return {"name": name, "type": "xsd:string", "required": None, "status": "attested", "confidence": 1.0} | changes


def type_entity(**changes: Any) -> Data:
    return {"page": "types/shelf"} | changes


def spec_of(*, locales: tuple[str, ...] = ("sv-SE", "zh-Hans"), **parts: Any) -> Spec:
    """A spec of these parts, each a map of entities."""
    info = {"title": "Library", "locales": list(locales), "namespaces": NAMESPACES, "generator": "docspec 0.0.0"}
    return Spec.model_validate({"info": info} | parts)


def library() -> Spec:
    """One of everything, with what is hard about it."""
    return spec_of(types=_types(), operations=_operations(), enums=_enums(), faults=_faults())


def _types() -> Data:
    return {
        "Shelf": {
            "page": "types/r-shelf",
            "title": {"sv-SE": "Hylla", "zh-Hans": "书架"},
            "summary": {
                "sv-SE": "En hylla med böcker.\n\nDen kan vara:\n\n* tom\n* full | överfull",
                "zh-Hans": "放书的架子。",
            },
            "fields": [
                field(
                    "shelfHandle", required=True, description={"sv-SE": "Hyllans handtag.", "zh-Hans": "书架的句柄。"}
                ),
                field("class", required=False, description={"sv-SE": "Klass enligt `A|B`; se [bok](r-book.md)."}),
                field("colour", values="ShelfColours", description={"zh-Hans": "颜色。"}),
                field("openedAt", type="xsd:dateTime", required=True),
                field("books", type="lib:BookArray", required=True, status="inferred", confidence=0.8),
                field("neighbours", type="lib:Shelf[]"),
                field("owner", type="lib:Person"),
                field("läge", type=None, status="unresolved", confidence=0.3),
                field("Shelf_Handle", type="xsd:base64Binary", description={"sv-SE": "Annat handtag."}),
            ],
        },
        "Book": {
            "page": "types/r-book",
            "title": {"sv-SE": "Book"},
            "fields": [
                field("title", required=True, group="Grunder"),
                field("shelf", type="lib:Shelf", group="Grunder"),
                field("price", type="xsd:decimal", group="Pris"),
            ],
        },
        "BookArray": {"page": "types/r-book-array", "fields": [field("items", type="lib:Book")]},
        "book": {"page": "types/r-book-lower-case", "summary": {"sv-SE": "Bara skiftläget skiljer."}},
    }


def _operations() -> Data:
    return {
        "getShelf": {
            "page": "operations/r-get-shelf",
            "title": {"sv-SE": "hämta hylla"},
            "summary": {"sv-SE": "Hämtar en hylla.", "zh-Hans": "获取书架。"},
            "roles": ["Reader", "Librarian"],
            "input": {"name": "getShelfParam", "fields": [field("shelfHandle", required=True)]},
            "output": {"name": "getShelfReturn", "fields": [field("shelf", type="lib:Shelf", required=True)]},
            "examples": [
                {
                    "title": {"sv-SE": "Enkelt exempel"},
                    "request": "<getShelfParam>\n  <shelfHandle>s|1</shelfHandle>\n</getShelfParam>",
                    "response": "<getShelfReturn><!-- ``` --></getShelfReturn>",
                }
            ],
        },
        "closeLibrary": {"page": "operations/r-close-library"},
    }


def _enums() -> Data:
    return {
        "ShelfColours": {
            "page": "enums/r-shelf-colours",
            "title": {"zh-Hans": "书架颜色"},
            "values": [
                {"value": "DarkRed", "description": {"sv-SE": "Mörkröd.", "zh-Hans": "深红。"}},
                {"value": "dark-red", "description": {}},
                {"value": "3rd"},
            ],
            "used_by": ["Shelf.colour", "Nowhere.colour"],
        }
    }


def _faults() -> Data:
    return {
        "libraryFault": {
            "page": "faults/r-library-fault",
            "fields": [field("code", type="xsd:int", required=True), field("reason", type="lib:Unheard")],
            "codes": [{"id": 100, "name": "LIB_CLOSED"}, {"id": 101, "name": "LIB_FULL"}],
        }
    }
