"""The two styles of Python models: dataclasses of the standard library, and pydantic models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.render.docstring import literal
from docspec.render.python_types import PYDANTIC_BY_XSD, PYTHON_BY_XSD, TOKENS

Argument = str | Mapping[str, str]
"""Of a call: Python, or a dict of Python by key."""


class Style(StrEnum):
    """What a class of the API becomes."""

    DATACLASS = "dataclass"
    PYDANTIC = "pydantic"


@dataclass(frozen=True, slots=True)
class Wire:
    """How a field is called and written in XML."""

    name: str
    namespace: str
    required: bool
    builtin: str | None
    """The local name of its type, if that is one of XML Schema."""
    tokens: bool
    """Whether an element holds several values, parted by blanks."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What a style does in its own way."""

    function: str
    """That makes a field."""
    arguments: Callable[[Wire], dict[str, Argument]]
    """Of the call of that function, beside the default."""
    builtins: Mapping[str, str]
    imports: Mapping[str, tuple[str, ...]]
    """By kind of class, what a module needs from the home of the style."""
    home: str
    """The module that these names come from."""
    together: bool
    """Whether classes are looked into while they are made, which goes wrong between modules that import each other."""
    reserved: frozenset[str]
    """Names that a field cannot have."""
    kinds: Mapping[str, str]
    """The template of each kind of class."""


_FORMATS = {"base64Binary": "base64", "hexBinary": "base16"}
# Attributes of every pydantic model (2.7 to 2.14) that a field would shadow.
_PYDANTIC_NAMES = frozenset(
    "construct copy dict from_orm json model_computed_fields model_config model_construct model_copy model_dump "
    "model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file parse_obj "
    "parse_raw schema schema_json update_forward_refs validate".split()
)


def _xsdata(wire: Wire) -> dict[str, Argument]:
    """The metadata that xsdata reads (its documentation: Models, Fields)."""
    entries = {"name": literal(wire.name), "type": '"Element"', "namespace": literal(wire.namespace)}
    if wire.builtin in _FORMATS:
        entries["format"] = literal(_FORMATS[wire.builtin])
    if wire.tokens:
        entries["tokens"] = "True"
    if wire.required:
        entries["required"] = "True"
    return {"metadata": entries}


def is_tokens(builtin: str | None, lists: int) -> bool:
    """Whether XML has the values in one element: the lists of XML Schema, and lists in lists."""
    return builtin in TOKENS or lists > 1


WAYS: Mapping[Style, Ways] = {
    Style.DATACLASS: Ways(
        function="field",
        arguments=_xsdata,
        builtins=PYTHON_BY_XSD,
        imports={"class": ("dataclass",), "placeholder": ("dataclass", "field"), "field": ("field",)},
        home="dataclasses",
        together=False,
        reserved=frozenset({"Meta"}),
        kinds={"class": "dataclass", "placeholder": "placeholder", "enum": "enum"},
    ),
    Style.PYDANTIC: Ways(
        function="Field",
        arguments=lambda wire: {"alias": literal(wire.name)},
        builtins=PYDANTIC_BY_XSD,
        imports={"class": (), "field": ("Field",), "placeholder": ("RootModel",)},
        home="pydantic",
        together=True,
        reserved=_PYDANTIC_NAMES,
        kinds={"class": "pydantic", "placeholder": "root_model", "enum": "enum"},
    ),
}
