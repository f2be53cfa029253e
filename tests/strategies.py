"""Specs that hypothesis makes up: right in shape, and as odd as can be in what they hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from docspec.spec.model import Spec

Data = dict[str, Any]
Strategy = st.SearchStrategy[Data]

# What has broken out of some text, markup or template before.
_MARKUP = [
    '"""',
    "'''",
    "\\",
    '\\"""',
    "{{ 7*7 }}",
    "{% raw %}",
    "|",
    "`",
    "```",
    "# x",
    "<script>",
    "](javascript:x)",
    "-->",
    "*/",
    "\\u002a/",
    "${x}",
    "@param",
    "{@code",
    "\\u000a",
    "\\uD83D",
    "\\N{BULLET}",
    "</script>",
    "<!--",
    "]]>",
    "// ",
    "#",
    "${x}`",
    "{# x #}",
    "f'{1}'",
    "%s %(x)s",
]
_BLANKS = ["", " ", "\0", "\r\n", "\n", "a\nimport os", "\u2028", "\u2029", "\x85", "\ufeff", "\x1b[31m"]
_LETTERS = ["\u202e\u2066", "作业", "שלום", "e\u0301", "Ünïcode"]
# Letters that grow or meet others when their case changes or they are normalised, digits of other scripts, no letters.
_ODD = [
    "ß",
    "SS",
    "ﬁ",
    "İ",
    "ı",
    "ſ",
    "K",
    "ª",
    "Ⅷ",
    "٣",
    "\u0301",
    "😀",
    "𝒜",
    "$",
    "_",
    "__",
    "!!!",
    "·",
    "1",
    "\u200d",
]
_LONG = ["x" * 300, "作" * 150, "aB" * 150, "a " * 150, "\\" * 90, "*/" * 60]
_RESERVED = (
    "class None True def lambda await async match type print self str int list bytes object field dataclass super "
    "interface enum record var yield sealed permits goto native strictfp package public static void default "
    "constructor prototype __proto__ undefined null any unknown never string number symbol function export import"
).split()
# What generated code brings along.
_HELPERS = (
    "Items items Model Meta Unknown unknown Wire wire Builder builder build Field RootModel BaseModel Base64Bytes "
    "content arrays base enums types operations faults undocumented xml_schema teach_xsdata datetime decimal typing "
    "models StrEnum IntEnum Iterator Iterable List Objects Arrays Object String Record Enum Override values valueOf "
    "value of name ordinal hashCode equals toString getClass iterator NAMESPACE model_config model_fields json copy "
    "__all__ __slots__ __init__ index"
).split()
_PATHS = "1st a.b ../../etc/passwd CON xsd:string lib:Shelf[] package-info".split()
NASTY_TEXTS = [*_MARKUP, *_BLANKS, *_LETTERS, *_ODD, *_LONG, *_PATHS]
NASTY_WORDS = [*_RESERVED, *_HELPERS]
NASTY = st.sampled_from(NASTY_TEXTS)
WORDS = st.sampled_from(NASTY_WORDS)
TEXTS = st.one_of(NASTY, st.text(max_size=20), st.lists(NASTY, max_size=4).map("".join))
LOCALES = st.sampled_from(["sv-SE", "zh-Hans", "en", "ar", 'x"><b', "pl-PL"])
LOCALIZED = st.dictionaries(LOCALES, TEXTS, max_size=2)
STATUS = st.sampled_from(["attested", "inferred", "unresolved"])
SHARE = st.floats(0, 1)
TYPES = st.one_of(
    st.none(),
    st.sampled_from(
        ["xsd:string", "xsd:int[]", "xsd:dateTime", "lib:Shelf", "lib:A[]", "xsd:anyType", "lib:Missing", "a", ":"]
    ),
    TEXTS,
)
NAMES = st.one_of(
    st.sampled_from(["A", "a", "Shelf", "shelf", "SHELF", "shelf_", "AArray", "a-array", "AList", "B"]),
    WORDS,
    WORDS.map(str.upper),
    WORDS.map(str.capitalize),
    TEXTS,
)


def specs() -> st.SearchStrategy[Spec]:
    return st.builds(
        _spec,
        st.lists(LOCALES, max_size=3, unique=True),
        TEXTS,
        _named(_types()),
        _named(_operations()),
        _named(_enums()),
        _named(_faults()),
    )


def _spec(locales: list[str], text: str, types: Data, operations: Data, enums: Data, faults: Data) -> Spec:
    info = {
        "title": text,
        "locales": locales,
        "namespaces": {"xsd": "http://www.w3.org/2001/XMLSchema"},
        "generator": text,
    }
    return Spec.model_validate(
        {"info": info, "types": types, "operations": operations, "enums": enums, "faults": faults}
    )


def _named(entities: Strategy) -> Strategy:
    return st.dictionaries(NAMES, entities, max_size=3)


def _entity(**parts: st.SearchStrategy[Any]) -> Strategy:
    return st.fixed_dictionaries(
        {"page": TEXTS, "title": LOCALIZED, "summary": LOCALIZED, "status": STATUS, "confidence": SHARE, **parts}
    )


def _fields() -> st.SearchStrategy[list[Data]]:
    observed = st.fixed_dictionaries(
        {"name": TEXTS, "path": TEXTS, "line": st.integers(1, 9)}, optional={"type": TEXTS}
    )
    field = st.fixed_dictionaries(
        {
            "name": NAMES,
            "type": TYPES,
            "required": st.sampled_from([True, False, None]),
            "description": LOCALIZED,
            "status": STATUS,
            "confidence": SHARE,
            "observed": st.dictionaries(LOCALES, observed, max_size=1),
        },
        optional={"group": TEXTS, "values": NAMES},
    )
    return st.lists(field, max_size=4)


def _types() -> Strategy:
    return _entity(fields=_fields())


def _operations() -> Strategy:
    message = st.one_of(st.none(), st.fixed_dictionaries({"name": NAMES, "fields": _fields()}))
    text = st.one_of(st.none(), TEXTS)
    example = st.fixed_dictionaries({"title": LOCALIZED, "request": text, "response": text})
    return _entity(
        roles=st.lists(TEXTS, max_size=2), input=message, output=message, examples=st.lists(example, max_size=2)
    )


def _enums() -> Strategy:
    value = st.fixed_dictionaries({"value": TEXTS, "description": LOCALIZED})
    return _entity(
        values=st.lists(value, max_size=4),
        used_by=st.lists(st.sampled_from(["A.a", "Shelf.x", "", ".", "x.y.z"]), max_size=2),
    )


def _faults() -> Strategy:
    code = st.fixed_dictionaries({"id": st.integers(-5, 5), "name": TEXTS})
    return _entity(fields=_fields(), codes=st.lists(code, max_size=3))
