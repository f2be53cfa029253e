"""What is to be translated: every text of a spec from one locale into the others, with all that helps a translator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docspec.render.localized import pick
from docspec.spec.identifiers import Identifiers
from docspec.spec.model import Spec
from docspec.spec.texts.inline import CodeKind, Mark, Piece, Plain, pieces
from docspec.spec.texts.paths import Key, SpecText, TextKind, spec_texts


@dataclass(frozen=True, slots=True)
class Issue:
    """Drift that was found where a text stands."""

    rule: str
    """Such as `D403`."""
    name: str
    """Such as `number`."""
    message: str
    is_error: bool
    """An error; else a warning."""
    is_in_text: bool
    """Whether it is in the text itself; else in its row, such as in the name beside it."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """A reviewed translation of a source text that is another one now."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Background:
    """What the pages tell beside the spec."""

    is_known: bool = False
    """Whether pages were looked at; of a spec alone nothing is known of drift."""
    drift: Mapping[Key, Sequence[Issue]] = field(default_factory=dict)
    places: Mapping[Key, tuple[str, int]] = field(default_factory=dict)
    """The page and line of a text."""
    reviewed: frozenset[Key] = frozenset()
    """Texts that people have looked at."""
    outdated: Mapping[Key, Outdated] = field(default_factory=dict)


NOTHING_KNOWN = Background()


@dataclass(frozen=True, slots=True)
class Message:
    """One text to be translated."""

    about: SpecText
    source: str
    """Never blank."""
    source_locale: str
    """That of the catalog, or the first that has the text where that one lacks it."""
    is_borrowed: bool
    """Whether the source locale lacks the text."""
    protected: tuple[str, ...]
    """Code and identifiers in the source, each once, in order."""

    @property
    def path(self) -> str:
        """Names the text."""
        return self.about.path

    @property
    def is_name(self) -> bool:
        """Whether all of it is the name of the entity."""
        return self.about.kind is TextKind.TITLE and self.source.strip() == self.about.entity


@dataclass(frozen=True, slots=True)
class Item:
    """One text with its translation."""

    message: Message
    target: str
    """Empty if there is none."""
    place: tuple[str, int | None]
    """The page of the translation, else of the source, with the line if it is known."""
    issues: tuple[Issue, ...]
    is_reviewed: bool
    outdated: Outdated | None

    @property
    def is_fuzzy(self) -> bool:
        """Whether somebody has to look at the translation."""
        return bool(self.target) and (bool(self.issues) or self.outdated is not None)


@dataclass(frozen=True, slots=True)
class Catalog:
    """The texts of a spec from one locale into another."""

    source_locale: str
    locale: str
    items: tuple[Item, ...]
    is_drift_known: bool


def source_of(spec: Spec, asked: str | None = None) -> str:
    """The locale to translate from: that asked for, the reference, English, or the first there is; empty for none."""
    locales = spec.info.locales or sorted({locale for text in spec_texts(spec) for locale in text.texts})
    english = next((locale for locale in locales if locale.split("-")[0] == "en"), None)
    return asked or spec.info.reference_locale or english or next(iter(locales), "")


def messages(spec: Spec, source_locale: str) -> tuple[Message, ...]:
    """The texts that some locale has, in the order of the spec."""
    identifiers = Identifiers(spec)
    order = [source_locale, *spec.info.locales]
    found = []
    for text in spec_texts(spec):
        told = pick_whole(text.texts, order)
        if told:
            locale, source = told
            borrowed = locale != source_locale
            found.append(Message(text, source, locale, borrowed, _protected(text, source, identifiers)))
    return tuple(found)


def pick_whole(texts: Mapping[str, str], order: Sequence[str]) -> tuple[str, str] | None:
    """The first locale that has a text that is not blank, and the text as it is."""
    told = pick(texts, order)
    return (told.locale, texts[told.locale]) if told else None


def catalog(
    found: Sequence[Message], source_locale: str, locale: str, background: Background = NOTHING_KNOWN
) -> Catalog:
    """The texts with what one locale has for them."""
    return Catalog(
        source_locale, locale, tuple(_item(message, locale, background) for message in found), background.is_known
    )


def parted(text: str, is_plain: bool, identifiers: Identifiers | None = None) -> list[tuple[Piece, bool]]:
    """The words and marks of a text, each with whether it is an identifier; plain words where it has to go as it is."""
    found = [Plain(text)] if is_plain else pieces(text)
    result: list[tuple[Piece, bool]] = []
    for piece in found if found is not None else [Plain(text)]:
        if isinstance(piece, Plain) and identifiers:
            result += [(Plain(part), known) for part, known in identifiers.split(piece.text)]
        else:
            result.append((piece, False))
    return result


def _protected(text: SpecText, source: str, identifiers: Identifiers) -> tuple[str, ...]:
    if text.kind is TextKind.TITLE and source.strip() == text.entity:
        return (source,)
    found = []
    for piece, known in parted(source, text.is_plain, identifiers):
        if isinstance(piece, Mark) and piece.kind is CodeKind.CODE:
            found.append(piece.shown)
        elif isinstance(piece, Plain) and known:
            found.append(piece.text)
    return tuple(dict.fromkeys(found))


def _item(message: Message, locale: str, background: Background) -> Item:
    key = (locale, message.path)
    outdated = background.outdated.get(key)
    reviewed = key in background.reviewed
    target = outdated.text if outdated else message.about.texts.get(locale, "")
    return Item(
        message,
        target,
        _place(message, locale, background),
        # What people have reviewed is not what the page says any more.
        () if reviewed else tuple(background.drift.get(key, ())),
        reviewed,
        outdated,
    )


def _place(message: Message, locale: str, background: Background) -> tuple[str, int | None]:
    for one in (locale, message.source_locale):
        if place := background.places.get((one, message.path)):
            return place
        if seen := message.about.observed.get(one):
            return seen.path, seen.line
    return message.about.page, None
