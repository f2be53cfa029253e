"""Renders a spec as XML Schema 1.0: types for entities, simple types for values and codes, elements for messages.

Elements stand in page order where no sample has them in another; where one has, in any order. What no page documents
may hold anything. A name that XML does not take is written in its safe form, with the name itself in an `appinfo`.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docspec.render.header import header
from docspec.render.rendered import Rendered
from docspec.render.schema_docs import SchemaDocs, visible
from docspec.render.schema_maker import schema_model
from docspec.render.schema_model import UNDOCUMENTED, Definition, EnumDefinition, Member, SchemaModel
from docspec.render.schema_names import xml_name
from docspec.render.schema_options import DEFAULTS, SchemaOptions, uri
from docspec.render.schema_xml import RESERVED, XS, document, element, language, xml_text
from docspec.spec.catalog import Kind
from docspec.spec.model import Localized, Spec
from docspec.spec.namespaces import own_namespace

FILE = "api.xsd"
TNS = "tns"


def render_xsd(spec: Spec, options: SchemaOptions = DEFAULTS) -> Rendered:
    """The schema."""
    docs = SchemaDocs(spec, options.doc_locale)
    schema = schema_element(schema_model(spec), docs, types_namespace(spec))
    return Rendered(FILE, document(schema, header(spec)))


def types_namespace(spec: Spec) -> str:
    """The namespace of the types as a URI; empty where none is known, or it is not theirs to have."""
    name = uri(own_namespace(spec))
    return "" if name in RESERVED else name


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
        self._annotate(made, definition.summary, _renamed(definition.name, definition.wire))
        restriction = element(made, "xs:restriction", base=f"xs:{definition.base}")
        texts = {xml_text(str(value.value)): value for value in reversed(definition.values)}
        for text in dict.fromkeys(xml_text(str(value.value)) for value in definition.values):
            one = element(restriction, "xs:enumeration", value=text)
            self._annotate(one, texts[text].description, label=texts[text].label)

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

    def _annotate(
        self, parent: etree._Element, texts: Localized, renamed_from: str | None = None, *, label: str = ""
    ) -> None:
        """The description, and what no language has: `label`, a name."""
        told = self.docs.plain(texts)
        if told is None and renamed_from is None and not label:
            return
        annotation = element(parent, "xs:annotation")
        if renamed_from is not None:
            element(annotation, "xs:appinfo").text = f"wire name: {xml_text(renamed_from)}"
        if label:
            element(annotation, "xs:documentation").text = xml_text(visible(label))
        if told:
            documentation = element(annotation, "xs:documentation")
            documentation.text = xml_text(told.text)
            language(documentation, told.locale)


def _renamed(name: str, wire: str) -> str | None:
    """The name on the wire, where the schema has another one."""
    return wire if xml_name(name) != wire else None


# Elements of these types need entities or notations that a schema of its own would have to declare.
_WITHOUT_DECLARATION = {"NOTATION": "QName"}
