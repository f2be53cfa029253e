"""The translated reference: what stands on each page is told once (`page`), and written by the pen of a format."""

from docspec.render.reference.html_site import HtmlSite, render_html
from docspec.render.reference.markdown_site import render_markdown
from docspec.render.reference.options import ReferenceOptions

__all__ = ["HtmlSite", "ReferenceOptions", "render_html", "render_markdown"]
