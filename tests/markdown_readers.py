"""Readers of Markdown, as witnesses that all of them take what docspec writes for the same."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cmarkgfm
import markdown
import pyromark
from bs4 import BeautifulSoup
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

from tests.witnesses import NODE_MODULES, missing, program, run

CONFIGURED = ("attr_list", "tables", "toc", "pymdownx.highlight", "pymdownx.superfences")
"""The extensions of Python-Markdown that `docspec reference --format mkdocs` configures."""
ADDED = (
    "abbr admonition def_list footnotes md_in_html sane_lists pymdownx.betterem pymdownx.details "
    "pymdownx.inlinehilite pymdownx.tasklist pymdownx.tabbed"
).split()
"""Others that people configure, which make markup of more marks."""
_MDX = Path(__file__).parent / "mdx_reader.mjs"
_PULLDOWN = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_FOOTNOTES
_MARKDOWN_IT = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _python(extensions: Sequence[str]) -> Callable[[str], str]:
    reader = markdown.Markdown(extensions=list(extensions))
    return lambda text: reader.reset().convert(text)


READERS: Mapping[str, Callable[[str], str]] = {
    "pulldown-cmark": lambda text: pyromark.html(text, options=_PULLDOWN),
    "markdown-it": _MARKDOWN_IT.render,
    "cmark-gfm": lambda text: cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE),
    "Python-Markdown": _python(CONFIGURED),
    "Python-Markdown, more extensions": _python([*CONFIGURED, *ADDED]),
}
"""From Markdown to HTML. What GitHub itself shows is cmark-gfm's, cleaned of what could do harm."""


def mdx(texts: Sequence[str]) -> list[str]:
    """The HTML of each text, read as MDX with the extensions of GitHub, as Docusaurus does."""
    node = program("node", remedy="install Node.js")
    for package in ("@mdx-js/mdx", "remark-gfm"):
        if not (NODE_MODULES / package).is_dir():
            missing(f"there is no {package} here: npm install {package}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        made = json.loads(run(Path(folder), [node, str(_MDX), str(path)]))
    for text, each in zip(texts, made, strict=True):
        assert "error" not in each, f"{each['error']}\n{text}"
    return [each["html"] for each in made]


def shown(html: str) -> str:
    """What a person sees of HTML; blanks are single."""
    return re.sub(r"\s+", " ", BeautifulSoup(html, "html.parser").get_text()).strip()


def letters(html: str) -> str:
    """What a person sees, without blanks: where readers put line ends between blocks differs."""
    return "".join(shown(html).split())


def without_front_matter(text: str) -> str:
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
