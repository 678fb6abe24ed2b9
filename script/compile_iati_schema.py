"""
Compile counterpart/sources/iati/schema-2.03.json from the official XSD of IATI activities.

    .venv/bin/python script/compile_iati_schema.py FOLDER

The folder holds iati-activities-schema.xsd, iati-common.xsd and xml.xsd, as published. What is
written are the facts by which a file is judged, in a form of our own; of the documentation nothing.
How the form reads is told in counterpart/sources/iati/schema.py. What the form has no word for is
an error, so that nothing can be lost unseen.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

FILE = Path(__file__).resolve().parents[1] / "counterpart/sources/iati/schema-2.03.json"
SOURCE = "https://github.com/IATI/IATI-Schemas/tree/version-2.03"
ACTIVITIES, COMMON, XML = "iati-activities-schema.xsd", "iati-common.xsd", "xml.xsd"
XSD = "{http://www.w3.org/2001/XMLSchema}"
NO_FACTS = {"annotation", "include", "import", "attributeGroup"}  # the group is never used here
FOREIGN = {"namespace": "##other", "processContents": "lax"}
OCCURS = {("1", "1"): "", ("0", "1"): "?", ("0", "unbounded"): "*", ("1", "unbounded"): "+"}
Node = Any  # an element of lxml; its stubs leave open whether a name is text or bytes


class NoWordFor(Exception):
    """The schema says something that the form cannot say."""


def main(folder: Path) -> None:
    """Write the file and say how large it is."""
    FILE.write_text(written(compiled(folder)), encoding="utf-8")
    print(f"{FILE.stat().st_size} bytes in {FILE}")


def compiled(folder: Path) -> dict[str, Any]:
    """
    Return the facts of the three files.

    :raises NoWordFor: if they say something that the form has no word for
    """
    facts: dict[str, Any] = {"about": about(folder), "attributes": {}, "types": {}, "elements": {}}
    for name in (COMMON, ACTIVITIES):
        root = root_of(folder / name)
        refuse_other_than(root, {"version"})
        for kind, node in parts(root):
            refuse_other_than(node, {"name", "type"})
            section, told = declared(kind, node)
            facts[section][node.attrib["name"]] = told
    xml = {node.attrib["name"]: simple_type(node) for _, node in parts(root_of(folder / XML))}
    return {**facts, "xml": xml}


def declared(kind: str, node: Node) -> tuple[str, Any]:
    """Return the section that a declaration belongs to, and what it says."""
    if kind == "attribute" and "type" in node.attrib:
        return "attributes", node.attrib["type"]
    if kind == "complexType":
        return "types", complex_type(node)
    if kind == "element":
        return "elements", type_of(node)
    raise NoWordFor(f"line {node.sourceline}: {kind}")


def about(folder: Path) -> dict[str, Any]:
    root = root_of(folder / ACTIVITIES)
    told = " ".join(str(node.text) for node in root.iter(f"{XSD}documentation"))
    released = re.search(r"Release ([\d.]+),\s+(\d{4}-\d\d-\d\d)", told)
    if not released or released[1] != root.get("version"):
        raise NoWordFor(f"{ACTIVITIES} does not say its version and date")
    files = {n: (folder / n).read_bytes() for n in (ACTIVITIES, COMMON, XML)}
    return {
        "what": "the facts of the IATI activity schema",
        "version": released[1],
        "date": released[2],
        "source": SOURCE,
        "made_by": "script/compile_iati_schema.py",
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }


def root_of(file: Path) -> Node:
    return etree.parse(str(file)).getroot()


def parts(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the parts of a schema's element that say a fact, with their kind."""
    for child in node.iterchildren("*"):
        kind = str(child.tag).removeprefix(XSD)
        if kind not in NO_FACTS:
            yield kind, child


def type_of(element: Node) -> Any:
    """Return the name of an element's type, or the type itself where it has no name."""
    inside = list(parts(element))
    if "type" in element.attrib and not inside:
        return element.attrib["type"]
    if len(inside) != 1 or inside[0][0] != "complexType":
        raise NoWordFor(f"line {element.sourceline}: an element without one type")
    return complex_type(inside[0][1])


