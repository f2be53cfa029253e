"""Markup that one locale broke: what its page could not be read for, and tags that do not close, where others' do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docspec.align.aligned import AlignedPage, Locale
from docspec.check.agreement import differences
from docspec.read import rules, tags
from docspec.read.page import Page, Sample
from docspec.read.place import Place, SourceText
from docspec.read.regions import blanked

_CODE_OR_COMMENT = re.compile(
    rb"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\r\n]*$.*?^[ \t>]*(?P=fence)[`~]*[ \t]*\r?$"
    rb"|<!--.*?-->|(?<!`)(?P<ticks>`+)(?!`)[^\r\n]*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_OPENING = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*\w+[ \t]*$", re.MULTILINE)
_NAMES = "|".join(sorted(tags.KNOWN, key=len, reverse=True))
_LONG_NAMES = "|".join(sorted((name for name in tags.KNOWN if len(name) > 1), key=len, reverse=True))
_MARK = re.compile(
    rf"<(?P<close>/?)(?P<name>{_NAMES})(?=[\s/>])(?P<rest>[^<>]*)(?P<end>>?)"
    # A blank after the bracket: one-letter names are left out, as `a < b` is no tag.
    rf"|<(?P<ajar>\s*/\s*|\s+)(?P<spaced>{_LONG_NAMES})(?:\s[^<>]*)?>"
    r"|&\s+(?:lt|gt|amp|quot|nbsp);|&(?:lt|gt|amp|quot|nbsp)(?:\s+;|；)|＆(?:lt|gt|amp|quot|nbsp)\s?[;；]",
    re.IGNORECASE,
)
_UNPAIRED = frozenset("br hr wbr img col input link meta area base embed source track".split())
_CELLS = frozenset({"td", "th", "tr", "table", "li"})
_TOLD_BY_TAGS = frozenset({rules.TABLE_UNCLOSED, rules.HTML_BROKEN})


@dataclass(frozen=True, slots=True)
class Damage:
    """One piece of broken markup."""

    kind: str
    """What sort of damage; of one sort there may be as many as the other locales have."""
    place: Place
    message: str
    structural: bool
    """Whether what follows may have been read wrongly for it."""


def damages(
    page: AlignedPage, sources: Mapping[str, SourceText], reference: Locale | None = None
) -> dict[Locale, tuple[Damage, ...]]:
    """What is broken on the page of a locale and on that of the others is not; nothing for a sound page."""
    found = {locale: list(_damages(sources[one.path], one)) for locale, one in page.pages.items()}
    counts = {locale: Counter(damage.kind for damage in some) for locale, some in found.items()}
    told: dict[Locale, tuple[Damage, ...]] = {}
    for locale, some in found.items():
        _, surplus = differences(counts, locale, reference) if some else (Counter(), Counter())
        if kept := tuple(damage for kind, count in surplus.items() for damage in _of_kind(some, kind)[:count]):
            told[locale] = kept
    return told


def _of_kind(some: list[Damage], kind: str) -> list[Damage]:
    return [damage for damage in some if damage.kind == kind]


def _damages(source: SourceText, page: Page) -> Iterator[Damage]:
    unread = [item for item in page.unread if item.rule is not rules.ROW_RAGGED]
    broken = [] if any(item.rule is rules.FENCE_UNCLOSED for item in unread) else list(_Tags(source).damages())
    yield from broken
    for block in page.blocks:
        if isinstance(block, Sample) and _OPENING.search(block.text):
            yield Damage("fence", block.place, "a code fence begins in this sample: its end or beginning is lost", True)
    for item in unread:
        # A tag tells better where the fault is than the table or cell that could not be read for it.
        if not (item.rule in _TOLD_BY_TAGS and any(damage.structural for damage in broken)):
            yield Damage(item.rule.id, item.place, item.reason, item.rule is not rules.FRONT_MATTER_INVALID)


class _Tags:
    """Reads the tags of one page and pairs them: those of running text within their cell, others within the page."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        hidden = [match.span() for match in _CODE_OR_COMMENT.finditer(source.data)]
        self._text = blanked(source.data, hidden).decode("utf-8")
        self._opened: dict[str, list[re.Match[str]]] = {}
        self._closed: dict[str, list[re.Match[str]]] = {}

    def damages(self) -> Iterator[Damage]:
        """Marks that are misspelt, and tags that have no partner."""
        for match in _MARK.finditer(self._text):
            name = (match["name"] or match["spaced"] or "").lower()
            odd = match["name"] is not None and match["rest"].count('"') % 2 == 1
            if not match["name"] or not match["end"] or odd:
                # A quote that is not closed swallows what follows, whatever the element.
                structural = odd or not name or name in tags.BLOCKS
                yield Damage("misspelt", self._place(match), f"broken markup: `{match[0].strip()}`", structural)
            if name in _CELLS:
                yield from self._unpaired(inline=True)
            if name and name not in _UNPAIRED and not (match["rest"] or "").rstrip().endswith("/"):
                self._pair(name, match)
        yield from self._unpaired(inline=True)
        yield from self._unpaired(inline=False)

    def _pair(self, name: str, match: re.Match[str]) -> None:
        if not (match["close"] or "/" in (match["ajar"] or "")):
            self._opened.setdefault(name, []).append(match)
        elif self._opened.get(name):
            self._opened[name].pop()
        else:
            self._closed.setdefault(name, []).append(match)

    def _unpaired(self, *, inline: bool) -> Iterator[Damage]:
        """Tags without partner, which are forgotten with that. One that ends before it begins is one fault, not two."""
        for name in sorted({*self._opened, *self._closed}):
            if (name not in tags.BLOCKS) is inline:
                opened, closed = self._opened.pop(name, []), self._closed.pop(name, [])
                said = f"`</{name}>` stands before its `<{name}>`" if opened else f"`</{name}>` ends nothing"
                for match in closed:
                    yield Damage(f"</{name}>", self._place(match), said, not inline)
                for match in opened[len(closed) :]:
                    yield Damage(f"<{name}>", self._place(match), f"`<{name}>` has no `</{name}>`", not inline)

    def _place(self, match: re.Match[str]) -> Place:
        start = len(self._text[: match.start()].encode())
        return self._source.place(start, start + len(match[0].encode()))
