"""Catalogs for tests: a spec whose texts are as hard as texts can be, in all formats."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from docspec.render.catalog.formats import FORMATS, Exchange, exchange
from docspec.render.catalog.messages import NOTHING_KNOWN, Background
from docspec.spec.model import Spec
from docspec.spec.texts.entry import CatalogText
from docspec.spec.texts.reader import format_of
from tests.factories import field, library, spec_of

HARD: Mapping[str, str] = {
    "markup": "Om `state` och [hyllan](<r-shelf.md>), *helt* **säkert**.",
    "blocks": "Ett.\n\n* två `x`\n* tre\n\nFyra.",
    "escapes": r"a\*b \<c\> \[d\] e\|f \\ \_",
    "raw markup": "a_b <script>alert(1)</script> & &amp; [x](javascript:y)",
    "of XML": "]]\\> \\<!-- --\\> \\<?x?\\> \\&amp;",
    "of PO": 'C:\\\\temp\\\\new "quoted" \\\\n %s %(x)s {y} 100 % a',
    "controls": "a\0b\x1b[0m\x07\x7f\x85\u2028c\ufffe",
    "references": "&#x1B; &#x26;#x1B;",
    "line ends": "a\r\nb\rc\nd",
    "ends": "\n a \n",
    "half a character": "a\ud800b",
    "bidi": "שלום \u202e`abc`\u2066 العربية",
    "combining": "e\u0301 한\u0301 作业。",
    "name": "Sätter shelfHandle och libraryFault.",
}
SOURCE: Mapping[str, str] = {**HARD, "markup": "On `state` and [the shelf](<r-shelf.md>), *quite* **sure**."}


LONG = "ä作 `x` " * 10_000
"""100 kB, with as many codes as a cell of a page could have."""


def hard(**more: str) -> Spec:
    """A spec whose every text is hard, and in another language no easier."""
    texts = {**HARD, **more}
    said = {name: {"en": SOURCE.get(name, text), "sv-SE": text} for name, text in texts.items()}
    said |= {"lonely": {"sv-SE": "Bara här."}, "missing": {"en": "Not translated."}}
    entity = {
        "page": "types/r hard\n",
        "title": {"en": "Hard", "sv-SE": "Svår * `x`"},
        "fields": [field(name, description=text) for name, text in said.items()],
    }
    shelf = {"page": "types/r-shelf", "fields": [field("shelfHandle")]}
    faults = {"libraryFault": {"page": "f"}}
    return spec_of(types={"Hard": entity, "Shelf": shelf}, faults=faults, locales=("en", "sv-SE"))


def given(spec: Spec | None = None, background: Background = NOTHING_KNOWN) -> Exchange:
    return exchange(spec or library(), background)


def files(form: str, of: Exchange) -> dict[str, str]:
    return {file.path: file.text for file in FORMATS[form](of)}


def read(name: str, text: str) -> CatalogText:
    found = format_of(name)
    assert found is not None
    return found.read(name, text.encode())


def toolkit(module: str, store: str) -> Any:
    """A store of translate-toolkit, which tells mypy too little of its types."""
    return getattr(import_module(f"translate.storage.{module}"), store)
