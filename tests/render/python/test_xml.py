"""The Python models speak XML: xsdata reads samples into them and writes them back as they were."""

from __future__ import annotations

import datetime
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree
from xsdata.exceptions import ConverterWarning, ParserError
from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from docspec.render.plan import plan
from docspec.render.python import render_python
from docspec.spec.model import Message, Spec
from docspec.templating import environment
from tests.factories import NAMESPACES, field, library, spec_of
from tests.real import DATES, real_spec

CONTEXT = XmlContext()


def imported(spec: Spec, folder: Path, name: str) -> ModuleType:
    (folder / name).mkdir()
    for file in render_python(spec, environment(), name):
        (folder / name / file.path).write_text(file.text, encoding="utf-8", newline="")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return imported(SPEC, tmp_path_factory.mktemp("models"), "models_that_speak_xml")


SPEC = library().model_copy(
    update={
        "operations": spec_of(
            operations={
                "stock": {
                    "page": "o",
                    "input": {
                        "name": "stockParam",
                        "fields": [
                            field("shelf", type="lib:Shelf"),
                            field("books", type="lib:BookArray"),
                            field("more", type="lib:BookArray"),
                            field("at", type="xsd:dateTime"),
                            field("day", type="xsd:date"),
                            field("hour", type="xsd:time"),
                            field("share", type="xsd:decimal"),
                            field("cover", type="xsd:base64Binary"),
                            field("print", type="xsd:hexBinary"),
                            field("count", type="xsd:int[]"),
                            field("tags", type="xsd:NMTOKENS"),
                            field("open", type="xsd:boolean"),
                            field("anything", type=None),
                        ],
                    },
                }
            }
        ).operations
    }
)


def told(content: str) -> str:
    return f'<l:stockParam xmlns:l="{NAMESPACES["lib"]}">{content}</l:stockParam>'


def written_back(text: str, cls: type[Any]) -> str:
    return XmlSerializer(context=CONTEXT).render(XmlParser(context=CONTEXT).from_string(text, cls))


def canonical(text: str | bytes, namespace: str | None = None) -> bytes:
    """Canonical XML, without blanks between elements, with one spelling of prefixes, in a namespace of one's choice."""
    tree = etree.fromstring(text.encode() if isinstance(text, str) else text)
    for element in tree.iter(etree.Element):
        name = etree.QName(element)
        element.tag = f"{{{namespace or name.namespace}}}{name.localname}"
    plain = etree.fromstring(etree.tostring(tree))
    uris = sorted({etree.QName(element).namespace for element in plain.iter(etree.Element)})
    top = etree.Element(plain.tag, nsmap={f"p{number}": uri for number, uri in enumerate(uris)})
    top.text = plain.text
    top.extend(plain)
    etree.cleanup_namespaces(top)
    return bytes(etree.tostring(top, method="c14n2", strip_text=True, with_comments=False))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<l:at>2007-05-09T15:41:52.000-07:00</l:at>",
        "<l:at>2007-05-09T15:41:52Z</l:at>",
        "<l:at>2007-05-09T15:41:52.1234567+00:00</l:at>",
        "<l:at>2007-05-09T15:41:52</l:at>",
        "<l:day>2007-05-09</l:day><l:hour>15:41:52.50</l:hour>",
        "<l:day>2007-05-09Z</l:day><l:hour>15:41:52.50+05:30</l:hour>",
        "<l:day>2007-05-09-07:00</l:day><l:hour>15:41:52.000Z</l:hour>",
        "<l:share>1.50</l:share>",
        "<l:cover>aGVq</l:cover><l:print>FF00</l:print>",
        "<l:count>1</l:count><l:count>2</l:count>",
        "<l:tags>one two</l:tags>",
        "<l:open>true</l:open>",
        "<l:anything>5</l:anything>",
        "<l:anything><l:x>1</l:x></l:anything>",
        "<l:books/>",
        "<l:books><l:items><l:title>a &lt; b</l:title></l:items><l:items><l:title>书</l:title></l:items></l:books>",
        "<l:books><l:items><l:title>a</l:title></l:items></l:books><l:more><l:items><l:title>b</l:title></l:items></l:more>",
    ],
)
def test_what_is_read_is_written_back(content: str, models: ModuleType) -> None:
    text = told(content)
    assert canonical(written_back(text, models.StockParam)) == canonical(text)


def test_a_tree_of_types_and_what_no_page_documents(models: ModuleType) -> None:
    shelf = (
        "<l:shelf><l:shelfHandle>s</l:shelfHandle><l:class>A</l:class><l:colour>DarkRed</l:colour>"
        "<l:openedAt>2026-01-01T00:00:00Z</l:openedAt><l:books/><l:owner><l:name>x</l:name>text</l:owner></l:shelf>"
    )
    text = told(shelf)
    read = XmlParser(context=CONTEXT).from_string(text, models.StockParam)
    assert canonical(XmlSerializer(context=CONTEXT).render(read)) == canonical(text)
    assert read.shelf.colour is models.ShelfColours.DARK_RED
    assert read.shelf.opened_at == datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    assert list(read.shelf.books) == []


def test_an_array_is_a_list(models: ModuleType) -> None:
    books = models.BookArray(items=[models.Book(title="a")])
    books.append(models.Book(title="b"))
    assert [book.title for book in books] == ["a", "b"]
    assert (len(books), books[0].title, [book.title for book in books[1:]]) == (2, "a", ["b"])
    books[0] = models.Book(title="c")
    del books[1]
    assert books == models.BookArray(items=[models.Book(title="c")])


