from __future__ import annotations

import pytest

from docspec.spec.texts.po_reader import read_po, rest_of_po

HEADER = 'msgid ""\nmsgstr ""\n"Language: sv_SE\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
GOOD = 'msgctxt "Ship.state"\nmsgid "The state."\nmsgstr "Läget."\n'
FUZZY = '#. a note\n#, fuzzy\nmsgctxt "Ship.name"\nmsgid "The name."\nmsgstr "Namnet."\n'


def po(*entries: str) -> bytes:
    return "\n".join([HEADER, *entries]).encode()


def test_entries() -> None:
    read = read_po("sv.po", po(GOOD, FUZZY))
    assert (read.file, read.locale, read.unread) == ("sv.po", "sv-SE", ())
    first, second = read.entries
    assert (first.path, first.source, first.text, first.is_reviewed, first.line) == (
        "Ship.state",
        "The state.",
        "Läget.",
        True,
        7,
    )
    assert (second.path, second.is_reviewed) == ("Ship.name", False)


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (r'msgstr "a\\b \"c\" \t\n"', 'a\\b "c" \t\n'),
        ('msgstr ""\n"one "\n"two"', "one two"),
        ('msgstr "&#x1B;[0m &#x26;#x1B;"', "\x1b[0m &#x1B;"),
        ('msgstr "100 % av \u202eאבג"', "100 % av \u202eאבג"),
        ('msgstr ""', ""),
    ],
)
def test_texts(entry: str, text: str) -> None:
    [read] = read_po("x.po", po(f'msgctxt "A.b"\nmsgid "x"\n{entry}\n')).entries
    assert read.text == text


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: data.decode().replace("utf-8", "iso-8859-1").encode("latin-1"),
    ],
    ids=["BOM", "CRLF", "CR", "latin-1"],
)
def test_bytes(change: object) -> None:
    [read] = read_po("x.po", change(po(GOOD))).entries  # type: ignore[operator]
    assert (read.text, read.line) == ("Läget.", 7)


@pytest.mark.parametrize(
    ("entry", "line", "said"),
    [
        ('<<<<<<< HEAD\nmsgctxt "A.b"\nmsgid "x"\nmsgstr "y"\n', 6, "`<<<<<<< HEAD` is no line of a PO file"),
        ('msgctxt "A.b"\nmsgid "x\nmsgstr "y"\n', 7, '`msgid "x` is no line'),
        ('msgctxt "A.b"\nmsgid "x"\nmsgstr "y" z\n', 8, "is no line"),
        ('msgctxt "A.b"\nmsgid "x"\n', 6, "has no `msgstr`"),
        ('msgctxt "A.b"\n', 6, "has no `msgid`"),
        ('#, fuzzy\nmsgctxt "A.b"\nmsgid "x"\n#. of the next\n', 7, "has no `msgstr`"),
        ('msgctxt "A.b"\nmsgid "x"\nmsgid_plural "xs"\nmsgstr[0] "y"\nmsgstr[1] "z"\n', 7, "plural forms"),
    ],
)
def test_a_broken_entry_costs_no_other(entry: str, line: int, said: str) -> None:
    read = read_po("x.po", po(entry, GOOD))
    assert [one.path for one in read.entries] == ["Ship.state"]
    [unread] = read.unread
    assert (unread.line, said in unread.reason) == (line, True)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (po(GOOD).replace(b"utf-8", b"klingon"), "a character set that nobody knows"),
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"Content-Type: charset=utf-8\n\xff\xfe", "is no line of a PO file"),
        (b'msgid "x"\n', "has no `msgstr`"),
    ],
)
def test_a_file_that_cannot_be_read(data: bytes, said: str) -> None:
    read = read_po("x.po", data)
    assert read.entries == ()
    assert said in read.unread[-1].reason


@pytest.mark.parametrize("size", range(len(po(GOOD)) + 1, len(po(GOOD, FUZZY)) - 1))
def test_a_file_that_was_cut_keeps_what_is_before_the_cut(size: int) -> None:
    read = read_po("x.po", po(GOOD, FUZZY.replace("Namnet", "Läge"))[:size])
    assert [one.path for one in read.entries if one.path != "Ship.name"] == ["Ship.state"]
    assert read.entries[0].is_reviewed
    said = po(GOOD, FUZZY)[:size].decode().rsplit("\n\n", 1)[-1]
    assert len(read.entries) + len(read.unread) == 1 + any(line[:1] not in {"", "#"} for line in said.splitlines())


def test_bytes_of_another_character_set_cost_their_entry_alone() -> None:
    data = po(GOOD, "").replace("ä".encode(), b"\xe4") + FUZZY.encode()
    read = read_po("x.po", data)
    assert [one.path for one in read.entries] == ["Ship.name"]
    assert [(one.line, "not in the character set" in one.reason) for one in read.unread] == [(8, True)]


def test_an_entry_may_have_blank_lines_inside() -> None:
    read = read_po("x.po", po(GOOD.replace("\nmsgstr", "\n\nmsgstr"), FUZZY))
    assert [one.path for one in read.entries] == ["Ship.state", "Ship.name"]
    assert read.unread == ()


def test_a_comment_inside_an_entry_costs_it_alone() -> None:
    read = read_po("x.po", po(GOOD.replace("\nmsgstr", "\n# but why\nmsgstr"), FUZZY))
    assert [one.path for one in read.entries] == ["Ship.name"]
    assert [one.line for one in read.unread] == [6, 9]


def test_the_rest_is_in_utf_8_and_says_so() -> None:
    data = po(GOOD).decode().replace("utf-8", "iso-8859-1").encode("latin-1")
    [entry] = read_po("x.po", data).entries
    kept = rest_of_po(data, {entry.line: "why"})
    assert [one.text for one in read_po("x.po", kept).entries] == ["Läget."]
    assert b"charset=utf-8" in kept


def test_obsolete_entries_are_none_and_repeated_ones_are_kept() -> None:
    read = read_po(
        "x.po", po(GOOD, '#~ msgctxt "Old.one"\n#~ msgid "x"\n#~ msgstr "y"\n', GOOD.replace("Läget", "Stat"))
    )
    assert [(one.path, one.text) for one in read.entries] == [("Ship.state", "Läget."), ("Ship.state", "Stat.")]


def test_without_a_header_the_language_is_not_told() -> None:
    read = read_po("x.po", GOOD.encode())
    assert (read.locale, len(read.entries)) == ("", 1)


def test_the_rest_is_as_it_was_with_a_note() -> None:
    data = po(GOOD, FUZZY)
    kept = rest_of_po(data, {14: "R805 text-unreviewed: look\nat it"}).decode()
    assert kept == HEADER + "\n# R805 text-unreviewed: look at it\n" + FUZZY
    assert [one.path for one in read_po("x.po", kept.encode()).entries] == ["Ship.name"]
