"""A programme sorted into the parts of its page; every line is what a source says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from counterpart.library.programmes.models import Programme
from counterpart.library.programmes.rules.telling import leading
from counterpart.library.programmes.vocabulary import Tells
from counterpart.sources.records import Money, Period, Rating, Result, Text, Undertaking

RESULTS_SHOWN = 60  # rows; some activities report hundreds
PARTS_SHOWN = 30
MONEY = {
    "commitment": _("Committed"),
    "project-cost": _("Whole cost of the project"),
    "loan": _("Of this as a loan"),
    "credit": _("Of this as a credit on easy terms"),
    "grant": _("Of this as a grant"),
    "disbursement": _("Paid out"),
    "expenditure": _("Spent"),
    "budget": _("Budget"),
    "planned-disbursement": _("Planned to be paid out"),
    "incoming-funds": _("Received"),
    "incoming-commitment": _("Promised to it"),
}
VERDICTS = {
    "outcome": _("Outcome"),
    "quality-at-entry": _("Quality at the start"),
    "bank-performance": _("Performance of the World Bank"),
    "monitoring": _("Monitoring and evaluation"),
}


@dataclass(frozen=True)
class Sum:
    what: str | Promise
    money: Money


@dataclass(frozen=True)
class Verdict:
    what: str | Promise
    rating: Rating


@dataclass(frozen=True)
class Line:
    """One indicator in one period, with the baseline of the indicator."""

    indicator: str
    result: Result
    period: Period | None


@dataclass(frozen=True)
class Said:
    """A sentence of the summary: what text of which part it stands in."""

    text: str
    part: str
    tells: str | Promise


@dataclass(frozen=True)
class Told:
    lead: Undertaking
    parts: Sequence[Undertaking]
    parts_left_out: int
    summary: Sequence[Said]
    sums: Sequence[Sum]
    verdicts: Sequence[Verdict]
    lines: Sequence[Line]
    lines_left_out: int
    originals: Sequence[Text]
    other_languages: Sequence[str]

    @property
    def implementers(self) -> tuple[str, ...]:
        return self.lead.implementers

    @property
    def first_verdict(self) -> Rating | None:
        """The newest verdict on the outcome."""
        outcomes = [v.rating for v in self.verdicts if v.rating.of == "outcome"]
        return max(outcomes, key=lambda r: r.year or 0, default=None)

    @property
    def address(self) -> str:
        """The page of the leading part at its publisher, if it is one of the web."""
        return self.lead.address if self.lead.address.startswith(("https://", "http://")) else ""

    @property
    def payers(self) -> tuple[str, ...]:
        return self.lead.payers


def told(programme: Programme) -> Told:
    """Sort a programme that was fetched with its parts; asks the database for nothing more."""
    parts = [Undertaking.model_validate(part.facts) for part in programme.parts.all()]
    lead = leading(parts)
    lines = list(_lines(lead.results))
    return Told(
        lead=lead,
        parts=parts[:PARTS_SHOWN],
        parts_left_out=max(len(parts) - PARTS_SHOWN, 0),
        summary=[
            Said(said["text"], said["part"], Tells(said["tells"]).label)
            for said in programme.summary
        ],
        sums=[Sum(MONEY.get(m.what, _plain(m.what)), m) for m in lead.money],
        verdicts=[
            Verdict(VERDICTS.get(r.of, _plain(r.of)), r) for part in parts for r in part.ratings
        ],
        lines=lines[:RESULTS_SHOWN],
        lines_left_out=max(len(lines) - RESULTS_SHOWN, 0),
        originals=[t for t in lead.texts if t.text not in programme.objective],
        other_languages=sorted(programme.wordings),
    )


def _lines(results: Iterable[Result]) -> Iterable[Line]:
    language = get_language() or ""
    for result in results:
        names = result.indicator
        name = names.get(language) or names.get("en") or next(iter(names.values()), "")
        for period in result.periods or (None,):
            yield Line(name, result, period)


def _plain(word: str) -> str:
    return word.replace("-", " ").capitalize()
