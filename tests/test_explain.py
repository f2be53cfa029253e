from __future__ import annotations

import pytest

from docspec.explain import CANDIDATES, SHOWN, Explanation, Reason, explain, unresolved
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.resolution import Resolution, Vote
from docspec.reconcile.status import Status
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec, owned_fields
from tests.pages import Texts, reconciled, section, table
from tests.reconcile.kinds_of_pages import ENUM, FAULT, INDEX, OPERATION, SHIP, TYPE

# No locale kept the name, and nothing else tells it.
LOST: Texts = {
    "he-IL": section("Crane {#crane}", table("שם|סוג", "גובה|xsd:int"), level=1),
    "zh-Hans": section("Crane {#crane}", table("名称|类型", "高度|xsd:int"), level=1),
}
PAGES = {
    "t/berth": TYPE,
    "t/ship": SHIP,
    "t/crane": LOST,
    "o/get": OPERATION,
    "v/states": ENUM,
    "f/fault": FAULT,
    "t/index": INDEX,
}


@pytest.fixture(scope="module")
def decided() -> tuple[Reconciled, Spec]:
    found = reconciled(PAGES)
    return found, build_spec(found, Info(title="Harbour", locales=[], generator="docspec 0"))


def of(decided: tuple[Reconciled, Spec], target: str) -> Explanation:
    found = explain(decided[0], target)
    assert isinstance(found, Explanation)
    return found


@pytest.mark.parametrize(
    ("target", "values"),
    [
        pytest.param("Berth", {"title": "Berth"}, id="type"),
        pytest.param("Berth.berthId", {"name": "berthId", "type": "int"}, id="field"),
        pytest.param("getBerth", {"title": "getBerth"}, id="operation"),
        pytest.param("getBerthParam.berthId", {"name": "berthId", "type": "int"}, id="field-of-an-input"),
        pytest.param("BerthStates", {"title": "BerthStates"}, id="enum"),
        pytest.param("getBerthParam", {"part": "getBerthParam"}, id="message"),
        pytest.param("getBerth.getBerthParam", {"part": "getBerthParam"}, id="message-of-an-operation"),
        pytest.param("getBerth.HarbourUser", {"role": "HarbourUser"}, id="role"),
        pytest.param("BerthStates.Taken", {"value": "Taken"}, id="value"),
        pytest.param("harbourFault.code", {"name": "code", "type": "int"}, id="field-of-a-fault"),
    ],
)
def test_what_can_be_asked(decided: tuple[Reconciled, Spec], target: str, values: dict[str, str]) -> None:
    found = of(decided, target)
    assert found.target == target
    assert {reason.what: reason.resolution.value for reason in found.reasons} == values


def test_every_field_of_the_spec_can_be_asked_about(decided: tuple[Reconciled, Spec]) -> None:
    for owner, field in owned_fields(decided[1]):
        reasons = of(decided, f"{owner}.{field.name}").reasons
        assert reasons[0].resolution.value == field.name
        assert reasons[0].resolution.status is field.status


@pytest.mark.parametrize(
    ("target", "near"),
    [("Berth.bertId", "Berth.berthId"), ("getBert", "getBerth"), ("Quite.something.else", None), ("", None)],
    ids=["a-letter-lost", "an-operation", "nothing-near", "empty"],
)
def test_the_nearest_where_there_is_no_such(decided: tuple[Reconciled, Spec], target: str, near: str | None) -> None:
    found = explain(decided[0], target)
    assert isinstance(found, list)
    assert found[:1] == ([near] if near else [])


def test_witnesses_stand_with_their_places(decided: tuple[Reconciled, Spec]) -> None:
    text = of(decided, "Berth.berthId").text()
    assert text.startswith("Berth.berthId\nname: berthId  attested, confidence ")
    assert "sv-SE/t/berth.md:8:" in text
    assert text.endswith("\n")


def test_a_field_with_its_own_prefix_explains_it(decided: tuple[Reconciled, Spec]) -> None:
    operation = decided[1].operations["getBerth"]
    assert operation.output is not None
    reasons = of(decided, f"getBerthReturn.{operation.output.fields[0].name}").reasons
    assert [reason.what for reason in reasons] == ["name", "type", "prefix"]


