"""The contracts that the command line or docspec.yaml names, and the files beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import ConfigError, UsageError
from docspec.workspace import ContractFile, open_sources
from tests.trees import plant

NAMING = b'<a><x:include xmlns:x="u" schemaLocation="../b/p%20q.xsd"/><import location="https://e.org/x.xsd"/></a>'


def test_with_the_files_that_they_name(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "s/docspec.yaml": "contract: [../c/港.WSDL, ../c/broken.xsd]",
            "s/nl-NL/a.md": "# A",
            "c/港.WSDL": NAMING,
            "c/broken.xsd": "<a",
            "b/p q.xsd": '<a><include schemaLocation="absent.xsd"/></a>',
        },
    )
    assert open_sources([tmp_path / "s"]).contracts == (
        ContractFile("../c/港.WSDL", NAMING),
        ContractFile("../b/p q.xsd", b'<a><include schemaLocation="absent.xsd"/></a>', named=False),
        ContractFile("../c/broken.xsd", b"<a"),
    )


def test_those_asked_for_go_before_those_of_the_configuration(tmp_path: Path) -> None:
    plant(tmp_path, {"docspec.yaml": "contract: absent.xsd", "nl-NL/a.md": "# A", "own.xsd": "<a/>"})
    found = open_sources([tmp_path], contracts=[tmp_path / "own.xsd"]).contracts
    assert found == (ContractFile("own.xsd", b"<a/>"),)


def test_one_that_another_names_counts_as_named(tmp_path: Path) -> None:
    planted = {"a.wsdl": '<a><import location="b.xsd"/></a>', "b.xsd": "<a/>", "nl-NL/a.md": "# A"}
    plant(tmp_path, {**planted, "docspec.yaml": "contract: [a.wsdl, b.xsd]"})
    assert [(one.path, one.named) for one in open_sources([tmp_path]).contracts] == [("a.wsdl", True), ("b.xsd", True)]


@pytest.mark.parametrize("folder", [False, True])
def test_refused_with_place_and_remedy(tmp_path: Path, folder: bool) -> None:
    plant(tmp_path, {"docspec.yaml": "title: A\ncontract: c.xsd\n", "nl-NL/a.md": "# A"})
    if folder:
        (tmp_path / "c.xsd").mkdir()
    with pytest.raises(ConfigError, match="c.xsd is no file" if folder else "c.xsd is not there") as caught:
        open_sources([tmp_path])
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "docspec.yaml"), 2)
    with pytest.raises(UsageError, match=r"--contract: .*c\.xsd is no"):
        open_sources([tmp_path], contracts=[tmp_path / "c.xsd"])
