from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.check.policy import Policy
from docspec.config import DriftConfig, parse_config
from docspec.errors import ConfigError
from tests.check.reporting import at, everything

FILE = "pages/docspec.yaml"
NUMBER = at("zh-Hans/types/r-ship.md", "船名", "D403", entity="Ship", field="shipName")


def policy(text: str) -> Policy:
    return Policy(parse_config(f"drift: {text}", FILE).drift)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("{}", "error"),
        ("{rules: {D403: warning}}", "warning"),
        ("{rules: {number: note}}", "note"),
        ("{rules: {D403: off}}", None),
        ("{rules: {D4*: off}}", None),
        ("{rules: {D401: off}}", "error"),
        ("{rules: {D403: note, D4*: off}}", "note"),
        ("{rules: {D4*: off, number: note}}", "note"),
        ("{rules: {D403: off}, locales: {zh-Hans: {D4*: note}}}", "note"),
        ("{rules: {D403: note}, locales: {zh_hans: {D403: off}}}", None),
        ("{locales: {ja-JP: {D403: off}}}", "error"),
    ],
)
def test_severities(text: str, level: str | None) -> None:
    found = list(policy(text).levelled([NUMBER]))
    assert [item.severity.value for item in found] == ([level] if level else [])
    assert policy(text).is_off("D403", "zh-Hans") is (level is None)


@pytest.mark.parametrize(
    ("entry", "fits"),
    [
        ("{rule: D403}", True),
        ("{rule: D4, path: 'zh-Hans/*'}", True),
        ("{rule: D403, path: '*/r-ship.md', entity: Ship, field: shipName}", True),
        ("{rule: D403, path: 'sv-SE/*'}", False),
        ("{rule: D403, entity: ship}", False),
        ("{rule: D403, entity: Ship, field: state}", False),
        ("{rule: D404}", False),
    ],
)
def test_ignores(entry: str, fits: bool) -> None:
    kept, said = policy(f"{{ignore: [{entry}]}}").without_ignored([NUMBER])
    assert kept == ([] if fits else [NUMBER])
    assert [(item.rule.id, item.path, item.line) for item in said] == ([] if fits else [("R601", "docspec.yaml", 1)])


def test_without_settings_nothing_changes() -> None:
    plain = Policy(DriftConfig())
    assert list(plain.levelled(everything())) == list(everything())
    assert plain.without_ignored(list(everything())) == (list(everything()), [])
    assert not plain.is_off("D403", None)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\n  rules:\n    D401: off\n    D4O3: off", 4, "`D4O3` is no rule; did you mean `D403`"),
        ("\n  locales:\n    sv-SE:\n      nmber: off", 4, "`nmber` is no rule; did you mean `number`"),
        ("\n  ignore:\n  - rule: D4031", 3, "`D4031` is no rule; did you mean `D403`"),
        ("\n  rules:\n    '*': off", 3, "`*` is no rule; `docspec rules` lists them"),
    ],
)
def test_unknown_rules_are_refused_with_a_near_one(text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        policy(text)
    assert (caught.value.path, caught.value.line) == (FILE, line)
    assert message in caught.value.message


def test_a_severity_is_part_of_no_fingerprint() -> None:
    (found,) = policy("{rules: {D403: note}}").levelled([NUMBER])
    assert found.fingerprint == NUMBER.fingerprint
    assert replace(found, set_to=None) == NUMBER
