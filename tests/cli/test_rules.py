"""`docspec rules`: what it prints."""

from __future__ import annotations

import json
import re

from tests.cli.library import Run


def test_rules(run: Run) -> None:
    status, out, err = run("rules")
    assert (status, err) == (0, "")
    assert "D403  number" in out
    status, out, _ = run("rules", "polarity", "R6")
    assert [line[:4] for line in out.splitlines() if re.match(r"[DR]\d{3} ", line)] == ["R601", "R602", "D405"]
    status, out, _ = run("rules", "D405", "--format", "json")
    (rule,) = json.loads(out)
    assert rule["ignore"] == "<!-- docspec-ignore D405 -->"
