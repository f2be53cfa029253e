"""Reports for tests: a few ugly pages, and findings at words of theirs, whatever rules there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docspec.check.report.report import Report
from docspec.check.rulebook import rulebook
from docspec.check.score import Score
from docspec.finding import Edit, Finding, Fixable, Rule
from docspec.read.decode import decode
from docspec.read.place import SourceText

PAGES: Mapping[str, bytes] = {
    "ar/types/r-ship.md": "# سفينة\n\n| الاسم | النوع |\n|---|---|\n| اسم السفينة | xsd:string |\n".encode(),
    "he-IL/types/r-ship.md": "# אונייה\n\nשם `shipName` חסר\n".encode(),
    "ko-KR/types/r-ship.md": "# 배\r\n\r\n| 이름 | 유형 |\r\n|---|---|\r\n| 배이름 | xsd:문자열 |\r\n".encode(),
    "sv-SE/types/r ship, 100%: å.md": (
        "\ufeff# Skepp\n\n| Namn | Typ |\n|---|---|\n| skeppsnamn | xsd:string |\n".encode()
    ),
    "vi/types/r-ship.md": (
        "# Tàu\n\n| te\u0302n ta\u0300u | xsd:chuỗi |\n\n\u202enhãn\u202c `<x>` | @all #12\n".encode()
    ),
    "zh-Hans/types/r-ship.md": "# 船\n\n| 名称 | 类型 |\n|---|---|\n| 船名 | xsd：字符串 |\n".encode(),
}
"""Right to left; CRLF; a byte order mark and a path that has to be escaped; combining marks and bidi controls; CJK."""
CLEAN = "zh-Hans/types/r-clean.md"


def sources(pages: Mapping[str, bytes] = PAGES) -> dict[str, SourceText]:
    """The text of the pages."""
    return {path: decode(path, data) for path, data in pages.items()}


def rule(id: str) -> Rule:  # noqa: A002 - it is what a rule calls it
    """The rule of an id, as the rulebook has it."""
    text = rulebook()[id]
    return Rule(text.id, text.name, text.severity, text.summary)


def at(path: str, word: str, id: str = "D101", **details: Any) -> Finding:  # noqa: A002 - as above
    """A finding at a word of a page, with a repair if `expected` is given."""
    source = sources()[path]
    start = source.data.index(word.encode())
    place = source.place(start, start + len(word.encode()))
    repair = {}
    if (expected := details.get("expected")) is not None:
        repair = {"fixable": Fixable.SAFE, "edits": (Edit(place.start, place.end, expected),)}
    told = {"message": f"`{word}` is wrong", "locale": path.partition("/")[0], "found": word, **repair, **details}
    where = (place.line, place.column, place.end_line, place.end_column)
    return Finding(rule(id), path, told.pop("message"), *where, **told)


def everything() -> tuple[Finding, ...]:
    """A finding on each page, and one of the configuration."""
    ship: dict[str, Any] = {"entity": "Ship", "field": "shipName", "expected": "shipName", "confidence": 0.9987}
    return (
        at("ar/types/r-ship.md", "اسم السفينة", **ship),
        Finding(rule("R301"), "docspec.yaml", "no entity is called `Shp`", 3, end_line=3),
        at("he-IL/types/r-ship.md", "shipName", "D502"),
        at("ko-KR/types/r-ship.md", "xsd:문자열", "D201", entity="Ship", others=(("sv-SE", "xsd:string"),)),
        at("sv-SE/types/r ship, 100%: å.md", "skeppsnamn", **ship),
        at("vi/types/r-ship.md", "nhãn", "D401", message="a\nb | c `<x>` @all #12 100%::error::\u202e\x1b[31m\ud800"),
        at("zh-Hans/types/r-ship.md", "字符串", "D105", expected="string"),
    )


def report(findings: Iterable[Finding] = (), **details: Any) -> Report:
    """A report of findings on the pages."""
    texts = {**sources(), CLEAN: SourceText(CLEAN, b"# \xe8\x88\xb9\n")}
    paths = sorted(texts)
    locales = sorted({path.partition("/")[0] for path in paths})
    pages = {locale: tuple(path for path in paths if path.startswith(f"{locale}/")) for locale in locales}
    scores = {locale: Score(40, 1) for locale in locales}
    return Report(**{"findings": tuple(findings), "pages": pages, "sources": texts, "scores": scores, **details})
