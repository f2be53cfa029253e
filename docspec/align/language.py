"""Which language a page is written in, told from its own prose.

Script decides where it can (CJK); py3langid (Lui and Baldwin, "langid.py", ACL 2012) decides among the rest.
The answer is a locale tag: the language's likely region or script by CLDR's likely subtags, or the configured locale
of that language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from babel import localedata
from babel.core import get_global

from docspec.align.aligned import Locale
from docspec.read.inline import Text, Words
from docspec.read.page import Heading, ItemList, Page, Prose, Role, Sample, Table

_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# ASCII only: Chinese and Japanese put no blanks around code, and the sentence must stay.
_CODE_LIKE = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z0-9_]*|[!-~]*[\d_/:.<>(){}=][!-~]*[A-Za-z0-9_]|\[![A-Za-z]+\]?")
_LETTERS = re.compile(r"[^\W\d_]")
MIN_LETTERS = 12
"""Below so many letters of prose nothing is told."""
IDEOGRAPH = 3
"""A Chinese or Japanese letter tells as much as so many letters of an alphabet."""
# The classifier tells Norwegian as a whole; CLDR keeps it by its two written forms, and this is the usual one.
_PREFERRED: Mapping[str, str] = {**get_global("language_aliases"), "no": "nb"}
RARE = 0.02
"""A language that fewer than this share of the pages seem to have is taken for a slip, when another fits."""


@dataclass(frozen=True, slots=True)
class _Prose:
    text: str

    @property
    def letters(self) -> int:
        return len(_LETTERS.findall(self.text))

    @property
    def tells(self) -> int:
        """How much there is to tell the language by, in letters of an alphabet."""
        ideographs = len(_HAN.findall(self.text)) + len(_KANA.findall(self.text))
        return self.letters + (IDEOGRAPH - 1) * ideographs


def tell_locales(pages: Sequence[Page], among: Sequence[Locale] = ()) -> list[Locale | None]:
    """The locale of each page, None where a page has too little prose to tell.

    `among` restricts the answer to these locales (those of the configuration); empty for any.
    """
    prose = [_Prose(" ".join(_words(page))) for page in pages]
    languages = tuple(sorted({_language(tag) for tag in among}))
    first = [_tell(text, languages) for text in prose]
    counts = Counter(filter(None, first))
    usual = tuple(sorted(tag for tag, count in counts.items() if count >= RARE * len(pages)))
    told = [_tell(text, usual) if tag and tag not in usual else tag for text, tag in zip(prose, first, strict=True)]
    return [_locale(tag, text.text, among) if tag else None for text, tag in zip(prose, told, strict=True)]


def _words(page: Page) -> Iterator[str]:
    for block in page.blocks:
        match block:
            case Heading(text=text) | Prose(text=text):
                yield from _plain_words(text)
            case ItemList(items=items):
                for item in items:
                    yield from _plain_words(item.text)
            case Table():
                yield from _table_words(block)
            case Sample():
                pass


def _table_words(table: Table) -> Iterator[str]:
    names = {table.columns.get(Role.NAME), table.columns.get(Role.TYPE)}
    for row in (table.header, *(row.cells for row in table.rows)):
        for index, cell in enumerate(row):
            if index not in names:
                yield from _plain_words(cell.text)


def _plain_words(text: Text) -> Iterator[str]:
    for node in text.walk():
        if isinstance(node, Words):
            yield _CODE_LIKE.sub(" ", node.text)


def _tell(prose: _Prose, languages: Sequence[str]) -> str | None:
    if prose.tells < MIN_LETTERS:
        return None
    scripted = _by_script(prose, languages)
    return scripted or _classify(prose.text, languages)


def _by_script(prose: _Prose, languages: Sequence[str]) -> str | None:
    share = prose.letters / 4
    if len(_HANGUL.findall(prose.text)) > share:
        return "ko"
    han, kana = len(_HAN.findall(prose.text)), len(_KANA.findall(prose.text))
    if han + kana > share:
        # A Japanese page may be too short for kana.
        no_chinese = "ja" in languages and "zh" not in languages
        return "ja" if kana * 10 > han or no_chinese else "zh"
    return None


def _classify(text: str, languages: Sequence[str]) -> str | None:
    # Loading takes a third of a second and numpy: only runs that need it pay.
    from py3langid import rank  # noqa: PLC0415

    ranked = (_language(label) for label, _ in rank(text))
    # The classifier also knows dialects, dead languages and "no language", which CLDR has no locale for.
    known = [language for language in ranked if localedata.exists(language)]
    best = known[0] if known else None
    # A page in another script than all the languages looked for is in none of them.
    fitting = (language for language in known if language in languages and _script(language) == _script(str(best)))
    return next(fitting, best)


def _language(tag: Locale) -> str:
    """The language of a tag, by the code that CLDR prefers."""
    language = re.split("[-_]", tag)[0].lower()
    return _PREFERRED.get(language, language)


def is_traditional(text: str) -> bool:
    """Whether Chinese text is in traditional letters.

    Each letter is tried in the two national character sets of the 1980s (GB 2312 holds only simplified forms, Big5
    only traditional ones): the set that can spell more of the text wins.
    """
    letters = _HAN.findall(text)
    return sum(map(_in_big5, letters)) > sum(map(_in_gb2312, letters))


def is_simplified(text: str) -> bool:
    """Whether Chinese text is in simplified letters; where all letters are the same in both, it is in neither."""
    letters = _HAN.findall(text)
    return sum(map(_in_gb2312, letters)) > sum(map(_in_big5, letters))


def _encodes(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _in_big5(letter: str) -> bool:
    return _encodes(letter, "big5")


def _in_gb2312(letter: str) -> bool:
    return _encodes(letter, "gb2312")


def _locale(language: str, text: str, among: Sequence[Locale]) -> Locale:
    fitting = [tag for tag in among if _language(tag) == language]
    script = ("Hant" if is_traditional(text) else "Hans") if language == "zh" else None
    if script:
        fitting = [tag for tag in fitting if _script(tag) == script]
    return fitting[0] if fitting else likely_locale(language, script)


def _script(tag: Locale) -> str | None:
    return next((part for part in _likely(tag.replace("-", "_")).split("_")[1:] if len(part) == len("Hans")), None)


def _likely(tag: str) -> str:
    """The tag with its likely script and region, `sv_Latn_SE`; as it is where CLDR has none, or it has a script."""
    likely: Mapping[str, str] = get_global("likely_subtags")
    language, *rest = tag.split("_")
    if tag in likely or (rest and len(rest[0]) == len("Hans")):
        return likely.get(tag, tag)
    return likely.get(language, tag)


def likely_locale(language: str, script: str | None = None) -> Locale:
    """The tag people use for a language: with its likely region (`sv-SE`), or the script if told (`zh-Hans`)."""
    if script:
        return f"{language}-{script}"
    region = _likely(language).split("_")[2:]
    return "-".join((language, *region))
