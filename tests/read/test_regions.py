from __future__ import annotations

import pytest

from docspec.read.regions import Comment, Fence, Region, blanked, regions, without_comments


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a <table>x</table> b", ["closed <table>x</table>"], id="inline"),
        pytest.param("<TABLE id='x'>\n\ny\n</TABLE>", ["closed <TABLE id='x'>\n\ny\n</TABLE>"], id="over-empty-lines"),
        pytest.param("<table><table></table></table>!", ["closed <table><table></table></table>"], id="nested"),
        pytest.param(
            "<table><!-- </table> --></table>", ["closed <table><!-- </table> --></table>"], id="comment-inside"
        ),
        pytest.param(
            "```\n<table>\n```\n<!-- <table> -->", ["comment <!-- <table> -->"], id="not-in-fence-nor-comment"
        ),
        pytest.param("use `<table>` here", [], id="not-in-code"),
        pytest.param("``` a `b` <table></table>", ["closed <table></table>"], id="backticks-that-open-no-fence"),
        pytest.param("<tablex></tablex>", [], id="another-name"),
        pytest.param(
            "<table>\n# not a heading line\n</table>", ["closed <table>\n# not a heading line\n</table>"], id="hash"
        ),
        pytest.param("<table>\n<td>a\n## Next\n", ["open <table>\n<td>a\n"], id="cut-at-heading"),
        pytest.param("<table>\n<td>a", ["open <table>\n<td>a"], id="cut-at-end"),
        pytest.param("~~~~xml\n~~~\n<table>", ["fence ~~~~xml\n~~~\n<table>"], id="unclosed-fence"),
        pytest.param("> ```\n> <table>\n> ```\n", [], id="fence-in-quote"),
        pytest.param("a <!-- b", ["comment <!-- b"], id="unclosed-comment"),
    ],
)
def test_regions(text: str, found: list[str]) -> None:
    data = text.encode()
    kinds = {Comment: "comment", Fence: "fence"}
    assert found == [
        f"{kinds.get(type(region), 'closed' if isinstance(region, Region) and region.closed else 'open')} "
        + data[region.start : region.end].decode()
        for region in regions(data)
    ]


def test_blanking_keeps_length_and_line_ends() -> None:
    data = "头\r\n<table>ä\r\n</table> tail".encode()
    (region,) = regions(data)
    blank = blanked(data, [(region.start, region.end)], 3)
    assert len(blank) == len(data)
    assert blank.count(b"\r\n") == data.count(b"\r\n")
    assert blank.split() == [b"tail"]
    assert blank.endswith(b"\n tail"), "what follows a table on its line must not look indented"


def test_comments_are_made_blank() -> None:
    assert without_comments(b"a<!-- b\n -->c<!-- d") == b"a      \n    c      "


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        pytest.param("| a <!-- c --> |", "| a            |", id="in a row"),
        pytest.param("<!-- c --> a", "         \n a", id="what follows must not look indented"),
        pytest.param("  <!-- c --> a", "           \n a", id="after blanks"),
        pytest.param("a <!-- c\n--> b", "a       \n  \n b", id="over lines"),
        pytest.param("船\r<!-- c --> a", "船\r         \n a", id="CR ends a line"),
    ],
)
def test_a_comment_in_the_midst_of_a_line_does_not_end_it(text: str, blank: str) -> None:
    data = text.encode()
    (comment,) = regions(data)
    assert blanked(data, [(comment.start, comment.end)]).decode() == blank
