"""`docspec explain`: what it prints, and its exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.cli.library import CONTRACT, LIBRARY, Run
from tests.trees import plant


def test_explain(run: Run) -> None:
    status, out, err = run("explain", "Loan.loanHandle", LIBRARY)
    assert (status, err) == (0, "")
    assert "leningHandle" in out
    status, out, err = run("explain", "Loan.loanHandle", LIBRARY, "--format", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["target"] == "Loan.loanHandle"


def test_explain_unresolved(run: Run) -> None:
    assert run("explain", "--unresolved", LIBRARY) == (0, "", "nothing is unresolved\n")
    status, out, _ = run("explain", "--unresolved", LIBRARY, "--format", "json")
    assert (status, json.loads(out)) == (0, [])


def test_a_contract_in_explain(run: Run, tmp_path: Path) -> None:
    run("build", LIBRARY, "-o", "api", "--only", "spec")
    name = json.loads((tmp_path / "api/spec.json").read_text(encoding="utf-8"))["types"]["Loan"]["fields"][0]["name"]
    plant(tmp_path, {"loan.xsd": CONTRACT.format(name=name)})
    status, out, err = run("explain", f"Loan.{name}", LIBRARY, "--contract", "loan.xsd")
    assert (status, err) == (0, "")
    assert re.search(r"contract +Loan has .*  .*loan\.xsd:3\n", out)
