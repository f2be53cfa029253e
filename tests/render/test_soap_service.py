"""A SOAP client made of the WSDL speaks with a service that knows nothing but the samples of the pages."""

from __future__ import annotations

import io

import pytest
from lxml import etree

from docspec.render.schema_options import SchemaOptions
from docspec.render.wsdl import render_wsdl
from docspec.spec.model import Spec
from tests.factories import NAMESPACES, field, spec_of, type_entity
from tests.render.soap import ENVELOPE, message, serving
from tests.render.xml_models import canonical
from tests.witnesses import zeep

LIB = NAMESPACES["lib"]
REQUEST = f"""<ns1:findBooksParam xmlns:ns1="{LIB}">
   <ns1:shelf>s|1</ns1:shelf>
   <ns1:titles>
      <ns1:items>Röda rummet</ns1:items>
      <ns1:items>红楼梦</ns1:items>
   </ns1:titles>
   <ns1:sold>false</ns1:sold>
</ns1:findBooksParam>"""
RESPONSE = f"""<findBooksReturn xmlns="{LIB}">
   <books>
      <items><title>Röda rummet</title><pages>312</pages></items>
      <items><title>红楼梦</title></items>
   </books>
</findBooksReturn>"""
FAULT = f"""<s:Fault xmlns:s="{ENVELOPE}"><faultcode>s:Server</faultcode><faultstring>closed</faultstring>
   <detail><libraryFault xmlns="{LIB}"><code>100</code></libraryFault></detail></s:Fault>"""


def spec() -> Spec:
    books = {
        "Book": type_entity(fields=[field("title", required=True), field("pages", type="xsd:int")]),
        "BookArray": type_entity(fields=[field("items", type="lib:Book")]),
        "StringArray": type_entity(fields=[field("items")]),
    }
    asked = [field("shelf"), field("titles", type="lib:StringArray"), field("sold", type="xsd:boolean")]
    find = {
        "page": "operations/r-find-books",
        "input": {"name": "findBooksParam", "fields": asked},
        "output": {"name": "findBooksParam", "fields": [field("books", type="lib:BookArray", required=True)]},
        "examples": [{"request": REQUEST, "response": RESPONSE}],
    }
    fault = {"page": "faults/r-fault", "fields": [field("code", type="xsd:int", required=True)]}
    return spec_of(types=books, operations={"findBooks": find}, faults={"libraryFault": fault})


def wsdl(endpoint: str = "") -> io.BytesIO:
    return io.BytesIO(render_wsdl(spec(), SchemaOptions(endpoint=endpoint)).text.encode())


ASKED = {"shelf": "s|1", "titles": {"items": ["Röda rummet", "红楼梦"]}, "sold": False}


@pytest.mark.slow
def test_the_client_builds_the_very_request_of_the_page() -> None:
    client = zeep().Client(wsdl())
    envelope = client.create_message(client.service, "findBooks", **ASKED)
    assert canonical(message(envelope)) == canonical(etree.fromstring(REQUEST))


@pytest.mark.slow
def test_the_client_reads_the_response_of_the_page() -> None:
    with serving(lambda _: (200, RESPONSE)) as (url, asked):
        answer = zeep().Client(wsdl(url)).service.findBooks(**ASKED)
    assert [(book.title, book.pages) for book in answer] == [("Röda rummet", 312), ("红楼梦", None)]
    assert canonical(asked[0]) == canonical(etree.fromstring(REQUEST))


@pytest.mark.slow
def test_the_client_knows_the_fault() -> None:
    with serving(lambda _: (500, FAULT)) as (url, _):
        client = zeep().Client(wsdl(url))
        with pytest.raises(zeep().exceptions.Fault, match="closed") as raised:
            client.service.findBooks(**ASKED)
    kind = client.get_element(f"{{{LIB}}}libraryFault")
    assert kind.parse(raised.value.detail[0], client.wsdl.types).code == 100
