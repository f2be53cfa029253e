"""Sentences in another language than their locale's: by script, by little words, and by being the same elsewhere.

Little words weigh most: identifiers, product names and quoted labels have none. A classifier (py3langid) is asked
last, and has to agree, as short texts are hard for it alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from babel.core import get_global

from docspec.align.aligned import Locale
from docspec.align.language import is_simplified, is_traditional
from docspec.check.facts.wording import cldr_locale, language, sentences, vocabulary, without_addresses

_WORD = re.compile(r"[^\W\d_]+")
# Names and labels: with a capital inside, all capitals, beside digits or marks of code, in quotation marks.
_NO_PROSE = re.compile(
    r"[!-~]*[a-z][A-Z][!-~]*|[!-~]*[_/=<>{}\[\]#@\\][!-~]*|[A-Z]{2,}[A-Za-z]*|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」"
)
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile(r"[\u0400-\u04ff]"),
    "Grek": re.compile(r"[\u0370-\u03ff]"),
    "Arab": re.compile(r"[\u0600-\u06ff]"),
    "Hebr": re.compile(r"[\u0590-\u05ff]"),
    "Deva": re.compile(r"[\u0900-\u097f]"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]"),
    "Kore": re.compile(r"[\uac00-\ud7af]"),
    "Jpan": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]"),
    "Hans": re.compile(r"[\u4e00-\u9fff]"),
    "Hant": re.compile(r"[\u4e00-\u9fff]"),
}
_KANA, _HAN = re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\u4e00-\u9fff]")
_UNSPACED = 8
"""So many ideographs are as good as the least number of words."""
_ALIKE = ({"da", "nb", "nn", "no"}, {"cs", "sk"}, {"es", "gl", "ca", "pt"}, {"uk", "ru", "be"})
"""Languages whose short sentences cannot be told apart."""
LEAST_WORDS = 4
_LEAST_LITTLE = 2


def foreign(words: str, locale: Locale) -> Iterator[tuple[str, str]]:
    """The sentences of running text that are not in the language of the locale, each with the language it is in."""
    for sentence in sentences(words):
        if told := _told(sentence, locale):
            yield sentence, told


def copied(words: str, locale: Locale, others: Collection[Locale]) -> dict[str, str]:
    """A whole text that is another locale's, word for word, and in that one's language; with that language."""
    prose = _NO_PROSE.sub(" ", without_addresses(words))
    if len(others) != 1 or len(_WORD.findall(prose)) < LEAST_WORDS or _script(locale) != "Latn":
        return {}
    mine, theirs = language(locale), language(next(iter(others)))
    kin = any({mine, theirs} <= family for family in _ALIKE) or mine == theirs
    # Words that both languages use tell nothing; of the others more must be theirs.
    found = [word.casefold() for word in _WORD.findall(prose)]
    own, other = (sum(word in _little().get(tongue, ()) for word in found) for tongue in (mine, theirs))
    return {words: theirs} if not kin and other > own and _classified(prose, mine, theirs) else {}


@lru_cache(maxsize=65536)
def _told(sentence: str, locale: Locale) -> str | None:
    prose = _NO_PROSE.sub(" ", without_addresses(sentence))
    script = _script(locale)
    if script is None or script not in _SCRIPTS:
        return None
    own = len(_SCRIPTS[script].findall(prose))
    if script != "Latn" and own > 1:
        return _other_chinese(prose, locale)
    if script == "Latn" and _in_other_script(prose, own):
        return "und"
    return _by_little_words(prose, locale)


def _other_chinese(prose: str, locale: Locale) -> str | None:
    """Chinese in the other letters, or Japanese for Chinese."""
    han, kana = _HAN.findall(prose), _KANA.findall(prose)
    tongue = language(locale)
    if len(han) + len(kana) < _UNSPACED or not tongue.startswith("zh"):
        return None
    if len(kana) * 4 > len(han):
        return "ja"
    text = "".join(han)
    if tongue == "zh-Hans":
        return "zh-Hant" if is_traditional(text) else None
    # What is the same in both letters does not count as traditional.
    return "zh-Hans" if not is_traditional(text) and is_simplified(text) else None


def _in_other_script(prose: str, own: int) -> bool:
    others = sum(
        len(pattern.findall(prose))
        for script, pattern in _SCRIPTS.items()
        if script in ("Cyrl", "Arab", "Hebr", "Kore", "Jpan")
    )
    return own <= 1 and others >= _UNSPACED


def _by_little_words(prose: str, locale: Locale) -> str | None:
    words = [word.casefold() for word in _WORD.findall(prose)]
    if len(words) < LEAST_WORDS:
        return None
    tongue = language(locale)
    mine = _little().get(tongue, frozenset())
    if not mine and _script(locale) == "Latn":
        return None
    kin = next((family for family in _ALIKE if tongue in family), {tongue})
    counts = Counter(
        {
            other: sum(word in little and word not in mine for word in words)
            for other, little in _little().items()
            if other not in kin
        }
    )
    (best, count), *_ = counts.most_common(1)
    own = any(word in mine and word not in _little()[best] for word in words)
    if own or count < _LEAST_LITTLE or (_script(locale) == "Latn" and not _classified(prose, tongue, best)):
        return None
    return best


def _classified(prose: str, tongue: str, other: str) -> bool:
    # Loading takes a third of a second and numpy: only texts that are suspect by their words pay.
    from py3langid import rank  # noqa: PLC0415

    order = {label: place for place, (label, _) in enumerate(rank(prose))}
    return order.get(other, len(order)) < order.get(tongue, len(order))


@cache
def _little() -> Mapping[str, frozenset[str]]:
    return {tongue: frozenset(words.split()) for tongue, words in vocabulary("function_words.yaml").items()}


@cache
def _script(locale: Locale) -> str | None:
    cldr = cldr_locale(locale)
    if cldr is None:
        return None
    special = {"ja": "Jpan", "ko": "Kore", "zh": "Hans"}.get(cldr.language)
    return cldr.script or special or _likely_script(str(cldr))


def _likely_script(tag: str) -> str | None:
    likely: Mapping[str, str] = get_global("likely_subtags")
    parts = likely.get(tag.partition("_")[0], "").split("_")
    return parts[1] if len(parts) > 1 else "Latn"
