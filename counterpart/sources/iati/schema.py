"""
The schema of IATI activities, version 2.03, built from the facts in schema-2.03.json.

The file is made by script/compile_iati_schema.py from the official XSD; the schema built here gives
the same verdicts. How it reads:

- `elements`: what may stand anywhere by its name; each is a type, or the name of one of `types`.
- A type: `children` in their order; `text`, the type of its content; `extends`, the type whose
  children and attributes it has too; `attributes`; `foreign`: attributes of other namespaces may
  stand there, judged only where their namespace is known.
- A child: `name` of a declared element, or `{name: type}`, followed by nothing (once), `?` (at most
  once), `*` (any number) or `+` (once or more); `##other*`: elements of other namespaces.
- An attribute: its type, with `!` where it is required; without a type it is one of `attributes`,
  or one of the namespace `xml`, whose types are told under `xml`.
"""

import json
import threading
from pathlib import Path
from typing import Any

from lxml import etree

FILE = Path(__file__).with_name("schema-2.03.json")
_XSD = "http://www.w3.org/2001/XMLSchema"
_XML = "http://www.w3.org/XML/1998/namespace"
_FOREIGN = {"namespace": "##other", "processContents": "lax"}
_OCCURS = {"": ("1", "1"), "?": ("0", "1"), "*": ("0", "unbounded"), "+": ("1", "unbounded")}
_Node = etree._Element
_of_this_thread = threading.local()


def activity_schema() -> etree.XMLSchema:
    """Return the schema. Each thread has its own, because a schema keeps its last complaints."""
    schema: etree.XMLSchema | None = getattr(_of_this_thread, "schema", None)
    if schema is None:
        schema = _of_this_thread.schema = _built()
    return schema


def _built() -> etree.XMLSchema:
    facts = json.loads(FILE.read_text("utf-8"))
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_TheOther(_attributes_of_xml(facts["xml"])))
    return etree.XMLSchema(etree.fromstring(_activities(facts), parser))


class _TheOther(etree.Resolver):
    """Answers the import of the namespace `xml` from memory; nothing else is ever fetched."""

    def __init__(self, schema: bytes) -> None:
        self._schema = schema

    def resolve(  # type: ignore[override]
        self, system_url: str, public_id: str, context: Any
    ) -> Any:
        return self.resolve_string(self._schema, context, base_url=None)


def _activities(facts: dict[str, Any]) -> bytes:
    schema = etree.Element(f"{{{_XSD}}}schema", nsmap={"xsd": _XSD})
    _add(schema, "import", namespace=_XML, schemaLocation="xml")
    for name, kind in facts["attributes"].items():
        _add(schema, "attribute", name=name, type=kind)
    for name, told in facts["types"].items():
        _fill(_add(schema, "complexType", name=name), told)
    for name, told in facts["elements"].items():
        _add_element(schema, name, told)
    return etree.tostring(schema)


def _attributes_of_xml(facts: dict[str, Any]) -> bytes:
    schema = etree.Element(f"{{{_XSD}}}schema", nsmap={"xsd": _XSD}, targetNamespace=_XML)
    for name, told in facts.items():
        _add_simple_type(_add(schema, "attribute", name=name), told)
    return etree.tostring(schema)


def _add(parent: _Node, kind: str, **attributes: str) -> _Node:
    return etree.SubElement(parent, f"{{{_XSD}}}{kind}", attributes)


def _add_element(parent: _Node, name: str, told: Any, **occurs: str) -> None:
    if isinstance(told, str):
        _add(parent, "element", name=name, type=told, **occurs)
    else:
        element = _add(parent, "element", name=name, **occurs)
        _fill(_add(element, "complexType"), told)


def _fill(node: _Node, told: dict[str, Any]) -> None:
    """Give a complex type its content and its attributes."""
    if "text" in told:
        node = _add(_add(node, "simpleContent"), "extension", base=told["text"])
    elif "extends" in told:
        node = _add(_add(node, "complexContent"), "extension", base=told["extends"])
    else:
        sequence = _add(node, "sequence")
        for child in told.get("children", ()):
            _add_child(sequence, child)
    for name, kind in told.get("attributes", {}).items():
        _add_attribute(node, name, kind)
    if told.get("foreign"):
        _add(node, "anyAttribute", **_FOREIGN)


def _add_child(sequence: _Node, told: Any) -> None:
    [(marked, inside)] = told.items() if isinstance(told, dict) else [(told, None)]
    name = marked.rstrip("?*+")
    least, most = _OCCURS[marked[len(name) :]]
    occurs = {"minOccurs": least, "maxOccurs": most}
    if name == "##other":
        _add(sequence, "any", **_FOREIGN, **occurs)
    elif inside is None:
        _add(sequence, "element", ref=name, **occurs)
    else:
        _add_element(sequence, name, inside, **occurs)


def _add_attribute(node: _Node, name: str, told: str) -> None:
    kind = told.rstrip("!")
    use = "required" if told.endswith("!") else "optional"
    named = {"name": name, "type": kind} if kind else {"ref": name}
    _add(node, "attribute", **named, use=use)


def _add_simple_type(parent: _Node, told: Any) -> None:
    """Add a built-in type by its name, one with a list of values, or a choice of several."""
    made = _add(parent, "simpleType")
    if isinstance(told, str):
        _add(made, "restriction", base=told)
    elif "values" in told:
        restriction = _add(made, "restriction", base=told["of"])
        for value in told["values"]:
            _add(restriction, "enumeration", value=value)
    else:
        union = _add(made, "union")
        for one in told["any"]:
            _add_simple_type(union, one)
