"""Which files are read at all."""

import io

import pytest

from counterpart.sources.iati.prolog import LONGEST_PROLOG, Prolog, begun
from counterpart.sources.records import Unreadable
from tests.sources.iati.written import activity, document


def beginning(text: str | bytes) -> Prolog:
    return begun(io.BytesIO(text.encode() if isinstance(text, str) else text), "reed.xml")


def refusal(text: str | bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        beginning(text)
    return str(refused.value)


@pytest.mark.parametrize("version", ["2.01", "2.02", "2.03", " 2.03 "])
def test_a_file_of_version_2_is_read(version: str) -> None:
    root = f'generated-datetime="2020-05-01T10:00:00Z" version="{version}"'

    assert beginning(document(activity(), root=root)).generated == "2020-05-01T10:00:00Z"


def test_every_byte_that_was_read_is_handed_on() -> None:
    text = document(activity() * 40).encode()
    raw = io.BytesIO(text)
    head = begun(raw, "reed.xml").head

    assert len(head) < len(text)
    assert head + raw.read() == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_any_encoding_that_xml_knows_is_read(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n'

    assert beginning(document(activity(), prolog=declared).encode(encoding))


@pytest.mark.parametrize("version", ["1.01", "1.05", "2.04", "3.0", "2"])
def test_another_version_is_refused_with_its_line_and_a_way_on(version: str) -> None:
    said = refusal(document(activity(), root=f'version="{version}"', prolog="<!-- \n -->\n"))

    assert said.startswith(f"reed.xml:3: IATI version {version} is not read")
    assert "get the publisher's activity file in version 2" in said


def test_a_file_without_version_is_refused() -> None:
    assert refusal(document(activity(), root="")).startswith("reed.xml:1: no IATI version; get")


def test_a_file_of_organisations_is_refused() -> None:
    said = refusal('<?xml version="1.0"?>\n<iati-organisations version="2.03"/>')

    assert said.startswith("reed.xml:2: this IATI file tells of organisations")


@pytest.mark.parametrize(
    "text",
    ['<rss version="2.03"/>', '<iati-activities xmlns="urn:x" version="2.03"/>', activity()],
)
def test_what_is_no_iati_is_refused(text: str) -> None:
    assert "this is no file of IATI activities, it begins with <" in refusal(text)


@pytest.mark.parametrize("text", ["", "<!-- nothing -->", "<iati-activities ver"])
def test_what_has_no_element_is_refused(text: str) -> None:
    assert "no element begins in it" in refusal(text)


@pytest.mark.parametrize(
    "text", ["id,title\n1,Wells", f"PK\x03\x04{40 * chr(0)}", '{"a": 1}', "\n<?xml?>"]
)
def test_what_is_no_xml_is_refused_with_its_line(text: str) -> None:
    assert ": this is not XML; get" in refusal(text)


def test_a_web_page_saved_by_mistake_is_called_so() -> None:
    said = refusal("<!DOCTYPE html>\n<html><body>Not found</body></html>")

    assert said.startswith("reed.xml:1: this is a web page; get")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">\n' for n in range(20))
DOCTYPES = {
    "billion laughs": f"<!DOCTYPE iati-activities [\n{LAUGHS}]>\n",
    "an external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n',
    "a parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]>\n',
    "an external subset": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">\n',
    "a bare one": "<!DOCTYPE iati-activities>\n",
}


@pytest.mark.parametrize("kind", DOCTYPES)
@pytest.mark.parametrize("used", ["", "&l19;", "&x;"])
def test_a_document_type_is_refused_with_its_line(kind: str, used: str) -> None:
    before = '<?xml version="1.0"?>\n<!-- <!DOCTYPE is\n no good> -->\n'
    root = f'version="2.03" linked-data-default="{used}"'
    said = refusal(document(activity(), root=root, prolog=before + DOCTYPES[kind]))

    assert said.startswith("reed.xml:4: the file declares a document type (DOCTYPE)")


def test_a_document_type_is_refused_in_an_encoding_of_two_bytes_too() -> None:
    prolog = '<?xml version="1.0" encoding="utf-16"?>\n' + DOCTYPES["billion laughs"]

    assert refusal(document(prolog=prolog).encode("utf-16")).startswith("reed.xml:2: the file decl")


@pytest.mark.parametrize("endless", ["<!-- %s", "<!DOCTYPE a [ <!ENTITY a '%s", "<a %s"])
def test_no_more_than_a_beginning_is_ever_looked_at(endless: str) -> None:
    raw = io.BytesIO((endless % ("x" * 5 * LONGEST_PROLOG)).encode())

    with pytest.raises(Unreadable):
        begun(raw, "reed.xml")
    assert raw.tell() < 2 * LONGEST_PROLOG
