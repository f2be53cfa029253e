"""What translators are told of a text, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.render.catalog.messages import Catalog, Item, Message
from docspec.spec.texts.paths import TextKind

_PARTS = {"types": "type", "operations": "operation", "enums": "value list", "faults": "fault"}
UNKNOWN_DRIFT = "Made from a spec alone, which knows nothing of drift: no text is marked as fuzzy for it."
NOT_TRANSLATED = "Code and identifiers must stay as they are; each entry names its own."


def catalog_notes(catalog: Catalog) -> Iterator[str]:
    """What holds for a whole catalog."""
    yield f"The source language is {catalog.source_locale}. {NOT_TRANSLATED}"
    if not catalog.is_drift_known:
        yield UNKNOWN_DRIFT


def about(message: Message) -> str:
    """What a text is about: `description of field state (xsd:string) of ActiveJob`."""
    text = message.about
    of = f"{_PARTS[text.part]} {text.entity}"
    match text.kind:
        case TextKind.FIELD:
            owner = of if text.owner == text.entity else f"{text.owner}, a message of {of}"
            return f"description of field {text.name}{f' ({text.type})' if text.type else ''} of {owner}"
        case TextKind.VALUE:
            return f"description of value {text.name} of {of}"
        case TextKind.EXAMPLE:
            return f"title of an example of {of}"
    return f"{text.kind} of {of}"


def do_not_translate(message: Message) -> str:
    """What of a text is not to be translated; empty if all is."""
    if message.is_name:
        return "Do not translate: this is a name"
    names = ", ".join(f"`{name}`" for name in message.protected)
    return f"Do not translate: {names}" if names else ""


def source_notes(message: Message) -> Iterator[str]:
    """What is told in every language."""
    yield about(message)
    if said := do_not_translate(message):
        yield said
    if message.is_borrowed:
        yield f"The source language lacks this text; it is shown in {message.source_locale}."


def target_notes(item: Item) -> Iterator[str]:
    """What is told of one translation."""
    for issue in item.issues:
        where = "" if issue.is_in_text else "In its row, not in this text: "
        yield f"{where}{issue.rule} {issue.name}: {issue.message}"
    if item.outdated:
        yield f"The source text has changed since this was translated; it was: {item.outdated.source}"
