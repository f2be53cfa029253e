"""The command line, end to end on three small pages about a library: what it prints where, and its exit status."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from docspec import __version__, cli, pipeline
from docspec.workspace import Sources
from tests.trees import grown, plant

LIBRARY = Path(__file__).parent / "fixtures/library"
PAGE = "types/r-loan.md"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs docspec in an empty folder and gives exit status, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(arg) for arg in args])
        return status, *capsys.readouterr()

    return call


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--version"], f"docspec {__version__}"),
        (["--help"], "docspec build pages -o api"),
        (["build", "--help"], "docspec build pages --only spec,models -o api"),
        (["explain", "-h"], "docspec explain --unresolved pages"),
        (["schema"], '"$schema": "https://json-schema.org/draft/2020-12/schema"'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_asked(run: Run, args: list[str], expected: str) -> None:
    status, out, err = run(*args)
    assert (status, err) == (0, "")
    assert expected in out


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
    assert cli.ENTRIES.keys() == pipeline.TARGETS.keys()


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


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param([], "Usage: docspec", id="nothing"),
        pytest.param(["bild"], "error: No such command 'bild'", id="unknown command"),
        pytest.param(["build", "--frobnicate"], "(try `docspec build --help`)", id="unknown option"),
        pytest.param(
            ["build", "--only", "spec,model"], "unknown part `model`; known are spec, models", id="unknown part"
        ),
        pytest.param(["build", "--fail-on", "often"], "'often' is not one of", id="unknown severity"),
        pytest.param(["build"], "error: sources: no such file or folder; name the folder", id="no sources/"),
        pytest.param(["build", "empty"], "error: empty: the folder is empty; expected files that end in", id="empty"),
        pytest.param(["build", str(LIBRARY), "--locale", "fr"], "it has de-DE, nl-NL, sv-SE", id="unknown locale"),
        pytest.param(["build", str(LIBRARY), "--templates", "gone"], "'gone' does not exist", id="no templates"),
        pytest.param(["build", str(LIBRARY), "-o", "taken"], "taken: cannot be written", id="OUT is a file"),
        pytest.param(
            ["build", "faulty"], "faulty/docspec.yaml:2: unknown key `locale`; did you mean", id="configuration"
        ),
        pytest.param(["explain"], "name a field, such as Order.customer", id="explain nothing"),
        pytest.param(["rules", "D4O3"], "`D4O3` is no rule; did you mean `D403`", id="unknown rule"),
        pytest.param(["drift", "--rule", "nmber"], "`nmber` is no rule; did you mean `number`", id="--rule"),
        pytest.param(["drift", "--update-baseline"], "needs --baseline FILE", id="no baseline named"),
        pytest.param(
            ["drift", "--baseline", "b", "--update-baseline", "--locale", "sv-SE"],
            "drop --locale",
            id="half a baseline",
        ),
        pytest.param(["drift", "--baseline", "gone"], "gone: cannot be read: No such file", id="no baseline"),
        pytest.param(["drift", "--baseline", "taken"], "taken:1: not JSON", id="empty baseline"),
        pytest.param(["drift", "unruly"], "unruly/docspec.yaml:2: `D4O3` is no rule", id="unknown rule in settings"),
        pytest.param(["build", "unruly"], "unruly/docspec.yaml:2: `D4O3` is no rule", id="the same in build"),
        pytest.param(["explain", "Loan.borower", str(LIBRARY)], "Loan.borrower", id="unknown field"),
    ],
)
def test_refused(run: Run, tmp_path: Path, args: list[str], message: str) -> None:
    (tmp_path / "empty").mkdir()
    plant(tmp_path, {"taken": "", "faulty/docspec.yaml": "title: A\nlocale: sv\n", "faulty/a.md": ""})
    plant(tmp_path, {"unruly/docspec.yaml": "drift:\n  rules: {D4O3: off}\n", "unruly/sv-SE/a.md": "# A"})
    status, out, err = run(*args)
    assert (status, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_explain(run: Run) -> None:
    status, out, err = run("explain", "Loan.loanHandle", LIBRARY)
    assert (status, err) == (0, "")
    assert "leningHandle" in out
    status, out, err = run("explain", "Loan.loanHandle", LIBRARY, "--format", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["target"] == "Loan.loanHandle"


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


def test_explain_unresolved(run: Run) -> None:
    assert run("explain", "--unresolved", LIBRARY) == (0, "", "nothing is unresolved\n")
    status, out, _ = run("explain", "--unresolved", LIBRARY, "--format", "json")
    assert (status, json.loads(out)) == (0, [])


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """The library in a folder of one's own."""
    return plant(tmp_path / "pages", library())


