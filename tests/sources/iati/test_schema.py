"""The schema built from our facts judges as the official one does."""

import copy
import gzip
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from counterpart.sources.iati.schema import FILE, activity_schema
from script.compile_iati_schema import ACTIVITIES, COMMON, XML, NoWordFor, compiled, written
from tests.sources.iati.written import PARTICIPANT, TITLE, activity, document, transaction

Change = Callable[[etree._Element, str], None]
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
FOREIGN = '<x:note xmlns:x="urn:x" x:of="y">any<x:more/></x:note>'
VALUE = '<value value-date="2015-01-01" currency="USD">%s</value>'
PERIOD = '<period-start iso-date="2015-01-01"/><period-end iso-date="2015-12-31"/>'


def accepted(text: str) -> bool:
    return activity_schema().validate(etree.fromstring(text))


@pytest.mark.parametrize(
    "text",
    [
        activity(),
        activity(FOREIGN),
        activity(attributes='xml:lang="en" xmlns:x="urn:x" x:more="1" hierarchy="1"'),
        activity(attributes='xml:lang=""'),
        activity(participant=PARTICIPANT * 3),
        activity(f"<budget>{PERIOD}{VALUE % '-12.5'}</budget>"),
        activity(transaction("3", "2015-01-01", "10")),
        activity('<document-link url="http://a.example" format="text/html"><title><narrative>A'
                 '</narrative></title><category code="A12"/></document-link>'),
        document(activity()),
    ],
)  # fmt: skip
def test_what_follows_the_standard_is_accepted(text: str) -> None:
    assert accepted(text)


@pytest.mark.parametrize(
    "text",
    [
        activity(title=""),
        activity(title=TITLE * 2),
        activity(title="<title>Wells</title>"),
        activity("<budget/>"),
        activity("<note/>"),
        activity('<sector code="1"/>', '<recipient-country code="XX"/>'),
        activity(attributes='xml:lang="e n"'),
        activity(attributes='xml:space="wide"'),
        activity(attributes='hierarchy="top"'),
        activity(attributes='version="2.03"'),
        activity(f"<budget>{PERIOD}{VALUE % 'ten'}</budget>"),
        activity(transaction("3", "last year", "10")),
        activity(transaction("3", "2015-01-01", "10").replace(" value-date", " when")),
        activity('<related-activity ref="a" type="1" x:y="1" xmlns:x="urn:x"/>'),
        activity('<document-link format="text/html"><title><narrative>A</narrative></title>'
                 '<category code="A12"/></document-link>'),
        document(),
        document(activity(), root=""),
    ],
)  # fmt: skip
def test_what_does_not_is_not(text: str) -> None:
    assert not accepted(text)


def test_a_schema_that_a_file_names_is_not_fetched(tmp_path: Path) -> None:
    strict = tmp_path / "strict.xsd"
    strict.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">'
        '<xs:element name="note" type="xs:int"/></xs:schema>'
    )
    names_it = f'xml:lang="en" {XSI} xsi:schemaLocation="urn:x {strict.as_uri()}"'

    assert accepted(activity(FOREIGN, attributes=names_it))


def test_it_is_built_once_for_each_thread() -> None:
    others: list[etree.XMLSchema] = []
    thread = threading.Thread(target=lambda: others.append(activity_schema()))
    thread.start()
    thread.join()

    assert activity_schema() is activity_schema()
    assert others[0] is not activity_schema()


def test_the_facts_are_few() -> None:
    assert FILE.stat().st_size < 40_000


TINY = """\
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" version="2.03">
<xsd:annotation><xsd:documentation>Release 2.03, 2018-02-19</xsd:documentation></xsd:annotation>
%s
</xsd:schema>
"""
SIMPLE = '<xsd:element name="a" type="xsd:string"/>'
STRANGE = [
    '<xsd:element name="a" type="xsd:string" nillable="true"/>',
    '<xsd:element name="a"/>',
    '<xsd:simpleType name="a"><xsd:list itemType="xsd:string"/></xsd:simpleType>',
    "<xsd:element name='a'><xsd:complexType><xsd:choice/></xsd:complexType></xsd:element>",
    "<xsd:complexType name='a' mixed='true'><xsd:sequence/></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:sequence minOccurs='0'/></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:sequence><xsd:any/></xsd:sequence></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:sequence><xsd:group ref='g'/></xsd:sequence></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:attribute name='b'/></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:attribute name='b' type='c' fixed='1'/></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:anyAttribute/></xsd:complexType>",
    "<xsd:complexType name='a'><xsd:simpleContent><xsd:restriction base='b'/></xsd:simpleContent>"
    "</xsd:complexType>",
]


