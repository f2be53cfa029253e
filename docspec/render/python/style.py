"""The two styles of Python models: dataclasses of the standard library, and pydantic models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.render.docstring import literal
from docspec.render.names import snake_case, words
from docspec.render.plan import ENUMS, FAULTS, OPERATIONS, TYPES, UNDOCUMENTED
from docspec.render.python.annotations import PYDANTIC_BY_XSD, PYTHON_BY_XSD, TOKENS, UNKNOWN, Annotation
from docspec.render.view import FieldView
from docspec.render.viewer import Naming

Argument = str | Mapping[str, str]
"""Of a call: Python, or a dict of Python by key."""
ARRAYS, XML_SCHEMA, BASE = "arrays", "xml_schema", "base"
"""Modules that are the same for every API."""


class Style(StrEnum):
    """What a class of the API becomes."""

    DATACLASS = "dataclass"
    PYDANTIC = "pydantic"


@dataclass(frozen=True, slots=True)
class Ways:
    """What a style does in its own way."""

    function: str
    """That makes a field."""
    arguments: Callable[[FieldView], dict[str, Argument]]
    """Of the call of that function, beside the default."""
    builtins: Mapping[str, str]
    imports: Mapping[str, tuple[str, ...]]
    """By kind of class, what a module needs from the home of the style."""
    home: str
    """The module that these names come from."""
    base: Annotation
    """Of classes; without a text, arrays have one of their own."""
    placeholder_base: str
    """Of classes that no page documents."""
    naming: Naming
    kinds: Mapping[str, str]
    """The template of each kind of class."""


_FORMATS = {"base64Binary": "base64", "hexBinary": "base16"}
# Names that generated code speaks of, so that it may use them for nothing else.
_SPOKEN_OF = frozenset("bool bytes dataclass datetime decimal enum field float int list str typing".split())
_CLASSES = frozenset({UNKNOWN.name, "Meta", "Model", "Field", "RootModel"})
_MODULES = frozenset({ENUMS, TYPES, OPERATIONS, FAULTS, UNDOCUMENTED, ARRAYS, XML_SCHEMA, BASE})
# Attributes of every pydantic model (2.7 to 2.14) that a field would shadow.
_PYDANTIC_NAMES = frozenset(
    "construct copy dict from_orm json model_computed_fields model_config model_construct model_copy model_dump "
    "model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file parse_obj "
    "parse_raw schema schema_json update_forward_refs validate".split()
)


def _xsdata(field: FieldView) -> dict[str, Argument]:
    """The metadata that xsdata reads (its documentation: Models, Fields); the namespace is that of the class."""
    builtin = field.type.name if field.type.kind == "builtin" else ""
    entries = {"name": literal(field.wire), "type": '"Element"'}
    if builtin in _FORMATS:
        entries["format"] = literal(_FORMATS[builtin])
    # XML has the lists of XML Schema in one element, and lists in lists.
    if builtin in TOKENS or field.type.lists > 1:
        entries["tokens"] = "True"
    if field.required:
        entries["required"] = "True"
    return {"metadata": entries}


def _has_changed(wire: str, name: str) -> bool:
    """Whether the name in Python is more than the wire name in another case style."""
    return "_".join(words(wire)).lower() != name or "".join(words(wire)) != wire.replace("_", "")


def _naming(reserved: frozenset[str], *, together: bool) -> Naming:
    return Naming(
        field=snake_case,
        reserved_classes=_CLASSES,
        reserved_fields=reserved | _SPOKEN_OF | _CLASSES | _MODULES,
        hides_classes=True,
        has_to_tell=_has_changed,
        together=together,
    )


WAYS: Mapping[Style, Ways] = {
    Style.DATACLASS: Ways(
        function="field",
        arguments=_xsdata,
        builtins=PYTHON_BY_XSD,
        imports={"class": ("dataclass",), "placeholder": ("dataclass", "field"), "field": ("field",)},
        home="dataclasses",
        base=Annotation(""),
        placeholder_base="",
        naming=_naming(frozenset(), together=False),
        kinds={"class": "dataclass", "placeholder": "placeholder", "enum": "enum"},
    ),
    Style.PYDANTIC: Ways(
        function="Field",
        arguments=lambda field: {"alias": literal(field.wire)},
        builtins=PYDANTIC_BY_XSD,
        imports={"class": (), "field": ("Field",), "placeholder": ("RootModel",)},
        home="pydantic",
        base=Annotation(f"{BASE}.Model", frozenset({BASE})),
        placeholder_base="RootModel[object]",
        # pydantic looks into classes while they are made, which goes wrong between modules that import each other.
        naming=_naming(_PYDANTIC_NAMES, together=True),
        kinds={"class": "pydantic", "placeholder": "root_model", "enum": "enum"},
    ),
}
