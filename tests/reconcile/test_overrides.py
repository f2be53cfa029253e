"""Names that a person decided: which slots they mean, what others learn from them, and what is said about them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.config import Override
from docspec.reconcile.overrides import apply_overrides
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.reconcile.status import Status
from docspec.reconcile.targets import targets
from tests.pages import Texts, aligned_set, reconciled, section, table

pytestmark = pytest.mark.usefixtures("_no_vocabulary")

HEADERS = {"nl-NL": "Naam|Type", "sv-SE": "Namn|Typ", "zh-Hans": "名称|类型"}


def page(titles: Mapping[str, str], *rows: Mapping[str, str], tables: int = 1) -> Texts:
    """A type; each row says a name in each locale, all of them text."""
    return {
        locale: section(
            titles[locale],
            *[section(f"{n}", table(header, *[f"{row[locale]}|xsd:string" for row in rows])) for n in range(tables)],
            level=1,
        )
        for locale, header in HEADERS.items()
    }


def each(*said: str) -> Mapping[str, str]:
    """What each locale says; one word for all of them."""
    return dict(zip(HEADERS, said * len(HEADERS) if len(said) == 1 else said, strict=True))


WORD = each("trefwoord", "nyckelord", "关键字")
SIZE = each("grootte", "storlek", "大小")
SAME = each("标签")
MAST = page(each("Mast {#mast}"), each("mastId"), WORD, SIZE, each("colour"))
PAGES: Mapping[str, Texts] = {
    "t/mast": MAST,
    "t/sail": page(each("Sail {#sail}"), each("sailId"), WORD, each("cloth")),
    "t/rope": page(each("Rope {#rope}"), each("ropeId"), each("dikte", "tjocklek", "粗细"), tables=2),
    "t/flag": page(each("Flag {#flag}"), SAME, SAME, each("flagId")),
}
MAST_WORD = "Mast.nyckelord"


@pytest.fixture(scope="module")
def unaided() -> Reconciled:
    return reconciled(PAGES)


def overrides(names: Mapping[str, str]) -> list[Override]:
    """One a line, from line 2 on."""
    return [Override(target, name, "", line) for line, (target, name) in enumerate(names.items(), 2)]


def names(found: Reconciled) -> set[str]:
    return {target for target, _ in targets(found)}


def test_what_the_pages_leave_open(unaided: Reconciled) -> None:
    assert names(unaided) >= {MAST_WORD, "Mast.grootte", "Mast.colour", "Sail.nyckelord", "Rope.dikte", "Flag.标签"}


@pytest.mark.parametrize(
    ("told", "key", "status"),
    [
        pytest.param({MAST_WORD: "keyword"}, "t/mast#t0.r1.name", Status.INFERRED, id="no page has it"),
        pytest.param({MAST_WORD: "trefwoord"}, "t/mast#t0.r1.name", Status.ATTESTED, id="a page has it"),
        pytest.param({"Mast.colour": "hue"}, "t/mast#t0.r3.name", Status.INFERRED, id="against all pages"),
        pytest.param({"Mast": "Spar"}, "t/mast#title", Status.INFERRED, id="an entity"),
        pytest.param({"Mast": "Spar", "Spar.nyckelord": "keyword"}, "t/mast#t0.r1.name", Status.INFERRED,
                     id="as the spec calls it with the others"),
        pytest.param({MAST_WORD: "keyword", "Mast": "Spar"}, "t/mast#t0.r1.name", Status.INFERRED,
                     id="as the spec calls it without the others"),
        pytest.param({"Mast.anything": "grootte"}, "t/mast#t0.r2.name", Status.ATTESTED, id="by its own name"),
        pytest.param({MAST_WORD: "colour"}, "t/mast#t0.r1.name", Status.INFERRED, id="another row had the name"),
        pytest.param({"Rope.dikte": "gauge"}, "t/rope#t1.r1.name", Status.INFERRED, id="in each table of an entity"),
        pytest.param({"Flag.标签": "label"}, "t/flag#t0.r0.name", Status.INFERRED, id="the first of two equal rows"),
    ],
)  # fmt: skip
def test_it_wins(unaided: Reconciled, told: Mapping[str, str], key: str, status: Status) -> None:
    found, findings = apply_overrides(unaided, overrides(told))
    assert not findings
    decided = found.resolution(key)
    name = next(vote.candidate for vote in decided.votes if vote.evidence == "override")
    assert (decided.value, decided.status) == (name, status)
    assert name in told.values()
    assert decided.votes[0].evidence == "override"
    assert decided.confidence > 0.999


def test_it_wins_over_a_reference_locale() -> None:
    first = reconcile(aligned_set(PAGES), reference="sv-SE")
    found, _ = apply_overrides(first, overrides({"Mast.nyckelord": "keyword"}))
    assert found.value("t/mast#t0.r1.name") == "keyword"


def test_a_row_that_had_the_name_is_open_again(unaided: Reconciled) -> None:
    found, _ = apply_overrides(unaided, overrides({MAST_WORD: "colour"}))
    assert unaided.resolution("t/mast#t0.r3.name").status is Status.ATTESTED
    assert found.resolution("t/mast#t0.r3.name").status is Status.UNRESOLVED


def test_others_learn_from_it(unaided: Reconciled) -> None:
    assert unaided.value("t/sail#t0.r1.name") == "nyckelord"
    found, _ = apply_overrides(unaided, overrides({MAST_WORD: "keyword"}))
    learned = found.resolution("t/sail#t0.r1.name")
    assert learned.value == "keyword"
    assert "override" not in {vote.evidence for vote in learned.votes}


def test_without_any_nothing_is_decided_again(unaided: Reconciled) -> None:
    assert apply_overrides(unaided, ()) == (unaided, [])


def test_an_unknown_one_changes_nothing(unaided: Reconciled) -> None:
    found, _ = apply_overrides(unaided, overrides({"Nowhere.near": "this"}))
    assert found is unaided


@pytest.mark.parametrize(
    ("told", "line", "rule", "message"),
    [
        pytest.param({"Mast.nyckelor": "keyword"}, 2, "R301", "near it are `Mast.nyckelord`", id="a letter lost"),
        pytest.param({"Qqq.www": "keyword"}, 2, "R301", "called `Qqq.www`; the spec has the names", id="nothing near"),
        pytest.param({"Mst": "Spar"}, 2, "R301", "near it are `Mast`", id="no such entity"),
        pytest.param({MAST_WORD: "keyword", "Mast.keyword": "word"}, 3, "R301", "line 2 decides this row",
                     id="two about one row"),
        pytest.param({MAST_WORD: "keyword", "Mast.grootte": "keyword"}, 3, "R301", "gives its name to another row",
                     id="one name for two rows"),
        pytest.param({"Mast.mastId": "mastId"}, 2, "R302", "`Mast.mastId` is `mastId` without being told",
                     id="not needed"),
        pytest.param({"Mast.kennung": "mastId"}, 2, "R302", "`Mast.kennung` is `mastId`", id="no longer needed"),
        pytest.param({"Mast": "Mast"}, 2, "R302", "remove it", id="an entity, not needed"),
    ],
)  # fmt: skip
def test_what_is_said_about_them(
    unaided: Reconciled, told: Mapping[str, str], line: int, rule: str, message: str
) -> None:
    _, (finding,) = apply_overrides(unaided, overrides(told))
    assert (finding.path, finding.line, finding.rule.id) == ("docspec.yaml", line, rule)
    assert message in finding.message


def test_one_that_settles_what_was_in_doubt_is_needed(unaided: Reconciled) -> None:
    assert unaided.resolution("t/mast#t0.r1.name").status is Status.UNRESOLVED
    assert not apply_overrides(unaided, overrides({MAST_WORD: "nyckelord"}))[1]
