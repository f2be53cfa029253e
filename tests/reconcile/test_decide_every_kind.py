"""Every kind of identifier, lost in every locale: what a lexicon proposes, and what a person decides."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.config import Decides, Override
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.lexicon.reader import read_lexicon
from docspec.reconcile.overrides import apply_overrides
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.reconcile.status import Status
from docspec.reconcile.targets import targets
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec
from tests.pages import Texts, aligned_set, section, table

pytestmark = pytest.mark.usefixtures("_no_vocabulary")

# In the order of the locales: what is true, and what each has for it.
LOCALES = ("nl-NL", "sv-SE", "zh-Hans")
SAID = {
    "JobTypes": "Taaktypen|Jobbtyper|任务类型",
    "Task": "Opdracht|Uppgift|任务",
    "Running": "Actief|Pågående|运行",
    "Manager": "Beheerder|Förvaltare|管理员",
    "jobParam": "taakParameter|jobbParameter|任务参数",
    "keyword": "trefwoord|nyckelord|关键字",
    "types:Task": "typen:Opdracht|typer:Uppgift|类型：任务",
}
TERMS = """nl,en
Taaktypen,job types
Opdracht,task
Actief,running
Beheerder,manager
taak,job
Parameter,param
trefwoord,keyword
"""
HEADS = dict(zip(LOCALES, ("Naam|Type", "Namn|Typ", "名称|类型"), strict=True))


def page(*blocks: str) -> Texts:
    """Blocks in each locale; what stands in `{}` is said as the locale has it."""
    texts = {}
    for number, locale in enumerate(LOCALES):
        text = section(blocks[0], *blocks[1:], level=1).replace("@HEAD", HEADS[locale].replace("|", " | "))
        for true, said in SAID.items():
            text = text.replace(f"{{{true}}}", said.split("|")[number])
        texts[locale] = text
    return texts


def rows(*lines: str) -> str:
    return table("@HEAD|", *(f"{line}|" for line in lines))


PAGES: Mapping[str, Texts] = {
    "t/a": page("{Task}", rows("taskId|xsd:int", "{keyword}|xsd:string", "next|{types:Task}")),
    "t/b": page("Engine", rows("engineId|xsd:int", "task|{types:Task}", "started|xsd:dateTime")),
    "v/c": page("{JobTypes}", section("1", "* `Waiting`\n* `{Running}`\n* `Closed`")),
    "o/d": page(
        "getJob",
        section("1", "* `Reader`\n* `{Manager}`"),
        section("2", "**§ ({jobParam})**", rows("jobId|xsd:int"), "**§ (getJobReturn)**", rows("engine|types:Engine")),
    ),
}
SLOTS = {
    "JobTypes": "v/c#title",
    "Task": "t/a#title",
    "Running": "v/c#value0.r1.value",
    "Manager": "o/d#role0.r1.role",
    "jobParam": "o/d#input",
    "keyword": "t/a#t0.r1.name",
    "types:Task": "t/b#t0.r1.type",
}


@pytest.fixture(scope="module")
def unaided() -> Reconciled:
    return reconcile(aligned_set(PAGES))


def spec_of(found: Reconciled) -> Spec:
    return build_spec(found, Info(title="Jobs", locales=list(LOCALES), generator="docspec 0"))


def called(found: Reconciled, key: str) -> str:
    return next(target for target, keys in targets(found) if key in keys)


def true(name: str) -> str:
    return name.removeprefix("types:")


@pytest.mark.parametrize(("name", "key"), SLOTS.items())
def test_pages_leave_it_open_or_wrong(unaided: Reconciled, name: str, key: str) -> None:
    assert unaided.value(key) != true(name) or name == "types:Task"


def test_the_lexicon_tells_each_of_them_in_house_style() -> None:
    words = Lexicon(read_lexicon("w.csv", TERMS.encode()).entries)
    found = reconcile(aligned_set(PAGES), lexicon=words)
    assert {name: found.value(key) for name, key in SLOTS.items()} == {name: true(name) for name in SLOTS}
    for key in SLOTS.values():
        # The operation's own name with the usual ending is a rival that the set does not rule out.
        assert found.resolution(key).status is (Status.UNRESOLVED if key == "o/d#input" else Status.INFERRED)
        assert any(vote.evidence == "lexicon" for vote in found.resolution(key).votes)


@pytest.mark.parametrize(("name", "key"), SLOTS.items())
def test_a_person_decides_each_of_them(unaided: Reconciled, name: str, key: str) -> None:
    decides = Decides.TYPE if key.endswith(".type") else Decides.NAME
    told = Override(called(unaided, key), name, "says the WSDL", 2, decides)
    found, findings = apply_overrides(unaided, [told])
    decision = found.resolution(key)
    assert (decision.value, decision.status, decision.votes[0].evidence) == (true(name), Status.INFERRED, "override")
    assert [finding.rule.id for finding in findings] in ([], ["R302"])
    again, (finding,) = apply_overrides(found, [Override(called(found, key), name, "", 3, decides)])
    assert (again.value(key), finding.rule.id) == (true(name), "R302")


@pytest.mark.parametrize(
    ("told", "type_"),
    [
        pytest.param("lib:Chore", "lib:Chore", id="whole, with a prefix of its own"),
        pytest.param("types:Chore[]", "types:Chore[]", id="an array"),
        pytest.param("Chore", "types:Chore", id="the prefix of own types"),
        pytest.param("string[]", "xsd:string[]", id="the prefix of built-ins"),
        pytest.param("xsd:String", "xsd:String", id="as it is written"),
    ],
)
def test_a_type_reaches_the_spec_whole(unaided: Reconciled, told: str, type_: str) -> None:
    found, findings = apply_overrides(unaided, [Override("Engine.task", told, "", 2, Decides.TYPE)])
    spec = spec_of(found)
    field = spec.types["Engine"].fields[1]
    assert (field.name, field.type, field.status) == ("task", type_, Status.INFERRED)
    assert type_.partition(":")[0] in {"xsd", *spec.info.namespaces}
    assert not findings


@pytest.mark.parametrize(
    ("override", "rule", "message"),
    [
        pytest.param(Override("Engine.started", "xsd:dateTime", "", 2, Decides.TYPE), "R302", "without being told",
                     id="a type that is so"),
        pytest.param(Override("Engine.started", "dateTime", "", 2, Decides.TYPE), "R302", "without being told",
                     id="the local name of a type that is so"),
        pytest.param(Override("Engine.start", "xsd:date", "", 2, Decides.TYPE), "R301", "near it are `Engine.started`",
                     id="a type of no field"),
        pytest.param(Override("Engine", "xsd:date", "", 2, Decides.TYPE), "R301", "no field is called `Engine`",
                     id="a type of an entity"),
        pytest.param(Override("getJob.Reder", "Guest", "", 2), "R301", "near it are `getJob.Reader`", id="a role"),
        pytest.param(Override("getJob.Reader", "Reader", "", 2), "R302", "without being told", id="a role that is so"),
        pytest.param(Override("getJobReturn", "getJobReturn", "", 2), "R302", "", id="a message that is so"),
    ],
)  # fmt: skip
def test_what_is_said_about_them(unaided: Reconciled, override: Override, rule: str, message: str) -> None:
    _, (finding,) = apply_overrides(unaided, [override])
    assert finding.rule.id == rule
    assert message in finding.message


def test_the_same_prefix_but_another_is_needed(unaided: Reconciled) -> None:
    assert not apply_overrides(unaided, [Override("Engine.started", "lib:dateTime", "", 2, Decides.TYPE)])[1]


def test_name_and_type_of_a_field_are_decided_apart(unaided: Reconciled) -> None:
    target = called(unaided, SLOTS["keyword"])
    told = [Override(target, "keyword", "", 2), Override(target, "xsd:token", "", 4, Decides.TYPE)]
    found, findings = apply_overrides(unaided, told)
    assert not findings
    fields = [field for entity in spec_of(found).types.values() for field in entity.fields]
    assert [field.type for field in fields if field.name == "keyword"] == ["xsd:token"]


def test_types_may_be_the_same_in_two_rows(unaided: Reconciled) -> None:
    told = [Override(f"Engine.{name}", "xsd:token", "", 2, Decides.TYPE) for name in ("engineId", "started")]
    found, findings = apply_overrides(unaided, told)
    assert not findings
    assert [field.type for field in spec_of(found).types["Engine"].fields].count("xsd:token") == 2
