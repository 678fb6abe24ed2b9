"""One activity as an undertaking."""

from datetime import date

import pytest

from counterpart.sources.iati.activity import external_id, undertaking
from counterpart.sources.iati.data_set import OfTheFile
from counterpart.sources.records import Rejected, Status, Telling, Undertaking
from tests.sources.iati.written import element

PAGE = (
    '<document-link url="{url}" format="text/html"><title><narrative>Page</narrative></title>'
    '<category code="{category}"/></document-link>'
)


def told(*more: str, attributes: str = 'xml:lang="en"', **parts: str) -> Undertaking:
    made = undertaking(element(*more, attributes=attributes, **parts), "reed.xml:2", OfTheFile())
    assert isinstance(made, Undertaking), made
    return made


def refused(**parts: str) -> Rejected:
    made = undertaking(element(**parts), "reed.xml:2", OfTheFile())
    assert isinstance(made, Rejected)
    return made


def description(text: str, kind: str = "", more: str = "") -> str:
    typed = f' type="{kind}"' if kind else ""
    return f"<description{typed}><narrative>{text}</narrative>{more}</description>"


def organisation(role: str, name: str = "", ref: str = "") -> str:
    inside = f"<narrative>{name}</narrative>" if name else ""
    return f'<participating-org role="{role}" ref="{ref}">{inside}</participating-org>'


def test_it_tells_who_it_is_and_where_it_was_read() -> None:
    made = told(identifier="<iati-identifier>\n XX-1-A/7 \n</iati-identifier>")

    assert (made.external_id, made.at) == ("iati:XX-1-A/7", "reed.xml:2")
    assert made.data_set.key == "iati-xx-1"
    assert made.titles == {"en": "Wells for Lomba"}


def test_what_belongs_to_the_library_is_left_to_it() -> None:
    made = told()

    assert (made.is_supplement, made.gather_by, made.ratings) == (False, (), ())


def test_titles_stay_apart_by_language() -> None:
    title = (
        '<title><narrative>Wells</narrative><narrative xml:lang="fr">Puits</narrative>'
        '<narrative xml:lang="ar">آبار</narrative></title>'
    )

    assert told(title=title).titles == {"en": "Wells", "fr": "Puits", "ar": "آبار"}


def test_a_description_tells_what_its_type_says() -> None:
    made = told(
        description=description("General.", "1")
        + description("Aim.", "2")
        + description("For whom.", "3", '<narrative xml:lang="fr">Pour qui.</narrative>')
        + description("Other.", "4")
        + description("Untyped.")
        + description("Unknown type.", "77")
    )

    assert [(t.tells, t.language, t.text) for t in made.texts] == [
        (Telling.DESCRIPTION, "en", "General."),
        (Telling.OBJECTIVE, "en", "Aim."),
        (Telling.TARGET_GROUP, "en", "For whom."),
        (Telling.TARGET_GROUP, "fr", "Pour qui."),
        (Telling.DESCRIPTION, "en", "Other."),
        (Telling.DESCRIPTION, "en", "Untyped."),
        (Telling.DESCRIPTION, "en", "Unknown type."),
    ]


def test_a_language_left_open_is_none() -> None:
    [text] = told(attributes="").texts

    assert text.language is None


@pytest.mark.parametrize("text", ["Wells for Lomba", " WELLS  for Lombá. ", "Wells–for Lomba"])
def test_a_description_that_only_repeats_the_title_is_left_out(text: str) -> None:
    assert told(description=description(text)).texts == ()


def test_a_description_that_repeats_another_is_left_out() -> None:
    made = told(description=description("Dig.", "1") + description("Dig.", "2"))

    assert [text.tells for text in made.texts] == [Telling.DESCRIPTION]


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [
        ("1", Status.PLANNED, "Pipeline/identification"),
        ("2", Status.ACTIVE, "Implementation"),
        ("4", Status.FINISHED, "Closed"),
        ("6", Status.DROPPED, "Suspended"),
        ("42", Status.UNKNOWN, "42"),
    ],
)
def test_the_status_is_told_with_its_words(code: str, status: Status, words: str) -> None:
    made = told(status=f'<activity-status code="{code}"/>')

    assert (made.status, made.status_words) == (status, words)


