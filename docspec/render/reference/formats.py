"""The formats of the reference. To add one, write its renderer and name it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import jinja2

from docspec.render.reference.html_site import render_html
from docspec.render.reference.markdown_site import render_markdown
from docspec.render.reference.mkdocs_site import render_mkdocs
from docspec.render.reference.options import ReferenceOptions
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec

Render = Callable[[Spec, jinja2.Environment, ReferenceOptions], list[Rendered]]
"""From a spec to the files of the reference, with paths from its own folder."""


FORMATS: Mapping[str, Render] = {"html": render_html, "markdown": render_markdown, "mkdocs": render_mkdocs}
"""By the names that `--format` and docspec.yaml know."""
