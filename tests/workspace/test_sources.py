"""What a source is: locale, page and order of its files, whatever it looks like."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from docspec.config import Config
from docspec.errors import ConfigError, DocspecError, SourceError, UsageError
from docspec.workspace import open_sources
from tests.trees import plant

Told = tuple[str, str | None, str | None]


def told(root: Path, paths: Sequence[str], locales: Sequence[str] = ()) -> list[Told]:
    return [(file.path, file.locale, file.key) for file in open_sources([root / path for path in paths], locales).files]


@pytest.mark.parametrize(
    ("planted", "paths", "expected"),
    [
        pytest.param(
            ["s/sv-SE/x/r-a.md", "s/nl-NL/x/r-a.html", "s/nl-NL/r-b.v2.md"],
            ["s"],
            [
                ("nl-NL/r-b.v2.md", "nl-NL", "r-b.v2"),
                ("nl-NL/x/r-a.html", "nl-NL", "x/r-a"),
                ("sv-SE/x/r-a.md", "sv-SE", "x/r-a"),
            ],
            id="one sub-folder a locale",
        ),
        pytest.param(
            ["s/sv_SE/a.md", "s/zh-hans/a.md"],
            ["s"],
            [("sv_SE/a.md", "sv_SE", "a"), ("zh-hans/a.md", "zh-hans", "a")],
            id="locales as their folders spell them",
        ),
        pytest.param(
            ["s/sv-SE/x/a.md", "s/nl-NL/x/a.md"], ["s/sv-SE"], [("sv-SE/x/a.md", "sv-SE", "x/a")], id="a locale folder"
        ),
        pytest.param(
            ["s/sv-SE/a.md", "s/nl-NL/a.md", "s/de/a.md"],
            ["s/sv-SE", "s/nl-NL"],
            [("nl-NL/a.md", "nl-NL", "a"), ("sv-SE/a.md", "sv-SE", "a")],
            id="two locale folders",
        ),
        pytest.param(
            ["s/b.txt", "s/a.txt", "s/x/c.md"],
            ["s"],
            [("a.txt", None, None), ("b.txt", None, None), ("x/c.md", None, None)],
            id="flat",
        ),
        pytest.param(
            ["s/types/a.md", "s/operations/b.md", "s/en-wordlike/c.md"],
            ["s"],
            [("en-wordlike/c.md", None, None), ("operations/b.md", None, None), ("types/a.md", None, None)],
            id="folders that are no locales",
        ),
        pytest.param(
            ["s/a.md", "s/b.md", "s/is/c.md"],
            ["s"],
            [("a.md", None, None), ("b.md", None, None), ("is/c.md", None, None)],
            id="a folder called `is` among flat pages",
        ),
        pytest.param(["s/sv-SE/logo.png", "s/a.md"], ["s"], [("a.md", None, None)], id="a locale folder without pages"),
        pytest.param(
            ["s/b/two.md", "s/a/one.md", "s/c/three.md"],
            ["s/b/two.md", "s/a/one.md"],
            [("a/one.md", None, None), ("b/two.md", None, None)],
            id="files",
        ),
        pytest.param(["s/page.adoc"], ["s/page.adoc"], [("page.adoc", None, None)], id="a file of any suffix, by name"),
        pytest.param(["s/a.md"], ["s/a.md", "s/a.md", "s"], [("a.md", None, None)], id="the same thing again"),
        pytest.param(
            ["s/one/sv-SE/a.md", "s/two/sv-SE/b.md"],
            ["s/one", "s/two"],
            [("one/sv-SE/a.md", "sv-SE", "a"), ("two/sv-SE/b.md", "sv-SE", "b")],
            id="two trees",
        ),
    ],
)
def test_what_a_source_is(tmp_path: Path, planted: list[str], paths: list[str], expected: list[Told]) -> None:
    assert told(plant(tmp_path, planted), paths) == expected


def test_bytes_are_as_they_stand(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf# Title\r\n\xff\x00"
    [file] = open_sources([plant(tmp_path, {"a.md": data})]).files
    assert file.data == data


def test_paths_and_root_do_not_depend_on_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, ["s/sv-SE/x/a.md", "s/nl-NL/x/a.md"])
    monkeypatch.chdir(tmp_path / "s")
    assert open_sources([Path()]).files == open_sources([tmp_path / "s"]).files
    monkeypatch.chdir(tmp_path / "s/sv-SE")
    assert open_sources([Path()]).files == open_sources([tmp_path / "s"], ["sv-SE"]).files


@pytest.mark.parametrize(
    ("locales", "expected"),
    [
        ([], ["nl-NL/a.md", "sv-SE/a.md", "zh-Hans/a.md"]),
        (["sv-SE"], ["sv-SE/a.md"]),
        (["zh-hans", "SV_se"], ["sv-SE/a.md", "zh-Hans/a.md"]),
    ],
    ids=["all", "one", "any case"],
)
def test_locales_restrict(tmp_path: Path, locales: list[str], expected: list[str]) -> None:
    plant(tmp_path, ["sv-SE/a.md", "nl-NL/a.md", "zh-Hans/a.md"])
    assert [path for path, _, _ in told(tmp_path, ["."], locales)] == expected


def test_locales_of_flat_files_are_for_later(tmp_path: Path) -> None:
    sources = open_sources([plant(tmp_path, ["a.md"])], ["sv-SE"])
    assert [file.path for file in sources.files] == ["a.md"]
    assert sources.locales == ("sv-SE",)


def test_reference_locale_is_read_too(tmp_path: Path) -> None:
    plant(tmp_path, ["sv-SE/a.md", "nl-NL/a.md", "en/a.md"])
    sources = open_sources([tmp_path], ["sv-SE"], "EN")
    assert [file.locale for file in sources.files] == ["en", "sv-SE"]
    assert sources.config.reference_locale == "en"
    with pytest.raises(UsageError, match="no locale fr in "):
        open_sources([tmp_path], [], "fr")


CONFIG = "title: Orders\nlocales: [sv-SE, de-DE]\nreference_locale: EN\n"


@pytest.mark.parametrize("path", [".", "docspec.yaml", "sv-SE"])
def test_config_beside_the_pages(tmp_path: Path, path: str) -> None:
    plant(tmp_path, {"docspec.yaml": CONFIG, "sv-SE/a.md": "", "de-DE/a.md": "", "en/a.md": "", "nl-NL/a.md": ""})
    sources = open_sources([tmp_path / path])
    spelling = "EN" if path == "sv-SE" else "en"
    assert sources.config == Config("Orders", locales=("sv-SE", "de-DE"), reference_locale=spelling)
    assert {file.locale for file in sources.files} <= {"sv-SE", "de-DE", "en"}


def test_config_that_names_a_locale_without_pages(tmp_path: Path) -> None:
    plant(tmp_path, {"docspec.yaml": CONFIG, "sv-SE/a.md": "", "en/a.md": ""})
    [finding] = open_sources([tmp_path]).findings
    assert (finding.rule.id, finding.path, finding.locale) == ("R005", "docspec.yaml", "de-DE")


@pytest.mark.parametrize(
    ("first", "second"),
    [("x/r-a.md", "x/r-a.txt"), ("x/R-A.md", "x/r-a.md"), ("caf\u00e9.md", "cafe\u0301.txt")],
    ids=["suffix", "case", "normal form"],
)
def test_two_files_claim_one_page(tmp_path: Path, first: str, second: str) -> None:
    paths = sorted([f"sv-SE/{first}", f"sv-SE/{second}"])
    sources = open_sources([plant(tmp_path, [*paths, f"nl-NL/{first}"])])
    assert [file.path for file in sources.files] == [f"nl-NL/{first}", paths[0]]
    [finding] = sources.findings
    assert (finding.rule.id, finding.path, finding.locale) == ("R002", paths[1], "sv-SE")
    assert paths[0] in finding.message


def test_two_spellings_of_one_locale(tmp_path: Path) -> None:
    sources = open_sources([plant(tmp_path, ["sv-SE/a.md", "sv_SE/a.md", "sv_SE/b.md"])])
    assert [(file.path, file.locale) for file in sources.files] == [("sv-SE/a.md", "sv-SE"), ("sv_SE/b.md", "sv-SE")]
    assert [finding.rule.id for finding in sources.findings] == ["R002"]


def test_what_cannot_be_read_is_a_finding_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, ["sv-SE/a.md", "sv-SE/b.md", "sv-SE/logo.png", "README.md"])
    (tmp_path / "sv-SE/c.md").symlink_to("gone.md")
    read = Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file.name == "b.md":
            raise PermissionError(13, "Permission denied", str(file))
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    sources = open_sources([tmp_path])
    assert [file.path for file in sources.files] == ["sv-SE/a.md"]
    assert [(finding.rule.id, finding.path, finding.message) for finding in sources.findings] == [
        ("R004", "README.md", "stands in no locale folder, so it was not read"),
        ("R001", "sv-SE/b.md", "cannot be read: Permission denied"),
        ("R001", "sv-SE/c.md", "cannot be read: No such file or directory"),
    ]
    assert sources.passed_over == 1


@pytest.mark.parametrize(
    ("planted", "paths", "locales", "error", "message"),
    [
        pytest.param({}, ["gone"], [], SourceError, "gone: no such file or folder; name the folder", id="missing"),
        pytest.param({}, ["."], [], SourceError, "the folder is empty; expected files that end in .md", id="empty"),
        pytest.param({"a.png": ""}, ["."], [], SourceError, "no file is a page among 1; expected", id="no pages"),
        pytest.param(
            {"sv-SE/a.md": "", "nl-NL/a.md": ""},
            ["."],
            ["nl-NL", "fr-FR"],
            UsageError,
            "; it has nl-NL, sv-SE",
            id="unknown locale",
        ),
        pytest.param(
            {"docspec.yaml": "titel: A\n", "sv-SE/a.md": ""},
            ["."],
            [],
            ConfigError,
            "docspec.yaml:1: unknown key `titel`; did you mean `title`?",
            id="config not understood",
        ),
        pytest.param(
            {"docspec.yaml": b"title: A\nlocales: \xff\n", "a.md": ""},
            ["."],
            [],
            ConfigError,
            "docspec.yaml:2: not UTF-8",
            id="config in another encoding",
        ),
        pytest.param(
            {"x/docspec.yaml": "", "x/a.md": "", "y/docspec.yaml": "", "y/a.md": ""},
            ["x", "y"],
            [],
            UsageError,
            "several configurations",
            id="two configs",
        ),
    ],
)
def test_refused(
    tmp_path: Path,
    planted: dict[str, str | bytes],
    paths: list[str],
    locales: list[str],
    error: type[DocspecError],
    message: str,
) -> None:
    plant(tmp_path, planted)
    with pytest.raises(error) as caught:
        open_sources([tmp_path / path for path in paths], locales)
    assert message in str(caught.value)


def test_no_page_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("gone.md")
    with pytest.raises(SourceError, match=r"no page could be read: a\.md: cannot be read: No such file"):
        open_sources([tmp_path])