def test_drift(run: Run, pages: Path) -> None:
    status, out, err = run("drift", pages)
    assert (status, err) == (1, "")
    assert "error D101 ident-translated" in out
    assert "\x1b" not in out
    assert f"  pages/nl-NL/{PAGE}\n" in out
    assert "to silence <!-- docspec-ignore D101 -->" in out


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit", "markdown", "html"])
def test_drift_formats_are_the_same_in_a_file(run: Run, tmp_path: Path, pages: Path, form: str) -> None:
    status, out, err = run("drift", pages, "--format", form)
    assert (status, err) == (1, "")
    assert "D101" in out
    assert str(tmp_path) not in out
    assert run("drift", pages, "--format", form, "-o", f"report.{form}") == (1, "", "")
    assert (tmp_path / f"report.{form}").read_bytes().decode() == out
    assert run("drift", pages, "--format", form, "-o", "gone/report")[0] == 2


def test_drift_as_json_is_the_contract(run: Run, pages: Path) -> None:
    data = json.loads(run("drift", pages, "--format", "json")[1])
    assert data.keys() == {"docspec", "findings", "summary"}
    assert {finding["path"].split("/")[0] for finding in data["findings"]} <= {"sv-SE", "nl-NL", "de-DE"}
    summary = data["summary"]
    errors = sum(finding["severity"] == "error" for finding in data["findings"])
    assert summary["findings"]["error"] == errors > 0
    assert sum(counts["error"] for counts in summary["locales"].values()) == errors
    assert all(counts["score"] <= 100 for counts in summary["locales"].values())


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "note"], 1),
        (["--rule", "D101"], 1),
        (["--rule", "ident-translated", "--rule", "D2"], 1),
        (["--rule", "D5"], 0),
        (["--strict"], 1),
    ],
)
def test_drift_status(run: Run, pages: Path, args: list[str], status: int) -> None:
    found, out, err = run("drift", pages, "--format", "json", *args)
    assert (found, err) == (status, "")
    assert bool(json.loads(out)["findings"]) is ("D5" not in args)


@pytest.mark.parametrize(
    ("config", "args", "status"),
    [
        ("drift: {fail_on: never}", [], 0),
        ("drift: {fail_on: never}", ["--fail-on", "error"], 1),
        ("drift: {rules: {D101: warning, type-translated: warning}}", [], 0),
        ("drift: {rules: {D101: warning, type-translated: warning}}", ["--fail-on", "warning"], 1),
        ("drift: {locales: {sv-SE: {D*: off}, nl-NL: {D*: off}, de-DE: {D*: off}}}", ["--fail-on", "note"], 0),
        ("drift: {ignore: [{rule: ident-translated, reason: known}, {rule: D201, reason: so}]}", [], 0),
    ],
)
def test_drift_settings(run: Run, pages: Path, config: str, args: list[str], status: int) -> None:
    plant(pages, {"docspec.yaml": config})
    assert run("drift", pages, *args)[0] == status


def test_baseline(run: Run, tmp_path: Path, pages: Path) -> None:
    status, out, err = run("drift", pages, "--baseline", "accepted.json", "--update-baseline")
    assert (status, out) == (0, "")
    assert re.fullmatch(r"accepted\.json accepts \d+ findings\n", err)
    accepted = (tmp_path / "accepted.json").read_bytes()
    status, out, err = run("drift", pages, "--baseline", "accepted.json", "--fail-on", "note")
    assert (status, err) == (0, "")
    assert "no drift found in 3 pages" in out
    assert "accepted: " in out

    page = pages / "nl-NL" / PAGE
    text = page.read_text(encoding="utf-8").replace("# ", "\n\n# ", 1)
    page.write_text(text, encoding="utf-8")
    assert run("drift", pages, "--baseline", "accepted.json")[0] == 0, "lines moved, findings did not"
    page.write_text(text.replace("leningHandle", "uitleenHandle"), encoding="utf-8")
    status, out, _ = run("drift", pages, "--baseline", "accepted.json")
    assert status == 1
    assert "`uitleenHandle`" in out
    assert "not needed: 1 of the baseline, such as D101 in nl-NL/types/r-loan.md" in out
    page.unlink()
    assert run("drift", pages, "--baseline", "accepted.json", "--locale", "sv-SE", "--locale", "de-DE")[0] == 0
    assert (tmp_path / "accepted.json").read_bytes() == accepted


