"""Reviewed translations are checked, not trusted; what does not fit is told, and the rest is taken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from docspec.check.texts.apply import Applied, apply_texts
from docspec.render.catalog.formats import Exchange
from docspec.spec.model import Spec
from docspec.spec.texts.entry import CatalogText, Entry, Unread
from docspec.spec.texts.paths import map_texts, spec_texts
from tests.factories import field, spec_of
from tests.render.catalog.making import files, hard, read
from tests.strategies import specs

STATE = "Sets `state` of the shipJob; see [list](<r-list.md>) and <ship_id>.".replace("<ship_id>", r"\<ship\_id\>")
GOOD = r"Sätter `state` på shipJob; se [listan](<r-list.md>) och \<ship\_id\>."


def spec() -> Spec:
    fields = [
        field("state", description={"en": STATE, "sv-SE": "Läget."}),
        field("name", description={"en": "The name of the ship.", "sv-SE": "Namnet på fartyget."}),
        field("shipJob", description={"en": "The job of the ship."}),
        field("port", description={"sv-SE": "Hamnen.", "nl-NL": "De haven."}),
        field("anchor", description={"sv-SE": "Ankaret."}),
    ]
    ship = {"page": "types/r-ship", "title": {"en": "Ship", "sv-SE": "Fartyg"}, "fields": fields}
    return spec_of(types={"Ship": ship}, locales=("en", "nl-NL", "sv-SE"))


def entry(path: str, source: str, text: str, **changes: Any) -> Entry:
    return Entry(**{"path": path, "source": source, "text": text, "is_reviewed": True, "line": 7, **changes})


def applied(*entries: Entry, locale: str = "sv-SE", **options: Any) -> Applied:
    return apply_texts(spec(), [CatalogText("sv.po", locale, entries)], **options)


def text_of(found: Applied, path: str, locale: str = "sv-SE") -> str | None:
    return next(text.texts.get(locale) for text in spec_texts(found.spec) if text.path == path)


def rules(found: Applied) -> list[str]:
    return [one.rule.id for one in found.findings]


@pytest.mark.parametrize(
    ("path", "source", "text"),
    [
        pytest.param("Ship.state", STATE, GOOD, id="names and links kept"),
        pytest.param("Ship.name", "The name of the ship.", "Fartygets namn.", id="plain"),
        pytest.param("Ship.name", "The  name\nof the ship.", "Fartygets namn.", id="other line breaks in the source"),
        pytest.param("Ship.name", "The name of the ship.", "Fartygets `name`.", id="a name of ours put in code"),
        pytest.param("Ship.shipJob", "The job of the ship.", "Fartygets jobb.", id="a text that was missing"),
        pytest.param("Ship.port", "De haven.", "Hamnplatsen.", id="of a source that another locale lacks"),
        pytest.param("Ship.anchor", "Ankaret.", "Ett ankare.", id="of a text that no other locale has"),
        pytest.param("Ship#title", "Ship", "Ship", id="a name as it is"),
        pytest.param("Ship.state", STATE, GOOD.replace("r-list.md", "r-list.html"), id="a link with another suffix"),
    ],
)
def test_what_fits_is_taken(path: str, source: str, text: str) -> None:
    found = applied(entry(path, source, text))
    assert found.findings == ()
    assert text_of(found, path) == text
    assert found.taken == {("sv-SE", path)}
    assert found.changed == 1


@pytest.mark.parametrize(
    ("one", "rule", "said"),
    [
        (entry("Ship.stat", "x", "y"), "R802", "Ship.stat is no text of this spec; it is of another spec"),
        (entry("Boat.state", "x", "y"), "R802", "did you mean Ship.state?"),
        (entry("", "x", "y"), "R802", "names no text"),
        (entry("Ship.name", "The title of the ship.", "Titeln."), "R803", "from a text that has changed"),
        (entry("Ship.state", STATE, GOOD.replace("`state`", "`läge`")), "R804", "`state` is changed to `läge`"),
        (entry("Ship.state", STATE, GOOD.replace("`state`", "läget")), "R804", "the code span `state` is lost"),
        (
            entry("Ship.state", STATE, GOOD.replace("shipJob", "fartygsjobb")),
            "R804",
            "the identifier `shipJob` is lost",
        ),
        (entry("Ship.state", STATE, GOOD.replace("ship\\_id", "fartyg\\_id")), "R804", "the placeholder `<ship_id>`"),
        (entry("Ship.state", STATE, GOOD.replace("r-list", "r-lista")), "R804", "the link goes to `r-lista.md`"),
        (
            entry("Ship.state", STATE, GOOD.replace("[listan](<r-list.md>)", "listan")),
            "R804",
            "the link to `r-list.md`",
        ),
        (entry("Ship.name", "The name of the ship.", "`Kofferten`"), "R804", "the source has no code span"),
        (entry("Ship.name", "The name of the ship.", "[Se](<x.md>)"), "R804", "the source has no link"),
        (entry("Ship#title", "Ship", "Skepp"), "R804", "`Ship` is a name, and is translated as `Skepp`"),
        (entry("Ship.name", "The name of the ship.", "Nytt.", is_reviewed=False), "R805", "--fuzzy takes it"),
        (entry("Ship.name", "The name of the ship.", "  "), "R807", "the text of the pages stays"),
        (
            entry("Ship.name", "The name of the ship.", "This is the name of the ship that was built."),
            "R808",
            "is not in the language of sv-SE but in that of en",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_left_out(one: Entry, rule: str, said: str) -> None:
    found = applied(one)
    [finding] = found.findings
    assert (finding.rule.id, finding.path, finding.line, finding.locale) == (rule, "sv.po", 7, "sv-SE")
    assert said in finding.message
    assert found.spec == spec()
    assert (found.changed, found.left) == (0, {"sv.po": frozenset({7})})


@pytest.mark.parametrize(
    "one",
    [
        entry("Ship.name", "The name of the ship.", "Namnet på fartyget."),
        entry("Ship.name", "An older text.", "Namnet på fartyget."),
        entry("Ship.name", "The name of the ship.", "Namnet på fartyget.", is_reviewed=False),
        entry("Ship.shipJob", "The job of the ship.", ""),
        entry("Boat.state", "x", ""),
    ],
    ids=["the same", "the same of another source", "the same but fuzzy", "not translated", "unknown, not translated"],
)
def test_what_changes_nothing_is_not_told(one: Entry) -> None:
    found = applied(one)
    assert (found.findings, found.spec, found.left) == ((), spec(), {})


def test_fuzzy_ones_are_taken_when_asked_for() -> None:
    one = entry("Ship.name", "The name of the ship.", "Nytt.", is_reviewed=False)
    assert text_of(applied(one, unreviewed=True), "Ship.name") == "Nytt."


def test_of_two_the_first_is_used() -> None:
    one = entry("Ship.name", "The name of the ship.", "Ett namn.")
    found = applied(one, entry("Ship.name", "The name of the ship.", "Två namn.", line=9), one)
    assert text_of(found, "Ship.name") == "Ett namn."
    assert (rules(found), found.left) == (["R806"], {"sv.po": frozenset({9})})


def test_an_outdated_translation_is_kept_for_the_next_export() -> None:
    found = applied(entry("Ship.name", "The title.", "Titeln."))
    assert found.outdated == {("sv-SE", "Ship.name"): ("The title.", "Titeln.")}


@pytest.mark.parametrize("rule", ["R803", "R804", "R808"])
def test_a_rule_that_is_off_is_not_asked(rule: str) -> None:
    lost = {
        "R803": entry("Ship.name", "Older.", "Nytt."),
        "R804": entry("Ship#title", "Ship", "Skepp"),
        "R808": entry("Ship.name", "The name of the ship.", "This is the name of the ship that was built."),
    }[rule]
    assert applied(lost, is_off=lambda one, locale: (one, locale) == (rule, "sv-SE")).findings == ()


@pytest.mark.parametrize(
    ("tag", "locale", "expected"),
    [
        ("sv-SE", "sv-SE", []),
        ("sv_se".replace("_", "-"), "sv-SE", []),
        ("sv", "sv-SE", []),
        ("fi-FI", "fi-FI", ["R809"]),
        ("sv-FI", "sv-FI", ["R809"]),
    ],
)
def test_the_locale_of_a_catalog(tag: str, locale: str, expected: list[str]) -> None:
    found = applied(entry("Ship.name", "The name of the ship.", "Nytt."), locale=tag)
    assert rules(found) == expected
    assert text_of(found, "Ship.name", locale) == "Nytt."
    assert locale in found.spec.info.locales
    assert found.spec.info.locales == sorted(found.spec.info.locales)


@pytest.mark.parametrize(
    ("file", "tag", "is_told"),
    [("sv-SE.po", "", True), ("reviewed/sv-SE.1.2.xlf", "", True), ("x.po", "", False), ("sv-SE.po", "klingon", False)],
)
def test_a_catalog_that_names_no_language(file: str, tag: str, is_told: bool) -> None:
    catalog = CatalogText(file, tag, (entry("Ship.name", "The name of the ship.", "Nytt."),))
    found = apply_texts(spec(), [catalog])
    assert (text_of(found, "Ship.name") == "Nytt.") is is_told
    assert rules(found) == ([] if is_told else ["R801"])
    assert bool(found.left) is not is_told


def test_what_could_not_be_read_is_told() -> None:
    found = apply_texts(spec(), [CatalogText("x.po", "sv-SE", (), (Unread(3, "no line of a PO file"),))])
    [finding] = found.findings
    assert (finding.rule.id, finding.line, finding.message) == ("R801", 3, "no line of a PO file")


def test_a_catalog_of_another_spec_changes_nothing_and_each_message_is_named() -> None:
    [text] = [text for name, text in files("po", Exchange(hard(), "en", ("sv-SE",))).items() if name == "sv-SE.po"]
    catalog = read("sv-SE.po", text)
    found = apply_texts(spec(), [catalog])
    assert found.spec == spec()
    translated = [one for one in catalog.entries if one.text]
    assert [one.line for one in found.findings] == [one.line for one in translated]
    assert set(rules(found)) == {"R802"}


def without(spec: Spec, locale: str) -> Spec:
    """A spec as if nobody had translated it."""
    return map_texts(
        spec, lambda text: {one: said for one, said in text.texts.items() if one != locale or len(text.texts) == 1}
    )


def all_off(_rule: str, _locale: str) -> bool:
    return True


@pytest.mark.parametrize("form", ["po", "xliff", "xliff-1.2"])
def test_a_lost_language_comes_back(form: str) -> None:
    name = {"po": "sv-SE.po", "xliff": "sv-SE.xlf", "xliff-1.2": "sv-SE.1.2.xlf"}[form]
    whole = hard()
    catalog = read(name, files(form, Exchange(whole, "en", ("sv-SE",)))[name])
    bare = without(whole, "sv-SE")
    assert bare != whole
    found = apply_texts(bare, [catalog], is_off=all_off)
    assert found.spec == whole
    assert found.findings == ()


@pytest.mark.parametrize("form", ["po", "xliff", "xliff-1.2"])
@settings(deadline=None)
@given(spec=specs())
def test_what_was_exported_changes_nothing(form: str, spec: Spec) -> None:
    made = files(form, Exchange(spec, "en", ("sv-SE", "zh-Hans", "ar")))
    found = apply_texts(spec, [read(name, text) for name, text in made.items() if not name.endswith(".pot")])
    assert found.spec == spec
    assert {one.rule.id for one in found.findings} <= {"R809"}
