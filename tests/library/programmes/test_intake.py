"""Rows of open data come in once, in whatever order, and stay what they are."""

from collections.abc import Iterator

import pytest
from django.db import IntegrityError, transaction

from counterpart.library.models import Change
from counterpart.library.programmes import actions
from counterpart.library.programmes.intake import ROWS_AT_ONCE, compare, take_in_all
from counterpart.library.programmes.models import DataSet, Intake, Part, Programme, RefusedRow
from counterpart.record.models import Entry
from counterpart.sources.records import Rejected, Telling, Text, Undertaking, Unreadable
from tests.library.programmes.cast import HERE, numbers, programme, rated, row, taken_in

pytestmark = pytest.mark.django_db


def test_the_same_rows_again_change_nothing() -> None:
    first = taken_in(row("1"), row("2"))
    changes = Change.objects.count()

    again = taken_in(row("1"), row("2"), digest="two")

    assert numbers(first) == {"added": 2, "changed": 0, "left": 0, "refused": 0}
    assert numbers(again) == {"added": 0, "changed": 0, "left": 2, "refused": 0}
    assert Change.objects.count() == changes


def test_where_a_row_stands_and_how_old_the_export_is_changes_nothing() -> None:
    taken_in(row("1"))
    newer = HERE.model_copy(update={"vintage": HERE.vintage.replace(year=2027)})  # type: ignore[union-attr]

    again = taken_in(row("1", at="other.csv:7", data_set=newer), digest="two")

    assert numbers(again)["left"] == 1
    assert DataSet.objects.get().vintage_date == newer.vintage


def test_a_changed_row_changes_its_programme_and_keeps_its_address() -> None:
    taken_in(row("1"))
    before = programme().slug

    taken_in(row("1", titles={"en": "Water for small towns"}), digest="two")

    assert programme().title == "Water for small towns"
    assert programme().slug == before
    assert Change.objects.filter(programme=programme()).count() == 2


def test_a_refused_row_is_kept_with_its_reason_and_the_others_come_in() -> None:
    intake = taken_in(Rejected(at="register.csv:2", reason="no id"), row("3"))

    assert numbers(intake) == {"added": 1, "changed": 0, "left": 0, "refused": 1}
    assert RefusedRow.objects.get().reason == "no id"


def test_the_second_row_of_one_id_is_refused() -> None:
    intake = taken_in(row("1"), row("1", at="register.csv:9"))

    assert numbers(intake) == {"added": 1, "changed": 0, "left": 0, "refused": 1}
    assert "stands twice, first at register.csv:1" in RefusedRow.objects.get().reason


def test_what_was_broken_off_goes_on_where_it_was() -> None:
    rows = [row(str(n)) for n in range(ROWS_AT_ONCE + 5)]

    def killed(done: int) -> Iterator[Undertaking | Rejected]:
        yield from rows[:ROWS_AT_ONCE]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in_all(killed, way=Intake.Way.FILE, name="invented", input_digest="one")
    begun_again: list[int] = []

    def whole(done: int) -> Iterator[Undertaking | Rejected]:
        begun_again.append(done)
        yield from rows[done:]

    intake = take_in_all(whole, way=Intake.Way.FILE, name="invented", input_digest="one")

    assert begun_again == [ROWS_AT_ONCE]
    assert numbers(intake)["added"] == len(rows)
    assert Intake.objects.count() == 1


def test_what_came_before_a_break_of_the_input_is_kept_and_the_break_told() -> None:
    def broken(done: int) -> Iterator[Undertaking | Rejected]:
        yield row("1")
        raise Unreadable("register.csv:2: the table breaks off.")

    with pytest.raises(Unreadable):
        take_in_all(broken, way=Intake.Way.FILE, name="invented", input_digest="one")

    assert Part.objects.count() == 1
    assert Intake.objects.get().problem == "register.csv:2: the table breaks off."
    assert Intake.objects.get().finished_at is not None


def test_comparing_tells_what_would_be_done_and_does_nothing() -> None:
    taken_in(row("1"), row("2"))
    changed = row("2", titles={"en": "Another"})

    told = compare(iter([row("1"), changed, row("3"), Rejected(at="x", reason="y")]))

    assert (told.added, told.changed, told.left, len(told.refused)) == (1, 1, 1, 1)
    assert Part.objects.count() == 2
    assert programme("2").title != "Another"


def test_parts_that_share_a_mark_are_one_programme_whichever_comes_first() -> None:
    more = row("9", gather_by=("m1",), is_supplement=True, titles={"en": "Additional financing"})
    whole = row("1", gather_by=("m1",))

    taken_in(more)
    taken_in(whole, digest="two")

    assert Programme.objects.count() == 1
    assert programme("9").parts_number == 2
    assert programme("9").title == "Small towns water project 1"
    assert programme("9").dollars == 2000


def test_a_mark_shared_within_one_portion_gathers_too() -> None:
    taken_in(
        row("1", gather_by=("m1",)), row("2", gather_by=("m1", "m2")), row("3", gather_by=("m2",))
    )

    assert Programme.objects.get().parts_number == 3


def test_parts_that_were_rated_differently_are_mixed() -> None:
    taken_in(
        row("1", gather_by=("m",), ratings=(rated("Satisfactory"),)),
        row("2", gather_by=("m",), ratings=(rated("Unsatisfactory"),)),
    )

    assert programme().outcome == "mixed"
    assert programme().evidence == "independent-rating"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Highly Satisfactory", "achieved"),
        ("Moderately Satisfactory", "achieved"),
        ("Moderately Unsatisfactory", "mixed"),
        ("Highly Unsatisfactory", "not-achieved"),
        ("Not Applicable", "unknown"),
    ],
)
def test_a_rating_is_mapped_as_for_written_cases(words: str, outcome: str) -> None:
    taken_in(row("1", ratings=(rated(words),)))

    assert programme().outcome == outcome


