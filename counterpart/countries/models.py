"""Countries and territories, current and former, as the operator's dated file has them."""

from dataclasses import dataclass, field

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from counterpart.countries.indicators.models import Figures, Indicator
from counterpart.countries.rules.territory import MOST_PEOPLE

__all__ = [
    "BankRegion",
    "ByYear",
    "Country",
    "Edition",
    "Figures",  # Django looks for the tables of a part in this module
    "IncomeGroup",
    "Indicator",
    "People",
    "Status",
    "Succession",
]

FIRST_YEAR, LAST_YEAR = 1900, 2100


class BankRegion(models.TextChoices):
    """The World Bank's regions, by the World Bank's codes."""

    EAST_ASIA = "EAS", _("East Asia and Pacific")
    EUROPE = "ECS", _("Europe and Central Asia")
    LATIN_AMERICA = "LCN", _("Latin America and the Caribbean")
    MIDDLE_EAST = "MEA", _("Middle East and North Africa")
    NORTH_AMERICA = "NAC", _("North America")
    SOUTH_ASIA = "SAS", _("South Asia")
    AFRICA = "SSF", _("Sub-Saharan Africa")


class IncomeGroup(models.TextChoices):
    """The World Bank's income groups, the poorest first."""

    LOW = "L", _("Low income")
    LOWER_MIDDLE = "LM", _("Lower middle income")
    UPPER_MIDDLE = "UM", _("Upper middle income")
    HIGH = "H", _("High income")


@dataclass(frozen=True)
class ByYear:
    """What a country was from which years on, by kind of status, and how many lived there."""

    statuses: dict[str, dict[int, str]] = field(default_factory=dict)
    people: dict[int, int] = field(default_factory=dict)


class Country(models.Model):
    """
    A country or territory; `until_year` marks a former state.

    :cvar by_year: its statuses and people where they were fetched for many at once
    """

    by_year: ByYear | None = None

    iso3 = models.CharField(max_length=3, primary_key=True)
    iso2 = models.CharField(max_length=2)
    m49 = models.CharField(max_length=3, blank=True)
    region = models.CharField(max_length=3, blank=True, help_text="M49 code of the region.")
    subregion = models.CharField(max_length=3, blank=True, help_text="M49 code.")
    bank_region = models.CharField(max_length=3, blank=True, choices=BankRegion.choices)
    is_ldc = models.BooleanField(default=False)
    is_lldc = models.BooleanField(default=False)
    is_sids = models.BooleanField(default=False)
    languages = ArrayField(models.CharField(max_length=3), default=list)
    time_zones = ArrayField(models.CharField(max_length=40), default=list)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    names = models.JSONField(default=dict, help_text="By language; instead of CLDR's name.")
    also_known_as = ArrayField(models.CharField(max_length=600), default=list)
    footnotes = models.JSONField(default=dict, help_text="By language.")
    until_year = models.PositiveSmallIntegerField(null=True)
    successors = models.ManyToManyField(
        "self", through="Succession", symmetrical=False, related_name="predecessors"
    )

    class Meta:
        ordering = ["iso3"]
        constraints = [
            models.CheckConstraint(
                name="a_country_has_a_code_of_three_capitals",
                condition=Q(iso3__regex=r"^[A-Z]{3}$"),
            ),
            models.CheckConstraint(
                name="a_country_has_a_code_of_two_capitals", condition=Q(iso2__regex=r"^[A-Z]{2}$")
            ),
            models.CheckConstraint(
                name="an_m49_code_has_three_digits",
                condition=Q(m49__regex=r"^([0-9]{3})?$")
                & Q(region__regex=r"^([0-9]{3})?$")
                & Q(subregion__regex=r"^([0-9]{3})?$"),
            ),
            models.UniqueConstraint(
                name="no_two_current_countries_share_an_iso2",
                fields=["iso2"],
                condition=Q(until_year__isnull=True),
            ),
            models.UniqueConstraint(
                name="no_two_current_countries_share_an_m49",
                fields=["m49"],
                condition=Q(until_year__isnull=True) & ~Q(m49=""),
            ),
            models.CheckConstraint(
                name="a_bank_region_is_one_of_the_list",
                condition=Q(bank_region__in=["", *BankRegion.values]),
            ),
            models.CheckConstraint(
                name="a_point_has_both_coordinates_on_the_globe",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__isnull=False,
                    longitude__range=(-180, 180),
                ),
            ),
            models.CheckConstraint(
                name="a_former_state_ended_in_a_year_we_can_mean",
                condition=Q(until_year__isnull=True) | Q(until_year__range=(FIRST_YEAR, LAST_YEAR)),
            ),
        ]

    def __str__(self) -> str:
        return self.iso3

    @property
    def is_former(self) -> bool:
        return self.until_year is not None


