"""Renders a spec as Java records and enums, one file each, for a package of one's choice.

The annotation `Wire` keeps what serializers need: the name of each element and whether it must be there. Texts go
through Javadoc and names through `names`, so nothing of a page becomes code.
"""

from __future__ import annotations

import re

import jinja2

from docspec.errors import UsageError
from docspec.read.inline import Text
from docspec.render.comment import JAVADOC, comment
from docspec.render.descriptions import sentence
from docspec.render.java.classes import java_class, java_enum
from docspec.render.java.layout import WIDTH, string
from docspec.render.java.type_names import PACKAGES
from docspec.render.names import lower_camel_case, portable, upper_snake_case
from docspec.render.rendered import Rendered
from docspec.render.viewer import Naming, view
from docspec.spec.model import Spec
from docspec.templating import render

_PACKAGE = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*", re.ASCII | re.IGNORECASE)
_KEYWORDS = frozenset(
    "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends "
    "false final finally float for goto if implements import instanceof int interface long native new null package "
    "private protected public return short static strictfp super switch synchronized this throw throws transient true "
    "try void volatile while".split()
)
# A component of a record cannot be called like these methods (JLS 8.10.1); those of Iterable would have another type,
# and so would those of the builder.
_METHODS = frozenset(
    "builder clone equals finalize forEach getClass hashCode iterator notify notifyAll spliterator toString "
    "wait".split()
)
# Names that the files speak of, that may stand for a type without a word, and contextual keywords.
_SPOKEN_OF = frozenset(
    "Boolean Builder Byte Class Comparable Deprecated Double Enum Error Exception Float Integer Iterable Long Object "
    "Override Package Record RuntimeException Short String SuppressWarnings System Thread Throwable Void Wire".split()
) | frozenset(PACKAGES)
# A file with its suffix may be 255 bytes long.
_LONGEST = 80


def _short(text: str) -> str:
    return portable(text)[:_LONGEST]


_NAMING = Naming(
    field=lambda wire: lower_camel_case(portable(wire)),
    reserved_classes=_SPOKEN_OF,
    reserved_fields=_KEYWORDS | _METHODS,
    class_key=str.casefold,
    class_name=_short,
    value=lambda wire: upper_snake_case(portable(wire)),
)


def render_java(spec: Spec, env: jinja2.Environment, package: str = "api", locale: str | None = None) -> list[Rendered]:
    """A file for each record and enum, one for `Wire`, and package-info.java. Raises UsageError for a bad `package`."""
    _check(package)
    api = view(spec, _NAMING, locale)
    about = comment(Text((sentence(f"Models of {api.title}."),)), JAVADOC, 0, WIDTH)

    def file(name: str, template: str, **values: object) -> Rendered:
        text = render(env, f"models/java/{template}.java.jinja", header=api.header, package=package, **values)
        return Rendered(f"{name}.java", text)

    classes = [java_class(each) for each in api.classes]
    return [
        file("package-info", "package-info", doc=about),
        file("Wire", "Wire", namespace=string(api.namespace)),
        *(file(each.name, "enum", item=each) for each in map(java_enum, api.enums)),
        *(file(each.name, "record" if each.is_record else "class", item=each) for each in classes),
    ]


def _check(package: str) -> None:
    parts = package.split(".")
    if not _PACKAGE.fullmatch(package) or any(part in _KEYWORDS for part in parts):
        raise UsageError(f"`{package}` is no name of a Java package; expected one such as com.example.api")
