"""Programmes: cases that came in from open data and have not been written up by people."""

from django.db import models
from django.db.models import F, Q

from counterpart.countries.models import BankRegion, Country
from counterpart.library.programmes.vocabulary import HAPPENED, Sector, Status
from counterpart.library.vocabulary import SOBER, Approach, Evidence, Family, Outcome


def _of_the_list(field: str, values: list[str]) -> Q:
    return Q(**{f"{field}__in": values})


def _is_a_share(field: str) -> Q:
    return Q(**{f"{field}__isnull": False, f"{field}__range": (0, 1)})


class DataSet(models.Model):
    """Open data from which programmes were taken: who publishes it, under which licence."""

    key = models.SlugField(max_length=60, primary_key=True)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=300)
    licence = models.CharField(max_length=200, blank=True)
    licence_address = models.CharField(max_length=500, blank=True)
    address = models.CharField(max_length=500, blank=True)
    vintage_date = models.DateField(null=True)

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                name="a_data_set_names_its_publisher", condition=~Q(title="") & ~Q(publisher="")
            ),
            models.CheckConstraint(
                name="addresses_of_a_data_set_are_of_the_web",
                condition=Q(address__regex=r"^(https?://.*)?$")
                & Q(licence_address__regex=r"^(https?://.*)?$"),
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Programme(models.Model):
    """
    What open data say of one undertaking, with its phases and additional financing.

    `title` and `objective` are mended for reading; what the source wrote stands in the parts.
    Family, approach and mostly sector are suggestions of the encoder, each with its confidence.
    """

    external_id = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    data_set = models.ForeignKey(DataSet, models.PROTECT, related_name="programmes")
    country = models.ForeignKey(Country, models.PROTECT, null=True, related_name="programmes")
    bank_region = models.CharField(max_length=3, blank=True, choices=BankRegion.choices)
    place_words = models.CharField(max_length=300, blank=True)
    title = models.CharField(max_length=300)
    objective = models.TextField(blank=True)
    language = models.CharField(max_length=10)
    wordings = models.JSONField(
        default=dict, help_text="Title and objective in the publisher's other languages."
    )
    summary = models.JSONField(
        default=list, help_text="Its own sentences, each with the part and the text it stands in."
    )
    status = models.CharField(max_length=10, choices=Status.choices)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    evidence = models.CharField(max_length=30, choices=Evidence.choices)
    dollars = models.DecimalField(
        max_digits=20, decimal_places=2, null=True, help_text="Committed, in US dollars of then."
    )
    parts_number = models.PositiveSmallIntegerField(default=1)
    is_offered = models.BooleanField(
        default=False, help_text="It happened, in one country, and says what it was for."
    )
    sector = models.CharField(max_length=30, blank=True, choices=Sector.choices)
    sector_confidence = models.FloatField(null=True, help_text="Empty where the source says it.")
    family = models.CharField(max_length=60, blank=True, choices=Family.choices)
    family_confidence = models.FloatField(null=True)
    lead_approach = models.CharField(max_length=40, blank=True, choices=Approach.choices)
    approach_confidence = models.FloatField(null=True)
    digest = models.CharField(max_length=64, help_text="SHA-256 of all its parts.")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["slug"]
        indexes = [
            models.Index(
                F("first_year").desc(nulls_last=True), "title", name="programmes_newest_first"
            ),
            models.Index(fields=["country"], name="programmes_by_country"),
        ]
        constraints = [
            models.CheckConstraint(
                name="only_what_happened_in_one_country_is_offered",
                condition=Q(is_offered=False)
                | Q(country__isnull=False)
                & ~Q(objective="")
                & (Q(status__in=HAPPENED) | Q(status="unknown", evidence="monitoring")),
            ),
            models.CheckConstraint(
                name="what_is_not_finished_has_no_outcome",
                condition=Q(outcome="unknown") | Q(status__in=["finished", "unknown"]),
            ),
            models.CheckConstraint(
                name="an_outcome_of_a_programme_is_known_somehow",
                condition=Q(outcome="unknown") | ~Q(evidence="unknown"),
            ),
            models.CheckConstraint(
                name="a_suggestion_says_how_sure_it_is",
                condition=(Q(family="") | _is_a_share("family_confidence"))
                & (Q(lead_approach="") | _is_a_share("approach_confidence"))
                & (Q(sector_confidence__isnull=True) | _is_a_share("sector_confidence")),
            ),
            models.CheckConstraint(
                name="words_of_a_programme_are_of_the_lists",
                condition=_of_the_list("status", Status.values)
                & _of_the_list("outcome", Outcome.values)
                & _of_the_list("evidence", Evidence.values)
                & _of_the_list("sector", ["", *Sector.values])
                & _of_the_list("family", ["", *Family.values])
                & _of_the_list("lead_approach", ["", *Approach.values])
                & _of_the_list("bank_region", ["", *BankRegion.values]),
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def is_sober(self) -> bool:
        return self.outcome in SOBER

    @property
    def is_not_finished(self) -> bool:
        return self.status == Status.ACTIVE


class Part(models.Model):
    """One row of a source: a project, a phase, an additional financing; `facts` is the record."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="parts")
    external_id = models.CharField(max_length=200, unique=True)
    facts = models.JSONField(help_text="As `sources.records.Undertaking`, in the source's words.")
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["external_id"]

    def __str__(self) -> str:
        return self.external_id


class Mark(models.Model):
    """What the parts of one programme share, so that a new part finds it."""

    mark = models.CharField(max_length=40, primary_key=True)
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="marks")

    def __str__(self) -> str:
        return self.mark


class Intake(models.Model):
    """One reading of open data into the library: how far it came and what became of the rows."""

    class Way(models.TextChoices):
        FILE = "file"
        REFRESH = "refresh"

    data_set = models.ForeignKey(DataSet, models.CASCADE, null=True, related_name="intakes")
    way = models.CharField(max_length=10, choices=Way.choices)
    name = models.CharField(max_length=40, help_text="The reader: worldbank, iati, table.")
    input_digest = models.CharField(
        max_length=64, help_text="SHA-256 of the files, so that the same ones are gone on with."
    )
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    left = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True, help_text="Why it ended early, in a sentence.")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="every_row_of_an_intake_is_accounted_for",
                condition=Q(read=F("added") + F("changed") + F("left") + F("refused")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.name}"


class RefusedRow(models.Model):
    """A row that could not be taken in, with the reason."""

    intake = models.ForeignKey(Intake, models.CASCADE, related_name="refused_rows")
    at = models.CharField(max_length=200)
    external_id = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.at}: {self.reason}"