def test_what_is_computed_from_a_time_is_written_anew(models: ModuleType) -> None:
    read = XmlParser(context=CONTEXT).from_string(told("<l:at>2007-05-09T15:41:52.000Z</l:at>"), models.StockParam)
    assert "15:41:52.000Z" in XmlSerializer(context=CONTEXT).render(read)
    read.at += datetime.timedelta(minutes=1)
    assert "15:42:52Z" in XmlSerializer(context=CONTEXT).render(read)


def test_dates_and_times_are_those_of_python(models: ModuleType) -> None:
    text = told("<l:day>2007-05-09-07:00</l:day><l:hour>15:41:52Z</l:hour>")
    read = XmlParser(context=CONTEXT).from_string(text, models.StockParam)
    assert (read.day, read.hour) == (datetime.date(2007, 5, 9), datetime.time(15, 41, 52, tzinfo=datetime.UTC))
    read.day += datetime.timedelta(days=1)
    assert ">2007-05-10<" in XmlSerializer(context=CONTEXT).render(read)


@pytest.mark.parametrize("content", ["<l:day>-0044-03-15</l:day>", "<l:at>12007-05-09T12:00:00Z</l:at>"])
def test_what_python_has_no_date_for_is_told_and_stays_text(content: str, models: ModuleType) -> None:
    with pytest.warns(ConverterWarning, match="Failed to convert value"):
        assert canonical(written_back(told(content), models.StockParam)) == canonical(told(content))


def test_what_no_table_has_is_refused(models: ModuleType) -> None:
    with pytest.raises(ParserError, match="Unknown property"):
        written_back(told("<l:invented/>"), models.StockParam)


@pytest.fixture(scope="module", params=DATES)
def real(request: pytest.FixtureRequest) -> Spec:
    return real_spec(request.param)


@pytest.mark.corpus
@pytest.mark.slow
def test_every_sample_that_keeps_to_the_tables(real: Spec, tmp_path: Path) -> None:
    """The samples use the namespaces of many versions; the spec has one, and they are read in that."""
    package = imported(real, tmp_path, f"real_{len(real.operations)}_{len(real.types)}")
    namespace = next(uri for prefix, uri in real.info.namespaces.items() if prefix != "xsd")
    read = 0
    for message, text in _samples(real):
        try:
            tree = etree.fromstring(text.encode())
        except etree.XMLSyntaxError:
            continue
        if etree.QName(tree).localname == message.name and _keeps(tree, message.fields, real):
            sample = canonical(text, namespace)
            name = next(shared.reference.name for shared in plan(real).messages if shared.documented == message)
            assert canonical(written_back(sample.decode(), getattr(package, name))) == sample, text
            read += 1
    assert read > 40, read


def _samples(spec: Spec) -> Iterator[tuple[Message, str]]:
    for operation in spec.operations.values():
        for each in operation.examples:
            pairs = ((operation.input, each.request), (operation.output, each.response))
            yield from ((message, text) for message, text in pairs if message and text)


def _keeps(element: Any, fields: Any, spec: Spec) -> bool:
    """Whether the element has what its table lists, in that order, all that it requires, and values that are listed."""
    names = [entry.name for entry in fields]
    children = [etree.QName(child).localname for child in element.iterchildren(etree.Element)]
    if not set(children) <= set(names) or not {entry.name for entry in fields if entry.required} <= set(children):
        return False
    positions = [names.index(child) for child in children]
    mixed = any((text or "").strip() for text in (element.text, *(child.tail for child in element))) and children
    if positions != sorted(positions) or mixed:
        return False
    return all(
        _child_keeps(child, fields[at], spec)
        for child, at in zip(element.iterchildren(etree.Element), positions, strict=True)
    )


def _child_keeps(child: Any, entry: Any, spec: Spec) -> bool:
    values = spec.enums[entry.values].values if entry.values else []
    if values and (child.text or "").strip() not in {each.value for each in values}:
        return False
    entity = spec.types.get((entry.type or "").replace("[]", "").rpartition(":")[2])
    if entity is None:
        return not ((entry.type or "").startswith("xsd:") and len(child))
    return _keeps(child, entity.fields, spec)


def test_json_of_pydantic_models(tmp_path: Path) -> None:
    from docspec.render.python import Style

    (tmp_path / "models_of_pydantic").mkdir()
    for file in render_python(library(), environment(), style=Style.PYDANTIC):
        (tmp_path / "models_of_pydantic" / file.path).write_text(file.text, encoding="utf-8")
    sys.path.insert(0, str(tmp_path))
    package = importlib.import_module("models_of_pydantic")
    sys.path.remove(str(tmp_path))
    data = {"shelfHandle": "s", "openedAt": "2026-01-01T00:00:00Z", "books": {"items": [{"title": "a"}]}, "class": "A"}
    shelf = package.Shelf.model_validate(data | {"owner": {"name": "x"}})
    assert (shelf.books.items[0].title, shelf.class_, shelf.owner.root) == ("a", "A", {"name": "x"})
    assert json.loads(shelf.model_dump_json(exclude_unset=True)) == data | {"owner": {"name": "x"}}
    assert package.Shelf(shelf_handle="s", opened_at=shelf.opened_at, books=shelf.books).shelf_handle == "s"
    assert "Hyllans handtag." in json.dumps(package.Shelf.model_json_schema(), ensure_ascii=False)
