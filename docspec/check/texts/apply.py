"""Takes reviewed translations back into the texts of a spec: they are checked, not trusted, and nothing is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from docspec.check.facts.foreign import foreign
from docspec.check.texts.kept import losses, running_words
from docspec.config import is_locale, same_locale
from docspec.finding import Finding, Rule, Severity
from docspec.spec.identifiers import Identifiers
from docspec.spec.model import Localized, Spec
from docspec.spec.texts.entry import CATALOG_UNREAD, CatalogText, Entry
from docspec.spec.texts.paths import Key, SpecText, map_texts, spec_texts

UNKNOWN = Rule("R802", "text-unknown", Severity.WARNING, "A catalog translates a text that the spec has not.")
STALE = Rule("R803", "text-stale", Severity.WARNING, "The source text of a translation has changed.")
NAME_LOST = Rule("R804", "text-name-lost", Severity.ERROR, "A translation loses or changes code, a name or a link.")
UNREVIEWED = Rule("R805", "text-unreviewed", Severity.NOTE, "A translation is still to be looked at.")
TWICE = Rule("R806", "text-twice", Severity.WARNING, "A text is translated twice, and not in the same words.")
EMPTY = Rule("R807", "text-empty", Severity.NOTE, "A catalog has no translation where the spec has one.")
LANGUAGE = Rule("R808", "text-language", Severity.WARNING, "A translation is in another language than its catalog.")
NEW_LOCALE = Rule("R809", "text-new-locale", Severity.NOTE, "A catalog is in a language that the spec has not.")

RULES = (UNKNOWN, STALE, NAME_LOST, UNREVIEWED, TWICE, EMPTY, LANGUAGE, NEW_LOCALE)

IsOff = Callable[[str, str], bool]
"""Whether a rule, by its id, is off in a locale."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A spec with what was taken from catalogs."""

    spec: Spec
    findings: tuple[Finding, ...]
    taken: frozenset[Key]
    """Texts that are as a reviewed catalog has them."""
    changed: int
    """How many texts are others than before."""
    outdated: Mapping[Key, tuple[str, str]]
    """Translations of sources that have changed: the source, and the translation."""
    read: int
    """How many entries the catalogs have; 0 also where none could be read."""
    left: Mapping[str, frozenset[int]]
    """The entries that were not taken: their lines, by file."""


def apply_texts(
    spec: Spec,
    catalogs: Iterable[CatalogText],
    *,
    unreviewed: bool = False,
    is_off: IsOff = lambda _rule, _locale: False,
) -> Applied:
    """The spec with the translations of the catalogs in place of its own.

    An entry fits if the spec has its text, the source is as it was, and names and links are kept; one that is marked as
    fuzzy is taken with `unreviewed` alone. A rule that is off is not asked.
    """
    work = _Work(spec, unreviewed, is_off)
    for catalog in catalogs:
        work.read(catalog)
    return work.done()


