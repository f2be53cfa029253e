"""The closing summary of a build: how much was read, restored and left unresolved, and where the results are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docspec.pipeline import Summary

_WIDTH = 10


def summary_lines(summary: Summary, results: str, remedy: str, passed_over: int = 0) -> Iterator[str]:
    """The lines of the summary.

    `results` says where the results are, `remedy` is the command that lists what is unresolved, `passed_over` counts
    files of other kinds.
    """
    yield _line("read", _read(summary, passed_over))
    yield _line("found", f"{_counts(summary.entities)}; {_count(summary.fields, 'field')}")
    yield _line("restored", f"{_count(summary.restored, 'field')} that some page names or types otherwise")
    if summary.unread:
        yield _line("not read", f"{_count(summary.unread, 'part')} of pages, shown above")
    yield _line("sure of", f"{summary.attested} as some page has them, {summary.inferred} inferred")
    yield _line("unresolved", _unresolved(summary, remedy))
    if len(summary.locales) == 1:
        only = next(iter(summary.locales))
        yield _line("note", f"only {only} was read, so nothing confirms its names; another locale would")
    yield _line("results", results)


def _read(summary: Summary, passed_over: int) -> str:
    locales = ", ".join(f"{locale} {count}" for locale, count in summary.locales.items())
    unreadable = f"; {_count(summary.unreadable, 'page')} could not be read" if summary.unreadable else ""
    others = f"; {_count(passed_over, 'file')} of other kinds passed over" if passed_over else ""
    return (
        f"{_count(summary.pages, 'page')} in {_count(len(summary.locales), 'locale')} ({locales}){unreadable}{others}"
    )


def _unresolved(summary: Summary, remedy: str) -> str:
    hint = f"; `{remedy}` tells more" if summary.unresolved else ""
    return f"{_count(summary.unresolved, 'field')}{hint}"


def _counts(entities: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in entities.items())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _line(label: str, text: str) -> str:
    return f"{label:<{_WIDTH}}  {text}"
