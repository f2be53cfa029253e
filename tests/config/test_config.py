"""docspec.yaml: what it may say, and what is said back when it is not understood."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from docspec.config import (
    XSD,
    Config,
    Decides,
    DriftConfig,
    IgnoreRule,
    NamedFile,
    Override,
    ReferenceConfig,
    SeverityRule,
    WsdlConfig,
    parse_config,
)
from docspec.errors import ConfigError
from docspec.finding import Severity

PATH = "sources/docspec.yaml"


def test_defaults() -> None:
    assert Config() == Config(title="", namespaces={"xsd": XSD}, locales=(), reference_locale=None)


def test_config_is_read_only() -> None:
    with pytest.raises(FrozenInstanceError):
        Config().title = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Config().namespaces["types"] = "urn:x"  # type: ignore[index]
    with pytest.raises(TypeError):
        parse_config("namespaces: {types: urn:x}", PATH).namespaces["types"] = "urn:y"  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", Config(), id="empty"),
        pytest.param("# nothing\n---\n", Config(), id="comment"),
        pytest.param("title: Orders\r\n", Config(title="Orders"), id="CRLF"),
        pytest.param("title: 订单 API\n", Config(title="订单 API"), id="CJK"),
        pytest.param("title: 2026\n", Config(title="2026"), id="a number is text"),
        pytest.param(
            "namespaces:\n  types: urn:x\n", Config(namespaces={"xsd": XSD, "types": "urn:x"}), id="xsd is always there"
        ),
        pytest.param("namespaces: {xsd: urn:x}", Config(namespaces={"xsd": "urn:x"}), id="xsd may be replaced"),
        pytest.param("locales: [sv-SE, no, zh-Hans]", Config(locales=("sv-SE", "no", "zh-Hans")), id="no is Norwegian"),
        pytest.param("locales:\n- sv-SE\n- sv-SE\n", Config(locales=("sv-SE",)), id="twice is once"),
        pytest.param(
            "lexicon: [t.tbx,\n 词/f.DICT.dz, t.tbx]",
            Config(lexicon=(NamedFile("t.tbx", 1), NamedFile("词/f.DICT.dz", 2))),
            id="lexicon, once each",
        ),
        pytest.param("contract: A.wsdl", Config(contract=(NamedFile("A.wsdl", 1),)), id="contract"),
        pytest.param(
            "contract:\n- A.WSDL\n- b.xsd\n- b.xsd",
            Config(contract=(NamedFile("A.WSDL", 2), NamedFile("b.xsd", 3))),
            id="contracts, once each",
        ),
        pytest.param("reference_locale: en", Config(reference_locale="en"), id="reference"),
        pytest.param(
            "names:\n  A.b:\n    name: c\n    reason: 规范如此\n  A.原始 名称: {name: d}\n  A: on\n",
            Config(
                names=(
                    Override("A.b", "c", "规范如此", 2),
                    Override("A.原始 名称", "d", "", 5),
                    Override("A", "on", "", 6),
                )
            ),
            id="overrides, long and short",
        ),
        pytest.param(
            "types:\n  A.b: {type: 'x:Y', reason: r}\n  A.c: Z[][]\nnames: {A.b: d}\n",
            Config(
                names=(Override("A.b", "d", "", 4),),
                types=(Override("A.b", "x:Y", "r", 2, Decides.TYPE), Override("A.c", "Z[][]", "", 3, Decides.TYPE)),
            ),
            id="types",
        ),
        pytest.param("names: {}\n", Config(), id="no overrides"),
        pytest.param(
            "drift:\n  rules:\n    D401: off\n    D5*: note\n  locales:\n    no:\n      number: warning\n"
            "  fail_on: never\n  ignore:\n  - {rule: D1, path: 'ja/*', entity: A, field: b, reason: 理由}\n"
            "  - rule: D2\n",
            Config(
                drift=DriftConfig(
                    PATH,
                    (SeverityRule("D401", None, 3), SeverityRule("D5*", Severity.NOTE, 4)),
                    (SeverityRule("number", Severity.WARNING, 7, "no"),),
                    "never",
                    (IgnoreRule("D1", 10, "ja/*", "A", "b", "理由"), IgnoreRule("D2", 11)),
                )
            ),
            id="drift",
        ),
        pytest.param("drift: {}\n", Config(drift=DriftConfig(PATH)), id="no drift"),
        pytest.param(
            "wsdl:\n  endpoint: https://a.example/soap?x=1\n  namespace: urn:a:b\n",
            Config(wsdl=WsdlConfig("https://a.example/soap?x=1", "urn:a:b")),
            id="wsdl",
        ),
        pytest.param("wsdl: {}\n", Config(), id="no wsdl"),
        pytest.param(
            "reference: {base_url: 'https://a.example/d/', formats: [markdown, html, markdown]}\n",
            Config(reference=ReferenceConfig("https://a.example/d/", ("markdown", "html"))),
            id="reference",
        ),
        pytest.param("reference: {formats: html}\n", Config(reference=ReferenceConfig(formats=("html",))), id="format"),
        pytest.param("reference: {formats: []}\n", Config(reference=ReferenceConfig(formats=())), id="no formats"),
    ],
)
def test_understood(text: str, expected: Config) -> None:
    assert parse_config(text, PATH) == expected


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("title: A\nlocale: [sv]\n", 2, "unknown key `locale`; did you mean `locales`?", id="near key"),
        pytest.param("colour: red\n", 1, "known are title, namespaces, locales, reference_locale, names", id="far key"),
        pytest.param("title: A\ntitle: B\n", 2, "`title` stands here a second time", id="key twice"),
        pytest.param("namespaces:\n  a: urn:a\n  a: urn:b\n", 3, "`a` stands here a second time", id="prefix twice"),
        pytest.param("\ntitle: [A]\n", 2, "`title` must be text", id="list for text"),
        pytest.param("title:\n", 1, "`title` must be text", id="no text"),
        pytest.param("locales: sv-SE\n", 1, "`locales` must be a list", id="text for list"),
        pytest.param("locales:\n- sv-SE\n- svenska\n", 3, "`locales[1]` is no locale: `svenska`", id="no locale"),
        pytest.param("reference_locale: English\n", 1, "expected a tag such as sv-SE", id="no reference locale"),
        pytest.param("contract: {a: b}\n", 1, "`contract` must be a file or a list of files", id="contract of keys"),
        pytest.param("contract: a.json\n", 1, "`contract` is no contract: `a.json`; expected", id="no contract"),
        pytest.param("contract:\n- a.xsd\n- b\n", 3, "`contract[1]` is no contract: `b`", id="no contract in a list"),
        pytest.param("lexicon: a.csv\n", 1, "`lexicon` must be a list of files", id="lexicon as text"),
        pytest.param("lexicon:\n- a.csv\n- b.xlsx\n", 3, "`lexicon[1]` is no lexicon: `b.xlsx`", id="no lexicon"),
        pytest.param("lexicon: [[a.csv]]\n", 1, "`lexicon[0]` must be text", id="list in the lexicon"),
        pytest.param("namespaces: [a]\n", 1, "`namespaces` must hold keys and values", id="list for mapping"),
        pytest.param("names: [a]\n", 1, "`names` must hold keys and values", id="list of overrides"),
        pytest.param("names:\n  A.b:\n", 2, "`names.A.b` must be text", id="override without a name"),
        pytest.param("names:\n  A.b: [c]\n", 2, "`names.A.b` must hold keys and values", id="override as a list"),
        pytest.param("names:\n  A.b:\n    nmae: c\n", 3, "unknown key `nmae`; did you mean `name`?", id="override key"),
        pytest.param("names:\n  A.b: {reason: r}\n", 2, "`names.A.b` says no name; write `name:", id="only a reason"),
        pytest.param("names:\n  A.b: c\n  A.b: d\n", 3, "`A.b` stands here a second time", id="override twice"),
        pytest.param("names:\n  A.b: c d\n", 2, "`names.A.b` is no name of an API: `c d`; use ASCII", id="a blank"),
        pytest.param("names:\n  A.b: {name: läge}\n", 2, "`names.A.b.name` is no name", id="not ASCII"),
        pytest.param("names:\n  A.b: 2nd\n", 2, "is no name of an API: `2nd`", id="a digit first"),
        pytest.param(
            "types: {A.b: 'x:'}", 1, "`types.A.b` is no type of an API: `x:`; write `prefix:Local`", id="no type"
        ),
        pytest.param("types:\n  A.b: typen：Y\n", 2, "is no type of an API: `typen：Y`", id="full-width colon"),
        pytest.param(
            "types:\n  A.b: {name: c}\n", 2, "unknown key `name`; known are type, reason", id="name of a type"
        ),
        pytest.param("types:\n  A.b: {reason: c}\n", 2, "`types.A.b` says no type; write `type: …`", id="no type told"),
        pytest.param("names:\n  A.b: {name: c, reason: }\n", 2, "`names.A.b.reason` must be text", id="no reason"),
        pytest.param("drift:\n  rule: {}\n", 2, "unknown key `rule`; did you mean `rules`?", id="drift key"),
        pytest.param("wsdl: {adress: x}\n", 1, "unknown key `adress`; known are endpoint, namespace", id="wsdl key"),
        pytest.param("wsdl:\n  endpoint: here\n", 2, "`wsdl.endpoint` is no URI: `here`", id="endpoint"),
        pytest.param("wsdl:\n  namespace: 'http://a b'\n", 2, "`wsdl.namespace` is no URI", id="blank in a URI"),
        pytest.param("wsdl:\n  endpoint: 'https://a/\"><x>'\n", 2, "`wsdl.endpoint` is no URI", id="markup in a URI"),
        pytest.param("reference: {base_url: a.b}\n", 1, "`reference.base_url` is no address of a site", id="base URL"),
        pytest.param("reference:\n  formats: [pdf]\n", 2, "`reference.formats` is `pdf`; known are html", id="format"),
        pytest.param("drift: [a]\n", 1, "`drift` must hold keys and values", id="drift as a list"),
        pytest.param("drift:\n  rules:\n    D1: eror\n", 3, "`drift.rules.D1` is `eror`; did you mean", id="severity"),
        pytest.param("drift:\n  rules:\n    D1: 7\n", 3, "known are off, error, warning, note", id="far severity"),
        pytest.param("drift:\n  rules: {D1: off,\n    D1: note}\n", 3, "`D1` stands here a second", id="rule twice"),
        pytest.param("drift:\n  locales:\n    types: {}\n", 3, "names no locale: `types`", id="drift of no locale"),
        pytest.param("drift: {fail_on: off}\n", 1, "known are error, warning, note, never", id="fail on"),
        pytest.param("drift: {ignore: D1}\n", 1, "`drift.ignore` must be a list", id="ignore as text"),
        pytest.param("drift:\n  ignore:\n  - path: a\n", 3, "`drift.ignore[0]` names no rule", id="ignores nothing"),
        pytest.param("drift:\n  ignore:\n  - rule: D1\n    pth: a\n", 4, "did you mean `path`?", id="ignore key"),
        pytest.param("- title\n", 1, "expected keys and values", id="list at the top"),
        pytest.param("title: A\n  b: [\n", 2, "not YAML: mapping values are not allowed here", id="not YAML"),
        pytest.param("title: 'A\n", 2, "not YAML", id="cut"),
        pytest.param("title: \x07\n", None, "not YAML: special characters are not allowed", id="control character"),
        pytest.param("title: A\n---\ntitle: B\n", 2, "not YAML: but found another document", id="two documents"),
    ],
)
def test_refused_with_place(text: str, line: int | None, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(text, PATH)
    assert caught.value.path == PATH
    assert caught.value.line == line
    assert message in caught.value.message
