"""A problem as an official describes and measures it."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from counterpart.challenges.rules.described import (
    DEEPEST,
    LONGEST_CAUSE,
    LONGEST_LINE,
    LONGEST_PROBLEM,
    LONGEST_TEXT,
    MOST_PEOPLE,
)
from counterpart.countries.indicators.rules.series import Better, Kind
from counterpart.countries.models import FIRST_YEAR, LAST_YEAR

DIGEST = r"^[0-9a-f]{64}$"


class Room(models.TextChoices):
    """How much of what a change needs is there: the change space of problem-driven adaptation."""

    ENOUGH = "enough", pgettext_lazy("authority, acceptance, ability", "Enough")
    SOME = "some", pgettext_lazy("authority, acceptance, ability", "Some")
    LITTLE = "little", pgettext_lazy("authority, acceptance, ability", "Little or none")


class Challenge(models.Model):
    """
    One problem, kept because somebody said "keep this". Nobody but its keeper sees it.

    Who keeps it is a person with an account, or whoever's browser holds the secret of which
    `keeper_digest` is the SHA-256. `version` grows with each change, so that two tabs do not
    overwrite each other.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="challenges")
    keeper_digest = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=10)
    country = models.ForeignKey("countries.Country", models.PROTECT, related_name="+")
    problem = models.CharField(max_length=LONGEST_PROBLEM)
    place = models.CharField(max_length=LONGEST_LINE, blank=True)
    whom = models.CharField(max_length=LONGEST_TEXT, blank=True)
    people = models.BigIntegerField(null=True)
    people_source = models.CharField(max_length=LONGEST_LINE, blank=True)
    tried = models.CharField(max_length=LONGEST_TEXT, blank=True)
    authority = models.CharField(max_length=10, blank=True, choices=Room.choices)
    acceptance = models.CharField(max_length=10, blank=True, choices=Room.choices)
    ability = models.CharField(max_length=10, blank=True, choices=Room.choices)
    in_the_way = models.CharField(max_length=LONGEST_TEXT, blank=True)
    family = models.CharField(max_length=60, blank=True, help_text="As she chose it.")
    sector = models.CharField(max_length=30, blank=True, help_text="As she chose it.")
    peers_added = ArrayField(models.CharField(max_length=3), default=list)
    peers_removed = ArrayField(models.CharField(max_length=3), default=list)
    version = models.PositiveIntegerField(default=1)
    kept_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-changed_at"]
        indexes = [models.Index(fields=["keeper_digest"], name="challenges_by_keeper")]
        constraints = [
            models.CheckConstraint(
                name="somebody_keeps_a_challenge",
                condition=Q(owner__isnull=False) | Q(keeper_digest__regex=DIGEST),
            ),
            models.CheckConstraint(
                name="a_challenge_says_what_the_problem_is", condition=Q(problem__regex=r"\S")
            ),
            models.CheckConstraint(
                name="people_hurt_are_as_many_as_there_can_be",
                condition=Q(people__isnull=True) | Q(people__range=(0, MOST_PEOPLE)),
            ),
            models.CheckConstraint(
                name="room_for_change_is_of_the_list",
                condition=Q(authority__in=["", *Room.values])
                & Q(acceptance__in=["", *Room.values])
                & Q(ability__in=["", *Room.values]),
            ),
            models.CheckConstraint(
                name="no_peer_is_both_added_and_removed",
                condition=~Q(peers_added__overlap=F("peers_removed")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Cause(models.Model):
    """Why a problem persists: one answer to "why?", in the order and at the depth of the tree."""

    challenge = models.ForeignKey(Challenge, models.CASCADE, related_name="causes")
    position = models.PositiveSmallIntegerField()
    depth = models.PositiveSmallIntegerField(help_text="1 right below the problem.")
    text = models.CharField(max_length=LONGEST_CAUSE)
    is_ours = models.BooleanField(default=False, help_text="We can do something about it.")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="a_cause_has_a_place_of_its_own", fields=["challenge", "position"]
            ),
            models.CheckConstraint(
                name="why_is_asked_up_to_five_times", condition=Q(depth__range=(1, DEEPEST))
            ),
            models.CheckConstraint(name="a_cause_says_something", condition=Q(text__regex=r"\S")),
        ]

    def __str__(self) -> str:
        return f"{self.challenge_id} {self.position}"


class Measure(models.Model):
    """One indicator of a challenge: from the catalogue, or her own with its name and source."""

    challenge = models.ForeignKey(Challenge, models.CASCADE, related_name="measures")
    position = models.PositiveSmallIntegerField()
    indicator = models.ForeignKey(
        "countries.Indicator", models.PROTECT, null=True, related_name="+"
    )
    name = models.CharField(max_length=LONGEST_LINE, blank=True)
    unit = models.CharField(max_length=LONGEST_LINE, blank=True)
    better = models.CharField(max_length=7)
    source = models.CharField(max_length=LONGEST_LINE, blank=True)
    target = models.FloatField(null=True)
    target_year = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="a_measure_has_a_place_of_its_own", fields=["challenge", "position"]
            ),
            models.UniqueConstraint(
                name="an_indicator_measures_a_challenge_once", fields=["challenge", "indicator"]
            ),
            models.CheckConstraint(
                name="a_measure_is_of_the_catalogue_or_has_a_name",
                condition=Q(indicator__isnull=False) | ~Q(name=""),
            ),
            models.CheckConstraint(
                name="a_target_is_for_a_year",
                condition=Q(target__isnull=True, target_year__isnull=True)
                | Q(
                    target__isnull=False,
                    target_year__isnull=False,
                    target_year__range=(FIRST_YEAR, LAST_YEAR),
                ),
            ),
            models.CheckConstraint(
                name="a_measure_says_which_way_is_better",
                condition=Q(better__in=[b.value for b in Better]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.challenge_id} {self.position}"


class OwnFigure(models.Model):
    """A figure that she brought herself."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="own_figures")
    year = models.PositiveSmallIntegerField()
    value = models.FloatField()
    kind = models.CharField(max_length=9, default=Kind.UNKNOWN.value)

    class Meta:
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(name="she_has_one_figure_a_year", fields=["measure", "year"]),
            models.CheckConstraint(
                name="her_figures_are_of_years_we_can_mean",
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR))
                & Q(kind__in=[k.value for k in Kind]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.year}"


class Share(models.Model):
    """A link by which others may read a challenge until it expires or is taken back."""

    challenge = models.ForeignKey(Challenge, models.CASCADE, related_name="shares")
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(name="a_link_expires", condition=Q(expires_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="of_a_link_only_a_digest_is_kept", condition=Q(token_digest__regex=DIGEST)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.challenge_id} {self.made_at:%Y-%m-%d}"
