"""docspec: one spec, models and reference tables out of an API reference that machines translated.

    from pathlib import Path
    import docspec

    built = docspec.build(docspec.open_sources([Path("sources")]))
    built.spec.types["ActiveJob"].fields[0].name

Names are loaded when they are first used, so that `import docspec` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Build",
    "Config",
    "DocspecError",
    "Finding",
    "Severity",
    "Sources",
    "Spec",
    "__version__",
    "build",
    "from_text",
    "open_sources",
]

_HOMES = {
    "Build": "docspec.pipeline",
    "Config": "docspec.config",
    "DocspecError": "docspec.errors",
    "Finding": "docspec.finding",
    "Severity": "docspec.finding",
    "Sources": "docspec.workspace",
    "Spec": "docspec.spec.model",
    "build": "docspec.pipeline",
    "from_text": "docspec.spec.serial",
    "open_sources": "docspec.workspace",
}


if TYPE_CHECKING:
    from docspec.config import Config
    from docspec.errors import DocspecError
    from docspec.finding import Finding, Severity
    from docspec.pipeline import Build, build
    from docspec.spec.model import Spec
    from docspec.spec.serial import from_text
    from docspec.workspace import Sources, open_sources
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
