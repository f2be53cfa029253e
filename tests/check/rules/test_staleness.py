from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from docspec import pipeline
from docspec.config import Config, DriftConfig, SourceConfig
from docspec.finding import Finding
from docspec.workspace import SourcePast
from tests.pages import sources, table
from tests.repositories import Repo, needs_git, shallow

pytestmark = needs_git
KEY = "types/r-buoy"
STAMP = "source-git-commit"
USUAL = SourceConfig()
HEADS = {
    "en": "Name|Type|Required|Description",
    "sv-SE": "Namn|Typ|Obligatoriskt|Beskrivning",
    "nl-NL": "Naam|Type|Vereist|Beschrijving",
    "de-DE": "Name|Typ|Erforderlich|Beschreibung",
    "fr-FR": "Nom|Type|Obligatoire|Description",
    "ja-JP": "名前|型|必須|説明",
    "zh-Hans": "名称|类型|必需|描述",
    "ar": "الاسم|النوع|مطلوب|الوصف",
}
DEPTH = {
    "en": "Depth in metres, at most {}.",
    "sv-SE": "Djup i meter, högst {}.",
    "nl-NL": "Diepte in meter, maximaal {}.",
    "de-DE": "Tiefe in Metern, höchstens {}.",
    "fr-FR": "Profondeur en mètres, au plus {}.",
    "ja-JP": "深さ（メートル）、最大{}。",
    "zh-Hans": "深度（米），最多{}。",
    "ar": "العمق بالأمتار، {} كحد أقصى.",
}
NAME = {
    "en": "Name of the buoy.",
    "sv-SE": "Bojens namn.",
    "nl-NL": "Naam van de boei.",
    "de-DE": "Name der Boje.",
    "fr-FR": "Nom de la bouée.",
    "ja-JP": "ブイの名前。",
    "zh-Hans": "浮标的名称。",
    "ar": "اسم العوامة.",
}
YES = {
    "en": "Yes",
    "sv-SE": "Ja",
    "nl-NL": "Ja",
    "de-DE": "Ja",
    "fr-FR": "Oui",
    "ja-JP": "はい",
    "zh-Hans": "是",
    "ar": "نعم",
}
NO = {
    "en": "No",
    "sv-SE": "Nej",
    "nl-NL": "Nee",
    "de-DE": "Nein",
    "fr-FR": "Non",
    "ja-JP": "いいえ",
    "zh-Hans": "否",
    "ar": "لا",
}
LOCALES = tuple(sorted(HEADS.keys() - {"en"}))


def rows(locale: str, *, limit: str = "100", kind: str = "xsd:int", need: bool = False) -> list[str]:
    yes = {True: YES, False: NO}
    return [
        f"buoyName|xsd:string|{YES[locale]}|{NAME[locale]}",
        f"depthLimit|{kind}|{yes[need][locale]}|{DEPTH[locale].format(limit)}",
        f"chain|types:Chain|{NO[locale]}|[Chain](r-chain.md) `Chain`",
    ]


def page(
    locale: str, lines: Sequence[str], stamp: str | None = None, text: str = "", key: str = "source-git-commit"
) -> str:
    front = f"---\ntitle: Buoy\n{key}: {stamp}\n---\n" if stamp else ""
    return f"{front}# Buoy {{#buoy}}\n\n{text}\n{table(HEADS[locale], *lines)}"


def drift(
    folder: Path, pages: Mapping[str, str], *, config: SourceConfig = USUAL, reference: str | None = None
) -> list[Finding]:
    files = sources({f"{locale}/{KEY}.md": text for locale, text in pages.items()})
    files = replace(files, config=Config(drift=DriftConfig(source=config)))

    def past(stamps: Mapping[str, frozenset[str]], locale: str) -> SourcePast:
        return SourcePast(folder, stamps, locale, config.path)

    return list(pipeline.find_drift(files, past=past, reference_locale=reference).findings)


def told(found: Sequence[Finding], *rules: str) -> list[str]:
    chosen = [one for one in found if one.rule.id in (rules or ("D601", "D602", "D603"))]
    return sorted(f"{one.rule.id} {one.locale} {one.field} {one.found} -> {one.expected}" for one in chosen)


class Source:
    """The original page in two revisions."""

    def __init__(self, folder: Path, old: str, new: str) -> None:
        self.repo = Repo(folder)
        self.repo.commit({"readme.md": "x"})
        self.old = self.repo.commit({f"help/{KEY}.md": old}, "2024-02-29")
        self.new = self.repo.commit({f"help/{KEY}.md": new}, "2024-05-01")