def complex_type(node: Node) -> dict[str, Any]:
    refuse_other_than(node, {"name"})
    told: dict[str, Any] = {}
    for kind, child in parts(node):
        if kind == "sequence":
            refuse_other_than(child, set())
            told["children"] = [particle(k, c) for k, c in parts(child)]
        elif kind in ("simpleContent", "complexContent"):
            [(_, extension)] = parts(child)
            inside = complex_type_of_extension(extension)
            told[{"simpleContent": "text", "complexContent": "extends"}[kind]] = inside.pop("base")
            told |= inside
        else:
            add_attribute(told, kind, child)
    return told


def complex_type_of_extension(node: Node) -> dict[str, Any]:
    refuse_other_than(node, {"base"})
    if node.tag != f"{XSD}extension":
        raise NoWordFor(f"line {node.sourceline}: {node.tag}")
    told: dict[str, Any] = {"base": node.attrib["base"]}
    for kind, child in parts(node):
        add_attribute(told, kind, child)
    return told


def add_attribute(told: dict[str, Any], kind: str, node: Node) -> None:
    """Add `name: type`, with `!` where it is required; a declared one has no type of its own."""
    if kind == "anyAttribute" and dict(node.attrib) == FOREIGN:
        told["foreign"] = True
        return
    refuse_other_than(node, {"name", "ref", "type", "use"})
    if kind != "attribute" or ("ref" in node.attrib) == ("type" in node.attrib):
        raise NoWordFor(f"line {node.sourceline}: {kind}")
    use = {"required": "!", "optional": ""}[node.get("use", "optional")]
    name = node.get("name") or node.attrib["ref"]
    told.setdefault("attributes", {})[name] = node.get("type", "") + use


def particle(kind: str, node: Node) -> Any:
    """Return `name*` for a declared element, `{name*: type}` for one of this place alone."""
    occurs = OCCURS[node.get("minOccurs", "1"), node.get("maxOccurs", "1")]
    if kind == "any" and {k: node.get(k) for k in FOREIGN} == FOREIGN:
        refuse_other_than(node, {*FOREIGN, "minOccurs", "maxOccurs"})
        return f"##other{occurs}"
    if kind != "element":
        raise NoWordFor(f"line {node.sourceline}: {kind}")
    refuse_other_than(node, {"name", "ref", "type", "minOccurs", "maxOccurs"})
    if "ref" in node.attrib:
        return node.attrib["ref"] + occurs
    return {node.attrib["name"] + occurs: type_of(node)}


def simple_type(node: Node) -> Any:
    """Return the name of a built-in type, `{of, values}` or `{any: [type, ...]}`."""
    if "type" in node.attrib:
        return built_in(node.attrib["type"])
    [(_, inside)] = parts(node) if node.tag != f"{XSD}simpleType" else [("", node)]
    [(kind, child)] = parts(inside)
    if kind == "union":
        named = [built_in(name) for name in child.get("memberTypes", "").split()]
        return {"any": [*named, *(simple_type(c) for _, c in parts(child))]}
    if kind != "restriction" or {k for k, _ in parts(child)} != {"enumeration"}:
        raise NoWordFor(f"line {child.sourceline}: {kind}")
    values = [c.attrib["value"] for _, c in parts(child)]
    return {"of": built_in(child.attrib["base"]), "values": values}


def built_in(name: str) -> str:
    return "xsd:" + name.removeprefix("xs:")


def refuse_other_than(node: Node, known: set[str]) -> None:
    if strange := set(node.attrib) - known:
        raise NoWordFor(f"line {node.sourceline}: {sorted(map(str, strange))}")


def written(facts: dict[str, Any]) -> str:
    """Return the facts as JSON with a line for each type and each declared element."""
    sections = []
    for section, told in facts.items():
        lines = ",\n".join(f'"{n}": {json.dumps(v)}' for n, v in told.items())
        sections.append(f'"{section}": {{\n{lines}\n}}')
    return "{\n" + ",\n".join(sections) + "\n}\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
