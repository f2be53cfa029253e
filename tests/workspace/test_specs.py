from __future__ import annotations

from pathlib import Path

import pytest

from docspec.config import Config
from docspec.errors import ConfigError, UsageError
from docspec.workspace import is_sample_file, is_spec_file, open_spec, read_samples


@pytest.mark.parametrize(
    ("name", "spec", "sample"),
    [
        ("spec.json", True, False),
        ("SPEC.YAML", True, False),
        ("spec.yml", True, False),
        ("docspec.yaml", False, False),
        ("a.xml", False, True),
        ("a.md", False, False),
    ],
)
def test_kinds_of_files(name: str, spec: bool, sample: bool, tmp_path: Path) -> None:
    assert (is_spec_file(tmp_path / name), is_sample_file(tmp_path / name)) == (spec, sample)
    (tmp_path / name).mkdir()
    assert (is_spec_file(tmp_path / name), is_sample_file(tmp_path / name)) == (False, False)


def test_a_spec_has_the_settings_beside_it(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_bytes("\ufeff{}".encode())
    assert open_spec(tmp_path / "spec.json").config == Config()
    (tmp_path / "docspec.yaml").write_text("wsdl: {endpoint: 'https://a.example/'}\n", encoding="utf-8")
    given = open_spec(tmp_path / "spec.json")
    assert (given.text, given.config.wsdl.endpoint) == ("{}", "https://a.example/")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"spec\.json: cannot be read: No such file"):
        open_spec(tmp_path / "spec.json")
    with pytest.raises(UsageError, match=r"a\.xml: cannot be read: No such file"):
        read_samples([tmp_path / "a.xml"])
    (tmp_path / "spec.json").write_text("{}", encoding="utf-8")
    (tmp_path / "docspec.yaml").write_text("wsdl: 7\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"docspec\.yaml:1: `wsdl` must hold keys and values"):
        open_spec(tmp_path / "spec.json")
