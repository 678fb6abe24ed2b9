"""What is always true of a problem is true in the database."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DataError

from counterpart.challenges import actions, queries
from counterpart.challenges.models import Cause, Challenge, Measure, OwnFigure, Share
from counterpart.challenges.rules.described import CauseTold, Described, MeasureTold
from counterpart.countries.indicators.rules.series import Better, Kind, Point
from counterpart.foundation import clock

SECRET = "a secret of this browser"  # noqa: S105 - of nobody's
TOLD = Described(
    problem="Girls leave school at twelve",
    country="UGA",
    language="en",
    causes=(CauseTold("The school is far", 1), CauseTold("No bus runs", 2, True)),
    measures=(
        MeasureTold(
            indicator="child-mortality", better=Better.LOWER, target=20.0, target_year=2030
        ),
        MeasureTold(name="Girls who left", own=(Point(2020, 41.5, Kind.UNKNOWN),)),
    ),
    peers_added=("NPL",),
)

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def challenge() -> Challenge:
    return actions.keep(told=TOLD, secret=SECRET)


def test_what_was_told_is_told_again(challenge: Challenge) -> None:
    assert queries.described(challenge) == TOLD


def test_the_same_again_changes_nothing(challenge: Challenge) -> None:
    actions.change(pk=challenge.pk, told=TOLD, secret=SECRET, version=1)

    challenge.refresh_from_db()
    assert challenge.version == 1


WRONG: tuple[tuple[dict[str, object], str], ...] = (
    ({"keeper_digest": ""}, "somebody_keeps_a_challenge"),
    ({"keeper_digest": "not a digest"}, "somebody_keeps_a_challenge"),
    ({"problem": " \n"}, "a_challenge_says_what_the_problem_is"),
    ({"people": -1}, "people_hurt_are_as_many"),
    ({"authority": "plenty"}, "room_for_change_is_of_the_list"),
    ({"peers_removed": ["NPL"]}, "no_peer_is_both_added_and_removed"),
)


@pytest.mark.parametrize(("wrong", "rule"), WRONG)
def test_a_problem_that_cannot_be_is_refused(
    challenge: Challenge, wrong: dict[str, object], rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule):
        Challenge.objects.filter(pk=challenge.pk).update(**wrong)


def test_a_text_longer_than_can_be_read_is_refused(challenge: Challenge) -> None:
    with pytest.raises(DataError):
        Challenge.objects.filter(pk=challenge.pk).update(problem="x" * 20_001)


def test_why_is_asked_five_times_at_most(challenge: Challenge) -> None:
    with pytest.raises(IntegrityError, match="why_is_asked_up_to_five_times"):
        Cause.objects.create(challenge=challenge, position=9, depth=6, text="why")


def test_two_causes_do_not_share_a_place(challenge: Challenge) -> None:
    with pytest.raises(IntegrityError, match="a_cause_has_a_place_of_its_own"):
        Cause.objects.create(challenge=challenge, position=0, depth=1, text="why")


def test_a_measure_is_of_the_catalogue_or_has_a_name(challenge: Challenge) -> None:
    with pytest.raises(IntegrityError, match="of_the_catalogue_or_has_a_name"):
        Measure.objects.create(challenge=challenge, position=9, better="lower")


def test_a_target_is_for_a_year(challenge: Challenge) -> None:
    with pytest.raises(IntegrityError, match="a_target_is_for_a_year"):
        Measure.objects.filter(challenge=challenge).update(target_year=None)


def test_one_indicator_measures_a_problem_once(challenge: Challenge) -> None:
    with pytest.raises(IntegrityError, match="measures_a_challenge_once"):
        Measure.objects.create(
            challenge=challenge, position=9, better="lower", indicator_id="child-mortality"
        )


def test_she_has_one_figure_a_year(challenge: Challenge) -> None:
    measure = challenge.measures.get(indicator=None)

    with pytest.raises(IntegrityError, match="she_has_one_figure_a_year"):
        OwnFigure.objects.create(measure=measure, year=2020, value=1)


def test_a_link_expires_and_only_its_digest_is_kept(challenge: Challenge) -> None:
    now = clock.now()
    for wrong, rule in (
        ({"token_digest": "the token itself"}, "only_a_digest"),
        ({"expires_at": now - timedelta(days=1)}, "a_link_expires"),
    ):
        told = {"token_digest": "a" * 64, "made_at": now, "expires_at": now + timedelta(days=1)}
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            Share.objects.create(challenge=challenge, **told | wrong)


def test_nobody_else_changes_shares_or_discards_it(challenge: Challenge) -> None:
    for secret in ("", "another secret"):
        with pytest.raises(actions.NotThere):
            actions.change(pk=challenge.pk, told=TOLD, secret=secret, version=1)
        with pytest.raises(actions.NotThere):
            actions.share(pk=challenge.pk, secret=secret, days=7)
        with pytest.raises(actions.NotThere):
            actions.discard(pk=challenge.pk, secret=secret)


def test_a_link_of_another_problem_is_not_taken_back_here(challenge: Challenge) -> None:
    other = actions.keep(told=TOLD, secret=SECRET)
    actions.share(pk=other.pk, secret=SECRET, days=7)

    with pytest.raises(actions.NotThere):
        actions.take_back(pk=challenge.pk, link=other.shares.get().pk, secret=SECRET)


def test_a_browser_keeps_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST_KEPT", 1)
    actions.keep(told=TOLD, secret=SECRET)

    with pytest.raises(actions.TooMany, match="Discard one first"):
        actions.keep(told=TOLD, secret=SECRET)
