"""The targets of `docspec models`: those of docspec, those that packages offer, and templates of the user's own.

A package offers one by an entry point of the group `docspec.targets`: a function that takes an `Api` (see `view`) and
gives `Rendered` files, or pairs of path and text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

import jinja2

from docspec.errors import UsageError
from docspec.render.java import render_java
from docspec.render.own_templates import has_templates, render_templates
from docspec.render.python import Style, render_python
from docspec.render.rendered import Rendered
from docspec.render.typescript import render_typescript
from docspec.render.view import Api
from docspec.render.viewer import Naming, view
from docspec.spec.model import Spec

GROUP = "docspec.targets"


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may choose; a target takes no notice of what it has no use for."""

    style: Style = Style.DATACLASS
    """Of Python."""
    package: str | None = None
    """Of Java, and of the example in Python."""
    locale: str | None = None
    """Of the descriptions."""


Target = Callable[[Spec, jinja2.Environment, Options], list[Rendered]]

TARGETS: Mapping[str, Target] = {
    "python": lambda spec, env, chosen: render_python(
        spec, env, chosen.package or "models", chosen.style, chosen.locale
    ),
    "typescript": lambda spec, env, chosen: render_typescript(spec, env, chosen.locale),
    "java": lambda spec, env, chosen: render_java(spec, env, chosen.package or "api", chosen.locale),
}


def render_models(spec: Spec, target: str, env: jinja2.Environment, options: Options) -> list[Rendered]:
    """The files of a target.

    Raises UsageError if there is no such target, or no description in the locale that is asked for; TemplateError if
    a template is faulty.
    """
    _check_locale(spec, options.locale)
    if target in TARGETS:
        return TARGETS[target](spec, env, options)
    if has_templates(env, target):
        return render_templates(view(spec, Naming(), options.locale), env, target)
    for entry in entry_points(group=GROUP, name=target):
        return _offered(entry, view(spec, Naming(), options.locale))
    offered = sorted(entry.name for entry in entry_points(group=GROUP))
    raise UsageError(
        f"there is no target `{target}`; known are {', '.join([*TARGETS, *offered])}, and with --templates DIR every "
        f"folder DIR/models/{target}"
    )


def _offered(entry: EntryPoint, api: Api) -> list[Rendered]:
    try:
        files = [file if isinstance(file, Rendered) else Rendered(*file) for file in entry.load()(api)]
    except Exception as error:  # whatever it is, it is not a mistake of docspec
        raise UsageError(f"the target `{entry.name}` failed: {type(error).__name__}: {error}") from error
    for file in files:
        if not all(isinstance(part, str) for part in (file.path, file.text)):
            raise UsageError(f"the target `{entry.name}` gave {file.path!r} and {file.text!r} for a path and its text")
    return files


def _check_locale(spec: Spec, locale: str | None) -> None:
    if locale and locale not in spec.info.locales:
        known = ", ".join(spec.info.locales) or "none"
        raise UsageError(f"the spec has no descriptions in `{locale}`; it has {known}")
