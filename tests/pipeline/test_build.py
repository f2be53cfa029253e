from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from docspec.align.pages import CLAIMED_TWICE, UNKNOWN_LANGUAGE
from docspec.config import Config
from docspec.errors import PageError, UsageError
from docspec.finding import Finding, Rule, Severity
from docspec.pipeline import ALL, Build, build, explain_field, explain_unresolved, restore
from docspec.read.rules import FENCE_UNCLOSED, PAGE_UNREADABLE
from docspec.spec.model import owned_fields
from docspec.spec.serial import from_text
from docspec.workspace import Sources, open_sources
from tests.pages import Texts, section, sources, table
from tests.reconcile.kinds_of_pages import ENUM, FAULT, INDEX, OPERATION, SHIP, TYPE
from tests.reconcile.lexicon.files import dictd
from tests.trees import plant

HARBOUR: Mapping[str, Texts] = {
    "types/r-berth": TYPE,
    "types/r-ship": SHIP,
    "types/index": INDEX,
    "operations/r-get-berth": OPERATION,
    "values/r-berth-states": ENUM,
    "faults/r-harbour-fault": FAULT,
}
FILES: dict[str, str | bytes] = {
    f"{locale}/{key}.md": text for key, texts in HARBOUR.items() for locale, text in texts.items()
}
SHUFFLED = """
import hashlib, random, sys
from dataclasses import replace
from docspec.pipeline import build
from tests.pipeline.test_build import harbour
made = harbour()
made = replace(made, files=tuple(random.Random(int(sys.argv[1])).sample(made.files, len(made.files))))
for file in build(made).files:
    print(file.path, hashlib.sha256(file.text.encode()).hexdigest())
"""


def harbour(changes: Mapping[str, str | bytes] | None = None) -> Sources:
    return sources({**FILES, **(changes or {})})


