"""The preview as it answers on the network: pages, changes of them, and nothing to strangers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docspec.errors import DocspecError, UsageError
from docspec.pipeline.progress import quiet
from docspec.read import cache, page
from docspec.read.reader import read_page
from docspec.serve import Preview, PreviewServer
from docspec.serve.live import live
from tests.cli.library import PAGE
from tests.serve.served import LOAN, Served, serving
from tests.trees import plant

SWEDISH = f"sv-SE/{PAGE}"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path / "pages") as made:
        yield made


@pytest.mark.parametrize(
    ("path", "status", "media_type"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/?x=1", 200, "text/html; charset=utf-8"),
        ("/sv-SE/", 200, "text/html; charset=utf-8"),
        (LOAN, 200, "text/html; charset=utf-8"),
        ("/sv%2DSE/types/%4Coan.html", 200, "text/html; charset=utf-8"),
        ("/sv-SE/types/loan.html", 404, "text/html; charset=utf-8"),
        ("/sv-SE/search/index.js", 200, "text/javascript; charset=utf-8"),
        ("/assets/style.css", 200, "text/css; charset=utf-8"),
        ("/assets/icon.svg", 200, "image/svg+xml; charset=utf-8"),
        ("/assets/vendor/minisearch.LICENSE.txt", 200, "text/plain; charset=utf-8"),
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/~docspec/reload.js", 200, "text/javascript; charset=utf-8"),
        ("/~docspec/error.html.jinja", 404, "text/plain; charset=utf-8"),
        ("/../pages/docspec.yaml", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8"),
        ("/assets/../../../../../../etc/passwd", 404, "text/html; charset=utf-8"),
        ("//etc/passwd", 404, "text/html; charset=utf-8"),
        ("//[", 404, "text/html; charset=utf-8"),
        ("/assets/style.css/", 404, "text/html; charset=utf-8"),
        ("/%00", 404, "text/html; charset=utf-8"),
        ("/%ff%fe", 404, "text/html; charset=utf-8"),
    ],
)
def test_answers(served: Served, path: str, status: int, media_type: str) -> None:
    answered = served.ask(path)
    assert (answered[0], answered[1]["Content-Type"]) == (status, media_type)
    assert "root:" not in answered[2]


def test_a_folder_is_called_with_a_slash(served: Served) -> None:
    status, headers, _ = served.ask("/sv-SE/types")
    assert (status, headers["Location"]) == (302, "/sv-SE/types/")


def test_a_head_alone(served: Served) -> None:
    status, headers, body = served.ask(LOAN, "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 1000
    assert served.ask(LOAN, "POST")[0] == 501


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("LOCALHOST:{port}", 200),
        ("127.0.0.1", 403),
        ("127.0.0.1:1", 403),
        ("attacker.example", 403),
        ("attacker.example:{port}", 403),
        ("localhost.attacker.example:{port}", 403),
        ("", 403),
    ],
)
@pytest.mark.parametrize("path", [LOAN, "/~docspec/events?page=/&stamp=x"])
def test_strangers_are_refused(served: Served, host: str, status: int, path: str) -> None:
    answered, _, body = served.ask(path, Host=host.format(port=served.server.server_port))
    assert answered == status
    assert ("Loan" in body or "event:" in body) == (status == 200)


def test_no_other_site_may_load_it(served: Served) -> None:
    for path in (LOAN, "/sv-SE/search/pages-0.js", "/nowhere"):
        headers = served.ask(path)[1]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_pages_listen_and_nothing_else_changes(served: Served) -> None:
    body = served.ask(LOAN)[2]
    found = re.findall(r'<script src="/~docspec/reload\.js" data-stamp="([0-9a-f]{16})" defer></script>\n', body)
    assert found == [served.stamp()]
    site = served.builder.build(frozenset(), served.server.address, quiet)
    made = site.file(LOAN[1:])
    assert made
    plain, published = (
        "".join(re.split(r"<script src=\"/~docspec/.*\n|<meta http-equiv.*\n", one)) for one in (body, made.text)
    )
    assert plain == published


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("default-src 'none'", "connect-src 'self'; default-src 'none'"),
        ("default-src 'none'; connect-src 'none'; img-src *", "connect-src 'self'; default-src 'none'; img-src *"),
        ("connect-src https://a.example", "connect-src 'self'; "),
    ],
)
def test_a_page_may_listen_whatever_its_policy_says(policy: str, expected: str) -> None:
    page = '<head><meta http-equiv="Content-Security-Policy" content="{}"></head><p content="connect-src x">'
    assert live(page.format(policy), "s").replace(live("</head>", "s"), "</head>") == page.format(expected)


@pytest.mark.parametrize("page", ["<p>no head", "<HEAD></HEAD><body>", "<body><p>", ""])
def test_pages_of_any_shape_listen(page: str) -> None:
    assert live(page, "s").count("/~docspec/reload.js") == 1


def test_a_change_is_told_and_shown(served: Served) -> None:
    with served.events() as told:
        assert next(told) == ("problems", [])
        served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"))
        assert next(told) == ("reload", None)
        assert list(told) == []
    assert "Skiljer lånet" in served.ask(LOAN)[2]


def test_what_changes_elsewhere_is_no_reason_to_reload(served: Served) -> None:
    with served.events("/nl-NL/types/Loan.html") as told:
        next(told)
        served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"), problems=("x",))
        assert next(told) == ("problems", ["x"])


def test_a_page_that_is_out_of_date_is_told_at_once(served: Served) -> None:
    with served.events(stamp="0123456789abcdef") as told:
        assert list(told) == [("reload", None)]


def test_a_page_that_comes_later_is_told_of(served: Served) -> None:
    page = "/sv-SE/types/Member.html"
    assert served.ask(page)[0] == 404
    with served.events(page) as told:
        next(told)
        text = (served.folder / SWEDISH).read_text(encoding="utf-8").replace("Loan", "Member").replace("Lån", "Medlem")
        plant(served.folder, {"sv-SE/types/r-member.md": text})
        served.show(served.folder / "sv-SE/types/r-member.md")
        assert next(told) == ("reload", None)
    assert served.ask(page)[0] == 200


def test_what_is_wrong_is_told_and_the_last_site_stays(served: Served) -> None:
    with served.events() as told:
        next(told)
        plant(served.folder, {"docspec.yaml": "nonsense: 1\n"})
        with pytest.raises(DocspecError):
            served.show(served.folder / "docspec.yaml")
        served.preview.show(None, ("docspec.yaml:1: unknown key",))
        assert next(told) == ("problems", ["docspec.yaml:1: unknown key"])
        assert served.ask(LOAN)[0] == 200
        (served.folder / "docspec.yaml").unlink()
        served.show(served.folder / "docspec.yaml")
        assert next(told) == ("problems", [])


def test_a_faulty_template_is_shown_with_its_place(tmp_path: Path) -> None:
    look = plant(tmp_path / "look", {"reference/html/type.html.jinja": "{{ page.name }}\n"})
    file = look / "reference/html/type.html.jinja"
    with serving(tmp_path / "pages", look) as served:
        with served.events() as told:
            next(told)
            file.write_text("\n{% if %}\n", encoding="utf-8")
            served.show(file)
            assert next(told) == ("reload", None)
        status, _, body = served.ask(LOAN)
        assert status == 500
        assert "template reference/html/type.html.jinja:2: " in body
        served.ask(LOAN)
        assert len(served.told) == 1, "it is told once"
        assert served.ask("/sv-SE/")[0] == 200, "other pages are there"
        with served.events() as told:
            next(told)
            file.write_text("<p>{{ page.name }}</p>\n", encoding="utf-8")
            served.show(file)
            assert next(told) == ("reload", None)
        assert "<p>Loan</p>" in served.ask(LOAN)[2]


def test_styles_of_ones_own_are_followed(tmp_path: Path) -> None:
    look = plant(tmp_path / "look", {"reference/html/assets/style.css": "a {}\n"})
    with serving(tmp_path / "pages", look) as served, served.events() as told:
        next(told)
        file = look / "reference/html/assets/style.css"
        file.write_text("b {}\n", encoding="utf-8")
        served.show(file)
        assert next(told) == ("reload", None)
        assert served.ask("/assets/style.css")[2] == "b {}\n"


def test_what_did_not_change_is_not_read_again(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading(path: str, data: bytes) -> page.Page:
        read.append(path)
        return read_page(path, data)

    monkeypatch.setattr(cache, "read_page", reading)
    served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"))
    assert read == [SWEDISH]


def test_a_port_that_is_taken(served: Served) -> None:
    with pytest.raises(UsageError, match=r"port \d+ cannot be had: .*; --port 0 takes a free one"):
        PreviewServer(Preview(print), served.server.server_port)
