"""Java models: a record or enum for each class, in a package of one's choice."""

from docspec.render.java.sources import render_java

__all__ = ["render_java"]
