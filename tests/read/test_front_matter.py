from __future__ import annotations

import pytest

from tests.read.reading import outline, page, rules, source_at

OLD = "---\ntitle: Hylla\nuuid: d7120a88-6f3e\nsource-wordcount: '394'\nht-degree: 0%\n\n---\n\n# Hylla\n"
NEW = "---\ntitle: Hylla\nexl-id: 3d87\nproduct_v2:\n  - id: fd1f\nsource-wordcount: 37\n---\n# Hylla\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            OLD,
            {"title": "Hylla", "uuid": "d7120a88-6f3e", "source-wordcount": "394", "ht-degree": "0%"},
            id="old",
        ),
        pytest.param(
            NEW,
            {"title": "Hylla", "exl-id": "3d87", "product_v2": [{"id": "fd1f"}], "source-wordcount": "37"},
            id="new",
        ),
        pytest.param(
            NEW.replace("\n", "\r\n").split("product")[0] + "---\r\n# Hylla",
            {"title": "Hylla", "exl-id": "3d87"},
            id="crlf",
        ),
        pytest.param("\ufeff---\ntitle: 书架\n---\n# Hylla", {"title": "书架"}, id="bom"),
        pytest.param(
            "\n---\nwhen: 2021-08-01\nyes: no\n...\n# Hylla", {"when": "2021-08-01", "yes": "no"}, id="words-stay"
        ),
        pytest.param("---\n---\n# Hylla", {}, id="empty"),
        pytest.param("# Hylla", {}, id="none"),
        pytest.param("---\n\n# Hylla", {}, id="thematic-break"),
    ],
)
def test_values(text: str, values: dict[str, object]) -> None:
    read = page(text)
    assert read.front_matter == values
    assert outline(read) == ["h1 Hylla #None"]
    assert read.unread == ()


@pytest.mark.parametrize(
    ("text", "values", "found"),
    [
        pytest.param("---\na: 1\nb: c: d\nid: 7\n---\n# T", {"a": "1", "id": "7"}, [("R102", 3)], id="two-colons"),
        pytest.param("---\nb: [x\nid: 7\n---\n# T", {"id": "7"}, [("R102", 3)], id="open-list"),
        pytest.param("---\n描述：书架。\nid: 7\n---\n# T", {"id": "7"}, [("R102", 3)], id="full-width-colon"),
        pytest.param("---\na: !!python/object:os.system x\n---\n# T", {"a": "x"}, [], id="no-code"),
        pytest.param("---\nid: 7\n\n# T", {"id": "7"}, [("R103", 2)], id="unclosed"),
        pytest.param("---\nid: 7\n- x: [\n\n# T", {}, [("R103", 2), ("R102", 3)], id="unclosed-and-broken"),
        pytest.param("---\nb: " + "[" * 5000 + "\n---\n# T", {}, [("R102", 2)], id="nested-without-end"),
    ],
)
def test_what_is_no_yaml_is_kept_as_unread_and_the_page_is_read(
    text: str, values: dict[str, object], found: list[tuple[str, int]]
) -> None:
    read = page(text)
    assert (read.front_matter, rules(read), outline(read)) == (values, found, ["h1 T #None"])


def test_its_place_is_that_of_the_yaml() -> None:
    data = "\ufeff---\r\ntitle: Å\r\n---\r\n# T".encode()
    place = page(data).front_matter_place
    assert place is not None
    assert (source_at(data, place), place.line) == ("title: Å", 2)
