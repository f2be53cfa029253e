"""Whether a translation keeps what is not to be translated: code, names, placeholders, and where links lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.facts.wording import CODE
from docspec.check.placeholders import placeholders
from docspec.check.targets import Goal, Goals
from docspec.read.plain import clean
from docspec.spec.identifiers import Identifiers
from docspec.spec.texts.inline import CodeKind, Ends, Mark, Piece, Plain, pieces
from docspec.spec.texts.paths import SpecText, TextKind


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a translation changed."""

    message: str
    found: str | None
    expected: str | None


def losses(text: SpecText, source: str, translation: str, locale: Locale, known: Identifiers) -> Iterator[Loss]:
    """What of a source is not in its translation, and what is there instead."""
    if text.kind is TextKind.TITLE and source.strip() == text.entity:
        if translation.strip() != text.entity:
            message = f"`{text.entity}` is a name, and is translated as `{translation.strip()}`"
            yield Loss(message, translation.strip(), text.entity)
        return
    before, after = (_parts(text, said) for said in (source, translation))
    yield from _codes(before, after, known)
    yield from _names(before, after, known)
    yield from _placeholders(before, after)
    yield from _links(text, before, after, locale)


def running_words(text: SpecText, said: str) -> str:
    """The words of a text, with a mark for each code span."""
    parts = (
        piece.text if isinstance(piece, Plain) else CODE if piece.kind is CodeKind.CODE else " " * _is_gap(piece)
        for piece in _parts(text, said)
    )
    return " ".join("".join(parts).split())


def _is_gap(mark: Mark) -> bool:
    return mark.kind is CodeKind.BREAK


def _parts(text: SpecText, said: str) -> tuple[Piece, ...]:
    found = () if text.is_plain else pieces(said)
    return found or (Plain(said),)


def _spans(parts: tuple[Piece, ...]) -> Counter[str]:
    return Counter(clean(one.shown) for one in parts if isinstance(one, Mark) and one.kind is CodeKind.CODE)


def _words(parts: tuple[Piece, ...]) -> str:
    return clean("".join(one.text for one in parts if isinstance(one, Plain)))


def _codes(before: tuple[Piece, ...], after: tuple[Piece, ...], known: Identifiers) -> Iterator[Loss]:
    due, said = _spans(before), _spans(after)
    # To put a name into code that stands in plain words is no loss.
    added = [one for one in (said - due).elements() if one not in known and one not in _words(before)]
    for span in (due - said).elements():
        found = added.pop(0) if added else None
        what = f"is changed to `{found}`" if found else "is lost"
        yield Loss(f"the code span `{span}` {what}", found, span)
    for span in added:
        yield Loss(f"the source has no code span `{span}`", span, None)


def _names(before: tuple[Piece, ...], after: tuple[Piece, ...], known: Identifiers) -> Iterator[Loss]:
    here = {name for name, is_name in known.split(_words(after)) if is_name} | set(_spans(after))
    for name in dict.fromkeys(name for name, is_name in known.split(_words(before)) if is_name):
        if name not in here:
            yield Loss(f"the identifier `{name}` is lost or translated", None, name)


def _placeholders(before: tuple[Piece, ...], after: tuple[Piece, ...]) -> Iterator[Loss]:
    due, said = (Counter(placeholders(_words(parts))) for parts in (before, after))
    added = list((said - due).elements())
    for one in (due - said).elements():
        found = added.pop(0) if added else None
        what = f"is changed to `{found}`" if found else "is lost or changed"
        yield Loss(f"the placeholder `{one}` {what}", found, one)


def _links(text: SpecText, before: tuple[Piece, ...], after: tuple[Piece, ...], locale: Locale) -> Iterator[Loss]:
    goals = Goals({})
    due, said = (
        [(goals.of(text.page, locale, target), target) for target in _targets(parts)] for parts in (before, after)
    )
    left = list(said)
    for goal, target in due:
        match = next((one for one in left if one[0].may_be(goal)), None) or _any(left, goal)
        if match is None:
            yield Loss(f"the link to `{target}` is lost", None, target)
            continue
        left.remove(match)
        if not match[0].may_be(goal):
            yield Loss(f"the link goes to `{match[1]}` instead of `{target}`", match[1], target)
    for _, target in left:
        yield Loss(f"the source has no link to `{target}`", target, None)


def _any(left: list[tuple[Goal, str]], goal: Goal) -> tuple[Goal, str] | None:
    """A link that stands for another: one that leads to the same site, else any."""
    return next((one for one in left if one[0].site == goal.site), next(iter(left), None))


def _targets(parts: tuple[Piece, ...]) -> Iterator[str]:
    for one in parts:
        if isinstance(one, Mark) and one.kind is CodeKind.LINK and one.ends is Ends.CLOSE:
            yield one.markup.removeprefix("](").removesuffix(")").strip("<>")