def test_ignores(run: Run, pages: Path) -> None:
    for locale in ("sv-SE", "nl-NL", "de-DE"):
        with (pages / locale / PAGE).open("a", encoding="utf-8") as file:
            file.write("\n<!-- docspec-ignore-file D101, D201: so be it -->\n")
    status, out, _ = run("drift", pages)
    assert status == 0
    assert "ignored: " in out
    assert run("build", pages, "-o", "api", "--only", "drift")[0] == 0


def test_github_gets_its_summary_and_paths_from_the_checkout(
    run: Run, tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(pages)
    plant(tmp_path, {"summary.md": "before\n"})
    status, out, err = run("drift", ".", "--format", "github")
    assert (status, err) == (1, "")
    assert out.startswith("::error file=pages/")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("before\n## Drift: ")


def test_rules(run: Run) -> None:
    status, out, err = run("rules")
    assert (status, err) == (0, "")
    assert "D403  number" in out
    status, out, _ = run("rules", "polarity", "R6")
    assert [line[:4] for line in out.splitlines() if re.match(r"[DR]\d{3} ", line)] == ["R601", "R602", "D405"]
    status, out, _ = run("rules", "D405", "--format", "json")
    (rule,) = json.loads(out)
    assert rule["ignore"] == "<!-- docspec-ignore D405 -->"


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_sources: Sources, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    status, out, err = run("build", LIBRARY)
    assert (status, out) == (130, "")
    assert err.endswith("docspec: interrupted\n")


def test_bug_does_not_pass_for_findings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "build", lambda _sources, **_options: 1 / 0)
    status, out, err = run("build", LIBRARY)
    assert (status, out) == (2, "")
    assert err.startswith("docspec: error: this is a bug in docspec; please report it\n")
    assert "ZeroDivisionError" in err


@pytest.mark.parametrize("args", [["schema"], ["build", "--help"], ["build", str(LIBRARY), "--check"]])
def test_closed_pipe_is_quiet(tmp_path: Path, args: Sequence[str]) -> None:
    command = [sys.executable, "-m", "docspec", *args]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read().decode()
    assert "Traceback" not in err
    assert "BrokenPipe" not in err


def library() -> dict[str, bytes]:
    return {file.relative_to(LIBRARY).as_posix(): file.read_bytes() for file in LIBRARY.rglob("*.md")}


CONTRACT = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:complexType name="Loan"><xs:sequence>
<xs:element name="{name}" type="xs:string" minOccurs="0"/>
</xs:sequence></xs:complexType>
</xs:schema>
"""


def test_a_contract(run: Run, tmp_path: Path) -> None:
    plant(tmp_path, {"loan.xsd": CONTRACT.format(name="nowhere")})
    status, _, err = run("build", LIBRARY, "--contract", "loan.xsd", "--fail-on", "warning", "--only", "spec")
    assert status == 1
    assert "loan.xsd:3:1: note R502 contract-undocumented: no page documents `Loan.nowhere`" in err
    assert "warning R503 page-unknown-to-contract: `Loan` has no" in err


def test_a_contract_in_explain(run: Run, tmp_path: Path) -> None:
    run("build", LIBRARY, "-o", "api", "--only", "spec")
    name = json.loads((tmp_path / "api/spec.json").read_text(encoding="utf-8"))["types"]["Loan"]["fields"][0]["name"]
    plant(tmp_path, {"loan.xsd": CONTRACT.format(name=name)})
    status, out, err = run("explain", f"Loan.{name}", LIBRARY, "--contract", "loan.xsd")
    assert (status, err) == (0, "")
    assert re.search(r"contract +Loan has .*  .*loan\.xsd:3\n", out)


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
