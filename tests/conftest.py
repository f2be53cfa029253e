"""Options of the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from docspec.reconcile.evidence import lexicon, spelled, words
from docspec.reconcile.vocabulary.vocabulary import NO_WORDS

pytest_plugins = ["tests.browser"]

# How long an example takes is a matter of the machine and of who else is at work on it.
settings.register_profile("docspec", deadline=None)
settings.load_profile("docspec")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate", action="store_true", help="write the golden files anew instead of comparing with them"
    )


@pytest.fixture(scope="module")
def _no_vocabulary() -> Iterator[None]:
    """As in a language without a general vocabulary, and as if no API used any word: what a set tells of itself."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (words, lexicon):
            patch.setattr(module, "vocabulary", lambda _: NO_WORDS)
        patch.setattr(words, "english_words", frozenset)
        patch.setattr(spelled, "english_words", frozenset)
        yield