def hashed(seed: int) -> str:
    """What a process with another hash seed, given the files in another order, makes of the harbour."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", SHUFFLED, str(seed)],
        cwd=root,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_the_same_bytes_whatever_the_hash_seed_and_the_order_of_files() -> None:
    first, second = hashed(1), hashed(4711)
    assert first == second
    assert {line.split("/")[0].split(" ")[0] for line in first.splitlines()} == {
        "spec.json",
        "spec.yaml",
        "models",
        "schemas",
        "reference",
        "drift.json",
        "drift.md",
    }


def test_the_order_of_files_does_not_matter_for_findings_and_summary() -> None:
    made = harbour({"sv-SE/b.md": b"\0", "sv-SE/a.md": "```\nopen", "flat.txt": "# 1"})
    backwards = replace(made, files=made.files[::-1])
    one, other = build(made, only=frozenset()), build(backwards, only=frozenset())
    assert (one.findings, one.summary, one.spec) == (other.findings, other.summary, other.spec)


def test_the_spec_that_is_written_is_the_spec() -> None:
    done = build(harbour(), only=frozenset({"spec"}))
    assert [file.path for file in done.files] == ["spec.json", "spec.yaml"]
    assert all(from_text(file.text, file.path) == done.spec for file in done.files)


@pytest.mark.parametrize(
    "only",
    [*(frozenset({target}) for target in sorted(ALL)), ALL, frozenset()],
    ids=lambda only: "-".join(sorted(only)) or "none",
)
def test_only_what_is_asked_for(only: frozenset[str]) -> None:
    places = {
        "spec": ("spec.json", "spec.yaml"),
        "models": ("models/python/",),
        "schemas": ("schemas/json-schema/", "schemas/xsd/", "schemas/wsdl/", "schemas/openapi/"),
        "reference": ("reference/html/", "reference/markdown/"),
        "drift": ("drift.json", "drift.md"),
    }
    written = build(harbour(), only=only).files
    assert {target for target in places for file in written if file.path.startswith(places[target])} == only
    assert all(file.path.startswith(tuple(prefix for target in only for prefix in places[target])) for file in written)


def consistent(done: Build) -> None:
    """What must be so of every summary."""
    summary, fields = done.summary, list(owned_fields(done.spec))
    lost = sum(finding.rule in {CLAIMED_TWICE, UNKNOWN_LANGUAGE} for finding in done.findings)
    assert summary.fields == len(fields) == summary.attested + summary.inferred + summary.unresolved
    assert summary.pages == sum(summary.locales.values()) + lost
    assert summary.entities == {
        kind: len(getattr(done.spec, kind)) for kind in ("types", "operations", "enums", "faults")
    }
    assert list(summary.locales) == done.spec.info.locales == sorted(summary.locales)
    assert 0 <= summary.restored <= summary.fields


def test_the_figures_add_up() -> None:
    done = build(harbour(), only=frozenset())
    consistent(done)
    assert done.findings == ()
    assert done.summary.pages == len(FILES)
    assert done.summary.entities == {"types": 2, "operations": 1, "enums": 1, "faults": 1}
    assert done.summary.fields == 6
    assert done.summary.locales["sv-SE"] == 6
    assert (done.summary.unreadable, done.summary.unread) == (0, 0)


def test_fields_that_some_page_has_otherwise_are_restored() -> None:
    """`berthId`, `djup` and `berth` are translated somewhere; the name of a ship and the code of a fault are not."""
    clean = {"sv-SE/t.md": section("Ship {#ship}", table("Namn|Typ", "name|xsd:string"), level=1)}
    damaged = {**clean, "nl-NL/t.md": section("Ship {#ship}", table("Naam|Type", "naam|xsd:tekenreeks"), level=1)}
    assert build(sources(clean), only=frozenset()).summary.restored == 0
    assert build(sources(damaged), only=frozenset()).summary.restored == 1


@pytest.mark.parametrize("locale", ["sv-SE", "ar-EG", "zh-Hans", "hi-IN"])
def test_one_locale_only(locale: str) -> None:
    done = build(sources({path: text for path, text in FILES.items() if path.startswith(locale)}))
    consistent(done)
    assert done.spec.info.locales == [locale]
    assert done.files
    assert [finding for finding in done.findings if finding.rule.id < "R7"] == []


@pytest.mark.parametrize(
    ("data", "says", "line"),
    [
        pytest.param(b"", "empty", 1, id="empty"),
        pytest.param(b"# A\n\x00\x01", "binary", 2, id="binary"),
        pytest.param("# Läge\n\nÄnnu ett.".encode("latin-1"), "not UTF-8", 1, id="latin-1"),
        pytest.param("# 书架".encode("gb18030"), "not UTF-8", 1, id="gb18030"),
        pytest.param("# مرسى".encode("utf-16"), "UTF-16", 1, id="utf-16"),
    ],
)
def test_an_unreadable_page_is_a_finding_and_the_rest_goes_on(data: bytes, says: str, line: int) -> None:
    done = build(harbour({"sv-SE/types/r-broken.md": data}), only=frozenset())
    (finding,) = done.findings
    assert (finding.rule, finding.path, finding.line, finding.locale) == (
        PAGE_UNREADABLE,
        "sv-SE/types/r-broken.md",
        line,
        "sv-SE",
    )
    assert says in finding.message
    assert done.spec == build(harbour(), only=frozenset()).spec
    assert done.summary.unreadable == 1
    consistent(done)
    with pytest.raises(PageError, match=says) as caught:
        build(harbour({"sv-SE/types/r-broken.md": data}), strict=True)
    assert (caught.value.path, caught.value.line) == ("sv-SE/types/r-broken.md", line)


def test_what_is_not_understood_of_a_page_is_a_finding() -> None:
    done = build(harbour({"sv-SE/types/r-cut.md": "# Crane\n\nEn kran.\n\n```xml\n<crane>"}), only=frozenset())
    (finding,) = done.findings
    assert (finding.rule, finding.path, finding.line, finding.column) == (FENCE_UNCLOSED, "sv-SE/types/r-cut.md", 5, 1)
    assert done.summary.unread == 1
    consistent(done)


def test_findings_of_the_sources_are_kept_and_all_are_sorted() -> None:
    rule = Rule("R999", "made-up", Severity.NOTE, "A test.")
    given = (Finding(rule, "zz.md", "last"), Finding(rule, "aa.md", "first"))
    done = build(sources({"sv-SE/mm.md": b""} | FILES, findings=given), only=frozenset())
    assert [finding.path for finding in done.findings] == ["aa.md", "sv-SE/mm.md", "zz.md"]


# Hindi, Chinese, Hebrew and Swedish, in files whose names say nothing; the names of their anchors are shared.
FLAT: dict[str, str | bytes] = {
    f"{number:03}.txt": text for number, text in enumerate([*TYPE.values(), *ENUM.values(), *OPERATION.values()])
}


def test_flat_files_of_mixed_languages() -> None:
    done = build(sources(FLAT, flat=True), only=frozenset())
    consistent(done)
    assert done.findings == ()
    assert done.spec.info.locales == ["ar-EG", "he-IL", "hi-IN", "ja-JP", "ko-KR", "sv-SE", "zh-Hans"]
    assert {kind: list(getattr(done.spec, kind)) for kind in ("types", "operations", "enums")} == {
        "types": ["Berth"],
        "operations": ["getBerth"],
        "enums": ["BerthStates"],
    }
    assert done.spec.types["Berth"].page == "berth"


def test_the_names_of_flat_files_do_not_matter() -> None:
    names = random.Random(3).sample(range(999), len(FLAT))
    renamed = {f"{name}.md": text for name, text in zip(names, FLAT.values(), strict=True)}
    one, other = (build(sources(files, flat=True), only=frozenset()).spec for files in (FLAT, renamed))
    assert [(owner, field.name, field.type, field.description) for owner, field in owned_fields(one)] == [
        (owner, field.name, field.type, field.description) for owner, field in owned_fields(other)
    ]


def test_a_page_whose_language_cannot_be_told_and_a_copy_are_findings() -> None:
    first = next(iter(FLAT.values()))
    done = build(sources({**FLAT, "x.txt": "# 42", "copy.txt": first}, flat=True), only=frozenset())
    assert {(finding.rule, finding.path) for finding in done.findings} == {
        (UNKNOWN_LANGUAGE, "x.txt"),
        (CLAIMED_TWICE, "copy.txt"),
    }
    consistent(done)


def test_a_page_whose_language_cannot_be_told_is_a_finding_where_locales_are_asked_for_too() -> None:
    made = replace(sources({**FLAT, "x.txt": "# 42"}, flat=True), locales=("sv-SE",))
    assert [finding.rule for finding in build(made, only=frozenset()).findings] == [UNKNOWN_LANGUAGE]


def test_flat_files_of_the_locales_asked_for() -> None:
    made = replace(sources(FLAT, flat=True), locales=("sv-SE", "HE-il"))
    assert restore(made).locales == ("he-IL", "sv-SE")
    with pytest.raises(UsageError, match=r"no page is in fi-FI; the pages are in ar-EG, he-IL"):
        restore(replace(made, locales=("fi-FI",)))


def test_configured_locales_name_flat_files() -> None:
    config = Config(locales=("sv-FI", "zh-SG", "he-IL", "ko-KR", "hi-IN", "ja-JP", "ar-SA"))
    assert restore(sources(FLAT, config, flat=True)).locales == tuple(sorted(config.locales))


def test_what_the_configuration_says_stands_in_the_spec() -> None:
    config = Config(
        title="Harbour",
        namespaces={"xs": "http://www.w3.org/2001/XMLSchema", "typer": "http://h.example"},
        reference_locale="sv-SE",
    )
    info = restore(sources(FILES, config)).spec.info
    assert (info.title, info.reference_locale) == ("Harbour", "sv-SE")
    assert info.namespaces == {"typer": "http://h.example", "xs": "http://www.w3.org/2001/XMLSchema"}
    types = {field.type for _, field in owned_fields(restore(sources(FILES, config)).spec)}
    assert "xs:int" in types
    assert "typer:Berth" in types


def test_a_reference_locale_that_is_asked_for_goes_before_the_configured_one() -> None:
    made = sources(FILES, Config(reference_locale="sv-SE"))
    assert restore(made, reference_locale="he-IL").spec.info.reference_locale == "he-IL"


def test_progress_goes_through_the_stages_and_ends() -> None:
    told: list[tuple[str, int, int]] = []
    build(harbour(), progress=lambda stage, done, total: told.append((stage, done, total)))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["read", "align", "reconcile", "render"]
    assert all(done <= total for _, done, total in told)
    assert {stage: (done, total) for stage, done, total in told if done == total}.keys() == {
        "read",
        "align",
        "reconcile",
        "render",
    }


def test_no_path_of_this_machine_is_in_what_is_written() -> None:
    made = replace(harbour(), root=Path(__file__).parent)
    assert not [file.path for file in build(made).files if str(Path(__file__).parent) in file.text]


def test_explanations() -> None:
    assert explain_field(harbour(), "Berth.berthId").target == "Berth.berthId"
    with pytest.raises(UsageError, match=r"the spec has no 'Berth\.bertId'; near it are Berth\.berthId"):
        explain_field(harbour(), "Berth.bertId")
    open_names = {item.target for item in explain_unresolved(harbour())}
    assert all("." in target for target in open_names)
    assert len(open_names) == build(harbour(), only=frozenset()).summary.unresolved


NOTE = {
    f"{locale}/types/r-note.md": section("Note {#note}", table(*rows), level=1)
    for locale, rows in {
        "nl-NL": ("Naam|Type|Omschrijving", "noteId|xsd:int|Het nummer", "trefwoord|xsd:string|Waarop men zoekt"),
        "sv-SE": ("Namn|Typ|Beskrivning", "noteId|xsd:int|Numret", "nyckelord|xsd:string|Det man letar efter"),
    }.items()
}
TBX = (
    '<martif><termEntry><langSet xml:lang="nl"><tig><term>trefwoord</term></tig></langSet>'
    '<langSet xml:lang="en"><tig><term>keyword</term></tig></langSet></termEntry></martif>'
)
WORDS, HEADWORDS = dictd(("trefwoord", "trefwoord /x/ <n>\nkeyword\n"))


@pytest.mark.usefixtures("_no_vocabulary")
@pytest.mark.parametrize(
    ("lexicon", "line"),
    [
        pytest.param({"g/words.csv": "nl-NL,en\ntrefwoord,keyword\n"}, 2, id="CSV"),
        pytest.param({"g/words.tbx": TBX}, 1, id="TBX"),
        pytest.param({"g/words.dict": WORDS, "g/words.index": HEADWORDS}, 3, id="dictd"),
    ],
)
def test_a_name_that_only_the_lexicon_knows(tmp_path: Path, lexicon: Mapping[str, str | bytes], line: int) -> None:
    plant(tmp_path, NOTE)
    *_, (_, before) = owned_fields(build(open_sources([tmp_path]), only=frozenset()).spec)
    assert before.name != "keyword"
    assert before.status == "unresolved"

    path = next(iter(lexicon))
    plant(tmp_path, {**lexicon, "docspec.yaml": f"lexicon: [{path}]"})
    sources = open_sources([tmp_path])
    done = build(sources, only=frozenset())
    number, found = (field for _, field in owned_fields(done.spec))
    assert (number.name, number.status) == ("noteId", "attested")
    assert (found.name, found.status) == ("keyword", "inferred")
    assert {locale: said.name for locale, said in found.observed.items()} == {
        "nl-NL": "trefwoord",
        "sv-SE": "nyckelord",
    }
    assert done.findings == ()
    told = explain_field(sources, "Note.keyword").text()
    assert f"the lexicon {path}:{line} says 'trefwoord' is 'keyword'" in told


@pytest.mark.usefixtures("_no_vocabulary")
def test_a_name_that_the_lexicon_has_two_meanings_for_is_asked_about(tmp_path: Path) -> None:
    plant(tmp_path, {**NOTE, "docspec.yaml": "lexicon: [w.csv]", "w.csv": 'nl,en\ntrefwoord,"keyword, heading"\n'})
    *_, (_, found) = owned_fields(build(open_sources([tmp_path]), only=frozenset()).spec)
    assert found.status == "unresolved"


def test_lines_of_a_lexicon_that_are_not_understood_are_found(tmp_path: Path) -> None:
    plant(tmp_path, {**NOTE, "docspec.yaml": "lexicon: [w.csv]", "w.csv": "nl,en\nlos\ntrefwoord,keyword\n"})
    done = build(open_sources([tmp_path]), only=frozenset())
    assert [(one.rule.id, one.path, one.line) for one in done.findings] == [("R401", "w.csv", 2)]
    assert "keyword" in {field.name for _, field in owned_fields(done.spec)}


SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:complexType name="Note"><xs:sequence>
<xs:element name="noteId" type="xs:int"/><xs:element name="keyword" type="xs:string" minOccurs="0"/>
</xs:sequence></xs:complexType></xs:schema>"""


def test_a_contract_names_and_tells_what_is_required(tmp_path: Path) -> None:
    plant(tmp_path, {**NOTE, "docspec.yaml": "contract: note.xsd", "note.xsd": SCHEMA})
    done = build(open_sources([tmp_path]), only=frozenset())
    assert [(field.name, field.required, field.status) for _, field in owned_fields(done.spec)] == [
        ("noteId", True, "attested"),
        ("keyword", False, "inferred"),
    ]
    assert done.findings == ()


def test_what_pages_say_of_required_stays_and_is_found(tmp_path: Path) -> None:
    page = section("Note {#note}", table("Name|Required|Type", "noteId|No|xsd:int", "keyword|No|xsd:string"), level=1)
    plant(tmp_path, {"en/n.md": page, "docspec.yaml": "contract: note.xsd", "note.xsd": SCHEMA})
    done = build(open_sources([tmp_path]), only=frozenset())
    assert [field.required for _, field in owned_fields(done.spec)] == [False, False]
    (found,) = done.findings
    assert (found.rule.id, found.path, found.line) == ("R501", "en/n.md", 6)
    assert found.message == "the pages say that `noteId` is optional, note.xsd:2 that it is required"
