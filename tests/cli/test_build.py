"""`docspec build`, end to end on three small pages about a library: what it prints where, and its exit status."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from docspec import pipeline
from docspec.cli.build import ENTRIES
from tests.cli.library import CONTRACT, LIBRARY, Run, library
from tests.trees import grown, plant


def test_build(run: Run, tmp_path: Path) -> None:
    status, out, err = run("build", LIBRARY, "-o", "api")
    assert (status, out) == (0, "")
    spec = json.loads((tmp_path / "api/spec.json").read_text(encoding="utf-8"))
    [loan] = spec["types"].values()
    assert loan["page"] == "types/r-loan"
    assert [(field["name"], field["type"]) for field in loan["fields"]] == [
        ("loanHandle", "xsd:string"),
        ("borrower", "xsd:string"),
        ("dueDate", "xsd:dateTime"),
    ]
    assert loan["fields"][0]["observed"]["nl-NL"]["line"] == 13
    assert sorted({path.split("/")[0] for path in grown(tmp_path / "api")}) == [
        "drift.json",
        "drift.md",
        "models",
        "reference",
        "schemas",
        "spec.json",
        "spec.yaml",
    ]
    assert "read        3 pages in 3 locales (de-DE 1, nl-NL 1, sv-SE 1)" in err
    assert (
        "results     api/spec.json api/spec.yaml api/models api/schemas api/reference api/drift.json api/drift.md"
        in err
    )


def test_defaults_are_sources_and_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").symlink_to(LIBRARY, target_is_directory=True)
    assert run("build", "--quiet") == (0, "", "")
    assert (tmp_path / "output/spec.json").exists()
    assert run("build", "--check", "-q") == (0, "", "")


def test_build_is_the_same_again(run: Run, tmp_path: Path) -> None:
    run("build", LIBRARY, "-o", "one")
    run("build", LIBRARY, "-o", "two")
    assert grown(tmp_path / "one") == grown(tmp_path / "two")


def test_check(run: Run, tmp_path: Path) -> None:
    run("build", LIBRARY, "-o", "api")
    status, out, err = run("build", LIBRARY, "-o", "api", "--check")
    assert (status, out) == (0, "")
    assert "api is up to date" in err
    spec = tmp_path / "api/spec.json"
    spec.write_text(spec.read_text(encoding="utf-8").replace("loanHandle", "lendHandle"), encoding="utf-8")
    before = grown(tmp_path / "api")
    status, out, err = run("build", LIBRARY, "-o", "api", "--check")
    assert status == 1
    assert out.startswith("--- a/spec.json\n+++ b/spec.json\n@@ ")
    assert re.search(r'^-.*"lendHandle"', out, re.MULTILINE)
    assert "api is not up to date" in err
    assert grown(tmp_path / "api") == before


@pytest.mark.parametrize(
    ("only", "made"),
    [
        ("spec", {"spec.json", "spec.yaml"}),
        ("models", {"models"}),
        ("drift", {"drift.json", "drift.md"}),
        ("reference, spec", {"reference", "spec.json", "spec.yaml"}),
    ],
)
def test_only(run: Run, tmp_path: Path, only: str, made: set[str]) -> None:
    assert run("build", LIBRARY, "-o", "api", "--only", only)[0] == 0
    assert {file.name for file in (tmp_path / "api").iterdir()} == made
    assert run("build", LIBRARY, "-o", "api", "--only", only, "--check")[:2] == (0, "")


def test_every_target_has_its_place() -> None:
    assert ENTRIES.keys() == pipeline.TARGETS.keys()


def test_locales(run: Run) -> None:
    status, _, err = run("build", LIBRARY, "--locale", "SV-se", "--locale", "nl-NL", "-o", "api")
    assert status == 0
    assert "2 locales (nl-NL 1, sv-SE 1)" in err


def test_one_locale_says_what_it_could_not_confirm(run: Run) -> None:
    status, _, err = run("build", LIBRARY, "--locale", "sv-SE", "-o", "api")
    assert status == 0
    assert "only sv-SE was read, so nothing confirms its names" in err


def test_reference_locale_is_read_too(run: Run) -> None:
    _, _, err = run("build", LIBRARY, "--locale", "sv-SE", "--reference-locale", "de-DE", "-o", "api")
    assert "2 locales (de-DE 1, sv-SE 1)" in err


@pytest.mark.parametrize(
    ("args", "status", "shown"),
    [
        pytest.param([], 0, True, id="never by default"),
        pytest.param(["--fail-on", "error"], 1, True, id="error"),
        pytest.param(["--fail-on", "note", "--quiet"], 1, True, id="quiet says why"),
        pytest.param(["--quiet"], 0, False, id="quiet"),
    ],
)
def test_page_that_cannot_be_read_does_not_end_the_run(
    run: Run, tmp_path: Path, args: list[str], status: int, shown: bool
) -> None:
    plant(tmp_path / "pages", library())
    (tmp_path / "pages/sv-SE/types/r-gone.md").symlink_to("nowhere.md")
    found, _, err = run("build", "pages", "-o", "api", *args)
    assert found == status
    assert ("sv-SE/types/r-gone.md:1:1: error R001 file-unreadable" in err) is shown
    assert (tmp_path / "api/spec.json").exists()


def test_strict_ends_the_run(run: Run, tmp_path: Path) -> None:
    plant(tmp_path / "pages", library())
    (tmp_path / "pages/sv-SE/types/r-gone.md").symlink_to("nowhere.md")
    status, _, err = run("build", "pages", "-o", "api", "--strict")
    assert status == 2
    assert err.startswith("docspec: error: sv-SE/types/r-gone.md: cannot be read: No such file")
    assert not (tmp_path / "api").exists()


def test_override(run: Run, tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "pages")
    lines = [
        "names:",
        "  Loan.borrower: {name: reader, reason: so says the WSDL}",
        "  Loan.dueDate: dueDate",
        "  Lone: Loans",
    ]
    plant(tmp_path / "pages", {"docspec.yaml": "\n".join(lines)})
    status, out, err = run("build", "pages", "-o", "api", "--fail-on", "warning")
    assert (status, out) == (1, "")
    assert (
        "docspec.yaml:4:1: warning R301 override-unknown: nothing in the spec is called `Lone`; near it are `Loan`"
        in err
    )
    assert "docspec.yaml:3:1: note R302 override-not-needed: `Loan.dueDate` is `dueDate` without being told" in err
    spec = json.loads((tmp_path / "api/spec.json").read_text(encoding="utf-8"))
    field = spec["types"]["Loan"]["fields"][1]
    assert (field["name"], field["status"], field["confidence"]) == ("reader", "inferred", 0.999)
    status, out, err = run("explain", "Loan.reader", "pages")
    assert (status, err) == (0, "")
    assert re.search(
        r"^name: reader .*\n +\+\S+ +reader\n +\+1000\.0 +override +docspec\.yaml:2: so says the WSDL$",
        out,
        re.MULTILINE,
    )


def test_an_override_that_is_not_understood(run: Run, tmp_path: Path) -> None:
    plant(tmp_path, {"pages/sv-SE/a.md": "# A", "pages/docspec.yaml": "names:\n  A.b: två ord\n"})
    status, out, err = run("build", "pages")
    assert (status, out) == (2, "")
    assert "pages/docspec.yaml:2: `names.A.b` is no name of an API: `två ord`; use ASCII" in err


def test_a_contract(run: Run, tmp_path: Path) -> None:
    plant(tmp_path, {"loan.xsd": CONTRACT.format(name="nowhere")})
    status, _, err = run("build", LIBRARY, "--contract", "loan.xsd", "--fail-on", "warning", "--only", "spec")
    assert status == 1
    assert "loan.xsd:3:1: note R502 contract-undocumented: no page documents `Loan.nowhere`" in err
    assert "warning R503 page-unknown-to-contract: `Loan` has no" in err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("<xs:schema>", "loan.xsd:1: not well-formed XML: ", id="broken"),
        pytest.param("<a/>", "loan.xsd:1: the root is `a`; expected an XML Schema", id="no contract"),
        pytest.param(None, "--contract: loan.xsd is not there; correct the path", id="missing"),
    ],
)
def test_a_contract_that_cannot_be_used(run: Run, tmp_path: Path, text: str | None, says: str) -> None:
    plant(tmp_path, {"loan.xsd": text} if text else {})
    status, out, err = run("build", LIBRARY, "--contract", "loan.xsd", "-o", "api")
    assert (status, out) == (2, "")
    assert says in err
    assert not (tmp_path / "api").exists()
