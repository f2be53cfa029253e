"""D502: code spans of a passage that a locale lost, changed or added.

Where as many spans stand as elsewhere, only identifiers are looked at: values, paths and words that were translated
inside their marks are D106, what holds a placeholder is D503, and names and types in cells of their own are D306.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from docspec.align.aligned import Locale
from docspec.check.agreement import differences, leading
from docspec.check.found import found_at, within
from docspec.check.marks import alone, marked_like
from docspec.check.placeholders import placeholders
from docspec.check.subject import Passage, Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.inline import Words
from docspec.read.plain import clean

CODE = Rule("D502", "code-span", Severity.ERROR, "The code spans of a passage differ from the others'.")

RULES = (CODE,)
Said = Mapping[Locale, Counter[str]]
# Names in the case of code, and codes of capitals and digits (`SE17`): what no language has other words for.
_IDENTIFIER = re.compile(r"(?=.*(?:[a-z][A-Z]|_|:|\.\w))[A-Za-z_][\w.:-]*(?:\(\))?|(?=[A-Z0-9]*[0-9])[A-Z][A-Z0-9]+")


def check(subject: Subject) -> Iterator[Finding]:
    """Spans by passage, headings left out: their names are titles."""
    for passage in subject.passages:
        if passage.what != "heading":
            said = {locale: Counter(map(clean, text.code())) for locale, text in passage.texts.items()}
            if any(some != next(iter(said.values())) for some in said.values()):
                for locale in passage.texts:
                    yield from _check(subject, passage, said, locale, subject.listed)


def _check(subject: Subject, passage: Passage, said: Said, locale: Locale, values: frozenset[str]) -> Iterator[Finding]:
    lacking, surplus = differences(said, locale, subject.reference)
    lost = [text for text in lacking.elements() if not placeholders(text)]
    added = [text for text in surplus.elements() if not placeholders(text)]
    even = len(lost) == len(added)
    for due in lost:
        found = _instead(passage, locale, due, added)
        if found is not None:
            added.remove(found)
        if not even or (_IDENTIFIER.fullmatch(due) and due not in values):
            yield _finding(subject, passage, said, locale, due, found)
    for text in added if _is_over(said, locale, subject.reference) else ():
        if not any(text in clean(other.plain()) for name, other in passage.texts.items() if name != locale):
            yield _surplus(subject, passage, locale, text)


def _is_over(said: Said, locale: Locale, reference: Locale | None) -> bool:
    """Whether a locale has more spans than it should, whatever is in them."""
    due = leading({other: some.total() for other, some in said.items()}, locale, reference)
    return due is not None and said[locale].total() > due


def _instead(passage: Passage, locale: Locale, due: str, added: Sequence[str]) -> str | None:
    """The span that stands for one that is lost: the one in its place, where a peer has as many; else the likest."""
    own = list(map(clean, passage.texts[locale].code()))
    for text in passage.texts.values():
        spans = list(map(clean, text.code()))
        if len(spans) == len(own) and due in spans and own[spans.index(due)] in added:
            return own[spans.index(due)]
    return max(added, key=lambda text: SequenceMatcher(None, due, text, autojunk=False).ratio(), default=None)


def _surplus(subject: Subject, passage: Passage, locale: Locale, text: str) -> Finding:
    place = passage.places[locale]
    return found_at(
        CODE,
        within(subject.sources[place.path], place, text) or place,
        f"no other locale has the code span `{text}`",
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=text,
    )


def _finding(subject: Subject, passage: Passage, said: Said, locale: Locale, due: str, found: str | None) -> Finding:
    place = passage.places[locale]
    source = subject.sources[place.path]
    others = {other: due for other, some in said.items() if some[due]}
    exact = within(source, place, found) if found else None
    unmarked = None if found else _unmarked(passage, locale, due)
    repair = marked_like(subject, passage, locale, due) if unmarked else None
    message = f"the code span `{due}` is changed to `{found}`" if found else f"the code span `{due}` is lost"
    return found_at(
        CODE,
        exact or (repair.place if repair else place),
        f"`{due}` has lost its code mark" if unmarked else message,
        others,
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=found or unmarked,
        expected=due,
        confidence=len(others) / max(len(said) - 1, 1),
        fixable=Fixable.SAFE if repair else None,
        edits=(Edit(repair.place.start, repair.place.end, repair.text),) if repair else (),
    )


def _unmarked(passage: Passage, locale: Locale, due: str) -> str | None:
    """The text of a span, if it stands once among the plain words."""
    plain = " ".join(node.text for node in passage.texts[locale].walk() if isinstance(node, Words))
    return due if len(re.findall(alone(due), clean(plain))) == 1 else None
