"""The comparison with classes of others, on ones that we wrote as their generators would."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.classes import agreement, read_classes
from tests.factories import library

JAVA = """
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Shelf", propOrder = {"shelfHandle"})
public class Shelf {
    @XmlElement(required = true)
    protected String shelfHandle;
    @XmlElement(name = "class")
    protected String clazz;
    @XmlSchemaType(name = "string")
    protected ShelfColours colour;
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    protected XMLGregorianCalendar openedAt;
    protected BookArray books;
    protected List<Shelf> neighbours;
    protected JAXBElement<Integer> owner;
    public String getShelfHandle() { return shelfHandle; }
}
"""
CSHARP = """
    public partial class shelf : object {
        private string shelfHandleField;
        [System.Xml.Serialization.XmlElementAttribute(Order=0)]
        public string shelfHandle { get { return this.shelfHandleField; } set { this.shelfHandleField = value; } }
        public string @class { get; set; }
        public string colour { get; set; }
        public System.DateTime openedAt { get; set; }
        public Book[] books { get; set; }
        public Shelf[] neighbours { get; set; }
        public System.Nullable<int> owner { get; set; }
    }
    public partial class GetShelfReturn {
        public Shelf shelf { get; set; }
    }
"""
DIFFERENT = [
    "Shelf.owner: Person, they have int",
    "Shelf.läge: they have no such field",
    "Shelf.Shelf_Handle: they have no such field",
]


@pytest.mark.parametrize(("name", "text", "classes"), [("Shelf.java", JAVA, 1), ("Reference.cs", CSHARP, 2)])
def test_classes_of_others(name: str, text: str, classes: int, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8-sig")
    told = agreement(library(), read_classes(tmp_path))
    more = classes - 1
    assert (told.classes, told.fields, told.names, told.types) == (classes, 9 + more, 7 + more, 6 + more)
    assert told.differ == DIFFERENT


def test_none_to_compare_with(tmp_path: Path) -> None:
    told = agreement(library(), read_classes(tmp_path))
    assert (told.classes, told.fields) == (0, 0)
