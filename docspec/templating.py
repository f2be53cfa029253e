"""Where templates are found, and what happens when one fails.

A user's folder comes first; whatever it does not have comes from the templates of docspec, which stand inside the
package once it is installed and beside it in a checkout.
"""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2

import docspec
from docspec.errors import TemplateError

_PACKAGE = Path(docspec.__file__).parent
_INSTALLED, _CHECKOUT = _PACKAGE / "templates", _PACKAGE.parent / "templates"


def environment(overrides: Path | None = None) -> jinja2.Environment:
    """The templates of docspec, those in the folder `overrides` before them.

    Raises TemplateError if that is no folder.
    """
    if overrides is not None and not overrides.is_dir():
        raise TemplateError("there is no such folder of templates", path=str(overrides))
    bundled = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([overrides, bundled] if overrides else [bundled]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Templates do not change while they are laid out: there is no need to look at the files again.
        auto_reload=False,
        # Python and Markdown are escaped by their renderers, who know where in them a text stands.
        autoescape=_is_html,
    )


def source(env: jinja2.Environment, name: str) -> str:
    """The text of a file among the templates as it stands there. Raises TemplateError if there is none such."""
    loader = env.loader
    try:
        return loader.get_source(env, name)[0] if loader else ""
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"there is no template {error.name}", path=name) from error


def _is_html(name: str | None) -> bool:
    return name is not None and name.endswith(".html.jinja")


def render(env: jinja2.Environment, name: str, **values: object) -> str:
    """The text of a template. Raises TemplateError, with the template's name and line, whatever goes wrong in it."""
    try:
        return env.get_template(name).render(values)
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"there is no template {error.name}", path=name) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(error.message or "not understood", path=error.name or name, line=error.lineno) from error
    except Exception as error:  # an expression in a template of the user's may raise anything
        path, line = _place(env, name, error)
        raise TemplateError(f"{type(error).__name__}: {error}", path=path, line=line) from error


def _place(env: jinja2.Environment, name: str, error: Exception) -> tuple[str, int | None]:
    """The innermost template on the way to the error. Jinja writes the lines of templates into tracebacks."""
    names = {template.filename: template.name for template in _loaded(env)}
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in names]
    return (names[frames[-1].filename] or name, frames[-1].lineno) if frames else (name, None)


def _loaded(env: jinja2.Environment) -> list[jinja2.Template]:
    return list(env.cache.values()) if env.cache else []
