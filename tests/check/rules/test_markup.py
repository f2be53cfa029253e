import pytest

from docspec.check.rules.markup import check
from docspec.pipeline import find_drift
from tests.check.structured import KEY, found, repaired, said, with_one
from tests.pages import section, sources, table

FRONT = """---
title: {title}
exl-id: 3d878207-99e4-4c75-ab12-b38a37c82fb7
description: {title} text
---

"""
HTML = """<table id="t1">
 <tr>
  <th>Name</th>
  <th>Type</th>
 </tr>
 <tr>
  <td><span class="codeph">shelfHandle</span></td>
  <td><span class="codeph">xsd:string</span></td>
 </tr>
 <tr>
  <td><span class="codeph">width</span></td>
  <td><span class="codeph">xsd:int</span></td>
 </tr>
</table>
"""
PIPES = table("Name|Type|Text", "`books`|`types:BookArray`|Books & papers.", "`owner`|`types:Person`|Its owner.")
SAMPLES = '```xml\n<shelf><width>80</width></shelf>\n```\n\nOr:\n\n```json\n{"width": 80}\n```\n'
WHOLE = FRONT.format(title="Shelf") + section("Shelf", HTML, PIPES, SAMPLES, level=1)


def damaged(before: str, after: str) -> str:
    assert before in WHOLE
    return WHOLE.replace(before, after, 1)


@pytest.mark.parametrize(
    ("locale", "other", "line"),
    [
        pytest.param("sv-SE", damaged("Its owner.", "Its | owner."), 29, id="stray pipe in a row"),
        pytest.param("ja-JP", damaged("xsd:int<", "xsd:int | <"), 20, id="stray pipe in a cell"),
        pytest.param("nl-NL", damaged("| `types:Person` ", ""), 29, id="cell lost"),
        pytest.param("de-DE", damaged("</span></td>", "</td>"), 15, id="end tag lost"),
        pytest.param("ar", damaged('<span class="codeph">width', "width"), 19, id="start tag lost"),
        pytest.param("zh-Hans", damaged("<td><span", "< td><span"), 15, id="blank in a tag"),
        pytest.param("zh-Hans", damaged("</span></td>", "</span></td"), 15, id="bracket lost"),
        pytest.param("sv-SE", damaged('class="codeph">', 'class="codeph>'), 15, id="quote lost"),
        pytest.param("nl-NL", damaged("</table>", ""), 9, id="table never closed"),
        pytest.param("ar", damaged("</table>", "</جدول>"), 9, id="tag translated"),
        pytest.param("ja-JP", damaged("80}\n```\n", "80}\n"), 38, id="fence never closed"),
        pytest.param("de-DE", damaged("</shelf>\n```\n", "</shelf>\n"), 33, id="fence closed too late"),
        pytest.param("sv-SE", damaged('```json\n{"width": 80}\n```', '{"width": 80}'), 38, id="fence lost"),
        pytest.param("zh-Hans", damaged("|---|---|---|\n", ""), 26, id="pipe table without delimiter"),
        pytest.param("ar", damaged("# Shelf", "#Shelf"), 7, id="heading mark without blank"),
        pytest.param("ja-JP", damaged("exl-id:", "exl-id：").replace("\n", "\r\n"), 4, id="full-width colon, CRLF"),
        pytest.param("de-DE", damaged("title:", "Titel:"), 2, id="key translated"),
        pytest.param("zh-Hans", damaged("description:", "说明:"), 4, id="key translated, Chinese"),
    ],
)
def test_fires(locale: str, other: str, line: int) -> None:
    assert [
        (finding.rule.id, finding.locale, finding.line) for finding in found(check, with_one(WHOLE, locale, other))
    ] == [("D306", locale, line)]


@pytest.mark.parametrize(
    ("locale", "other"),
    [
        pytest.param(
            "sv-SE", damaged("Shelf", "Hylla").replace("Its owner.", "Dess ägare: 1 < 2, a < b."), id="less than"
        ),
        pytest.param("nl-NL", damaged("Its owner.", "De <eigenaar_id>."), id="a placeholder"),
        pytest.param("zh-Hans", damaged("Books & papers.", "书籍 ＆ 纸张。"), id="full-width ampersand"),
        pytest.param("de-DE", damaged("exl-id:", "workflow-type: tm+mt\nexl-id:"), id="a key more"),
        pytest.param("ar", damaged("|---|---|---|", "|:--|:-:|--:|"), id="another delimiter"),
        pytest.param("ja-JP", damaged("Or:", "または"), id="prose"),
    ],
)
def test_is_silent(locale: str, other: str) -> None:
    assert said(check, with_one(WHOLE, locale, other)) == []


def test_what_all_have_is_no_drift() -> None:
    broken = damaged("</span></td>", "</td>").replace("| `types:Person` ", "")
    assert said(check, dict.fromkeys(("sv-SE", "de-DE", "ar"), broken)) == []


@pytest.mark.parametrize(("key", "word"), [("title", "Titel"), ("exl-id", "معرف"), ("description", "説明")])
def test_key_is_repaired(key: str, word: str) -> None:
    pages = with_one(WHOLE, "de-DE", damaged(f"{key}:", f"{word}:"))
    (finding,) = found(check, pages)
    assert (finding.found, finding.expected) == (word, key)
    assert repaired(pages, finding) == WHOLE


@pytest.mark.parametrize(
    "other",
    [
        damaged("80}\n```\n", "80}\n"),
        damaged("</table>", ""),
        damaged("exl-id:", "exl-id："),
        damaged("Its owner.", "Its | owner."),
    ],
)
def test_drift_says_it_once(other: str) -> None:
    pages = with_one(WHOLE, "nl-NL", other)
    report = find_drift(sources({f"{locale}/{KEY}": text for locale, text in pages.items()}))
    assert [
        finding.rule.id for finding in report.findings if finding.rule.id[0] == "R" or finding.rule.id < "D400"
    ] == ["D306"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(damaged("Books & papers.", "Books 12 | papers."), id="stray pipe"),
        pytest.param(damaged("shelfHandle</span></td>", "shelfHandle</span>< / td>"), id="blanks in an end tag"),
        pytest.param(damaged("width</span></td>", "width</span></td"), id="bracket lost"),
    ],
)
def test_what_follows_from_broken_markup_is_not_told(other: str) -> None:
    files = {f"{locale}/{KEY}": text for locale, text in with_one(WHOLE, "sv-SE", other).items()}
    assert {finding.rule.id for finding in find_drift(sources(files)).findings} == {"D306"}
