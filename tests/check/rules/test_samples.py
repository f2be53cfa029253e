import pytest

from docspec.check.rules.samples import check
from tests.check.structured import found, repaired, said, with_one


def page(sample: str, language: str = "xml") -> str:
    return f"# Shelf\n\n```{language}\n{sample}\n```\n"


XML = """<s:shelf xmlns:s="http://x.example/1" kind="wall">
  <!-- a comment -->
  <width>80</width>
  <open>true</open>
  <since>2024-05-01</since>
  <label>My shelf</label>
  <state>SHELF_FULL</state>
  <book/>
</s:shelf>"""
JSON = """{
  "width": 80,
  "open": true,
  "label": "My shelf",
  "state": "SHELF_FULL"
}"""
CODE = 'shelf = client.get_shelf(80)  # fetch\nprint("The shelf", shelf.width)'


@pytest.mark.parametrize(
    ("whole", "locale", "due", "wrong"),
    [
        pytest.param(XML, "sv-SE", "<width>80</width>", "<bredd>80</bredd>", id="element translated"),
        pytest.param(XML, "ar", "kind=", "نوع=", id="attribute translated"),
        pytest.param(XML, "de-DE", ">80<", ">81<", id="number"),
        pytest.param(XML, "nl-NL", "true", "waar", id="boolean"),
        pytest.param(XML, "ja-JP", "2024-05-01", "2024/05/01", id="date"),
        pytest.param(XML, "zh-Hans", "SHELF_FULL", "已满", id="constant"),
        pytest.param(XML, "zh-Hans", "  <book/>\n", "", id="element lost"),
        pytest.param(JSON, "sv-SE", '"width"', '"bredd"', id="key"),
        pytest.param(JSON, "ar", "true", "false", id="boolean in JSON"),
        pytest.param(JSON, "de-DE", "80", "80.5", id="number in JSON"),
        pytest.param(JSON, "ja-JP", "SHELF_FULL", "満杯", id="constant in JSON"),
        pytest.param(CODE, "nl-NL", "get_shelf", "haal_plank", id="call"),
        pytest.param(CODE, "sv-SE", "(80)", "(90)", id="number in code"),
    ],
)
def test_fires(whole: str, locale: str, due: str, wrong: str) -> None:
    assert due in whole
    assert said(check, with_one(page(whole), locale, page(whole.replace(due, wrong)))) == [("D504", locale)]


@pytest.mark.parametrize(
    ("whole", "locale", "due", "other"),
    [
        pytest.param(XML, "sv-SE", "My shelf", "Min hylla", id="text"),
        pytest.param(XML, "zh-Hans", "a comment", "注释 <b>", id="comment"),
        pytest.param(XML, "ar", "\n  ", "\n\t", id="indent"),
        pytest.param(JSON, "ja-JP", "My shelf", "私の棚", id="text in JSON"),
        pytest.param(JSON, "de-DE", '"width": 80', '"width":80', id="blank in JSON"),
        pytest.param(CODE, "nl-NL", "# fetch", "# haal op", id="comment in code"),
        pytest.param(CODE, "ar", "The shelf", "الرف", id="string in code"),
    ],
)
def test_is_silent(whole: str, locale: str, due: str, other: str) -> None:
    assert due in whole
    assert said(check, with_one(page(whole), locale, page(whole.replace(due, other)))) == []


def test_repair() -> None:
    pages = with_one(page(XML), "ar", page(XML.replace(">80<", ">81<")))
    (finding,) = found(check, pages)
    assert (finding.found, finding.expected, finding.fixable) == ("81", "80", "unsafe")
    assert repaired(pages, finding) == page(XML)


@pytest.mark.parametrize("locale", ["sv-SE", "ja-JP", "ar"])
def test_an_empty_sample_is_one_finding(locale: str) -> None:
    assert said(check, with_one(page(XML), locale, page(""))) == [("D504", locale)]
