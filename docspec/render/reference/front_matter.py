"""The front matter of a Markdown page, of keys that MkDocs, Docusaurus, Jekyll and Hugo know; GitHub shows it.

A key that a generator does not know does no harm in any of them. Strings stand in double quotes, which YAML 1.1 and 1.2
read alike: `no` and `0o7` stay words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from docspec.read.inline import Text
from docspec.render.languages import tag
from docspec.render.markdown import visible
from docspec.render.prose import read
from docspec.render.reference.pen import UNKNOWN
from docspec.render.reference.words import LocaleWords
from docspec.spec.model import Localized


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values as YAML."""

    title: str
    """What navigation, tabs and search engines call the page."""
    description: str
    """Empty if there is none in the language of the page."""
    lang: str


def front_matter(name: str, summary: Localized, words: LocaleWords) -> FrontMatter:
    """The front matter of a page, described by the first paragraph of its summary."""
    told = words.told(summary)
    first = read(told.text).blocks[:1] if told and told.locale == words.locale else ()
    description = Text(first).plain()
    return FrontMatter(
        title=yaml_string(name if visible(name).strip() else UNKNOWN),
        description=yaml_string(description) if visible(description) else "",
        lang=yaml_string(tag(words.locale)),
    )


def yaml_string(text: str) -> str:
    """A string of YAML: JSON is, where it holds nothing that YAML forbids (YAML 1.2.2, sections 5.1 and 7.3.1)."""
    return json.dumps(visible(text).strip(), ensure_ascii=False)
