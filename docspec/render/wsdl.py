"""Renders a spec as WSDL 1.1, document/literal over SOAP 1.1, its types inside.

Pages tell no fault of a single operation, so each may answer with any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from docspec.render.header import header
from docspec.render.rendered import Rendered
from docspec.render.schema_docs import SchemaDocs
from docspec.render.schema_maker import schema_model
from docspec.render.schema_model import OperationView, SchemaModel
from docspec.render.schema_names import xml_name
from docspec.render.schema_options import DEFAULTS, SchemaOptions
from docspec.render.schema_xml import SOAP, WSDL, document, element, language, xml_text
from docspec.render.xsd import TNS, schema_element, types_namespace
from docspec.spec.model import Spec

FILE = "api.wsdl"
_TRANSPORT = "http://schemas.xmlsoap.org/soap/http"
_PORT_TYPE, _BINDING, _SERVICE, _PORT = "Api", "ApiSoap", "ApiService", "ApiPort"


def render_wsdl(spec: Spec, options: SchemaOptions = DEFAULTS) -> Rendered:
    """The description of the service. Types of no known namespace are in that of the service."""
    docs, types = SchemaDocs(spec, options.doc_locale), types_namespace(spec) or options.target_namespace
    definitions = _Maker(docs, options, types).definitions(schema_model(spec))
    return Rendered(FILE, document(definitions, header(spec)))


@dataclass(frozen=True, slots=True)
class _Maker:
    docs: SchemaDocs
    options: SchemaOptions
    types: str
    """The namespace of the types."""

    def definitions(self, model: SchemaModel) -> etree._Element:
        own = self.options.target_namespace
        nsmap = {"wsdl": WSDL, "soap": SOAP, "svc": own, TNS: self.types}
        root = etree.Element(f"{{{WSDL}}}definitions", {"targetNamespace": own}, nsmap)
        element(root, "wsdl:types").append(schema_element(model, self.docs, self.types))
        for one in model.elements:
            message = element(root, "wsdl:message", name=xml_name(one.name))
            element(message, "wsdl:part", name="parameters", element=f"{TNS}:{xml_name(one.name)}")
        self._port_type(root, model.operations)
        self._binding(root, model.operations)
        self._service(root)
        return root

    def _port_type(self, root: etree._Element, operations: Sequence[OperationView]) -> None:
        port_type = element(root, "wsdl:portType", name=_PORT_TYPE)
        for operation in operations:
            made = element(port_type, "wsdl:operation", name=xml_name(operation.name))
            self._document(made, operation)
            element(made, "wsdl:input", message=f"svc:{xml_name(operation.input)}")
            element(made, "wsdl:output", message=f"svc:{xml_name(operation.output)}")
            for fault in operation.faults:
                element(made, "wsdl:fault", name=xml_name(fault), message=f"svc:{xml_name(fault)}")

    def _binding(self, root: etree._Element, operations: Sequence[OperationView]) -> None:
        binding = element(root, "wsdl:binding", name=_BINDING, type=f"svc:{_PORT_TYPE}")
        element(binding, "soap:binding", style="document", transport=_TRANSPORT)
        for operation in operations:
            made = element(binding, "wsdl:operation", name=xml_name(operation.name))
            element(made, "soap:operation", soapAction="", style="document")
            for side in ("input", "output"):
                element(element(made, f"wsdl:{side}"), "soap:body", use="literal")
            for fault in map(xml_name, operation.faults):
                element(element(made, "wsdl:fault", name=fault), "soap:fault", name=fault, use="literal")

    def _service(self, root: etree._Element) -> None:
        service = element(root, "wsdl:service", name=_SERVICE)
        port = element(service, "wsdl:port", name=_PORT, binding=f"svc:{_BINDING}")
        element(port, "soap:address", location=self.options.address)

    def _document(self, made: etree._Element, operation: OperationView) -> None:
        told = self.docs.plain(operation.summary)
        roles = f"Roles: {', '.join(operation.roles)}" if operation.roles else ""
        text = "\n".join(filter(None, (told.text if told else "", roles)))
        if text:
            documentation = element(made, "wsdl:documentation")
            documentation.text = xml_text(text)
            if told:
                language(documentation, told.locale)
