"""Reading whole files."""

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest
from lxml import etree

from counterpart.sources.iati.reader import read
from counterpart.sources.records import Rejected, Undertaking, Unreadable
from tests.sources.iati.written import activity, document, file, numbered, transaction

PEOPLE = ["Mara Lund", "Tariq Osei", "mara.lund@reed.example", "0031 6 5550 1234", "Quay 9, Lomba"]
CONTACT = """
<contact-info type="1">
  <organisation><narrative>Tariq Osei and Daughters</narrative></organisation>
  <department><narrative>Office of Mara Lund</narrative></department>
  <person-name><narrative>Mara Lund</narrative></person-name>
  <job-title><narrative>Assistant to Tariq Osei</narrative></job-title>
  <telephone>0031 6 5550 1234</telephone>
  <email>mara.lund@reed.example</email>
  <website>https://reed.example/mara.lund@reed.example</website>
  <mailing-address><narrative>Quay 9, Lomba</narrative></mailing-address>
</contact-info>
"""
WRONG = '<website>Mara Lund: "0031 6 5550 1234" %</website>'


def test_every_activity_is_read_with_its_file_and_line(tmp_path: Path) -> None:
    path = file(tmp_path, document(numbered(1), numbered(2, transaction("3", "2015-01-01", "5"))))
    read_all = list(read(path))

    assert [one.external_id for one in read_all] == ["iati:XX-1-1", "iati:XX-1-2"]
    assert [one.at for one in read_all] == ["reed.xml:2", "reed.xml:11"]
    assert all(isinstance(one, Undertaking) for one in read_all)


def test_a_packed_file_is_read_too(tmp_path: Path) -> None:
    packed = file(tmp_path, gzip.compress(document(activity()).encode()), "reed.xml.gz")

    assert [one.at for one in read(packed)] == ["reed.xml.gz:2"]


def test_letters_are_read_in_the_encoding_the_file_declares(tmp_path: Path) -> None:
    title = "<title><narrative>Água à Lomba</narrative></title>"
    text = document(activity(title=title), prolog='<?xml version="1.0" encoding="utf-16"?>')
    [one] = read(file(tmp_path, text.encode("utf-16")))

    assert isinstance(one, Undertaking)
    assert one.titles == {"en": "Água à Lomba"}


def test_licence_and_date_of_the_file_are_those_of_its_data_set(tmp_path: Path) -> None:
    root = 'version="2.02" generated-datetime="2020-05-01T10:00:00Z"'
    path = file(tmp_path, document(activity(), root=root))
    [one] = read(path, licence="CC BY 4.0", licence_address="https://example.org/by")

    assert isinstance(one, Undertaking)
    assert (one.data_set.licence, one.data_set.licence_address) == (
        "CC BY 4.0",
        "https://example.org/by",
    )
    assert str(one.data_set.vintage) == "2020-05-01"


def test_one_that_is_not_valid_is_rejected_in_plain_words_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    wrong = numbered(2, '<sector vocabulary="1"/>')
    first, second, third = read(file(tmp_path, document(numbered(1), wrong, numbered(3))))

    assert isinstance(first, Undertaking)
    assert isinstance(third, Undertaking)
    assert isinstance(second, Rejected)
    assert second.external_id == "iati:XX-1-2"
    assert (second.at, second.reason) == (
        "reed.xml:11",
        "line 19: <sector> lacks the attribute code",
    )


def test_an_identifier_that_comes_again_is_rejected_with_the_line_of_the_first(
    tmp_path: Path,
) -> None:
    again = activity(identifier="<iati-identifier> XX-1-1\n</iati-identifier>")
    first, second = read(file(tmp_path, document(numbered(1), again)))

    assert isinstance(first, Undertaking)
    assert isinstance(second, Rejected)
    assert second.reason == "its identifier was taken already, in line 2"


def test_an_identifier_of_a_rejected_one_is_still_free(tmp_path: Path) -> None:
    first, second = read(file(tmp_path, document(numbered(1, "<sector/>"), numbered(1))))

    assert isinstance(first, Rejected)
    assert isinstance(second, Undertaking)


def test_nothing_of_a_contact_is_ever_read(tmp_path: Path) -> None:
    wrong = CONTACT.replace("<telephone>", f"{WRONG}<telephone>")
    path = file(tmp_path, document(numbered(1, CONTACT), numbered(2, wrong)))
    first, second = read(path)
    told = first.model_dump_json() + second.model_dump_json()

    assert isinstance(first, Undertaking)
    assert isinstance(second, Rejected)
    assert [person for person in PEOPLE if person in told] == []


