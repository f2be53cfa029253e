"""Python models: classes are told once (`view`), and become dataclasses or pydantic models in modules of a package."""

from docspec.render.python.package import render_python
from docspec.render.python.style import Style

__all__ = ["Style", "render_python"]
