"""The Python models as a witness for samples: xsdata reads a message into the classes and writes it back."""

from __future__ import annotations

import dataclasses
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lxml import etree
from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from docspec.render.python import render_python
from docspec.spec.model import Spec
from docspec.templating import environment


class Models:
    """The classes of a spec, by the element that they stand for."""

    def __init__(self, spec: Spec, folder: Path, package: str) -> None:
        """Imports the package `package`, a name not yet taken, from `folder`."""
        (folder / package).mkdir(parents=True)
        for file in render_python(spec, environment(), package):
            (folder / package / file.path).write_text(file.text, encoding="utf-8", newline="")
        with _importing(folder):
            module = importlib.import_module(package)
        metas = ((cls, vars(cls).get("Meta")) for cls in vars(module).values() if dataclasses.is_dataclass(cls))
        self._classes = {getattr(meta, "name", None): cls for cls, meta in metas}
        self._context = XmlContext()

    def written_back(self, message: etree._Element) -> etree._Element:
        """The message after it has been read and written by the class of its name."""
        cls: Any = self._classes[etree.QName(message).localname]
        read = XmlParser(context=self._context).from_bytes(etree.tostring(message), cls)
        return etree.fromstring(XmlSerializer(context=self._context).render(read).encode())


@contextmanager
def _importing(folder: Path) -> Iterator[None]:
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def canonical(message: etree._Element) -> str:
    """Canonical XML 2.0 without comments, after two things are made alike that carry no information.

    Prefixes are numbered, for the samples spell one namespace with many; blanks between elements, and in a message
    without any, are left out, for samples are indented. What stands in a leaf stays letter by letter, and so do all
    attributes.
    """
    tree = etree.fromstring(etree.tostring(message))
    for element in tree.iter(etree.Element):
        element.tail = _unless_blank(element.tail)
        if len(element) or element is tree:
            element.text = _unless_blank(element.text)
    return str(etree.canonicalize(etree.tostring(tree, encoding="unicode"), rewrite_prefixes=True))


def _unless_blank(text: str | None) -> str | None:
    return text if text and text.strip() else None