@dataclass(slots=True)
class _Work:
    """One spec and what is laid over it."""

    spec: Spec
    unreviewed: bool
    is_off: IsOff
    texts: dict[str, SpecText] = field(init=False)
    known: Identifiers = field(init=False)
    ends: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Paths by what they end in, for those who write a name that has changed."""
    findings: list[Finding] = field(default_factory=list)
    told: dict[Key, str] = field(default_factory=dict)
    """What reviewed catalogs say, also where the spec says the same."""
    outdated: dict[Key, tuple[str, str]] = field(default_factory=dict)
    entries: int = 0
    left: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        self.texts = {text.path: text for text in spec_texts(self.spec)}
        self.known = Identifiers(self.spec)
        for path in self.texts:
            self.ends[_end(path)].append(path)

    def read(self, catalog: CatalogText) -> None:
        for part in catalog.unread:
            self.findings.append(Finding(CATALOG_UNREAD, catalog.file, part.reason, line=part.line, end_line=part.line))
        locale = self._locale(catalog)
        if locale is None:
            return
        self.entries += len(catalog.entries)
        for entry in catalog.entries:
            found = self._judge(catalog, entry, locale)
            # What cannot be taken stays with its file; nothing is wrong with what is only not translated yet.
            if found is not None:
                self.left[catalog.file].add(entry.line)
                self.findings.append(found)

    def done(self) -> Applied:
        new: dict[str, Localized] = defaultdict(dict)
        for (locale, path), text in self.told.items():
            if self.texts[path].texts.get(locale) != text:
                new[path][locale] = text
        spec = map_texts(self.spec, lambda text: _merged(text.texts, new.get(text.path, {})))
        locales = {locale for texts in new.values() for locale in texts} - set(spec.info.locales)
        if locales:
            info = spec.info.model_copy(update={"locales": sorted({*spec.info.locales, *locales})})
            spec = spec.model_copy(update={"info": info})
        order = sorted(self.findings, key=lambda one: (one.path, one.line, one.rule.id))
        return Applied(
            spec,
            tuple(order),
            frozenset(self.told),
            sum(map(len, new.values())),
            self.outdated,
            self.entries,
            {file: frozenset(lines) for file, lines in self.left.items()},
        )

    def _locale(self, catalog: CatalogText) -> str | None:
        """The locale of the spec that a catalog is in; None, with a finding, if it does not tell."""
        if not catalog.entries:
            return None
        tag = catalog.locale or PurePath(catalog.file).name.split(".")[0]
        if not is_locale(tag):
            said = f"`{catalog.locale}` is no locale" if catalog.locale else "does not say its language"
            remedy = "write `Language: sv_SE` (PO) or `trgLang` (XLIFF)"
            self.findings.append(Finding(CATALOG_UNREAD, catalog.file, f"{said}; {remedy}"))
            self.left[catalog.file].update(entry.line for entry in catalog.entries)
            return None
        found = same_locale(tag, self.spec.info.locales)
        if found is None:
            has = ", ".join(self.spec.info.locales) or "none"
            message = f"the spec has no {tag} (it has {has}): its translations are added as a new locale"
            self.findings.append(Finding(NEW_LOCALE, catalog.file, message, locale=tag))
        return found or tag

    def _judge(self, catalog: CatalogText, entry: Entry, locale: str) -> Finding | None:
        """Take an entry, or tell why not."""
        say = _Sayer(catalog, entry, locale, self.texts.get(entry.path))
        text = self.texts.get(entry.path)
        if text is None:
            return say(UNKNOWN, self._unknown(entry)) if entry.text else None
        key = (locale, text.path)
        now = text.texts.get(locale, "")
        if not entry.text.strip():
            return say(EMPTY, "is empty here, so the text of the pages stays", expected=now) if now.strip() else None
        if self.told.get(key, entry.text) != entry.text:
            return say(TWICE, "is translated in other words before; that translation is used", found=entry.text)
        is_waiting = not entry.is_reviewed and not self.unreviewed
        if entry.text == now or is_waiting:
            if not is_waiting:
                self.told[key] = entry.text
            same = entry.text == now
            return None if same else say(UNREVIEWED, "is marked as fuzzy or not yet translated; --fuzzy takes it")
        wrong = self._stale(say, text, entry, locale) or self._unfit(say, text, entry, locale)
        if wrong is None:
            self.told[key] = entry.text
        return wrong

    def _stale(self, say: _Sayer, text: SpecText, entry: Entry, locale: str) -> Finding | None:
        others = {_blanks(said) for one, said in text.texts.items() if one != locale and said.strip()}
        sources = others or {_blanks(text.texts.get(locale, ""))}
        if self.is_off(STALE.id, locale) or _blanks(entry.source) in sources:
            return None
        self.outdated[locale, text.path] = (entry.source, entry.text)
        message = "was translated from a text that has changed; export the catalog again and review it"
        return say(STALE, message, found=entry.source)

    def _unfit(self, say: _Sayer, text: SpecText, entry: Entry, locale: str) -> Finding | None:
        if not self.is_off(NAME_LOST.id, locale):
            for loss in losses(text, entry.source, entry.text, locale, self.known):
                message = f"{loss.message}; write it as the source has it"
                return say(NAME_LOST, message, found=loss.found, expected=loss.expected)
        if not self.is_off(LANGUAGE.id, locale):
            for sentence, tongue in foreign(running_words(text, entry.text), locale):
                of = f" but in that of {tongue}" if tongue != "und" else ""
                return say(LANGUAGE, f"is not in the language of {locale}{of}; translate it", found=sentence)
        return None

    def _unknown(self, entry: Entry) -> str:
        if not entry.path:
            return "names no text: it has no context (msgctxt, or the id of its unit)"
        near = self.ends.get(_end(entry.path), ())
        hint = f"did you mean {near[0]}?" if len(near) == 1 else "it is of another spec, or the name has changed"
        return f"is no text of this spec; {hint}"


@dataclass(frozen=True, slots=True)
class _Sayer:
    """Makes findings about one entry."""

    catalog: CatalogText
    entry: Entry
    locale: str
    text: SpecText | None

    def __call__(self, rule: Rule, message: str, found: str | None = None, expected: str | None = None) -> Finding:
        return Finding(
            rule,
            self.catalog.file,
            f"{self.entry.path or 'an entry'} {message}" if rule is not NAME_LOST else f"{self.entry.path}: {message}",
            line=self.entry.line,
            end_line=self.entry.line,
            locale=self.locale,
            entity=self.text.owner if self.text else None,
            field=(self.text.name or None) if self.text else None,
            found=found,
            expected=expected,
        )


def _merged(texts: Localized, new: Localized) -> Localized:
    if not new:
        return texts
    both = {**texts, **new}
    # The order of a spec is that of the locales; a text that is only another one keeps its place.
    return both if both.keys() == texts.keys() else dict(sorted(both.items()))


def _blanks(text: str) -> str:
    """What is the same however a tool broke its lines."""
    return " ".join(text.split())


def _end(path: str) -> str:
    return path[max(path.rfind("."), path.rfind("#"), 0) :].casefold()
