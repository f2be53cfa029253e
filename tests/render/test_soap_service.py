"""A SOAP client made of the WSDL speaks with a service that knows nothing but the samples of the pages."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from lxml import etree

from docspec.render.schema_options import SchemaOptions
from docspec.render.wsdl import render_wsdl
from docspec.spec.model import Spec
from tests.factories import NAMESPACES, field, spec_of, type_entity
from tests.witnesses import zeep

ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"
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


def canonical(text: str | bytes) -> bytes:
    """Whatever prefixes and blanks between elements are."""
    root = etree.fromstring(text, etree.XMLParser(remove_blank_text=True))
    for each in root.iter():
        each.tail = None
    plain = etree.fromstring(etree.tostring(root))
    told = [(each.tag, (each.text or "").strip(), len(each)) for each in plain.iter()]
    return repr(told).encode()


@contextmanager
def serving(status: int, body: str) -> Iterator[tuple[str, list[bytes]]]:
    """A service at 127.0.0.1 that answers everything with one body: its URL, and what it was asked."""
    asked: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])))
            data = f'<s:Envelope xmlns:s="{ENVELOPE}"><s:Body>{body}</s:Body></s:Envelope>'.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/xml; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", asked
        finally:
            server.shutdown()
            thread.join()


def wsdl(endpoint: str = "") -> io.BytesIO:
    return io.BytesIO(render_wsdl(spec(), SchemaOptions(endpoint=endpoint)).text.encode())


ASKED = {"shelf": "s|1", "titles": {"items": ["Röda rummet", "红楼梦"]}, "sold": False}


@pytest.mark.slow
def test_the_client_builds_the_very_request_of_the_page() -> None:
    client = zeep().Client(wsdl())
    envelope = client.create_message(client.service, "findBooks", **ASKED)
    [message] = envelope.find(f"{{{ENVELOPE}}}Body")
    assert canonical(etree.tostring(message)) == canonical(REQUEST)


@pytest.mark.slow
def test_the_client_reads_the_response_of_the_page() -> None:
    with serving(200, RESPONSE) as (url, asked):
        answer = zeep().Client(wsdl(url)).service.findBooks(**ASKED)
    assert [(book.title, book.pages) for book in answer] == [("Röda rummet", 312), ("红楼梦", None)]
    [message] = etree.fromstring(asked[0]).find(f"{{{ENVELOPE}}}Body")
    assert canonical(etree.tostring(message)) == canonical(REQUEST)


@pytest.mark.slow
def test_the_client_knows_the_fault() -> None:
    with serving(500, FAULT) as (url, _):
        client = zeep().Client(wsdl(url))
        with pytest.raises(zeep().exceptions.Fault, match="closed") as raised:
            client.service.findBooks(**ASKED)
    kind = client.get_element(f"{{{LIB}}}libraryFault")
    assert kind.parse(raised.value.detail[0], client.wsdl.types).code == 100
