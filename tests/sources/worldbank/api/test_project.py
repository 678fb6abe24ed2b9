"""One project of the API as an undertaking."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from counterpart.sources.records import Rejected, Status, Telling, Undertaking
from counterpart.sources.worldbank.api.project import undertaking
from counterpart.sources.worldbank.api.rules.answers import kept
from counterpart.sources.worldbank.export import MOST_THEMES, data_set
from counterpart.sources.worldbank.project import Beside
from counterpart.sources.worldbank.project import undertaking as of_the_export
from tests.sources.worldbank.api.invented import OFFICIAL, TEAM_LEAD, project

WHERE_FROM = data_set(date(2026, 5, 4))
ALWAYS = {"external_id", "data_set", "at", "titles", "payers", "address", "gather_by"}


def read(**changed: Any) -> Undertaking | Rejected:
    return undertaking("P900001", kept(project(1, **changed)), WHERE_FROM, "page-1-000000.json")


def taken(**changed: Any) -> Undertaking:
    found = read(**changed)
    assert isinstance(found, Undertaking), found
    return found


def rejected(**changed: Any) -> Rejected:
    found = read(**changed)
    assert isinstance(found, Rejected)
    return found


def bare(**told: Any) -> Undertaking:
    """Return a project of which the server tells nothing but a name, and this."""
    record = {"id": "P900001", "project_name": "Clean Water", **told}
    found = undertaking("P900001", kept(record), WHERE_FROM, "page")
    assert isinstance(found, Undertaking), found
    return found


def test_a_project_is_told_as_the_export_tells_it() -> None:
    told = taken()

    assert told.external_id == "worldbank:P900001"
    assert told.data_set.vintage == date(2026, 5, 4)
    assert told.at == "page-1-000000.json:P900001"
    assert told.titles == {"en": "Early Reading for Bolivia 1"}
    assert told.places == ("Bolivia",)
    assert (told.status, told.status_words) == (Status.ACTIVE, "Active")
    assert (told.approval_date, told.end_date) == (date(2021, 3, 18), date(2027, 6, 30))
    assert [(m.what, m.amount, m.year) for m in told.money] == [
        ("commitment", Decimal(95_000_000), 2021),
        ("credit", Decimal(95_000_000), 2021),
    ]
    assert [sector.name for sector in told.sectors] == ["Water Supply", "Sanitation"]
    assert told.themes == ("Human Development", "Public Sector")
    assert told.implementers == ("Ministry of Water", "Rural Water Agency")
    assert told.payers == ("World Bank",)
    assert told.address.endswith("/project-detail/P900001")


def test_the_export_and_the_api_gather_the_same_projects() -> None:
    row = {name: value for name, value in project().items() if isinstance(value, str)}

    export = of_the_export(row, Beside(), WHERE_FROM, "line")

    assert isinstance(export, Undertaking)
    assert len(export.gather_by) == 2
    assert taken().gather_by == export.gather_by


def test_only_what_the_server_told_is_set() -> None:
    assert bare().model_fields_set == ALWAYS
    assert bare(status="Closed").model_fields_set == ALWAYS | {"status", "status_words"}
    assert bare(closingdate="2027-06-30").model_fields_set == ALWAYS | {"end_date"}
    assert bare(supplementprojectflg="N").model_fields_set == ALWAYS | {"is_supplement"}
    assert bare(grantamt="5").model_fields_set == ALWAYS | {"money"}


@pytest.mark.parametrize("nothing", [None, "", "nan", [], {}])
def test_what_is_null_or_empty_is_not_told(nothing: object) -> None:
    told = {name: nothing for name in project() if name not in ("id", "project_name")}

    assert bare(**told).model_fields_set == ALWAYS


def test_what_only_the_export_has_is_never_set() -> None:
    assert "ratings" not in taken().model_fields_set
    assert "results" not in taken().model_fields_set


def test_the_objective_is_told_and_then_no_description() -> None:
    (text,) = taken(pdo="To  let\tall drink.").texts

    assert (text.tells, text.language, text.text) == (Telling.OBJECTIVE, "en", "To let all drink.")


@pytest.mark.parametrize("abstract", ["A\tproject.", {"cdata!": "A project."}])
@pytest.mark.parametrize("objective", [..., None, "", "nan", "<p></p>", "\x00"])
def test_a_project_without_an_objective_is_described(abstract: object, objective: object) -> None:
    (text,) = taken(pdo=objective, project_abstract=abstract).texts

    assert (text.tells, text.text) == (Telling.DESCRIPTION, "A project.")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Closed", Status.FINISHED),
        ("Dropped", Status.DROPPED),
        ("Pipeline", Status.PLANNED),
        ("Under Supervision", Status.UNKNOWN),
    ],
)
def test_a_status_is_told_in_the_banks_words_too(words: str, status: Status) -> None:
    told = taken(status=words)

    assert (told.status, told.status_words) == (status, words)


def test_amounts_and_days_may_be_those_of_version_2() -> None:
    told = taken(
        closingdate="6/30/2028 12:00:00 AM",
        curr_total_commitment="1,250,000",
        countryname=["Republic of Benin"],
        countryshortname=...,
    )

    assert told.end_date == date(2028, 6, 30)
    assert told.money[0].amount == 1_250_000
    assert told.places == ("Republic of Benin",)


def test_a_project_of_no_country_is_of_its_region() -> None:
    assert taken(countryshortname=..., countryname=...).places == ("Somewhere",)
    assert (
        "places"
        not in taken(countryshortname="<b>", countryname=..., regionname=...).model_fields_set
    )


def test_the_finest_themes_are_told_and_not_too_many() -> None:
    fine = [f"FY17 - Theme {number}" for number in range(20)]

    told = taken(themev2_level3_exact=fine, themev2_level2_exact=["Coarser"])

    assert told.themes == tuple(f"Theme {number}" for number in range(MOST_THEMES))


def test_a_supplement_is_told() -> None:
    assert taken(supplementprojectflg="Y").is_supplement
    assert not taken(supplementprojectflg="N").is_supplement


def test_no_person_is_in_a_record() -> None:
    told = taken(impagency=f"{OFFICIAL}, Ministry of Water", teamleadname=TEAM_LEAD)

    assert told.implementers == ("Ministry of Water",)
    assert OFFICIAL not in told.model_dump_json()
    assert TEAM_LEAD not in told.model_dump_json()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"closingdate": "in secret"}, "closingdate: it is no date in a form that is known"),
        ({"boardapprovaldate": "2021-02-30"}, "boardapprovaldate: day is out of range for month"),
        ({"closingdate": "0201-01-01"}, "end_date: the year 201 cannot be"),
        ({"grantamt": "in secret"}, "grantamt: it is no amount"),
        ({"grantamt": "1" + "0" * 20}, "amount: Input should be less than or equal to"),
        ({"project_name": None}, "it has no name"),
        ({"id": "P900002"}, "it stands under the id of another project"),
    ],
)
def test_a_record_that_cannot_be_taken_says_why_and_nothing_of_what_it_holds(
    changed: dict[str, object], reason: str
) -> None:
    found = rejected(**changed)

    assert found.external_id == "worldbank:P900001"
    assert found.reason.startswith(reason)
    assert "secret" not in found.reason


def test_something_that_is_no_record_is_rejected_where_it_stands() -> None:
    found = undertaking("P9\x00 <b>", None, WHERE_FROM, "page-1-000000.json")

    assert found == Rejected(
        at="page-1-000000.json:P9", external_id="worldbank:P9", reason="it is no record"
    )


def test_hostile_text_is_made_harmless() -> None:
    nasty = "a\x00b<script>alert(1)</script>\u202e\ud800 mail@bank.example"

    told = taken(
        project_name=nasty,
        status=nasty * 99,
        countryshortname=nasty,
        pdo=nasty + "x" * 5_000_000,
        lendinginstr=nasty * 99,
        themev2_level1_exact=[nasty],
    )

    written = told.model_dump_json()
    assert len(told.texts[0].text) <= 20_000
    for mark in ("\\u0000", "\x00", "<script", "\u202e", "mail@bank"):
        assert mark not in written
