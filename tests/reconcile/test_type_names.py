from __future__ import annotations

import pytest

from docspec.spec.model import Spec
from tests.pages import Texts, section, spec_from, table

HEADERS = {"sv-SE": "Namn|Typ", "zh-Hans": "名称|类型", "it-IT": "Nome|Tipo", "ar-EG": "الاسم|النوع"}
SHIP = {locale: section("Ship {#ship}", table(header, "shipId|xsd:int"), level=1) for locale, header in HEADERS.items()}


def crane(cells: dict[str, str]) -> Texts:
    """A page with fields `one` and `two` as ballast, and `field` with these types."""
    return {
        locale: section(
            "Crane {#crane}", table(HEADERS[locale], "one|lib:Ship", f"field|{cell}", "two|lib:Ship"), level=1
        )
        for locale, cell in cells.items()
    }


def type_of_field(spec: Spec) -> str | None:
    return spec.types["Crane"].fields[1].type


@pytest.mark.parametrize(
    ("cells", "canonical"),
    [
        pytest.param(
            {"sv-SE": "xsd:string", "zh-Hans": "xsd:string", "it-IT": "xsd:string"}, "xsd:string", id="agreed"
        ),
        pytest.param(
            {"sv-SE": "xsd:string", "zh-Hans": "xsd：字符串", "it-IT": "xsd:string"},
            "xsd:string",
            id="full-width-colon",
        ),
        pytest.param(
            {"sv-SE": "xsd:dateTime", "zh-Hans": "xsd:DateTime", "it-IT": "xsd:datetime"},
            "xsd:dateTime",
            id="case-of-a-built-in",
        ),
        pytest.param(
            {"sv-SE": "typer:Ship", "zh-Hans": "类型：船", "it-IT": "tipi:Ship", "ar-EG": "lib:Ship"},
            "lib:Ship",
            id="translated-prefixes",
        ),
        pytest.param({"sv-SE": "lib:String", "it-IT": "lib:String"}, "lib:String", id="own-type-on-every-page"),
        pytest.param({"sv-SE": "lib:String", "it-IT": "lib:string"}, "xsd:string", id="own-type-not-to-the-letter"),
        pytest.param({"sv-SE": "lib:string", "it-IT": "lib:string"}, "xsd:string", id="built-in-with-the-own-prefix"),
        pytest.param({"sv-SE": ":Ship", "zh-Hans": ":Ship", "it-IT": "lib:Ship"}, "lib:Ship", id="lost-prefix"),
        pytest.param(
            {"sv-SE": "Ship", "zh-Hans": "Ship", "it-IT": "Ship"}, "lib:Ship", id="documented-but-without-prefix"
        ),
        pytest.param(
            {"sv-SE": "xsd:Ship", "zh-Hans": "xsd:Ship", "it-IT": "xsd:Ship"},
            "lib:Ship",
            id="documented-under-a-wrong-prefix",
        ),
        pytest.param(
            {"sv-SE": "lib:string", "zh-Hans": "lib:string", "it-IT": "lib:string"},
            "xsd:string",
            id="built-in-under-a-wrong-prefix",
        ),
        pytest.param(
            {"sv-SE": "lib:Ship[]", "zh-Hans": "lib：Ship[]", "it-IT": "lib:Ship"}, "lib:Ship[]", id="most-say-array"
        ),
        pytest.param(
            {"sv-SE": "lib:Ship[]", "zh-Hans": "lib:Ship", "it-IT": "lib:Ship"}, "lib:Ship", id="few-say-array"
        ),
        pytest.param({"sv-SE": "", "zh-Hans": "", "it-IT": ""}, None, id="nobody-says"),
        pytest.param(
            {"ar-EG": "\u200flib:Ship\u200e", "sv-SE": "lib :Ship", "it-IT": "lib: Ship"},
            "lib:Ship",
            id="bidi-marks-and-blanks",
        ),
    ],
)
def test_canonical(cells: dict[str, str], canonical: str | None) -> None:
    assert type_of_field(spec_from({"t/crane": crane(cells), "t/ship": SHIP})) == canonical


def test_other_prefixes_of_the_built_ins() -> None:
    cells = dict.fromkeys(("sv-SE", "it-IT", "zh-Hans"), "xs:string")
    assert type_of_field(spec_from({"t/crane": crane(cells), "t/ship": SHIP}, xsd="xs")) == "xs:string"


@pytest.mark.parametrize(
    ("declared", "canonical"),
    [((), "lib:Captain"), (("lib", "crew"), "crew:Captain"), (("lib",), "lib:Captain")],
    ids=["none-declared", "this-one-declared", "another-declared"],
)
def test_a_prefix_beside_the_own_one_must_be_declared(declared: tuple[str, ...], canonical: str) -> None:
    cells = dict.fromkeys(("sv-SE", "it-IT", "zh-Hans"), "crew:Captain")
    assert type_of_field(spec_from({"t/crane": crane(cells), "t/ship": SHIP}, declared=declared)) == canonical


def test_the_first_declared_prefix_where_no_page_has_one() -> None:
    pages = {
        "t/a": {locale: section("A {#a}", table(HEADERS[locale], "b|B", "c|B"), level=1) for locale in HEADERS},
        "t/b": {locale: section("B {#b}", table(HEADERS[locale], "x|xsd:int"), level=1) for locale in HEADERS},
    }
    assert [field.type for field in spec_from(pages, declared=("own", "other")).types["A"].fields] == ["own:B", "own:B"]
    assert [field.type for field in spec_from(pages).types["A"].fields] == ["B", "B"]
