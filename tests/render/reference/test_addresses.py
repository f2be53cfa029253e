"""Where the site stands on the web."""

from __future__ import annotations

import pytest
from lxml import etree

from docspec.errors import UsageError
from docspec.render.reference import addresses
from docspec.render.reference.addresses import Addresses, Alternate

FOLDERS = {"sv-SE": "sv-SE", "en": "en", "原": "原", 'x"><b': "x___b"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.mark.parametrize(
    ("base_url", "path", "expected"),
    [
        ("https://a.example", "sv-SE/types/A.html", "https://a.example/sv-SE/types/A.html"),
        ("https://a.example/docs/v1/", "sv-SE/types/A.html", "https://a.example/docs/v1/sv-SE/types/A.html"),
        ("http://a.example:8080/d", "sv-SE/index.html", "http://a.example:8080/d/sv-SE/"),
        ("https://a.example", "index.html", "https://a.example/"),
        ("https://a.example", "原/a b&c.html", "https://a.example/%E5%8E%9F/a%20b&c.html"),
        ("", "sv-SE/index.html", ""),
    ],
)
def test_addresses_of_pages(base_url: str, path: str, expected: str) -> None:
    assert Addresses(base_url, FOLDERS).url(path) == expected


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        pytest.param("", "", id="nobody said"),
        pytest.param("https://a.example/d", "https://a.example/d/", id="below a path"),
        pytest.param("https://a.example", "", id="the root of a host"),
    ],
)
def test_the_address_of_the_first_page(base_url: str, expected: str) -> None:
    assert Addresses(base_url, FOLDERS).front == expected


def test_the_same_page_in_other_languages() -> None:
    assert Addresses("https://a.example/d", FOLDERS).alternates("types/A.html") == (
        Alternate("sv-SE", "https://a.example/d/sv-SE/types/A.html"),
        Alternate("en", "https://a.example/d/en/types/A.html"),
        Alternate("x-default", "https://a.example/d/en/types/A.html"),
    )
    assert Addresses("", FOLDERS).alternates("types/A.html") == ()


@pytest.mark.parametrize(
    "base_url",
    ["example.com/docs", "ftp://a.example", "https://", "https://a.example/?q", "https://a.example/#x", "http://[",
     "javascript:alert(1)", "https://u:p@a.example", 'https://a.example/"><b>', "https://a.example/a b", "/docs"],
)  # fmt: skip
def test_what_is_no_address_of_a_site(base_url: str) -> None:
    with pytest.raises(UsageError, match="is no address of a site"):
        Addresses(base_url, FOLDERS)


@pytest.mark.parametrize("base_url", ["", "https://a.example/d"])
def test_a_sitemap_names_every_page_in_every_language(base_url: str) -> None:
    files = {file.path: file.text for file in Addresses(base_url, FOLDERS).files(["index.html", "types/A&B.html"])}
    if not base_url:
        assert files == {}
        return
    assert files["robots.txt"].endswith("\nSitemap: https://a.example/d/sitemap.xml\n")
    root = etree.fromstring(files["sitemap.xml"].encode())
    assert len(root.findall("s:url", MAP)) == len(FOLDERS) * 2
    assert root.findtext("s:url[2]/s:loc", namespaces=MAP) == "https://a.example/d/sv-SE/types/A&B.html"
    links = root.findall("s:url[2]/x:link", MAP)
    assert [(one.get("hreflang"), one.get("href")) for one in links][1] == (
        "en",
        "https://a.example/d/en/types/A&B.html",
    )


def test_a_sitemap_that_would_be_too_long_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "URLS_PER_SITEMAP", 3)
    made = Addresses("https://a.example", {"sv-SE": "sv-SE"}).files([f"types/T{number}.html" for number in range(7)])
    files = {file.path: file.text for file in made}
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml", "robots.txt"]
    parts = [etree.fromstring(files[f"sitemap-{number}.xml"].encode()) for number in (1, 2, 3)]
    assert [len(part.findall("s:url", MAP)) for part in parts] == [3, 3, 1]
    index = etree.fromstring(files["sitemap.xml"].encode())
    assert [one.text for one in index.findall("s:sitemap/s:loc", MAP)][2] == "https://a.example/sitemap-3.xml"
