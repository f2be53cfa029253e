"""The formats of the reference. To add one, write its renderer and name it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import jinja2

from docspec.render.reference.html_site import HtmlOptions, render_html
from docspec.render.reference.markdown_site import render_markdown
from docspec.render.reference.mkdocs_site import render_mkdocs
from docspec.render.reference.options import ReferenceOptions
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec

Render = Callable[[Spec, jinja2.Environment, ReferenceOptions], list[Rendered]]
"""From a spec to the files of the reference, with paths from its own folder."""


def _html(spec: Spec, env: jinja2.Environment, options: ReferenceOptions) -> list[Rendered]:
    return render_html(spec, env, HtmlOptions(options.base_url, options.weighed))


FORMATS: Mapping[str, Render] = {"html": _html, "markdown": render_markdown, "mkdocs": render_mkdocs}