class Succession(models.Model):
    """Who came after a former state."""

    predecessor = models.ForeignKey(Country, models.CASCADE, related_name="successions")
    successor = models.ForeignKey(Country, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_state_succeeds_another_once", fields=["predecessor", "successor"]
            ),
            models.CheckConstraint(
                name="no_state_succeeds_itself", condition=~Q(predecessor=F("successor"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} -> {self.successor_id}"


class Status(models.Model):
    """What a country was from a calendar year on, until its next status of the same kind."""

    class Kind(models.TextChoices):
        INCOME = "income", _("World Bank income group")
        G77 = "g77", _("Group of 77 and China")
        DAC = "dac", _("DAC list of recipients")
        FRAGILE = "fragile"

    country = models.ForeignKey(Country, models.CASCADE, related_name="statuses")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    from_year = models.PositiveSmallIntegerField()
    value = models.CharField(max_length=9)

    class Meta:
        ordering = ["country", "kind", "from_year"]
        constraints = [
            models.UniqueConstraint(
                name="one_status_of_a_kind_a_year", fields=["country", "kind", "from_year"]
            ),
            models.CheckConstraint(
                name="a_status_says_what_its_kind_can_say",
                condition=Q(kind="income", value__in=[*IncomeGroup.values, "unknown"])
                | Q(kind="g77", value__in=["member", "outside", "unknown"])
                | Q(kind="dac", value__in=["recipient", "outside", "unknown"])
                | Q(kind="fragile", value__in=["listed", "outside", "unknown"]),
            ),
            models.CheckConstraint(
                name="a_status_begins_in_a_year_we_can_mean",
                condition=Q(from_year__range=(FIRST_YEAR, LAST_YEAR)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.kind} {self.from_year}: {self.value}"


class People(models.Model):
    """How many people lived in a country, as it is drawn today, in a calendar year; rounded."""

    country = models.ForeignKey(Country, models.CASCADE, related_name="people")
    year = models.PositiveSmallIntegerField()
    number = models.BigIntegerField()

    class Meta:
        ordering = ["country", "year"]
        constraints = [
            models.UniqueConstraint(
                name="people_are_counted_once_a_year", fields=["country", "year"]
            ),
            models.CheckConstraint(
                name="people_are_as_many_as_a_country_can_have",
                condition=Q(number__range=(1, MOST_PEOPLE)),
            ),
            models.CheckConstraint(
                name="people_are_counted_in_a_year_we_can_mean",
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.year}: {self.number}"


class Edition(models.Model):
    """One loading of the file that changed something: how fresh it is and what it calls South."""

    number = models.BigAutoField(primary_key=True)
    as_of_date = models.DateField()
    south = ArrayField(models.CharField(max_length=3))
    regions = models.JSONField(
        default=dict, help_text="The World Bank's region by the name that open data give a region."
    )
    loaded_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                name="south_is_made_of_known_clubs",
                condition=Q(south__contained_by=["g77", "dac"]) & Q(south__len__gt=0),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.as_of_date}"