def test_actual_dates_come_before_planned_ones() -> None:
    dates = {"1": "2010-01-01", "2": "2011-01-01", "3": "2012-01-01Z", "4": "2013-01-01"}
    all_four = [f'<activity-date type="{k}" iso-date="{d}"/>' for k, d in dates.items()]
    planned = told(date=all_four[0] + all_four[2])
    made = told(date="".join(reversed(all_four)))

    assert (planned.start_date, planned.end_date) == (date(2010, 1, 1), date(2012, 1, 1))
    assert (made.start_date, made.end_date) == (date(2011, 1, 1), date(2013, 1, 1))
    assert made.approval_date is None


def test_a_day_that_cannot_be_is_left_out() -> None:
    made = told(
        date='<activity-date type="2" iso-date="0015-03-01"/>'
        '<activity-date type="1" iso-date="2015-03-01"/>'
    )

    assert made.start_date == date(2015, 3, 1)


def test_who_pays_and_who_does_it_are_organisations_by_name() -> None:
    made = told(
        participant=organisation("1", "Reed Fund")
        + organisation("4", "Lomba Water Board")
        + organisation("4", "Lomba Water Board")
        + organisation("4", ref="XX-9")
        + organisation("2", "Ministry of Rivers")
    )

    assert made.payers == ("Reed Fund",)
    assert made.implementers == ("Lomba Water Board",)


@pytest.mark.parametrize(
    ("types", "word"),
    [
        ('<default-finance-type code="421"/><default-aid-type code="C01"/>', "loan"),
        ('<default-aid-type vocabulary="2" code="A01"/><default-aid-type code="C01"/>', "project"),
        ('<default-aid-type vocabulary="2" code="A01"/>', ""),
        ("", ""),
    ],
)
def test_how_it_is_paid_is_told_in_a_word(types: str, word: str) -> None:
    assert told(types).instrument == word


@pytest.mark.parametrize(
    ("url", "category", "address"),
    [
        ("https://reed.example/a", "A12", "https://reed.example/a"),
        ("http://reed.example/a", "A12", "http://reed.example/a"),
        ("https://reed.example/a", "A01", ""),
        ("ftp://reed.example/a", "A12", ""),
        ("javascript:alert(1)", "A12", ""),
        (f"https://reed.example/{'a' * 900}", "A12", ""),
    ],
)
def test_the_address_is_that_of_the_activity_s_own_page(
    url: str, category: str, address: str
) -> None:
    assert told(PAGE.format(url=url, category=category)).address == address


@pytest.mark.parametrize(
    ("name", "part", "reason"),
    [
        ("identifier", "<iati-identifier> </iati-identifier>", "its iati-identifier is empty"),
        ("title", "<title><narrative/></title>", "its title is empty"),
        (
            "organisation",
            '<reporting-org ref="" type="40"><narrative/></reporting-org>',
            "its reporting-org has neither ref nor name",
        ),
    ],
)
def test_without_identifier_title_or_organisation_it_is_rejected(
    name: str, part: str, reason: str
) -> None:
    made = refused(**{name: part})

    assert (made.at, made.reason) == ("reed.xml:2", reason)


def test_an_identifier_longer_than_a_record_can_hold_is_rejected() -> None:
    made = refused(identifier=f"<iati-identifier>{'x' * 300}</iati-identifier>")

    assert made.reason.startswith("external_id: ")
    assert len(made.external_id) == 200


def test_without_identifier_there_is_no_external_id() -> None:
    assert external_id(element(identifier="")) == ""
