"""Writes a spec as JSON or YAML and reads it back; both hold the same keys in the order of the contract.

The same spec gives the same bytes on every machine: LF, two blanks an indent, and no escapes that JSON does not need.
`python -m docspec.spec.serial` prints the JSON Schema that is published as `schema.json`.
"""

from __future__ import annotations

import json
import re
import sys
from enum import Enum
from typing import Any, NoReturn

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docspec.errors import SpecError
from docspec.spec import yaml_text
from docspec.spec.model import Entity, Observed, Part, Spec, SpecField

VERSION = "1.0"
SCHEMA_ID = f"urn:docspec:spec:{VERSION}"

_Location = tuple[str | int, ...]

# Left out where null; every other key is always written.
_ABSENT: dict[type[Part], frozenset[str]] = {
    SpecField: frozenset({"group", "values"}),
    Observed: frozenset({"type"}),
}
# How sure docspec is of an entity comes after what it says of it.
_LAST = ("status", "confidence")
_VERSION = re.compile(r"[0-9]{1,9}\.[0-9]{1,9}")


def to_json(spec: Spec) -> str:
    """The spec as JSON, with a final newline."""
    return _json(_plain(spec))


def to_yaml(spec: Spec) -> str:
    """The spec as YAML that readers of version 1.1 and 1.2 take for the same data as the JSON."""
    return yaml_text.dump(_plain(spec))


def from_text(text: str, path: str) -> Spec:
    """The spec in JSON or YAML text, told apart by the text itself; `path` is for messages alone.

    Raises SpecError if it is no spec, with the line where that can be told.
    """
    text = text.removeprefix("\ufeff")
    read = _read_json if text.lstrip().startswith("{") else _read_yaml
    data = read(text, path)
    _check_version(data, text, path)
    try:
        # By way of JSON: strictness then takes the text of an enum for the enum, and still no "yes" for true.
        return Spec.model_validate_json(json.dumps(data, default=str), strict=True)
    except ValidationError as error:
        _refuse(error.errors(include_url=False), text, path)
    except (TypeError, ValueError, RecursionError) as error:
        raise SpecError(f"this is no spec: {error}", path=path) from error


def json_schema() -> str:
    """The JSON Schema (2020-12) of a spec."""
    schema = Spec.model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"docspec {VERSION}",
        "description": schema["description"],
    }
    return _json(head | schema | head | {"required": ["docspec", *schema["required"]]})


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> Any:
    """The value in maps, lists and scalars."""
    match value:
        case Part():
            absent = _ABSENT.get(type(value), frozenset())
            items = ((key, getattr(value, key)) for key in _keys(value))
            return {key: _plain(item) for key, item in items if item is not None or key not in absent}
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case Enum():
            return value.value
    return value


def _keys(part: Part) -> list[str]:
    last = _LAST if isinstance(part, Entity) else ()
    return [*(key for key in type(part).model_fields if key not in last), *last]


def _read_json(text: str, path: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_each_key_once)
    except json.JSONDecodeError as error:
        raise SpecError(
            f"this is no JSON: {error.msg} in column {error.colno}", path=path, line=error.lineno
        ) from error
    except (ValueError, RecursionError) as error:
        line = yaml_text.line_of_repeated_key(text) if isinstance(error, ValueError) else None
        raise SpecError(f"this is no spec: {error}", path=path, line=line) from error


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f'key "{next(key for key in keys if keys.count(key) > 1)}" stands twice')
    return data


def _read_yaml(text: str, path: str) -> object:
    try:
        return yaml_text.load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        # libyaml puts what is missing at the end on the line after the last.
        line = min(mark.line, text.count("\n")) + 1 if mark else None
        raise SpecError(f"this is no YAML: {problem}", path=path, line=line) from error
    except (ValueError, RecursionError) as error:
        raise SpecError(f"this is no spec: {error}", path=path) from error


def _check_version(data: object, text: str, path: str) -> None:
    if not isinstance(data, dict):
        raise SpecError(f'this is no spec: expected a map with "docspec": "{VERSION}"', path=path, line=1)
    version = data.get("docspec")
    if version == VERSION:
        return
    line = yaml_text.line_of(text, ("docspec",))
    if "docspec" not in data:
        raise SpecError(
            f'this is no spec: it has no key "docspec"; expected "docspec": "{VERSION}"', path=path, line=line
        )
    if _is_newer(version):
        raise SpecError(
            f"this spec is of version {version}, newer than {VERSION}: upgrade docspec to read it", path=path, line=line
        )
    raise SpecError(f'"docspec" is {version!r}; expected the text "{VERSION}", in quotes', path=path, line=line)


def _is_newer(version: object) -> bool:
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return False
    return _numbers(version) > _numbers(VERSION)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in version.split("."))


def _refuse(errors: list[ErrorDetails], text: str, path: str) -> NoReturn:
    # A key that is unknown is often a slip for one that is missing, so it is named first.
    first = min(errors, key=lambda error: error["type"] != "extra_forbidden")
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    raise SpecError(_message(first) + more, path=path, line=yaml_text.line_of(text, first["loc"]))


def _message(error: ErrorDetails) -> str:
    *parents, key = error["loc"] or ("",)
    match error["type"]:
        case "extra_forbidden":
            return f'unknown key "{key}" in {_path(tuple(parents))}; `docspec schema` prints the known ones'
        case "missing":
            return f'key "{key}" is missing in {_path(tuple(parents))}'
    message = error["msg"][:1].lower() + error["msg"][1:]
    return f"{_path(error['loc'])}: {message}, found {error['input']!r:.60}"


def _path(location: _Location) -> str:
    """`types.ActiveJob.fields[3]`; indices count from 0, as in JSON pointers."""
    steps = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return steps.removeprefix(".") or "the spec"


if __name__ == "__main__":
    sys.stdout.write(json_schema())
