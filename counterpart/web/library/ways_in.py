"""Ways into the library for somebody who has no question yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from counterpart.countries.models import BankRegion
from counterpart.library.browsing import counts_under
from counterpart.library.vocabulary import Family, Outcome


@dataclass(frozen=True)
class Door:
    label: str | Promise
    address: str
    cases: int


@dataclass(frozen=True)
class Doors:
    heading: str | Promise
    doors: Sequence[Door]


def ways_in(*, year: int) -> list[Doors]:
    """Return the ways in, each with the number of cases behind it; those that lead nowhere go."""
    leaves = counts_under({}, year=year).leaves
    families = [
        Door(family.label, reverse("library:family", args=[family]), number)
        for family in Family
        if (number := leaves.get("family", {}).get(family, 0))
    ]
    return [
        Doors(_("By problem"), families),
        Doors(_("By what came of it"), _filtered("outcome", Outcome, leaves.get("outcome", {}))),
        Doors(_("By region"), _filtered("region", BankRegion, leaves.get("region", {}))),
    ]


def _filtered(facet: str, values: type[TextChoices], leaves: Mapping[str, int]) -> list[Door]:
    browse = reverse("library:browse")
    return [
        Door(value.label, f"{browse}?{facet}={value}", leaves[value])
        for value in values
        if leaves.get(value)
    ]
