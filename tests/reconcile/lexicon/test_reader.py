from __future__ import annotations

import pytest

from docspec.config import LEXICON_SUFFIXES
from docspec.reconcile.lexicon.reader import SHOWN, read_lexicon
from tests.reconcile.lexicon.files import dictd

TEXT, INDEX = dictd(("kade", "kade\nquay\n"))
TBX = (
    '<m><termEntry><langSet xml:lang="nl"><term>kade</term></langSet>'
    '<langSet xml:lang="en"><term>quay</term></langSet></termEntry></m>'
)
DATA = {
    ".csv": b"nl,en\nkade,quay\n",
    ".tsv": b"en\tnl\nquay\tkade\n",
    ".tbx": TBX.encode(),
    ".dict": TEXT,
    ".dict.dz": TEXT,
}


@pytest.mark.parametrize("suffix", [*LEXICON_SUFFIXES, ".CSV", ".Tbx"])
def test_every_format_that_may_be_named_is_read(suffix: str) -> None:
    read = read_lexicon(f"words{suffix}", DATA[suffix.lower()], "words.index", INDEX)
    assert read.findings == ()
    assert [(one.language, one.term, one.english) for one in read.entries] == [("nl_Latn", "kade", "quay")]


def test_findings_have_rule_and_place() -> None:
    (found,) = read_lexicon("words.csv", b"nl,en\nkade,quay\nlos\n").findings
    assert (found.rule.id, found.rule.name, found.path, found.line) == ("R401", "lexicon-unread", "words.csv", 3)


@pytest.mark.parametrize("data", [b"", b"nl,de\nkade,Kai\n"], ids=["empty", "no English"])
def test_a_lexicon_that_says_nothing_is_reported(data: bytes) -> None:
    (found,) = read_lexicon("words.csv", data).findings
    assert "no term has an English translation" in found.message


def test_of_very_many_findings_the_number_is_told() -> None:
    findings = read_lexicon("words.csv", b"nl,en\n" + b"los\n" * 200).findings
    assert len(findings) == SHOWN + 1
    assert findings[-1].message.startswith(f"{200 - SHOWN} more")
