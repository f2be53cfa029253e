"""The files of words that docspec.yaml names."""

from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import ConfigError
from docspec.workspace import LexiconFile, open_sources
from tests.trees import plant


def test_paths_are_relative_to_the_configuration(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "s/docspec.yaml": "lexicon: [words/a.csv, ../b.tbx, 词.DICT.dz]",
            "s/nl-NL/a.md": "# A",
            "s/words/a.csv": "a",
            "b.tbx": "b",
            "s/词.DICT.dz": b"\x1f\x8b",
            "s/词.index": "i",
        },
    )
    assert open_sources([tmp_path / "s"]).lexica == (
        LexiconFile("words/a.csv", b"a"),
        LexiconFile("../b.tbx", b"b"),
        LexiconFile("词.DICT.dz", b"\x1f\x8b", "词.index", b"i"),
    )


@pytest.mark.parametrize(
    ("planted", "says"),
    [
        pytest.param({}, "words.dict is not there", id="missing"),
        pytest.param({"words.dict/x": ""}, "words.dict is no file", id="folder"),
        pytest.param({"words.dict": ""}, "words.index is not there", id="no index beside it"),
    ],
)
def test_refused_with_place_and_remedy(tmp_path: Path, planted: dict[str, str], says: str) -> None:
    plant(tmp_path, {"docspec.yaml": "title: A\nlexicon:\n- words.dict\n", "nl-NL/a.md": "# A", **planted})
    with pytest.raises(ConfigError) as caught:
        open_sources([tmp_path])
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "docspec.yaml"), 3)
    assert says in caught.value.message
    assert "correct the path, which is relative to docspec.yaml" in caught.value.message
