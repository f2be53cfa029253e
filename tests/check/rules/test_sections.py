import pytest

from docspec.check.rules.sections import check
from tests.check.structured import found, said, with_one
from tests.pages import section, table

TABLE = table("Name|Type", "`shelfHandle`|`xsd:string`", "`width`|`xsd:int`")
SAMPLE = "```xml\n<shelf><width>80</width></shelf>\n```"
OTHER_SAMPLE = '```json\n{"width": 80}\n```'
LIST = "* `Full`\n* `Empty`"
PARTS = [
    "# Shelf\n\nA shelf.\n",
    section("Fields {#section-1f}", TABLE),
    section("States {#section-2a}", LIST),
    section("Samples", SAMPLE, "Or:", OTHER_SAMPLE),
]


def without(text: str) -> str:
    return "\n".join(PARTS).replace(text, "")


WHOLE = without("no such text")


@pytest.mark.parametrize(
    ("locale", "other", "words"),
    [
        pytest.param("sv-SE", without(TABLE), "the table of 2 rows", id="table"),
        pytest.param("ja-JP", without(SAMPLE), "the xml sample", id="sample"),
        pytest.param("nl-NL", without(OTHER_SAMPLE), "the json sample", id="second sample"),
        pytest.param("ar", without(LIST), "the list of 2 items", id="list"),
        pytest.param("zh-Hans", without(PARTS[1]), "the section `Fields`, the table of 2 rows", id="section"),
        pytest.param("de-DE", PARTS[0], "the section `Fields`", id="cut short"),
    ],
)
def test_fires(locale: str, other: str, words: str) -> None:
    (finding,) = found(check, with_one(WHOLE, locale, other))
    assert (finding.rule.id, finding.locale) == ("D305", locale)
    assert words in finding.message


@pytest.mark.parametrize(
    ("locale", "other"),
    [
        pytest.param("sv-SE", WHOLE.replace("## Fields", "## Fält"), id="heading translated"),
        pytest.param("nl-NL", WHOLE.replace("## States", "### States"), id="heading of another level"),
        pytest.param("ja-JP", WHOLE.replace("Or:", ""), id="a paragraph less"),
        pytest.param("de-DE", WHOLE.replace("```json\n", "").replace("80}\n```", "80}"), id="a sample without marks"),
        pytest.param("ar", WHOLE.replace("</shelf>\n```", "</shelf>\n"), id="a fence never closed"),
        pytest.param("zh-Hans", "\ufeff" + WHOLE.replace("\n", "\r\n"), id="BOM and CRLF"),
    ],
)
def test_is_silent(locale: str, other: str) -> None:
    assert said(check, with_one(WHOLE, locale, other)) == []
