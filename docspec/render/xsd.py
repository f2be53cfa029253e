"""Renders a spec as XML Schema 1.0: a type for each entity, a simple type for each value list, an element a message.

Elements stand in page order where no sample has them in another; where one has, in any order. What no page documents
may hold anything. A name that XML does not take is written in its safe form, with the name itself in an `appinfo`.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docspec.render.header import header
from docspec.render.rendered import Rendered
from docspec.render.schema_docs import SchemaDocs
from docspec.render.schema_model import UNDOCUMENTED, Definition, EnumDefinition, Member, SchemaModel, schema_model
from docspec.render.schema_names import xml_name
from docspec.render.schema_options import DEFAULTS, SchemaOptions, uri
from docspec.render.schema_xml import RESERVED, XS, document, element, language, xml_text
from docspec.spec.catalog import Kind
from docspec.spec.model import Localized, Spec
from docspec.spec.type_name import XSD_PREFIXES

FILE = "api.xsd"
TNS = "tns"


def render_xsd(spec: Spec, options: SchemaOptions = DEFAULTS) -> Rendered:
    """The schema."""
    docs = SchemaDocs(spec, options.doc_locale)
    schema = schema_element(schema_model(spec), docs, types_namespace(spec, options))
    return Rendered(FILE, document(schema, header(spec)))


def types_namespace(spec: Spec, options: SchemaOptions) -> str:
    """The namespace of the types: the one chosen, else that of the first prefix that is not one of XML Schema.

    Empty where none is known.
    """
    if options.types_namespace:
        return uri(options.types_namespace)
    own = (uri(value) for prefix, value in spec.info.namespaces.items() if prefix not in XSD_PREFIXES)
    return next((name for name in own if name and name not in RESERVED), "")


def schema_element(model: SchemaModel, docs: SchemaDocs, namespace: str) -> etree._Element:
    """The `xs:schema`, for a file of its own or the types of a WSDL; `namespace` may be empty."""
    return _Maker(docs, namespace).schema(model)


@dataclass(frozen=True, slots=True)
class _Maker:
    docs: SchemaDocs
    namespace: str

    def schema(self, model: SchemaModel) -> etree._Element:
        target = {"targetNamespace": self.namespace} if self.namespace else {}
        nsmap = {"xs": XS} | ({TNS: self.namespace} if self.namespace else {})
        schema = etree.Element(f"{{{XS}}}schema", {**target, "elementFormDefault": "qualified"}, nsmap)
        for enum in model.enums:
            self._enum(schema, enum)
        for definition in model.definitions:
            self._complex(schema, definition)
        for definition in model.elements:
            element(schema, "xs:element", name=xml_name(definition.name), type=self._own(definition.name))
        return schema

    def _enum(self, schema: etree._Element, definition: EnumDefinition) -> None:
        made = element(schema, "xs:simpleType", name=xml_name(definition.name))
        self._annotate(made, definition.entity.summary, _renamed(definition.name, definition.wire))
        restriction = element(made, "xs:restriction", base="xs:string")
        seen: set[str] = set()
        for value in definition.entity.values:
            text = xml_text(value.value)
            if text not in seen:
                self._annotate(element(restriction, "xs:enumeration", value=text), value.description)
                seen.add(text)

    def _complex(self, schema: etree._Element, definition: Definition) -> None:
        made = element(schema, "xs:complexType", name=xml_name(definition.name))
        if definition.members is None:
            element(element(made, "xs:annotation"), "xs:documentation").text = UNDOCUMENTED
            made.set("mixed", "true")
            anything = element(made, "xs:sequence")
            element(anything, "xs:any", minOccurs="0", maxOccurs="unbounded", processContents="lax")
            element(made, "xs:anyAttribute", processContents="lax")
            return
        self._annotate(made, definition.summary, _renamed(definition.name, definition.wire))
        if not definition.members:
            # Blanks may stand where nothing else does; a type without elements would refuse them.
            made.set("mixed", "true")
        group = self._group(made, definition)
        for member in definition.members:
            self._member(group, member)

    def _group(self, made: etree._Element, definition: Definition) -> etree._Element:
        """What holds the members: `xs:all` allows none to repeat, so a choice stands in where one does."""
        if definition.is_ordered:
            return element(made, "xs:sequence")
        if any(member.repeats for member in definition.members or ()):
            return element(made, "xs:choice", minOccurs="0", maxOccurs="unbounded")
        return element(made, "xs:all")

    def _member(self, group: etree._Element, member: Member) -> None:
        in_choice = group.tag == f"{{{XS}}}choice"
        made = element(group, "xs:element", name=xml_name(member.name), type=self._type(member))
        if not member.field.required and not in_choice:
            made.set("minOccurs", "0")
        if member.repeats and not in_choice:
            made.set("maxOccurs", "unbounded")
        self._annotate(made, member.field.description, _renamed(member.name, member.name))

    def _type(self, member: Member) -> str:
        match member.use.kind:
            case Kind.BUILTIN:
                return f"xs:{_WITHOUT_DECLARATION.get(member.use.name, member.use.name)}"
            case Kind.UNTOLD:
                return "xs:anyType"
        return self._own(member.use.name)

    def _own(self, name: str) -> str:
        return f"{TNS}:{xml_name(name)}" if self.namespace else xml_name(name)

    def _annotate(self, parent: etree._Element, texts: Localized, renamed_from: str | None = None) -> None:
        told = self.docs.plain(texts)
        if told is None and renamed_from is None:
            return
        annotation = element(parent, "xs:annotation")
        if renamed_from is not None:
            element(annotation, "xs:appinfo").text = f"wire name: {xml_text(renamed_from)}"
        if told:
            documentation = element(annotation, "xs:documentation")
            documentation.text = xml_text(told.text)
            language(documentation, told.locale)


def _renamed(name: str, wire: str) -> str | None:
    """The name on the wire, where the schema has another one."""
    return wire if xml_name(name) != wire else None


# Elements of these types need entities or notations that a schema of its own would have to declare.
_WITHOUT_DECLARATION = {"NOTATION": "QName"}
