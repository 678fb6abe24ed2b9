"""Indicators, and the figures that each has for each country."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from counterpart.countries.indicators.rules.catalogue import Denominator, Topic, Unit
from counterpart.countries.indicators.rules.series import Better, Kind, Point, Series


class Indicator(models.Model):
    """
    What can be counted in many countries: its definition, its unit, and who counts it.

    `vintage_date` is the day of the source's copy that the figures are from; `renewed_at` says that
    they were fetched from the publisher and not from the file that comes with the program.
    """

    code = models.SlugField(max_length=60, primary_key=True)
    position = models.PositiveSmallIntegerField(help_text="In the catalogue.")
    topics = ArrayField(models.CharField(max_length=30))
    names = models.JSONField(help_text="By language.")
    definitions = models.JSONField(help_text="By language.")
    words = ArrayField(models.CharField(max_length=200), default=list)
    unit = models.CharField(max_length=30)
    better = models.CharField(max_length=7)
    decimals = models.PositiveSmallIntegerField()
    denominator = models.CharField(max_length=30, blank=True)
    default_kind = models.CharField(max_length=9)
    lowest = models.FloatField(null=True)
    highest = models.FloatField(null=True)
    publisher = models.CharField(max_length=200)
    data_set = models.CharField(max_length=300)
    address = models.CharField(max_length=500)
    licence = models.CharField(max_length=200)
    vintage_date = models.DateField()
    world_bank = models.CharField(max_length=40, blank=True, help_text="Its code there.")
    reach = models.PositiveSmallIntegerField(
        default=0, help_text="Countries with a figure since 2000."
    )
    last_year = models.PositiveSmallIntegerField(null=True, help_text="Projections apart.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the entry and its figures.")
    renewed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                name="an_indicator_has_a_source_and_a_licence",
                condition=~Q(publisher="")
                & ~Q(data_set="")
                & ~Q(licence="")
                & Q(address__regex=r"^https?://"),
            ),
            models.CheckConstraint(
                name="words_of_an_indicator_are_of_the_lists",
                condition=Q(unit__in=[u.value for u in Unit])
                & Q(better__in=[b.value for b in Better])
                & Q(default_kind__in=[k.value for k in Kind])
                & Q(denominator__in=["", *(d.value for d in Denominator)])
                & Q(topics__contained_by=[t.value for t in Topic])
                & Q(topics__len__gt=0),
            ),
            models.CheckConstraint(
                name="bounds_of_an_indicator_are_in_order",
                condition=Q(lowest__isnull=True)
                | Q(highest__isnull=True)
                | Q(lowest__lt=F("highest")),
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Figures(models.Model):
    """All figures of one indicator for one country: three lists of equal length, by year."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="figures")
    country = models.ForeignKey("countries.Country", models.CASCADE, related_name="+")
    years = ArrayField(models.PositiveSmallIntegerField())
    values = ArrayField(models.FloatField())
    kinds = ArrayField(models.CharField(max_length=9))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="an_indicator_has_one_series_a_country", fields=["indicator", "country"]
            ),
            models.CheckConstraint(
                name="every_figure_has_a_year_and_says_how_it_is_known",
                condition=Q(years__len__gt=0)
                & Q(years__len=F("values__len"))
                & Q(years__len=F("kinds__len"))
                & Q(kinds__contained_by=[k.value for k in Kind]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.country_id}"

    @property
    def series(self) -> Series:
        return series_of(self.years, self.values, self.kinds)


def series_of(years: list[int], values: list[float], kinds: list[str]) -> Series:
    """Return three stored lists as points."""
    return tuple(map(Point, years, values, map(Kind, kinds)))
