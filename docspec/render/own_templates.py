"""Targets made of nothing but templates: a folder `models/NAME`, in which every template becomes a file.

`types.kt.jinja` becomes `types.kt`. `[class].kt.jinja` becomes a file for each class, `[enum].kt.jinja` one for each
enum. What begins with an underscore is for the others to include.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import jinja2

from docspec.render.environment import render
from docspec.render.names import Scope, camel_case, file_name, lower_camel_case, snake_case, upper_snake_case
from docspec.render.rendered import Rendered
from docspec.render.view import Api, ClassView, EnumView

_SUFFIX = ".jinja"
_FILTERS = {
    "camel_case": camel_case,
    "lower_camel_case": lower_camel_case,
    "snake_case": snake_case,
    "upper_snake_case": upper_snake_case,
}


def has_templates(env: jinja2.Environment, target: str) -> bool:
    """Whether there is such a folder."""
    return any(True for _ in _templates(env, target))


def render_templates(api: Api, env: jinja2.Environment, target: str) -> list[Rendered]:
    """The files of a target. Raises TemplateError, with template and line, for a template that is faulty."""
    env.filters.update(_FILTERS)
    return [file for template in _templates(env, target) for file in _files(api, env, target, template)]


def _files(api: Api, env: jinja2.Environment, target: str, template: str) -> Iterator[Rendered]:
    path = template.removeprefix(_folder(target)).removesuffix(_SUFFIX)
    each: dict[str, Sequence[ClassView | EnumView]] = {"[class]": api.classes, "[enum]": api.enums}
    for mark, items in each.items():
        if mark in path:
            scope = Scope(key=str.casefold)  # file systems may not tell case apart
            for item in items:
                name = scope.claim(file_name(item.name))
                yield Rendered(path.replace(mark, name), render(env, template, api=api, item=item))
            return
    yield Rendered(path, render(env, template, api=api))


def _templates(env: jinja2.Environment, target: str) -> Iterator[str]:
    folder = _folder(target)
    for name in sorted(env.list_templates(extensions=[_SUFFIX[1:]])):
        if name.startswith(folder) and not name.rpartition("/")[2].startswith("_"):
            yield name


def _folder(target: str) -> str:
    return f"models/{target}/"