def test_a_wrong_value_in_a_contact_is_not_told_either(tmp_path: Path) -> None:
    contact = CONTACT.replace("https://reed.example/mara", "http://[Mara Lund")
    named = 'xml:lang="en" hierarchy="Mara Lund"'
    read_all = list(read(file(tmp_path, document(activity(contact), activity(attributes=named)))))

    assert all(isinstance(one, Rejected) for one in read_all)
    assert not any("Lund" in one.model_dump_json() for one in read_all)


def test_what_stands_before_a_break_is_yielded_and_then_nothing_more(tmp_path: Path) -> None:
    path = file(tmp_path, document(numbered(1), numbered(2) + "<oops>", numbered(3)))
    reading = read(path)

    assert [next(reading).external_id for _ in range(2)] == ["iati:XX-1-1", "iati:XX-1-2"]
    with pytest.raises(Unreadable, match=r"^reed\.xml:\d+: the XML is broken"):
        next(reading)
    assert list(reading) == []


def test_a_refused_file_yields_nothing(tmp_path: Path) -> None:
    entity = '<!DOCTYPE a [<!ENTITY x "Wells">]>'
    title = "<title><narrative>&x;</narrative></title>"
    for text in (
        document(activity(title=title), prolog=entity),
        document(activity(), root='version="1.05"'),
    ):
        with pytest.raises(Unreadable):
            next(read(file(tmp_path, text)))


def test_an_entity_that_nobody_declared_breaks_the_file(tmp_path: Path) -> None:
    title = "<title><narrative>&x;</narrative></title>"

    with pytest.raises(Unreadable, match=r"^reed\.xml:5: the XML is broken"):
        next(read(file(tmp_path, document(activity(title=title)))))


def test_it_is_told_how_much_was_read(tmp_path: Path) -> None:
    shares: list[float] = []
    path = file(tmp_path, document(*(numbered(n) for n in range(500))))
    list(read(path, progress=lambda share: shares.append(share)))

    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 2


def test_a_long_file_needs_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    held = []
    for times in (100, 1_000):
        path = file(tmp_path, document(*(numbered(n) for n in range(times))))
        tracemalloc.start()
        assert sum(1 for _ in read(path)) == times
        held.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert held[1] < held[0] + 900 * 400  # an identifier and its line


READ = {
    "CAF-2025": 478,
    "Colombia-AIMS": 693,
    "DRC-AIMS": 2289,
    "Nigeria-AIMS": 140,
    "Senegal-AIMS": 701,
    "Somalia-AIMS": 1217,
    "UNHCR-2023": 134,
    "Uganda-AIMS": 1456,
    "worldbank-sv": 13,
}
IN_A_CONTACT = "person-name", "telephone", "email", "job-title", "mailing-address"


@pytest.mark.parametrize("name", READ)
def test_real_files_are_read_whole_and_without_their_contacts(name: str, shared_data: Path) -> None:
    path = shared_data / "iati" / f"{name}.xml.gz"
    read_all = [one for one in read(path) if isinstance(one, Undertaking)]
    told = json.dumps([one.model_dump(mode="json") for one in read_all], ensure_ascii=False)
    contacts = etree.fromstring(gzip.decompress(path.read_bytes())).iter("contact-info")
    people = {
        " ".join("".join(map(str, part.itertext())).split())
        for contact in contacts
        for part in contact.iter(*IN_A_CONTACT)
    } - {""}

    assert len(read_all) == READ[name]
    assert [person for person in people if person in told] == []


def test_the_real_file_of_version_1_is_refused_with_its_line(shared_data: Path) -> None:
    with pytest.raises(Unreadable, match=r"^DFID-ZW-1\.01\.xml\.gz:1: IATI version 1\.01 is not"):
        next(read(shared_data / "iati" / "DFID-ZW-1.01.xml.gz"))


def test_real_results_have_numbers_and_real_titles_their_languages(shared_data: Path) -> None:
    bank = list(read(shared_data / "iati" / "worldbank-sv.xml.gz"))
    refugees = list(read(shared_data / "iati" / "UNHCR-2023.xml.gz"))
    measured = [r for one in bank if isinstance(one, Undertaking) for r in one.results]
    spoken = {code for one in refugees if isinstance(one, Undertaking) for code in one.titles}

    assert len(measured) > 200
    assert any(p.target and p.target > 100_000 for r in measured for p in r.periods)
    assert spoken == {"en", "fr", "es", "ar", "ru", "zh"}
