import pytest

from docspec.check.rules.placeholders import check
from tests.check.structured import found, repaired, said, with_one


def page(text: str) -> str:
    return f"# Shelf\n\n{text}\n"


WHOLE = page("Use `<language_code>`, {user} or ${home}; %s items, %1$d left, {{row}} rows, %(name)s.")


@pytest.mark.parametrize(
    ("locale", "due", "wrong"),
    [
        pytest.param("sv-SE", "<language_code>", "<språkkod>", id="translated, Swedish"),
        pytest.param("zh-Hans", "{user}", "{用户}", id="translated, Chinese"),
        pytest.param("ar", "${home}", "${المنزل}", id="translated, Arabic"),
        pytest.param("ja-JP", "{{row}}", "{{行}}", id="translated, Japanese"),
        pytest.param("de-DE", "%(name)s", "%(Name)s", id="case"),
        pytest.param("nl-NL", "%1$d", "%2$d", id="number"),
    ],
)
def test_changed(locale: str, due: str, wrong: str) -> None:
    pages = with_one(WHOLE, locale, WHOLE.replace(due, wrong))
    (finding,) = found(check, pages)
    assert (finding.rule.id, finding.locale, finding.found, finding.expected) == ("D503", locale, wrong, due)
    assert repaired(pages, finding) == WHOLE


@pytest.mark.parametrize(
    ("due", "wrong"),
    [("%s", "% s"), ("{user}", "｛user｝"), ("`<language_code>`", "kod"), ("${home}", ""), ("%s", "%S")],
)
def test_lost(due: str, wrong: str) -> None:
    (finding,) = found(check, with_one(WHOLE, "sv-SE", WHOLE.replace(due, wrong)))
    assert (finding.found, finding.expected) == (None, due.strip("`"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        pytest.param("sv-SE", "%(name)s, {{row}}, %1$d, %s, ${home}, {user}, `<language_code>`", id="reordered"),
        pytest.param("de-DE", WHOLE + " Zu 50 % sicher, 100 %.", id="per cent"),
        pytest.param("zh-Hans", WHOLE + "（<b>粗体</b>）", id="an element"),
        pytest.param("ar", WHOLE.replace("`<language_code>`", "&lt;language_code&gt;"), id="entities"),
    ],
)
def test_is_silent(locale: str, text: str) -> None:
    assert said(check, with_one(WHOLE, locale, page(text) if "#" not in text else text)) == []
