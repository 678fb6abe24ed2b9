"""What a country was from when to when, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from counterpart.countries.models import Country, IncomeGroup, Status
from counterpart.countries.rules.spans import Span, spans

IN_WORDS: Mapping[str, str | Promise] = {
    **dict(IncomeGroup.choices),
    "member": gettext_lazy("Member"),
    "recipient": gettext_lazy("Recipient"),
    "outside": gettext_lazy("Outside"),
}

SHOWN = (Status.Kind.INCOME, Status.Kind.G77, Status.Kind.DAC)


@dataclass(frozen=True)
class Held:
    """What held, and in which years."""

    what: str
    years: str


@dataclass(frozen=True)
class History:
    """One kind of status through the years; nothing held where nothing is known."""

    heading: str
    held: list[Held]


def histories(country: Country) -> list[History]:
    """Tell income group, Group of 77 and DAC list of a country fetched with its statuses."""
    return [
        History(str(kind.label), [_held(span) for span in _spans(country, kind)]) for kind in SHOWN
    ]


def groups(country: Country) -> list[str]:
    """Return the groups of the United Nations that the country is in now."""
    marks = {
        _("Least developed country"): country.is_ldc,
        _("Landlocked developing country"): country.is_lldc,
        _("Small island developing state"): country.is_sids,
    }
    return [name for name, is_in in marks.items() if is_in]


def _spans(country: Country, kind: Status.Kind) -> list[Span]:
    runs = {s.from_year: s.value for s in country.statuses.all() if s.kind == kind}
    return spans(runs, until=country.until_year)


def _held(span: Span) -> Held:
    what = _("Not known") if span.value is None else str(IN_WORDS[span.value])
    if span.last is None:
        return Held(what, _("since %(year)s") % {"year": span.first})
    if span.last == span.first:
        return Held(what, str(span.first))
    return Held(what, f"{span.first}–{span.last}")
