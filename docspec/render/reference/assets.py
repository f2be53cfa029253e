"""The styles and scripts of the site: those of docspec, a user's own before them, and whatever else a user adds."""

from __future__ import annotations

import json
from collections.abc import Iterator

import jinja2

from docspec.render.reference.site import KINDS, Site
from docspec.render.rendered import Rendered
from docspec.templating import source

_FOLDER = "reference/html/assets/"


def asset_files(env: jinja2.Environment) -> Iterator[Rendered]:
    """The files of `templates/reference/html/assets`, as they are."""
    for name in env.list_templates(filter_func=lambda name: name.startswith(_FOLDER)):
        yield Rendered(f"assets/{name.removeprefix(_FOLDER)}", source(env, name))


def navigation_file(site: Site) -> Rendered:
    """The names of all entities, which every page of every locale shares: `[name]`, or `[name, path]`."""
    entries = {
        kind: [[name] if path == f"{kind}/{name}{site.suffix}" else [name, path] for name, path in paths.items()]
        for kind in KINDS
        if (paths := site.paths[kind])
    }
    return Rendered("assets/navigation.js", f"var docspecNavigation = {script_data(entries)};\n")


def script_data(data: object) -> str:
    """Data as JSON that any script may hold; halves of surrogate pairs are written as escapes."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text.encode("utf-8", "backslashreplace").decode()
