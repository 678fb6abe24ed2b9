"""What a data set gave, how it came in, and why rows were refused."""

import pytest
from pytest_django import DjangoAssertNumQueries

from counterpart.foundation import clock
from counterpart.library.programmes import actions
from counterpart.library.programmes.data_sets import (
    Given,
    given_by,
    latest_intakes,
    refused_in,
)
from counterpart.library.programmes.models import DataSet, Intake
from counterpart.sources import records
from counterpart.sources.records import Rejected
from tests.library.programmes.cast import HERE, row, taken_in

pytestmark = pytest.mark.django_db
OTHER = records.DataSet(key="other", title="Another register", publisher="Somebody")


def given(key: str = "invented") -> Given:
    return given_by(DataSet.objects.filter(pk=key))[0]


def refused(*reasons: str) -> Intake:
    rejected = (
        Rejected(at=f"register.csv:{n}", external_id=f"invented:{n}", reason=reason)
        for n, reason in enumerate(reasons, start=2)
    )
    return taken_in(row("1"), *rejected)


def test_it_tells_programmes_rows_experiences_and_countries() -> None:
    taken_in(
        row("1", gather_by=("m1",)),
        row("2", gather_by=("m1",), is_supplement=True),
        row("3", places=("Zambia",)),
        row("4", places=("Zambia",), status="dropped"),
    )

    told = given()

    assert (told.programmes, told.rows, told.offered, told.countries) == (3, 4, 2, 2)


def test_the_withdrawn_are_counted_apart() -> None:
    taken_in(row("1"), row("2", places=("Zambia",)))
    actions.withdraw(external_id="invented:2")

    told = given()

    assert (told.programmes, told.rows, told.offered, told.countries) == (1, 1, 1, 1)
    assert told.withdrawn == 1


def test_a_data_set_that_gave_nothing_is_told_of_too() -> None:
    DataSet.objects.create(key="bare", title="Bare", publisher="Nobody")

    assert given("bare") == Given(DataSet.objects.get(pk="bare"), None)


def test_those_with_most_programmes_come_first() -> None:
    taken_in(row("1"), *(row(f"{n}", external_id=f"other:{n}", data_set=OTHER) for n in (2, 3)))

    assert [told.data_set.key for told in given_by(DataSet.objects.all())] == ["other", "invented"]


@pytest.mark.parametrize("number", [1, 3])
def test_all_numbers_come_in_two_queries(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(number):
        here = HERE.model_copy(update={"key": f"register-{n}"})
        taken_in(row("1", external_id=f"register-{n}:1", data_set=here), digest=str(n))

    with django_assert_num_queries(2):
        told = given_by(DataSet.objects.all())

    assert [t.programmes for t in told] == [1] * number


def test_it_was_refreshed_when_an_intake_last_ended_without_a_problem() -> None:
    whole = taken_in(row("1"))
    broken = taken_in(row("2"), digest="two")
    actions.finish_intake(intake=broken, problem="The file breaks off.")
    under_way, _done = actions.begin_intake(way=Intake.Way.FILE, name="invented", input_digest="x")
    Intake.objects.filter(pk=under_way.pk).update(data_set="invented", started_at=clock.now())

    assert given().refreshed_at == whole.finished_at


def test_intakes_come_newest_first_and_no_more_than_asked_for() -> None:
    intakes = [taken_in(row(str(n)), digest=str(n)) for n in range(4)]

    told = latest_intakes(DataSet.objects.get(), most=2)

    assert told == [intakes[3], intakes[2]]


def test_refused_rows_are_told_by_reason_with_their_number_and_the_first_of_them() -> None:
    told = refused_in(refused("no id", "no title", "no title"), most=10)

    assert [(r.reason, r.number, r.first.at) for r in told.reasons] == [
        ("no title", 2, "register.csv:3"),
        ("no id", 1, "register.csv:2"),
    ]
    assert not told.has_more


def test_the_rows_of_another_intake_are_no_matter() -> None:
    refused("no id")
    later = taken_in(row("2"), digest="two")

    assert refused_in(later, most=10).reasons == []


def test_rarer_reasons_than_are_asked_for_are_only_said_to_be_there() -> None:
    intake = refused("a", "b", "b", "c", "c", "c")

    told = refused_in(intake, most=2)

    assert [r.reason for r in told.reasons] == ["c", "b"]
    assert told.has_more


@pytest.mark.parametrize("number", [1, 60])
def test_reasons_come_in_two_queries(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    intake = refused(*(f"reason {n}" for n in range(number)))

    with django_assert_num_queries(2):
        refused_in(intake, most=100)