def tiny(folder: Path, told: str) -> Path:
    for name, inside in ((ACTIVITIES, told), (COMMON, ""), (XML, "")):
        (folder / name).write_text(TINY % inside)
    return folder


def test_the_script_says_which_version_it_read(tmp_path: Path) -> None:
    facts = compiled(tiny(tmp_path, SIMPLE))

    assert (facts["about"]["version"], facts["about"]["date"]) == ("2.03", "2018-02-19")
    assert facts["elements"] == {"a": "xsd:string"}


@pytest.mark.parametrize("strange", STRANGE)
def test_a_fact_that_the_form_has_no_word_for_is_not_lost_unseen(
    strange: str, tmp_path: Path
) -> None:
    with pytest.raises(NoWordFor):
        compiled(tiny(tmp_path, strange))


@pytest.fixture(scope="session")
def official_folder(shared_data: Path) -> Path:
    return shared_data / "iati_standard" / "schema-2.03"


@pytest.fixture(scope="session")
def official(official_folder: Path) -> etree.XMLSchema:
    return etree.XMLSchema(file=str(official_folder / "iati-activities-schema.xsd"))


def test_the_file_is_what_the_script_makes_of_the_official_schema(official_folder: Path) -> None:
    assert FILE.read_text("utf-8") == written(compiled(official_folder))


def test_on_the_official_examples_the_verdict_is_the_official_one(
    official: etree.XMLSchema, official_folder: Path
) -> None:
    judged = {"should-pass": 0, "should-fail": 0}
    for file in sorted((official_folder / "tests" / "activity-tests").rglob("*.xml")):
        expected = "should-pass" if "should-pass" in file.parts else "should-fail"
        tree = etree.parse(str(file))
        judged[expected] += 1
        assert activity_schema().validate(tree) == official.validate(tree), file
        assert activity_schema().validate(tree) == (expected == "should-pass"), file

    assert judged["should-pass"] > 50
    assert judged["should-fail"] > 200


def test_on_every_small_change_of_an_official_example_too(
    official: etree.XMLSchema, official_folder: Path
) -> None:
    judged = {True: 0, False: 0}
    for file in sorted((official_folder / "tests/activity-tests/should-pass").rglob("*.xml")):
        for changed in _small_changes(etree.parse(str(file)).getroot()):
            verdict = official.validate(changed)
            judged[verdict] += 1
            assert activity_schema().validate(changed) == verdict, etree.tostring(changed)

    assert min(judged.values()) > 500


def _small_changes(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the whole again and again, each time with one element or attribute done to."""
    for number, node in enumerate(root.iter("*")):
        for change in (_gone, _twice, _last, _with_text, _with_a_stranger):
            yield _changed(root, number, change, "")
        for name in node.attrib:
            for change in (_without, _with_nonsense):
                yield _changed(root, number, change, str(name))


def _changed(root: etree._Element, number: int, change: Change, name: str) -> etree._Element:
    changed = copy.deepcopy(root)
    change(list(changed.iter("*"))[number], name)
    return changed


def _gone(node: etree._Element, name: str) -> None:
    if (parent := node.getparent()) is not None:
        parent.remove(node)


def _twice(node: etree._Element, name: str) -> None:
    if node.getparent() is not None:
        node.addnext(copy.deepcopy(node))


def _last(node: etree._Element, name: str) -> None:
    if (parent := node.getparent()) is not None:
        parent.append(node)


def _with_text(node: etree._Element, name: str) -> None:
    node.text = "words"


def _with_a_stranger(node: etree._Element, name: str) -> None:
    etree.SubElement(node, "{urn:x}stranger").set("{urn:x}y", "z")
    node.set("{urn:x}strange", "1")


def _without(node: etree._Element, name: str) -> None:
    del node.attrib[name]


def _with_nonsense(node: etree._Element, name: str) -> None:
    node.set(name, "non sense")


def test_on_real_files_the_verdict_is_the_official_one(
    official: etree.XMLSchema, shared_data: Path
) -> None:
    judged = {True: 0, False: 0}
    for file in sorted((shared_data / "iati").glob("*.xml.gz")):
        tree = etree.fromstring(gzip.decompress(file.read_bytes()))
        assert activity_schema().validate(tree) == official.validate(tree), file.name
        for one in tree.iterfind("iati-activity"):
            verdict = official.validate(one)
            judged[verdict] += 1
            assert activity_schema().validate(one) == verdict, (file.name, one.sourceline)

    assert judged[True] > 7000
    assert judged[False] > 100
