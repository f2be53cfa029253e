"""A spec of what is hard to name and to write, for every target."""

from __future__ import annotations

import itertools

from docspec.spec.model import Spec
from tests.factories import field, spec_of, type_entity
from tests.strategies import NASTY_TEXTS, NASTY_WORDS

# Names that annotations and decorators need themselves, words of the languages, methods that everything has.
SPOKEN_OF = (
    "str int list types enums datetime dataclass dataclasses field self None Shadow arrays items Meta model_config "
    "json copy schema class interface enum record package getClass hashCode toString wait iterator default new "
    "constructor __proto__ string number undefined 1st 3dModel a-b Äpfel 作业 e\u0301 ''"
).split()
KINDS = "xsd:string xsd:dateTime lib:Shadow[] lib:AFault xsd:anyType xsd:decimal[][] xsd:NMTOKENS".split()
LONG = [
    field(f"{'aField' * times}{width}{suffix}{required}", type=f"lib:{'Long' * width}{suffix}", required=required)
    for times in range(1, 14)
    for width in range(1, 20, 2)
    for suffix in ("", "[]")
    for required in (True, None)
]
BREAKOUTS = [
    '"""',
    "*/ class Evil {}",
    "a * / */ b",
    "\\u002a/ static { System.exit(1); }",
    "\\",
    "\\\\u002a/",
    "</script><script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7}",
    "\u202e\u2066 reversed \u2069",
    "`*/` *a*/ **b**/ {@link x} @param x {@code",
    "// @ts-nocheck\n@ts-ignore",
    "\x85\u2028\u2029\0\x1b",
    "* one\n* two */",
    "a\r\nb",
]


def odd() -> Spec:
    texts = [
        field(f"text{number}", description={"sv-SE": text, "zh-Hans": text}) for number, text in enumerate(BREAKOUTS)
    ]
    shadows = {
        f"Shadow{number or ''}": type_entity(fields=[field(name, type=kind, required=required) for name in SPOKEN_OF])
        for number, (kind, required) in enumerate(itertools.product(KINDS, (True, False)))
    }
    return spec_of(
        types={
            **shadows,
            "Texts": type_entity(summary={"sv-SE": "\n\n".join(BREAKOUTS)}, fields=texts),
            "Breakouts": type_entity(fields=[field(text, required=True) for text in BREAKOUTS]),
            **{name: type_entity(fields=[field(name)]) for name in ("String", "Object", "List", "Array", "Record")},
            "Wide": type_entity(fields=LONG[:240]),
            "Long" * 20: type_entity(fields=[field("x", type=f"lib:{'Long' * 20}")]),
            "原始": type_entity(fields=[field("原始", type="lib:原始"), field("名", type="lib:原始[]")]),
            "StrEnum": type_entity(),
            "List ": type_entity(summary={"sv-SE": "Ett ord till " * 20}),
            "Unknown": type_entity(fields=[field("x", type=None)]),
            "StringArray": type_entity(fields=[field("items", type="xsd:string", required=True)]),
            "EmptyArray": type_entity(fields=[]),
            "SelfArray": type_entity(fields=[field("items", type="lib:SelfArray")]),
            "Egg": type_entity(fields=[field("hen", type="lib:Hen", required=True)]),
            "Hen": type_entity(fields=[field("egg", type="lib:Egg", required=True)]),
            "shadow": type_entity(fields=[field("state", values="Empty"), field("state", type="xsd:int")]),
            "../../etc/passwd": type_entity(),
            "": type_entity(fields=[field("")]),
        },
        enums={
            "E" * 70: {
                "page": "e",
                "values": [
                    {"value": value, "description": {"sv-SE": value}}
                    for value in ("v" * 70, "w" * 90, "a \"b\" 'c'\n", "v" * 70, *BREAKOUTS, "", "valueOf", "class")
                ],
            },
            "One": {"page": "e", "values": [{"value": "x" * 90}]},
            "Few": {"page": "e", "values": [{"value": letter * 12} for letter in "abcde"]},
            "Empty": {"page": "e"},
        },
        faults={
            "aFault": {
                "page": "f",
                "fields": [field("again", type="lib:Shadow")],
                "codes": [{"id": 1, "name": "x"}, {"id": 1, "name": "X"}],
            }
        },
        operations={
            "one": {
                "page": "o",
                "input": {"name": "same", "fields": [field("a")]},
                "output": {"name": "same", "fields": [field("b")]},
            },
            "two": {"page": "o", "input": {"name": "same", "fields": [field("a")]}},
        },
    )


def nasty() -> Spec:
    """All that tests know to have broken code, in every place where a spec holds a text."""
    plain = list(dict.fromkeys([*NASTY_WORDS, *NASTY_TEXTS]))
    names = list(dict.fromkeys(cased(name) for name in plain for cased in (str, str.upper, str.title)))
    texts = {name: {"sv-SE": name, "zh-Hans": f"a {name} b"} for name in names}
    fields = [
        field(name, type=kind, required=required, description=texts[name])
        for name, kind, required in zip(names, itertools.cycle(KINDS), itertools.cycle((True, False)), strict=False)
    ]
    values = [{"value": name, "description": texts[name]} for name in names]
    return spec_of(
        types={
            "All": type_entity(fields=fields),
            "Shadow": type_entity(fields=[field(name, type=f"lib:{name}") for name in plain if ":" not in name]),
            **{name: type_entity(summary=texts[name], fields=[field(name, type=f"lib:{name}[]")]) for name in plain},
        },
        enums={
            "AllValues": {"page": "e", "values": values},
            **{name: {"page": "e", "values": [{"value": name}]} for name in NASTY_WORDS},
        },
        faults={
            "aFault": {"page": "f", "codes": [{"id": at, "name": name} for at, name in enumerate(names)]},
        },
        operations={
            name: {"page": "o", "summary": texts[name], "input": {"name": name, "fields": [field(name)]}}
            for name in NASTY_TEXTS
        },
    )
