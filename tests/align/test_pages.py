from __future__ import annotations

import random

import pytest

from docspec.align.pages import CLAIMED_TWICE, UNKNOWN_LANGUAGE, Located, align_pages, group_pages, page_ids
from tests.pages import aligned_set, names, page, section, table, table_block

UUID_1 = "uuid: 0b7d9a3e-1111-4a4a-9c9c-000000000001"
UUID_2 = "uuid: 0b7d9a3e-2222-4a4a-9c9c-000000000002"
UUID_3 = "uuid: 0b7d9a3e-3333-4a4a-9c9c-000000000003"
EXL_1 = "exl-id: 77aa3311-5c5c-4d4d-8e8e-00000000aaaa"


def text(*, about: str = "", title: str = "Kaj", body: str = "") -> str:
    return f"---\ntitle: {title.partition('{')[0]}\n{about}\n---\n\n# {title}\n\n{body}\n"


def at(path: str, locale: str | None, content: str, key: str | None = None) -> Located:
    return Located(page(path, content), locale, key)


def grouped(*located: Located) -> dict[str, list[str]]:
    """Paths of the files of each page."""
    keyed, findings = group_pages(located)
    assert not findings
    return {key: [found.path for found in members.values()] for key, members in keyed.items()}


@pytest.mark.parametrize(
    ("files", "groups"),
    [
        pytest.param(
            [("1", "sv-SE", text(about=UUID_1)), ("2", "ar-EG", text(about=UUID_1, title="رصيف"))], ["12"], id="uuid"
        ),
        pytest.param(
            [
                ("1", "sv-SE", text(about=UUID_1)),
                ("2", "de-DE", text(about=UUID_2)),
                ("3", "de-DE", text(about=UUID_1)),
            ],
            ["13", "2"],
            id="other-uuids-are-other-pages",
        ),
        pytest.param(
            [
                ("1", "sv-SE", text(about=UUID_1)),
                ("2", "he-IL", text(about=f"{UUID_1}\n{EXL_1}", title="רציף")),
                ("3", "ja-JP", text(about=EXL_1, title="埠頭")),
            ],
            ["123"],
            id="old-and-new-front-matter-by-a-page-that-has-both",
        ),
        pytest.param(
            [("1", "sv-SE", text(title="Kaj{#quay}")), ("2", "zh-Hans", text(title="码头{#quay}"))], ["12"], id="anchor"
        ),
        pytest.param(
            [
                ("1", "sv-SE", text(title="Kaj{#quay}")),
                ("2", "sv-SE", text(title="Båt{#boat}")),
                ("3", "it-IT", text(title="Barca{#boat}")),
                ("4", "it-IT", text(title="Banchina{#quay}")),
            ],
            ["14", "23"],
            id="anchors-in-any-order",
        ),
        pytest.param(
            [
                ("1", "sv-SE", "<table id='table_A1'><tr><td>x</td></tr></table>"),
                ("2", "nl-NL", "<table id='table_A1'><tr><td>y</td></tr></table>"),
            ],
            ["12"],
            id="table-id",
        ),
        pytest.param(
            [
                ("1", "sv-SE", text(title="Kaj{#quay}", body=section("Mer {#more}"))),
                ("2", "sv-SE", text(title="Båt{#boat}", body=section("Mer {#more}"))),
                ("3", "nl-NL", text(title="Kade{#quay}", body=section("Meer {#more}"))),
                ("4", "nl-NL", text(title="Boot{#boat}", body=section("Meer {#more}"))),
            ],
            ["13", "24"],
            id="an-id-of-many-pages-says-nothing",
        ),
        pytest.param(
            [
                ("1", "sv-SE", text(title="Kaj", body=section("Mer {#more}"))),
                ("2", "sv-SE", text(title="Båt", body=section("Mer {#more}"))),
                ("3", "nl-NL", text(title="Kade", body=section("Meer {#more}"))),
            ],
            ["1", "2", "3"],
            id="an-id-of-many-pages-alone",
        ),
        pytest.param(
            [("1", "sv-SE", text(about="topic: Harbours")), ("2", "nl-NL", text(about="topic: Harbours"))],
            ["1", "2"],
            id="words-of-the-front-matter-are-no-ids",
        ),
        pytest.param([("1", "sv-SE", text()), ("2", "nl-NL", text())], ["1", "2"], id="no-ids-at-all"),
    ],
)
def test_flat_files(files: list[tuple[str, str, str]], groups: list[str]) -> None:
    """Each file is given as its name, its locale and its text; each group as the names of its files."""
    found = grouped(*(at(name, locale, content) for name, locale, content in files))
    assert sorted("".join(sorted(paths)) for paths in found.values()) == groups


def test_one_table_of_each_kind_of_name_for_a_page_without_a_path() -> None:
    found = grouped(
        at("x/000_b5.txt", "sv-SE", text(title="Kaj{#quay}", about=UUID_1)),
        at("x/001_00.txt", "it-IT", text(title="Banchina{#quay}", about=UUID_1)),
        at("x/002_11.txt", "it-IT", text(about=UUID_2)),
        at("x/003_22.txt", "it-IT", text(title="Altro{#quay}", about=UUID_3)),
    )
    assert found == {
        "quay": ["x/001_00.txt", "x/000_b5.txt"],
        "quay-2": ["x/003_22.txt"],
        "002_11": ["x/002_11.txt"],
    }