def test_data_is_the_same_in_plain_values(decided: tuple[Reconciled, Spec]) -> None:
    found = of(decided, "Berth.berthId")
    data = found.data()
    assert data["target"] == "Berth.berthId"
    decisions = data["decisions"]
    assert isinstance(decisions, list)
    assert [decision["what"] for decision in decisions] == ["name", "type"]
    assert decisions[0]["status"] == "attested"
    assert len(decisions[0]["votes"]) == len(found.reasons[0].resolution.votes) > 0


def test_unresolved_names(decided: tuple[Reconciled, Spec]) -> None:
    open_fields = {
        f"{owner}.{field.name}" for owner, field in owned_fields(decided[1]) if field.status is Status.UNRESOLVED
    }
    found = unresolved(decided[0])
    assert {item.target for item in found if item.reasons[0].what == "name"} == open_fields
    assert any(target.startswith("Crane.") for target in open_fields)


def vote(number: int, candidate: str = "height", weight: float = 2.25) -> Vote:
    return Vote(candidate, weight, "locales", f"locale {number} says so", None if number else "he-IL/x.md:3:5")


def lines_of(*votes: Vote) -> list[str]:
    return list(Reason("name", Resolution("height", Status.INFERRED, 0.81234, votes=votes)).lines())


def test_votes_stand_under_their_candidates_and_say_what_would_turn_it() -> None:
    assert lines_of(vote(0), vote(1, "depth", 3.0), vote(2), vote(3, "depth", -1.0)) == [
        "name: height  inferred, confidence 0.812",
        "    +4.5  height",
        "      +2.2  locales     locale 0 says so  he-IL/x.md:3:5",
        "      +2.2  locales     locale 2 says so",
        "    +2.0  depth",
        "      +3.0  locales     locale 1 says so",
        "      -1.0  locales     locale 3 says so",
        "  2.5 more for depth would change that",
    ]


@pytest.mark.parametrize(("count", "more"), [(1, 0), (SHOWN, 0), (SHOWN + 3, 3)], ids=["one", "all", "more"])
def test_long_lists_of_votes_are_cut_and_say_so(count: int, more: int) -> None:
    lines = lines_of(*map(vote, range(count)))
    assert sum("says so" in line for line in lines) == min(count, SHOWN)
    assert [line.strip() for line in lines if "lighter" in line] == [f"and {more} lighter votes"] * (more > 0)


@pytest.mark.parametrize("count", [CANDIDATES, CANDIDATES + 2])
def test_long_lists_of_candidates_are_cut_and_say_so(count: int) -> None:
    lines = lines_of(*(vote(number, f"name{number}", float(number)) for number in range(count)))
    assert sum("says so" in line for line in lines) == CANDIDATES
    assert any("2 candidates with less" in line for line in lines) is (count > CANDIDATES)


def test_nothing_decided_says_so() -> None:
    assert list(Reason("type", Resolution("", Status.UNRESOLVED, 0.0)).lines()) == [
        "type: (nothing)  unresolved, confidence 0.000"
    ]


def test_what_settles_most_comes_first_and_says_so() -> None:
    def lost(title: str, *names: str) -> Texts:
        rows = {"he-IL": [f"{name}א|xsd:int" for name in names], "zh-Hans": [f"{name}高|xsd:int" for name in names]}
        return {
            locale: section(
                f"{title} {{#{title.lower()}}}", table("שם|סוג" if locale == "he-IL" else "名称|类型", *lines), level=1
            )
            for locale, lines in rows.items()
        }

    decided = reconciled({"t/a": lost("Crane", "ג", "ד"), "t/b": lost("Winch", "ג"), "t/c": lost("Hoist", "ג", "ב")})
    found = unresolved(decided)
    assert [item.settles for item in found] == [2, 2, 2, 0, 0]
    assert found[0].text().splitlines()[0] == f"{found[0].target}  settles 2 more"
    assert found[-1].text().splitlines()[0] == found[-1].target
    assert [item.data()["settles"] for item in found] == [item.settles for item in found]
    assert found == sorted(found, key=lambda item: (-item.settles, item.reasons[0].resolution.confidence, item.target))
