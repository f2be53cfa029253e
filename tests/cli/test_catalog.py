"""`docspec catalog`: to translators and back, and that nothing of theirs is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docspec.spec.serial import from_text, to_json, to_yaml
from docspec.spec.texts.reader import FORMATS as READ
from tests import factories
from tests.cli.library import Run
from tests.trees import grown, plant

EXPORT = ("catalog", "export")
IMPORT = ("catalog", "import")


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    (tmp_path / "api").mkdir()
    spec = factories.library()
    (tmp_path / "api/spec.json").write_text(to_json(spec), encoding="utf-8")
    (tmp_path / "api/spec.yaml").write_text(to_yaml(spec), encoding="utf-8")
    return Path("api/spec.json")


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8", newline="")


@pytest.mark.parametrize(
    ("formats", "names", "said"),
    [
        ("po", ["messages.pot", "zh-Hans.po"], "wrote 1 catalog, 13 messages, 0 fuzzy to l10n"),
        ("xliff,xliff-1.2", ["zh-Hans.1.2.xlf", "zh-Hans.xlf"], "wrote 1 catalog, 13 messages"),
        ("tmx", ["memory.tmx"], "wrote a translation memory to l10n"),
        (
            "glossary",
            ["glossary.csv", "glossary.sv-SE.zh-Hans.csv", "glossary.tbx"],
            "names that are not to be translated",
        ),
    ],
)
def test_export(run: Run, tmp_path: Path, spec_file: Path, formats: str, names: list[str], said: str) -> None:
    status, out, err = run(*EXPORT, spec_file, "--format", formats, "-o", "l10n")
    assert (status, out) == (0, "")
    assert said in err
    assert ("a spec alone knows nothing of drift" in err) is (formats != "glossary")
    assert sorted(grown(tmp_path / "l10n")) == sorted([*names, "catalogs.json"])


@pytest.mark.usefixtures("pages")
def test_from_pages_drift_is_fuzzy_and_has_its_place(run: Run, tmp_path: Path) -> None:
    status, _, err = run(*EXPORT, "pages", "--format", "po", "-o", "l10n")
    assert status == 0
    assert "knows nothing of drift" not in err
    text = (tmp_path / "l10n/nl-NL.po").read_text(encoding="utf-8")
    [block] = [one for one in text.split("\n\n") if 'msgctxt "Loan.borrower"' in one]
    assert "#: nl-NL/types/r-loan.md:" in block
    [block] = [one for one in text.split("\n\n") if 'msgctxt "Loan.loanHandle"' in one]
    assert "In its row, not in this text: D101 ident-translated" in block
    assert "#, fuzzy\n" in block


def test_check_tells_whether_it_is_up_to_date(run: Run, spec_file: Path, tmp_path: Path) -> None:
    command = (*EXPORT, spec_file, "--format", "po", "-o", "l10n")
    status, out, err = run(*command, "--check")
    assert (status, "+++ b/zh-Hans.po" in out, "is not up to date" in err) == (1, True, True)
    assert not (tmp_path / "l10n").exists()
    run(*command)
    assert run(*command, "--check")[:2] == (0, "")


def test_a_file_that_was_edited_is_not_written_over(run: Run, spec_file: Path, tmp_path: Path) -> None:
    command = (*EXPORT, spec_file, "--format", "po", "-o", "l10n")
    run(*command)
    assert run(*command)[0] == 0
    edit(tmp_path / "l10n/zh-Hans.po", "书架的句柄。", "架子的句柄。")
    before = grown(tmp_path / "l10n")
    status, _, err = run(*command)
    assert status == 2
    assert "docspec did not write as they are now (zh-Hans.po); take them in with `docspec catalog import`" in err
    assert grown(tmp_path / "l10n") == before
    assert run(*command, "--force")[0] == 0
    assert run(*command, "--check")[0] == 0


def test_formats_stand_beside_each_other_and_beside_files_of_others(run: Run, spec_file: Path, tmp_path: Path) -> None:
    plant(tmp_path / "l10n", {"notes.txt": b"mine"})
    for form in ("po", "xliff"):
        run(*EXPORT, spec_file, "--format", form, "-o", "l10n")
    told = json.loads((tmp_path / "l10n/catalogs.json").read_text(encoding="utf-8"))
    assert sorted(told["files"]) == ["messages.pot", "zh-Hans.po", "zh-Hans.xlf"]
    assert (tmp_path / "l10n/notes.txt").read_bytes() == b"mine"


def test_a_new_language_begins_empty_and_comes_back_as_a_locale(run: Run, spec_file: Path, tmp_path: Path) -> None:
    run(*EXPORT, spec_file, "--format", "po", "-o", "l10n", "--locale", "fi-FI")
    file = tmp_path / "l10n/fi-FI.po"
    edit(file, 'msgid "Hyllans handtag."\nmsgstr ""', 'msgid "Hyllans handtag."\nmsgstr "Hyllyn kahva."')
    status, _, err = run(*IMPORT, file, "--into", "api")
    assert status == 0
    assert "R809 text-new-locale" in err
    spec = from_text((tmp_path / "api/spec.json").read_text(encoding="utf-8"), "x")
    assert spec.types["Shelf"].fields[0].description["fi-FI"] == "Hyllyn kahva."
    assert spec.info.locales == ["fi-FI", "sv-SE", "zh-Hans"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "expected one or more of po, xliff, xliff-1.2, tmx"),
        (("--format", "po,"), "names no format"),
    ],
)
def test_without_a_format_it_tells_which_there_are(
    run: Run, spec_file: Path, given: tuple[str, ...], said: str
) -> None:
    status, _, err = run(*EXPORT, spec_file, "-o", "l10n", *given)
    assert (status, said in err) == (2, True)


def test_a_locale_may_be_spelled_in_any_way(run: Run, spec_file: Path, tmp_path: Path) -> None:
    command = (*EXPORT, spec_file, "--format", "po", "-o", "l10n")
    assert run(*command, "--locale", "ZH_hans", "--locale", "pt_BR", "--source-locale", "sv")[0] == 0
    assert sorted(grown(tmp_path / "l10n")) == ["catalogs.json", "messages.pot", "pt-BR.po", "zh-Hans.po"]
    assert "架" in (tmp_path / "l10n/zh-Hans.po").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.po", b"", "is empty; export the catalog again"),
        ("a.xlf", b"<xliff version='2.1'><file>", "not well-formed XML"),
        ("a.xlf", b"<!DOCTYPE x><xliff version='2.1'/>", "has a DTD"),
    ],
)
def test_where_nothing_can_be_read_nothing_is_written(
    run: Run, spec_file: Path, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    before = grown(tmp_path)
    (tmp_path / name).write_bytes(data)
    status, out, err = run(*IMPORT, name, "--into", spec_file, "-o", "new.json")
    assert (status, out) == (2, "")
    assert f"{name}:1:1: error R801" in err
    assert said in err
    assert "nothing could be read, so nothing is written" in err
    assert grown(tmp_path) == {**before, name: data.decode()}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("api",), "api: is a folder; name the files in it: api/*.po"),
        (("a.po",), "output: is not there; name a spec with --into"),
    ],
)
def test_what_is_no_catalog_or_spec(
    run: Run, spec_file: Path, tmp_path: Path, given: tuple[str, ...], said: str
) -> None:
    (tmp_path / "a.po").write_bytes(b'msgid "x"\nmsgstr "y"\n')
    status, _, err = run(*IMPORT, *given)
    assert (spec_file.name, status, said in err) == ("spec.json", 2, True)


@pytest.mark.parametrize("form", ["po", "xliff", "xliff-1.2"])
def test_there_and_back_changes_nothing(run: Run, spec_file: Path, tmp_path: Path, form: str) -> None:
    run(*EXPORT, spec_file, "--format", form, "-o", "l10n")
    before = grown(tmp_path / "api")
    files = [file for file in sorted((tmp_path / "l10n").iterdir()) if file.suffix in READ and file.suffix != ".pot"]
    status, out, err = run(*IMPORT, *files, "--into", "api")
    assert (status, out) == (0, "")
    assert "took 0 texts (" in err
    assert grown(tmp_path / "api") == before


def test_a_review_comes_back_into_both_files(run: Run, spec_file: Path, tmp_path: Path) -> None:
    run(*EXPORT, spec_file, "--format", "po", "-o", "l10n")
    edit(tmp_path / "l10n/zh-Hans.po", "书架的句柄。", "架子的句柄。")
    status, out, err = run(*IMPORT, "l10n/zh-Hans.po", "--into", "api", "--check")
    assert (status, '"zh-Hans": "架子的句柄。"' in out, "would take 1 texts" in err) == (1, True, True)
    status, _, err = run(*IMPORT, "l10n/zh-Hans.po", "--into", "api")
    assert (status, "took 1 texts" in err) == (0, True)
    one, other = (from_text((tmp_path / "api" / name).read_text("utf-8"), name) for name in ("spec.json", "spec.yaml"))
    assert one == other
    assert one.types["Shelf"].fields[0].description["zh-Hans"] == "架子的句柄。"
    assert run(*IMPORT, "l10n/zh-Hans.po", "--into", "api", "--check")[0] == 0


@pytest.mark.parametrize(
    ("form", "name"), [("po", "zh-Hans.po"), ("xliff", "zh-Hans.xlf"), ("xliff-1.2", "zh-Hans.1.2.xlf")]
)
def test_what_is_not_taken_is_kept(run: Run, spec_file: Path, tmp_path: Path, form: str, name: str) -> None:
    run(*EXPORT, spec_file, "--format", form, "-o", "l10n")
    file = tmp_path / "l10n" / name
    edit(file, "书架的句柄。", "架子的句柄。")
    edit(file, "Hyllans handtag.", "En äldre text.")
    before = grown(tmp_path / "api")
    status, _, err = run(*IMPORT, file, "--into", "api", "--rejects", "rejected", "--fail-on", "warning")
    assert (status, "1 not taken, in rejected" in err) == (1, True)
    assert grown(tmp_path / "api") == before
    rest = (tmp_path / "rejected" / name).read_text(encoding="utf-8")
    assert "R803 text-stale" in rest
    assert "架子的句柄。" in rest
    assert "Shelf#title" not in rest


def test_reviewed_texts_survive_the_next_build(run: Run, pages: Path, tmp_path: Path) -> None:
    run("build", "pages", "-o", "api", "--only", "spec", "-q")
    plain = from_text((tmp_path / "api/spec.json").read_text("utf-8"), "x")
    run(*EXPORT, "pages", "--format", "po", "-o", "l10n", "-q")
    file = tmp_path / "l10n/nl-NL.po"
    told = plain.types["Loan"].fields[0]
    said = told.description["nl-NL"]
    edit(file, f'msgstr "{said}"', 'msgstr "Een gelezen tekst."')
    file.write_text(file.read_text("utf-8").replace("#, fuzzy\n", ""), encoding="utf-8", newline="")
    plant(pages, {"reviewed/nl-NL.po": file.read_bytes(), "docspec.yaml": b"texts: [reviewed/*.po]\n"})
    status, _, err = run("build", "pages", "-o", "api", "--only", "spec")
    assert status == 0, err
    spec = from_text((tmp_path / "api/spec.json").read_text("utf-8"), "x")
    assert [one.description["nl-NL"] for one in spec.types["Loan"].fields if one.name == told.name] == [
        "Een gelezen tekst."
    ]
    assert run("build", "pages", "-o", "api", "--only", "spec", "--check")[0] == 0
    run(*EXPORT, "pages", "--format", "xliff", "-o", "l10n", "-q")
    assert 'state="reviewed"' in (tmp_path / "l10n/nl-NL.xlf").read_text("utf-8")


def test_an_outdated_review_is_told_at_the_build_and_exported_as_fuzzy(run: Run, pages: Path, tmp_path: Path) -> None:
    run(*EXPORT, "pages", "--format", "po", "-o", "l10n", "-q")
    text = (tmp_path / "l10n/nl-NL.po").read_text("utf-8")
    context = next(line for line in text.splitlines() if line.startswith('msgctxt "Loan.'))
    old = f'msgid ""\nmsgstr "Language: nl_NL\\n"\n\n{context}\nmsgid "Old."\nmsgstr "Een oude tekst."\n'
    plant(pages, {"old.po": old.encode(), "docspec.yaml": b"texts: old.po\n"})
    _, _, err = run("build", "pages", "-o", "api", "--only", "spec", "-v")
    assert "old.po:5:1: warning R803 text-stale" in err
    run(*EXPORT, "pages", "--format", "po", "-o", "next", "-q")
    [block] = [one for one in (tmp_path / "next/nl-NL.po").read_text("utf-8").split("\n\n") if context in one]
    assert '#, fuzzy\n#| msgid "Old."\n' in block
    assert 'msgstr "Een oude tekst."' in block


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            [*EXPORT, "api/spec.json", "--format", "doc", "-o", "x"],
            "unknown format `doc`; expected one or more of po, xliff,",
        ),
        ([*EXPORT, "api/spec.json", "--format", "po", "-o", "x", "--locale", "klingon"], "`klingon` is no locale"),
        ([*EXPORT, "api/spec.json", "--format", "po", "-o", "x", "--source-locale", "fi-FI"], "the spec has no fi-FI"),
        ([*EXPORT, "api/spec.json", "--format", "po", "-o", "x", "--locale", "sv-SE"], "nothing to translate into"),
        ([*EXPORT, "none.json", "--format", "po", "-o", "x"], "none.json: cannot be read"),
        ([*IMPORT, "x.txt"], "x.txt: is no catalog by its name; expected a file in .po .xlf .xliff"),
        ([*IMPORT, "none.po"], "none.po: cannot be read: No such file"),
        ([*IMPORT, "good.po", "--into", "empty"], "empty: has no spec.json or spec.yaml"),
        ([*IMPORT], "Missing argument 'FILE...'"),
        ([*IMPORT, "good.po", "--into", "good.po"], "good.po:2: this is no YAML"),
    ],
)
@pytest.mark.usefixtures("spec_file")
def test_bad_calls(run: Run, tmp_path: Path, args: list[str], says: str) -> None:
    plant(tmp_path, {"good.po": b'msgid ""\nmsgstr "Language: sv_SE\\n"\n', "empty/x": b""})
    before = grown(tmp_path)
    status, out, err = run(*args)
    assert (status, out) == (2, "")
    assert says in err
    assert grown(tmp_path) == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("texts: [missing.po]", "docspec.yaml:1: `texts`: pages/missing.po cannot be read: No such file"),
        ("texts: [reviewed/*.po]", "docspec.yaml:1: `texts`: no file fits `reviewed/*.po`"),
        ("texts: [terms.csv]", "`texts[0]` is no catalog: `terms.csv`; expected a file in .po .xlf .xliff"),
        ("texts: {}", "`texts` must be a list of files, such as [reviewed/*.po]"),
    ],
)
def test_settings_that_name_no_catalog(run: Run, pages: Path, text: str, says: str) -> None:
    plant(pages, {"docspec.yaml": text.encode()})
    status, _, err = run("build", "pages", "-o", "api")
    assert status == 2
    assert says in err
