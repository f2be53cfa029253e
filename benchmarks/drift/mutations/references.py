"""Links, code spans, placeholders and samples (D501 to D504)."""

from __future__ import annotations

import re
from dataclasses import replace

from benchmarks.drift import words
from benchmarks.drift.mutations.mutation import Change, Mutation, Twin
from benchmarks.drift.spot import Spot, Where

_LINK = re.compile(
    r"\[(?P<label>[^\]]*)\]\((?P<target>[^()]*)\)|<a\b[^<>]*href=\"(?P<href>[^\"]*)\"[^<>]*>(?P<words>.*?)</a>",
    re.DOTALL,
)
_CODE = re.compile(r"`(?P<ticked>[^`]+)`|<span class=\"codeph\">\s*(?P<spanned>[^<>]+?)\s*</span>")
_HOST = re.compile(r"https?://([^/]+)/")
_NAME = re.compile(r"[A-Za-z]\w*[A-Z_]\w*")
_PLACEHOLDER = re.compile(r"(?:(?<=`)<|&lt;)(?P<angle>\w+)(?:>|&gt;)|\{(?P<brace>\w+)\}")


def _target(change: Change) -> Change:
    """Changes the target of the last link."""

    def changed(spot: Spot) -> str | None:
        links = list(_LINK.finditer(spot.text))
        if not links:
            return None
        group = "target" if links[-1]["target"] is not None else "href"
        part = replace(spot, text=links[-1][group])
        new = change(part)
        start, end = links[-1].span(group)
        return spot.text[:start] + new + spot.text[end:] if new and new != part.text else None

    return changed


def _other_page(spot: Spot) -> str | None:
    return re.sub(r"[^/#?]*(?=\.(?:html|md))", "r-other-page", spot.text, count=1)


def _other_folder(spot: Spot) -> str | None:
    """Of a file; a folder of a site may be called otherwise in another language."""
    if spot.text.startswith("http"):
        return None
    return re.sub(r"/([\w-]+)(?=/[^/]*$)", "/elsewhere", spot.text)


def _other_anchor(spot: Spot) -> str | None:
    return re.sub(r"#.*", "#another-part", spot.text) if "#" in spot.text else None


def _unlinked(spot: Spot) -> str | None:
    links = list(_LINK.finditer(spot.text))
    if not links:
        return None
    match = links[-1]
    return spot.text[: match.start()] + (match["label"] or match["words"] or "") + spot.text[match.end() :]


def _with_language(spot: Spot) -> str | None:
    return f"{spot.text}?lang={spot.locale}" if spot.text.startswith("http") and "?" not in spot.text else None


def _localised(spot: Spot) -> str | None:
    """The language of the path written out, or put in."""
    tag = spot.locale.lower()
    found = re.sub(r"(https?://[^/]+/)(?:[a-z]{2}(?:-[a-z]{2,4})?/)?", rf"\g<1>{tag}/", spot.text)
    return found if found != spot.text and spot.text.startswith("http") else None


def _moved(spot: Spot) -> str | None:
    return _HOST.sub(lambda match: f"https://help.{'.'.join(match[1].split('.')[-2:])}/", spot.text)


def _country_host(spot: Spot) -> str | None:
    return _HOST.sub(lambda match: f"https://{spot.locale[:2]}.{'.'.join(match[1].split('.')[-2:])}/", spot.text)


def _translated_folder(spot: Spot) -> str | None:
    """The last folder of a site's address in the language."""
    word = (words.of(spot.locale, "names") or [None])[0]
    return re.sub(r"/[\w-]+(?=/[^/]*$)", f"/{word}", spot.text) if word and spot.text.startswith("http") else None


def _no_suffix(spot: Spot) -> str | None:
    return spot.text.removesuffix(".html") + "/" if spot.text.endswith(".html") else None


def _code(change: Change) -> Change:
    """Changes the first code span: the function is given what stands in it, and gives what stands for all of it."""

    def changed(spot: Spot) -> str | None:
        for match in _CODE.finditer(spot.text):
            group = "ticked" if match["ticked"] else "spanned"
            part = replace(spot, text=match[group])
            new = change(part)
            if new is not None and new != part.text:
                inner = match.span(group)
                marked = spot.text[match.start() : inner[0]], spot.text[inner[1] : match.end()]
                whole = new.replace("\0", marked[0], 1).replace("\0", marked[1], 1) if "\0" in new else new
                return spot.text[: match.start()] + whole + spot.text[match.end() :]
        return None

    return changed


def _code_lost(spot: Spot) -> str | None:
    for match in _CODE.finditer(spot.text):
        text = match["ticked"] or match["spanned"]
        if _NAME.fullmatch(text):
            return spot.text[: match.start()] + text + spot.text[match.end() :]
    return None


def _code_translated(spot: Spot) -> str | None:
    if not _NAME.fullmatch(spot.text):
        return None
    some = words.of(spot.locale, "names")
    return f"\0{some[len(spot.text) % len(some)]}\0" if some else None


def _code_cased(spot: Spot) -> str | None:
    return f"\0{spot.text.lower()}\0" if _NAME.fullmatch(spot.text) and not spot.text.islower() else None


def _code_added(spot: Spot) -> str | None:
    match = re.match(r"[^\W\d_]{4,}", spot.text)
    return f"`{match[0]}`{spot.text[match.end() :]}" if match and not spot.html else None


