"""PO of GNU gettext, one catalog a locale, and the template that a new locale begins with."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog as PoCatalog
from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import write_po

from docspec.config import language_tag
from docspec.render.catalog.messages import Catalog, Item, Message
from docspec.render.catalog.notes import catalog_notes, source_notes, target_notes
from docspec.spec.texts.odd import NOT_IN_PO, spelled

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""PO files must have dates; this one is no day of work, so that the same spec gives the same bytes."""
_WIDTH = 100
_SHORT = 80
_BLANKS = re.compile(r"\s+")


def render_po(catalog: Catalog, made: str) -> str:
    """The catalog of a locale; `made` says by what and from what it was made."""
    return _text(_entries(catalog), catalog.locale, [made, *catalog_notes(catalog)])


def render_template(found: Iterable[Message], source_locale: str, made: str) -> str:
    """The template: every text, and no translation."""
    entries = (_entry(message, message.about.page, None, source_notes(message)) for message in found)
    return _text(entries, None, [made, *catalog_notes(Catalog(source_locale, "", (), is_drift_known=True))])


class _Catalog(PoCatalog):
    """Names no version of Babel, which would change the bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The fields of the header entry, in the order of GNU gettext."""
        *fields, (last, value) = ((name, value) for name, value in super().mime_headers if name != "Generated-By")
        return [*fields, (last, f"{value}\n")]


def _text(entries: Iterable[PoMessage], locale: str | None, notes: Iterable[str]) -> str:
    catalog = _Catalog(
        locale=_known(locale),
        header_comment="\n".join(f"# {_line(note)}" for note in notes),
        project="docspec",
        version="1",
        msgid_bugs_address="none",
        creation_date=EPOCH,
        revision_date=EPOCH,
        last_translator="machine translation <none>",
        language_team=f"{locale or 'none'} <none>",
        charset="utf-8",
        fuzzy=False,
    )
    for entry in entries:
        catalog[entry.id] = entry
    stream = io.BytesIO()
    write_po(stream, catalog, width=_WIDTH, include_previous=True)
    return stream.getvalue().decode("utf-8")


def _entries(catalog: Catalog) -> Iterator[PoMessage]:
    for item in catalog.items:
        notes = [*source_notes(item.message), *target_notes(item)]
        yield _entry(item.message, *item.place, notes, item)


def _entry(message: Message, path: str, line: int | None, notes: Iterable[str], item: Item | None = None) -> PoMessage:
    before = spelled(item.outdated.source, NOT_IN_PO) if item and item.outdated else ""
    entry = PoMessage(
        spelled(message.source, NOT_IN_PO),
        spelled(item.target, NOT_IN_PO) if item else "",
        locations=[(quote(path, safe="/.-_~:+@,=()", errors="replace"), line or 0)] if path else [],
        auto_comments=[_line(note) for note in notes],
        # Babel breaks long ones in the midst of their quotes; the notes have them all.
        previous_id=[before] if 0 < len(before) < _SHORT and "\n" not in before else [],
        context=message.path,
    )
    # Babel takes per cent signs for formats of Python; nothing here is a format.
    entry.flags = {"fuzzy"} if item and item.is_fuzzy else set()
    return entry


def _known(tag: str | None) -> Locale | None:
    try:
        return Locale.parse(language_tag(tag), sep="-") if tag else None
    except (UnknownLocaleError, ValueError):
        return None


def _line(note: str) -> str:
    """A note on one line."""
    return _BLANKS.sub(" ", spelled(note, NOT_IN_PO)).strip()
