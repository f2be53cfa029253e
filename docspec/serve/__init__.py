"""A preview of the reference on this machine: it follows what is written, and tells browsers to show it."""

from docspec.serve.builder import Builder
from docspec.serve.preview import Preview
from docspec.serve.server import PreviewServer

__all__ = ["Builder", "Preview", "PreviewServer"]