def moved(folder: Path) -> Source:
    """The limit went from 100 to 1,500, a row was added, and an answer flipped."""
    added = f"colour|xsd:string|{NO['en']}|One of `red`."
    new = [*rows("en", limit="1,500", need=True), added]
    return Source(folder, page("en", rows("en")), page("en", new))


def test_a_page_that_the_source_moved_on_from(tmp_path: Path) -> None:
    source = moved(tmp_path)
    pages = {locale: page(locale, rows(locale), source.old) for locale in LOCALES}
    found = drift(tmp_path, pages)
    assert told(found, "D601") == [f"D601 {locale} None {source.old} -> None" for locale in LOCALES]
    assert told(found, "D603") == []
    # The newest change of a row is told at its cell.
    assert [one.field for one in found if one.rule.id == "D602"] == ["depthLimit"] * len(LOCALES)
    stale = next(one for one in found if one.rule.id == "D601")
    assert stale.message == (
        f"the source changed since `{source.old[:9]}`: added `colour`; whether it is required, numbers of `depthLimit`"
    )
    assert (stale.line, stale.column) == (3, len("source-git-commit: ") + 1)
    assert {one.rule.id for one in found} == {"D601", "D602"}


def test_age_is_no_drift(tmp_path: Path) -> None:
    """What is only old is not told as wrong, whether the others or the original say otherwise."""
    source = moved(tmp_path)
    added = "colour|xsd:string|{}|`red`."
    new = {
        locale: page(locale, [*rows(locale, limit="1500", need=True), added.format(NO[locale])], source.new)
        for locale in LOCALES
    }
    pages = {**new, "sv-SE": page("sv-SE", rows("sv-SE"), source.old)}
    alone = drift(tmp_path, pages)
    led = drift(tmp_path, {**pages, "en": source.repo.git("show", f"HEAD:help/{KEY}.md")}, reference="en")
    for found in (alone, led):
        assert [(one.rule.id, one.locale) for one in found] == [("D601", "sv-SE"), ("D602", "sv-SE")]
    # Without the history it is another question.
    assert {"D301", "D403", "D205"} <= {one.rule.id for one in drift_without(pages)}


def drift_without(pages: Mapping[str, str]) -> list[Finding]:
    return list(pipeline.find_drift(sources({f"{locale}/{KEY}.md": text for locale, text in pages.items()})).findings)


def test_what_is_wrong_beside_being_old_is_still_told(tmp_path: Path) -> None:
    source = moved(tmp_path)
    pages = {locale: page(locale, rows(locale), source.old) for locale in LOCALES}
    pages["nl-NL"] = page("nl-NL", rows("nl-NL", limit="1.700", kind="xsd:tekenreeks"), source.old)
    found = drift(tmp_path, pages)
    assert "D403 nl-NL depthLimit 1.700 -> 100" in told(found, "D403")
    assert [one.rule.id for one in found if one.locale == "nl-NL" and one.found == "xsd:tekenreeks"] == ["D201"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rows("en"), ["buoyName|xsd:string|Yes|The name of this buoy!", *rows("en")[1:]]),
        (rows("en"), [line.replace("|", "  |  ") for line in rows("en")]),
        (rows("en", limit="1000"), rows("en", limit="1,000")),
        (rows("en"), [line.replace("r-chain.md", "./r-chain.html") for line in rows("en")]),
        (rows("en"), [line.replace("Yes", "yes") for line in rows("en")]),
    ],
    ids=["wording", "blanks", "separators", "suffix of a link", "case of an answer"],
)
def test_what_is_no_change_in_substance(tmp_path: Path, old: Sequence[str], new: Sequence[str]) -> None:
    source = Source(tmp_path, page("en", old), page("en", new, text="Some more words.").replace("\n", "\r\n"))
    pages = {locale: page(locale, rows(locale), source.old) for locale in LOCALES}
    assert told(drift(tmp_path, pages), "D601", "D602", "D603") == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "xsd:long"}, "the type of `depthLimit`"),
        ({"need": True}, "whether it is required of `depthLimit`"),
        ({"limit": "200"}, "numbers of `depthLimit`"),
        ({"limit": "100 `m`"}, "code of `depthLimit`"),
        ({"limit": "100 [more](r-sea.md)"}, "links of `depthLimit`"),
    ],
)
def test_each_kind_of_change(tmp_path: Path, change: Mapping[str, str], said: str) -> None:
    source = Source(tmp_path, page("en", rows("en")), page("en", rows("en", **change)))  # type: ignore[arg-type]
    pages = {locale: page(locale, rows(locale), source.old) for locale in LOCALES}
    found = drift(tmp_path, pages)
    assert [one.message for one in found if one.rule.id == "D601"] == [
        f"the source changed since `{source.old[:9]}`: {said}"
    ] * len(LOCALES)
    assert sorted(one.locale or "" for one in found if one.rule.id == "D602") == sorted(LOCALES)