def test_what_is_not_finished_has_no_outcome_whatever_was_rated() -> None:
    taken_in(row("1", status="active", ratings=(rated("Satisfactory"),)))

    assert programme().outcome == "unknown"
    assert programme().is_not_finished


@pytest.mark.parametrize("status", ["dropped", "planned", "unknown"])
def test_what_did_not_happen_is_kept_and_never_offered(status: str) -> None:
    taken_in(row("1", status=status))

    assert programme().status == status
    assert not programme().is_offered


def test_what_reached_something_happened_whatever_its_status() -> None:
    reached = {"indicator": {"en": "People reached"}, "periods": [{"actual": 6250}]}
    taken_in(row("1", status="unknown", results=[reached]))

    assert programme().evidence == "monitoring"
    assert programme().is_offered


@pytest.mark.parametrize("places", [("World",), ("KE", "UG"), (), ("Atlantis",)])
def test_what_is_no_single_country_is_not_offered(places: tuple[str, ...]) -> None:
    taken_in(row("1", places=places))

    assert programme().country is None
    assert not programme().is_offered
    assert programme().place_words == ", ".join(places)


def test_what_says_nothing_of_its_aim_is_not_offered() -> None:
    taken_in(row("1", objective=""), row("2", objective="Clean water for all"))

    assert not programme("1").is_offered
    assert not programme("2").is_offered


def test_a_former_state_keeps_its_name() -> None:
    taken_in(row("1", places=("Yugoslavia, former",)))

    assert programme().country_id == "YUG"


def test_the_summary_is_made_of_its_own_sentences() -> None:
    taken_in(row("1", objective="To mend the pumps of small towns. It pays for training. Short."))

    said = programme().summary

    assert [s["text"] for s in said] == [
        "To mend the pumps of small towns.",
        "It pays for training.",
    ]
    assert {(s["part"], s["tells"]) for s in said} == {("invented:1", "objective")}


def test_other_languages_are_kept_apart() -> None:
    french = Text(tells=Telling.OBJECTIVE, language="fr", text="Donner de l’eau propre aux villes.")
    english = Text(tells=Telling.OBJECTIVE, language="en", text="To give clean water to the towns.")
    taken_in(row("1", titles={"en": "Water", "fr": "De l’eau"}, texts=(french, english)))

    assert programme().language == "en"
    assert programme().objective == english.text
    assert programme().wordings == {"fr": {"title": "De l’eau", "objective": french.text}}


def test_the_original_stays_beside_what_was_mended() -> None:
    shouted = "TO IMPROVE THE WATER SUPPLY OF SMALL TOWNS IN MALAWI AND TO TRAIN THEIR STAFF."
    taken_in(row("1", objective=shouted))

    assert programme().objective.startswith("To improve the water supply of small towns in Malawi")
    facts = Undertaking.model_validate(Part.objects.get().facts)
    assert facts.texts[0].text == shouted


def test_a_refresh_keeps_what_it_does_not_tell() -> None:
    taken_in(row("1", ratings=(rated("Satisfactory"),)))
    fresh = Undertaking(
        external_id="invented:1", data_set=HERE, at="page 1", titles={"en": "A new title"}
    )

    intake = taken_in(fresh, way=Intake.Way.REFRESH, digest="today")

    assert numbers(intake)["changed"] == 1
    assert programme().title == "A new title"
    assert programme().outcome == "achieved"
    assert programme().country_id == "MWI"


def test_a_refresh_that_tells_only_a_description_keeps_the_aims() -> None:
    taken_in(row("1"))
    described = Text(tells=Telling.DESCRIPTION, language="en", text="Component 1 pays for pumps.")
    fresh = Undertaking(
        external_id="invented:1",
        data_set=HERE,
        at="page 1",
        titles={"en": "A new title"},
        texts=(described,),
    )

    taken_in(fresh, way=Intake.Way.REFRESH, digest="today")

    assert programme().title == "A new title"
    assert programme().objective.startswith("To bring clean water")


def test_a_withdrawn_programme_stays_withdrawn_when_it_comes_again() -> None:
    taken_in(row("1"))
    actions.withdraw(external_id="invented:1")

    taken_in(row("1", titles={"en": "Changed"}), digest="two")

    assert programme().withdrawn_at is not None
    actions.restore(external_id="invented:1")
    assert programme().withdrawn_at is None
    verbs = [entry.verb for entry in Entry.objects.order_by("number")]
    assert verbs[-3:] == ["library.withdraw", "library.import", "library.restore"]


def test_withdrawing_what_nobody_knows_is_declined_with_a_sentence() -> None:
    with pytest.raises(actions.NoSuchProgramme, match="No programme has a part with the id"):
        actions.withdraw(external_id="invented:99")


@pytest.mark.parametrize(
    "wrong",
    [
        {"is_offered": True, "country": None},
        {"is_offered": True, "status": "dropped"},
        {"is_offered": True, "objective": ""},
        {"status": "active", "outcome": "achieved", "evidence": "independent-rating"},
        {"outcome": "achieved", "evidence": "unknown"},
        {"family": "raising-public-revenue", "family_confidence": None},
        {"lead_approach": "cash-transfer", "approach_confidence": 1.5},
        {"lead_approach": "magic", "approach_confidence": 0.5},
        {"sector": "magic"},
    ],
)
def test_the_database_refuses_what_cannot_be(wrong: dict[str, object]) -> None:
    taken_in(row("1"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Programme.objects.update(**wrong)


def test_every_row_of_an_intake_is_accounted_for() -> None:
    taken_in(row("1"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Intake.objects.update(read=2)