def _code_glossed(spot: Spot) -> str | None:
    gloss = words.of(spot.locale, "gloss")
    return f"\0{spot.text}\0 ({gloss})" if gloss else None


def _code_padded(spot: Spot) -> str | None:
    return f"\0 {spot.text} \0"


def _placeholder(change: Change) -> Change:
    def changed(spot: Spot) -> str | None:
        match = _PLACEHOLDER.search(spot.text)
        if match is None:
            return None
        group = "angle" if match["angle"] else "brace"
        new = change(replace(spot, text=match[group]))
        start, end = match.span(group)
        return spot.text[:start] + new + spot.text[end:] if new else None

    return changed


def _percent(new: str) -> Change:
    return lambda spot: spot.text.replace("%s", new, 1) if "%s" in spot.text else None


def _braces_lost(spot: Spot) -> str | None:
    return re.sub(r"\{(\w+)\}", r"\1", spot.text, count=1) if re.search(r"\{\w+\}", spot.text) else None


def _in_sample(pattern: str, new: Change) -> Change:
    """Changes everything that is spelled as the first match of a pattern."""

    def changed(spot: Spot) -> str | None:
        match = re.search(pattern, spot.text)
        text = new(replace(spot, text=match[1])) if match else None
        if match is None or not text or text == match[1]:
            return None
        return (
            re.sub(rf"(?<=<|/){re.escape(match[1])}(?=[\s>])", text, spot.text)
            if "<" in pattern
            else (spot.text[: match.start(1)] + text + spot.text[match.end(1) :])
        )

    return changed


def _word(spot: Spot) -> str | None:
    some = words.of(spot.locale, "names")
    return str(some[len(spot.text) % len(some)]) if some else None


def _reindented(spot: Spot) -> str | None:
    return re.sub(r"^   +", lambda match: match[0] * 2, spot.text, flags=re.MULTILINE)


def _commented(spot: Spot) -> str | None:
    gloss = words.of(spot.locale, "gloss")
    return re.sub(r"\n```\s*$", f"\n<!-- {gloss} -->\n```", spot.text) if gloss and "```xml" in spot.text else None


_ELEMENT = r"\n\s+<([A-Za-z]\w+)>"
_FLAG = r">(true|false)<"
_INTEGER = r">(\d{2,})<"

REFERENCES = (
    Mutation("D501", "to another page", Where.TEXT, _target(_other_page)),
    Mutation("D501", "to another folder", Where.TEXT, _target(_other_folder)),
    Mutation("D501", "to another part of the page", Where.TEXT, _target(_other_anchor)),
    Mutation("D501", "link lost", Where.TEXT, _unlinked),
    Mutation("D502", "code mark lost", Where.TEXT, _code_lost),
    Mutation("D502", "name in code translated", Where.TEXT, _code(_code_translated), also=("D106",)),
    Mutation("D502", "name in code without capitals", Where.TEXT, _code(_code_cased), also=("D106",)),
    Mutation("D502", "code mark added", Where.TEXT, _code_added),
    Mutation(
        "D503",
        "placeholder translated",
        Where.TEXT,
        _placeholder(lambda spot: words.of(spot.locale, "placeholder") or None),
    ),
    Mutation(
        "D503",
        "placeholder with a blank",
        Where.TEXT,
        _placeholder(lambda spot: spot.text.replace("_", " ") if "_" in spot.text else None),
    ),
    Mutation("D503", "placeholder with capitals", Where.TEXT, _placeholder(lambda spot: spot.text.upper())),
    Mutation("D503", "braces lost", Where.TEXT, _braces_lost),
    Mutation("D503", "format sign changed", Where.TEXT, _percent("%d")),
    Mutation("D503", "blank in a format sign", Where.TEXT, _percent("% s"), also=("D502",)),
    Mutation("D504", "element translated", Where.SAMPLE, _in_sample(_ELEMENT, _word)),
    Mutation("D504", "element without capitals", Where.SAMPLE, _in_sample(_ELEMENT, lambda spot: spot.text.lower())),
    Mutation(
        "D504",
        "true for false",
        Where.SAMPLE,
        _in_sample(_FLAG, lambda spot: "true" if spot.text == "false" else "false"),
    ),
    Mutation(
        "D504",
        "flag translated",
        Where.SAMPLE,
        _in_sample(_FLAG, lambda spot: (words.of(spot.locale, "truth") or [None])[0]),
    ),
    Mutation("D504", "another number", Where.SAMPLE, _in_sample(_INTEGER, lambda spot: str(int(spot.text) + 1))),
)
TWINS = (
    Twin("D501", "a language in the query", Where.TEXT, _target(_with_language)),
    Twin("D501", "the language in the path", Where.TEXT, _target(_localised)),
    Twin("D501", "a folder of the site translated", Where.TEXT, _target(_translated_folder)),
    Twin("D501", "the site moved", Where.TEXT, _target(_moved)),
    Twin("D501", "the site of a country", Where.TEXT, _target(_country_host)),
    Twin("D501", "a slash for the suffix", Where.TEXT, _target(_no_suffix)),
    Twin("D502", "a gloss behind code", Where.TEXT, _code(_code_glossed)),
    Twin("D502", "blanks inside the marks", Where.TEXT, _code(_code_padded)),
    Twin("D504", "other indentation", Where.SAMPLE, _reindented),
    Twin("D504", "a comment", Where.SAMPLE, _commented),
)