def test_a_single_row_that_was_left_behind(tmp_path: Path) -> None:
    """The page says it is new, or says nothing; one row is what the source said before."""
    source = Source(tmp_path, page("en", rows("en", kind="xsd:int")), page("en", rows("en", kind="xsd:long")))
    pages = {locale: page(locale, rows(locale, kind="xsd:long"), source.new) for locale in LOCALES}
    pages["ja-JP"] = page("ja-JP", rows("ja-JP"), source.new)
    pages["ar"] = page("ar", rows("ar"))
    found = [one for one in drift(tmp_path, pages) if one.rule.id.startswith("D6")]
    assert told(found) == [f"D602 {locale} depthLimit xsd:int -> xsd:long" for locale in ("ar", "ja-JP")]
    assert found[0].message == (
        f"the source said this before {source.new[:9]} (2024-05-01): the type `xsd:int`, now `xsd:long`"
    )


def test_a_stamp_that_was_not_updated(tmp_path: Path) -> None:
    source = moved(tmp_path)
    added = f"colour|xsd:string|{NO['de-DE']}|`red`."
    new = page("de-DE", [*rows("de-DE", limit="1.500", need=True), added], source.old)
    pages = {"de-DE": new, "nl-NL": page("nl-NL", rows("nl-NL"), source.new)}
    found = drift(tmp_path, pages)
    assert [(one.rule.id, one.locale) for one in found if one.rule.id in {"D601", "D603"}] == [("D603", "de-DE")]
    assert "but the present page" in next(one.message for one in found if one.rule.id == "D603")


@pytest.mark.parametrize("is_shallow", [False, True])
@pytest.mark.parametrize("key", ["source-git-commit", "default_lang_commit", "l10n"])
def test_a_commit_that_is_not_there(tmp_path: Path, key: str, is_shallow: bool) -> None:
    source = moved(tmp_path / "r")
    folder = shallow(source.repo, tmp_path / "s") if is_shallow else source.repo.folder
    stamp = source.old if is_shallow else "0" * 40
    text = page("fr-FR", rows("fr-FR"), stamp, key=key).replace("l10n: ", "l10n:\n  sourceCommit: ")
    (found,) = [one for one in drift(folder, {"fr-FR": text}) if one.rule.id == "D603"]
    assert found.found == stamp
    assert found.severity.value == ("note" if is_shallow else "error")
    assert ("shallow" in found.message) is is_shallow


def test_a_page_that_the_commit_does_not_have(tmp_path: Path) -> None:
    source = moved(tmp_path)
    before = source.repo.git("rev-list", "--max-parents=0", "HEAD")
    assert told(drift(tmp_path, {"zh-Hans": page("zh-Hans", rows("zh-Hans"), before)}), "D601", "D603") == [
        f"D603 zh-Hans None {before} -> None"
    ]


def test_a_page_that_the_source_dropped(tmp_path: Path) -> None:
    source = moved(tmp_path)
    source.repo.commit({f"help/{KEY}.md": None})
    found = drift(tmp_path, {"nl-NL": page("nl-NL", rows("nl-NL"), source.old)})
    assert [one.message for one in found if one.rule.id == "D601"] == [
        f"the source has no such page any more; it had in `{source.old[:9]}`"
    ]


def test_settings(tmp_path: Path) -> None:
    source = moved(tmp_path)
    text = page("nl-NL", rows("nl-NL"), source.old, key="vertaald-van")
    config = SourceConfig(commit_key=("vertaald-van",), path="help/{key}.md", locale="en")
    assert told(drift(tmp_path, {"nl-NL": text}), "D601") == []
    assert told(drift(tmp_path, {"nl-NL": text}, config=config), "D601") == [f"D601 nl-NL None {source.old} -> None"]