def test_the_path_below_the_locale_goes_before_ids() -> None:
    found = grouped(
        at("sv-SE/a.md", "sv-SE", text(about=UUID_1), "a"),
        at("ko-KR/a.md", "ko-KR", text(about=UUID_2), "a"),
        at("ko-KR/b.md", "ko-KR", text(about=UUID_1), "b"),
    )
    assert found == {"a": ["ko-KR/a.md", "sv-SE/a.md"], "b": ["ko-KR/b.md"]}


def test_a_file_without_a_path_joins_the_page_in_a_tree() -> None:
    found = grouped(
        at("loose.md", "ja-JP", text(about=UUID_1)),
        at("sv-SE/a.md", "sv-SE", text(about=UUID_1), "a"),
        at("sv-SE/b.md", "sv-SE", text(about=UUID_2), "b"),
    )
    assert found == {"a": ["loose.md", "sv-SE/a.md"], "b": ["sv-SE/b.md"]}


def test_two_files_that_claim_one_page_in_one_locale() -> None:
    keyed, findings = group_pages(
        [
            at("two.txt", "sv-SE", text(about=UUID_1)),
            at("one.txt", "sv-SE", text(about=UUID_1)),
            at("three.txt", "he-IL", text(about=UUID_1)),
        ]
    )
    assert [[found.path for found in members.values()] for members in keyed.values()] == [["three.txt", "one.txt"]]
    (finding,) = findings
    assert (finding.rule, finding.path, finding.locale) == (CLAIMED_TWICE, "two.txt", "sv-SE")
    assert "one.txt" in finding.message


def test_a_page_in_the_wrong_locale_does_not_part_the_others() -> None:
    locales = ["sv-SE", "sv-SE", "it-IT", "ja-JP", "he-IL"]
    keyed, findings = group_pages(
        [at(f"{n}.txt", locale, text(about=UUID_1, title=f"T{n}")) for n, locale in enumerate(locales)]
    )
    assert [len(members) for members in keyed.values()] == [4]
    assert [(finding.rule, finding.path) for finding in findings] == [(CLAIMED_TWICE, "1.txt")]


def test_a_page_whose_language_cannot_be_told_is_a_finding() -> None:
    keyed, findings = group_pages([at("a.txt", None, "# 42\n"), at("b.txt", "sv-SE", text(about=UUID_1))])
    assert [list(members) for members in keyed.values()] == [["sv-SE"]]
    (finding,) = findings
    assert (finding.rule, finding.path, finding.line) == (UNKNOWN_LANGUAGE, "a.txt", 1)


def test_the_order_of_files_does_not_matter() -> None:
    files = [
        at(f"{number}-{locale}.txt", locale, text(about=about, title=f"T{{#a{number}}}"))
        for number, about in enumerate([UUID_1, UUID_2, UUID_3])
        for locale in ("sv-SE", "ar-EG", "ja-JP", "hi-IN")
    ]
    expected = group_pages(files)
    for seed in range(5):
        assert group_pages(random.Random(seed).sample(files, len(files))) == expected


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        pytest.param(text(about=UUID_1), {"0b7d9a3e-1111-4a4a-9c9c-000000000001"}, id="uuid"),
        pytest.param(
            text(about="git: 6380d839a794cbf82854a2ecd28c18f16f06d4c7"),
            {"6380d839a794cbf82854a2ecd28c18f16f06d4c7"},
            id="hash",
        ),
        pytest.param(text(about="role: DeveloperAndAdministrator\ntopic: a b"), set(), id="words"),
        pytest.param(text(about="count: [1, 2]\nword: '394'"), set(), id="short-or-no-text"),
        pytest.param("# Kaj{#quay}\n\n## Mer {#more}\n", {"#quay", "#more"}, id="anchors"),
        pytest.param("<table id='t7'><tr><td>x</td></tr></table>\n", {"#t7"}, id="table"),
        pytest.param("# Kaj\n", set(), id="none"),
    ],
)
def test_page_ids(content: str, ids: set[str]) -> None:
    assert set(page_ids(page("x.md", content))) == ids


HEADERS = {"sv-SE": "Namn|Typ|Beskrivning", "it-IT": "Nome|Tipo|Descrizione"}


def test_names_learned_from_other_pages_tell_which_row_is_missing() -> None:
    """All types are alike, every name is translated and no description tells; other tables say which name is which."""
    pairs = [("höjd", "altezza"), ("bredd", "larghezza"), ("färg", "colore"), ("skick", "condizione")]
    teacher = {
        locale: section("T", table(HEADERS[locale], *(f"{pair[side]}|xsd:string|" for pair in pairs)))
        for side, locale in enumerate(HEADERS)
    }
    pupil = dict(teacher) | {
        "it-IT": section(
            "T", table(HEADERS["it-IT"], *(f"{pair[1]}|xsd:string|" for pair in pairs if pair[1] != "larghezza"))
        )
    }
    with_help = aligned_set({"a": teacher, "b": pupil})
    assert names(table_block(with_help[1]), *HEADERS) == ["höjd altezza", "bredd -", "färg colore", "skick condizione"]
    alone = aligned_set({"b": pupil})
    assert names(table_block(alone[0]), *HEADERS) != names(table_block(with_help[1]), *HEADERS)


def test_pages_come_sorted_by_key() -> None:
    keyed, _ = group_pages([at(f"sv-SE/{key}.md", "sv-SE", text(), key) for key in ("b", "a/z", "a")])
    assert [found.key for found in align_pages(keyed)] == ["a", "a/z", "b"]
