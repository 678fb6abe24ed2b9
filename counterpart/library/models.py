"""Reform cases: what one country did about a problem, what came of it, and how that is known."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from counterpart.countries.models import Country
from counterpart.library.programmes.models import Programme
from counterpart.library.vocabulary import SOBER, Approach, Evidence, Family, ForEach, Outcome


class Case(models.Model):
    """The unit of the library. `external_id` names it across platforms."""

    external_id = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=160)
    country = models.ForeignKey(Country, models.PROTECT, related_name="cases")
    place = models.CharField(max_length=120, blank=True)
    is_of_a_city = models.BooleanField(default=False)
    family = models.CharField(max_length=60, choices=Family.choices)
    implementers = models.JSONField(default=list)
    payers = models.JSONField(default=list)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField(null=True)
    is_ongoing = models.BooleanField(default=False)
    lead_approach = models.CharField(max_length=40, choices=Approach.choices)
    other_approaches = models.JSONField(default=list)
    summary = models.TextField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    outcome_note = models.TextField()
    evidence = models.CharField(max_length=30, choices=Evidence.choices)
    problem = models.TextField()
    what_was_done = models.TextField()
    what_went_wrong = models.TextField()
    lessons = models.TextField()
    may_not_fit = models.TextField()
    language = models.CharField(max_length=10, default="en")
    checked_date = models.DateField(
        null=True, help_text="When somebody who did not write it saw every figure again."
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file it was read from.")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                name="a_case_names_a_family_of_the_list", condition=Q(family__in=Family.values)
            ),
            models.CheckConstraint(
                name="a_case_leads_with_an_approach_of_the_list",
                condition=Q(lead_approach__in=Approach.values),
            ),
            models.CheckConstraint(
                name="an_outcome_is_one_of_the_list", condition=Q(outcome__in=Outcome.values)
            ),
            models.CheckConstraint(
                name="evidence_of_a_case_is_one_of_the_list",
                condition=Q(evidence__in=Evidence.values),
            ),
            models.CheckConstraint(
                name="a_case_ends_after_it_begins",
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
            ),
            models.CheckConstraint(
                name="a_case_of_a_city_names_it",
                condition=Q(is_of_a_city=False) | ~Q(place=""),
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def is_sober(self) -> bool:
        return self.outcome in SOBER

    @property
    def approaches(self) -> list[Approach]:
        """The lead approach first, then up to three others."""
        return [Approach(a) for a in (self.lead_approach, *self.other_approaches)]


class Translation(models.Model):
    """Title, summary and problem of a case in another language; the rest keeps its own."""

    class Maker(models.TextChoices):
        MACHINE = "machine", _("a machine")
        PERSON = "person", _("a person")

    case = models.ForeignKey(Case, models.CASCADE, related_name="translations")
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    summary = models.TextField()
    problem = models.TextField()
    made_by = models.CharField(max_length=10, choices=Maker.choices)
    version = models.CharField(
        max_length=12, help_text="Of the original from which it was made (`version_of`)."
    )

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(
                name="a_case_is_translated_once_into_a_language", fields=["case", "language"]
            ),
            models.CheckConstraint(
                name="a_translation_says_who_made_it",
                condition=Q(made_by__in=["machine", "person"]),
            ),
            models.CheckConstraint(
                name="a_translation_is_whole",
                condition=~Q(title="") & ~Q(summary="") & ~Q(problem="") & ~Q(version=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.language}"


class Source(models.Model):
    """Where a figure or a claim of a case was seen."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="sources")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField(null=True)
    url = models.URLField(max_length=500, blank=True)
    dataset = models.CharField(max_length=200, blank=True)
    licence = models.CharField(max_length=60, blank=True)
    seen_date = models.DateField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                name="sources_of_a_case_are_numbered", fields=["case", "number"]
            ),
            models.CheckConstraint(
                name="a_source_can_be_found", condition=~Q(url="") | ~Q(dataset="")
            ),
            models.CheckConstraint(
                name="a_source_has_a_title_and_a_publisher",
                condition=~Q(title="") & ~Q(publisher=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Result(models.Model):
    """One thing that was measured; its baseline, target and result are figures."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="results")
    position = models.PositiveSmallIntegerField()
    indicator = models.CharField(max_length=250)
    unit = models.CharField(max_length=60)
    evidence = models.CharField(max_length=30, choices=Evidence.choices)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="evidence_of_a_result_is_one_of_the_list",
                condition=Q(evidence__in=Evidence.values),
            )
        ]

    def __str__(self) -> str:
        return self.indicator


class Figure(models.Model):
    """A number, as stored and as printed, with the source and the place where it stands."""

    class Role(models.TextChoices):
        SCALE = "scale"
        COST = "cost"
        FACT = "fact"
        BASELINE = "baseline"
        TARGET = "target"
        RESULT = "result"

    case = models.ForeignKey(Case, models.CASCADE, related_name="figures")
    source = models.ForeignKey(Source, models.CASCADE, related_name="figures")
    result = models.ForeignKey(Result, models.CASCADE, null=True, related_name="figures")
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=10, choices=Role.choices)
    what = models.CharField(max_length=250)
    value = models.DecimalField(max_digits=20, decimal_places=4)
    unit = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField(null=True)
    at_least = models.BooleanField(default=False)
    for_each = models.CharField(
        max_length=20,
        choices=ForEach.choices,
        blank=True,
        default="",
        help_text="For one of whom a cost was spent; empty where it is a sum or a part.",
    )
    is_key = models.BooleanField(
        default=False, help_text="Whoever wrote the case wants this figure to stand for it."
    )
    printed = models.CharField(max_length=120)
    where = models.CharField(max_length=200)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="a_figure_says_how_and_where_it_is_printed",
                condition=~Q(printed="") & ~Q(where="") & ~Q(unit="") & ~Q(what=""),
            ),
            models.CheckConstraint(
                name="a_figure_of_a_result_belongs_to_one",
                condition=Q(role__in=["baseline", "target", "result"], result__isnull=False)
                | Q(role__in=["scale", "cost", "fact"], result__isnull=True),
            ),
            models.UniqueConstraint(
                name="a_result_has_one_figure_of_each_role",
                fields=["result", "role"],
                condition=Q(result__isnull=False),
            ),
            models.CheckConstraint(
                name="only_a_cost_is_for_each_and_of_the_list",
                condition=Q(for_each="") | Q(role="cost", for_each__in=ForEach.values),
            ),
            models.CheckConstraint(
                name="a_key_figure_is_a_result_or_a_scale",
                condition=Q(is_key=False) | Q(role__in=["result", "scale"]),
            ),
            models.UniqueConstraint(
                name="a_case_has_one_key_figure", fields=["case"], condition=Q(is_key=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.printed} ({self.what})"


class Change(models.Model):
    """The numbered list of changes that every index follows; numbers commit in their order."""

    number = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="changes")
    programme = models.ForeignKey(Programme, models.CASCADE, null=True, related_name="changes")
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                name="a_change_is_of_a_case_or_a_programme",
                condition=Q(case__isnull=False, programme__isnull=True)
                | Q(case__isnull=True, programme__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.case_id or self.programme_id}"
