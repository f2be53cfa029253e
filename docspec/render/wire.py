"""The namespace that the classes of an API are written in as XML."""

from __future__ import annotations

from docspec.spec.namespaces import own_namespace

__all__ = ["own_namespace"]
