"""
The guided page's forms together: from what was sent, or from what is kept, to one description.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language

from counterpart.challenges.rules.causes import read_causes, written_causes
from counterpart.challenges.rules.described import Described, MeasureTold
from counterpart.challenges.rules.people_hurt import read_people
from counterpart.challenges.sentences import causes_sentence, people_sentence
from counterpart.countries.indicators import queries as indicators
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.series import Better
from counterpart.countries.indicators.topics import by_topic
from counterpart.discovery.proposals import Proposed
from counterpart.web.challenges.forms import DescribeForm
from counterpart.web.challenges.measure_forms import OwnForm, TargetForm

MOST_MEASURES = 8
MOST_OWN = 3
FROM_MAIN = (
    "problem", "country", "place", "whom", "people_source", "tried", "authority", "acceptance",
    "ability", "in_the_way", "family", "sector",
)  # fmt: skip


@dataclass(frozen=True)
class Pick:
    """An indicator that is proposed or chosen, with the form of its target where it is chosen."""

    indicator: Indicator
    is_chosen: bool
    form: TargetForm | None = None


@dataclass(frozen=True)
class Own:
    form: OwnForm
    name_shown: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.name_shown


class Guided:
    """
    All forms of the guided page.

    :ivar main: everything but the measures
    :ivar picks: indicators to choose from, those chosen first
    :ivar own: figures of her own, the last one empty
    """

    def __init__(
        self,
        *,
        this_year: int,
        data: QueryDict | None = None,
        files: "MultiValueDict[str, Any] | None" = None,
        told: Described | None = None,
        country: str = "",
    ) -> None:
        self.this_year = this_year
        initial = _initial(told) if told else {"country": country}
        self.main = DescribeForm(data, initial=initial)
        self.suggested: Sequence[Indicator] = ()
        chosen = _chosen(data) if data is not None else [m.indicator for m in _picked(told)]
        self._known = indicators.indicators_by_code(chosen)
        self._chosen = [self._known[code] for code in chosen if code in self._known]
        self._targets = {i.code: self._target(i, data, told) for i in self._chosen[:MOST_MEASURES]}
        self.own = self._own(data, files, told)
        self.problems: list[tuple[str, str]] = []
        self._peers = (told.peers_added, told.peers_removed) if told else ((), ())

    def _target(
        self, indicator: Indicator, data: QueryDict | None, told: Described | None
    ) -> TargetForm:
        had = next((m for m in _picked(told) if m.indicator == indicator.code), None)
        return TargetForm(
            data,
            prefix=indicator.code,
            initial=_target_initial(had),
            this_year=self.this_year,
            lowest=indicator.lowest,
            highest=indicator.highest,
        )

    def _own(
        self,
        data: QueryDict | None,
        files: "MultiValueDict[str, Any] | None",
        told: Described | None,
    ) -> list[Own]:
        kept = [m for m in told.measures if not m.indicator] if told else []
        sent = [n for n in range(MOST_OWN) if data and f"own-{n}-name" in data]
        forms = []
        for n in range(min(max(len(kept) + 1, len(sent), 1), MOST_OWN)):
            had = kept[n] if n < len(kept) else None
            form = OwnForm(
                data if n in sent else None,
                files if n in sent else None,
                prefix=f"own-{n}",
                initial=_own_initial(had),
                this_year=self.this_year,
                country=str(self.main["country"].value() or ""),
            )
            shown = data.get(f"own-{n}-name", "") if data and n in sent else had and had.name
            forms.append(Own(form, shown or ""))
        return forms

    def is_valid(self) -> bool:
        """Check all of them, so that she sees everything at once that needs a look."""
        sound = [self.main.is_valid()]
        sound += [form.is_valid() for form in self._targets.values()]
        sound += [own.form.is_valid() for own in self.own if own.form.is_bound]
        self._read_the_rest()
        return all(sound) and not self.problems and not self.main.errors

    def _read_the_rest(self) -> None:
        told = self.main.cleaned_data
        self._causes = read_causes(told.get("causes", ""))
        for problem in self._causes.problems:
            self.main.add_error("causes", causes_sentence(problem))
        self._people = read_people(told.get("people", ""))
        if self._people.problem is not None:
            self.main.add_error("people", people_sentence(self._people.problem))

    @property
    def has_errors(self) -> bool:
        return bool(self.errors)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Every complaint with the id of the field that it is about."""
        every = [self.main, *self._targets.values(), *(o.form for o in self.own)]
        return [
            (form[name].id_for_label if name != "__all__" else "", str(error))
            for form in every
            if form.is_bound
            for name, errors in form.errors.items()
            for error in errors
        ]

    def described(self) -> Described:
        """Return what valid forms say."""
        told = self.main.cleaned_data
        return Described(
            **{name: told[name] for name in FROM_MAIN},
            language=get_language() or "en",
            people=self._people.number,
            causes=self._causes.causes,
            measures=(*self._picked_measures(), *self._own_measures()),
            peers_added=self._peers[0],
            peers_removed=self._peers[1],
        )

    def written(self, name: str) -> str:
        """Return what stands in a field of the main form, sent or kept, valid or not."""
        return str(self.main[name].value() or "")

    def refuse(self, sentence: str) -> None:
        """Say why none of it was taken."""
        self.main.add_error(None, sentence)

    def suggest(self, found: Proposed) -> None:
        """Offer indicators beside those chosen; fill in sector and kind where they are open."""
        self.suggested = found.indicators
        for name, value in (("sector", found.sector), ("family", found.family)):
            if value and not self.written(name):
                self.main.propose(name, value)

    @property
    def picks(self) -> list[Pick]:
        chosen = [Pick(i, True, self._targets.get(i.code)) for i in self._chosen[:MOST_MEASURES]]
        known = {pick.indicator.code for pick in chosen}
        return chosen + [Pick(i, False) for i in self.suggested if i.code not in known]

    @property
    def others(self) -> list[tuple[str, list[Indicator]]]:
        """Every indicator that is not among the picks, under the name of its topic."""
        shown = {pick.indicator.code for pick in self.picks}
        return by_topic(i for i in indicators.indicators() if i.code not in shown)

    def _picked_measures(self) -> list[MeasureTold]:
        return [
            MeasureTold(
                indicator=code,
                better=Better(self._known[code].better),
                target=form.cleaned_data["target"],
                target_year=form.cleaned_data["target_year"],
            )
            for code, form in self._targets.items()
        ]

    def _own_measures(self) -> list[MeasureTold]:
        sent = [o.form.cleaned_data for o in self.own if o.form.is_bound]
        return [
            MeasureTold(
                name=told["name"],
                unit=told["unit"],
                better=Better(told["better"]),
                source=told["source"],
                target=told["target"],
                target_year=told["target_year"],
                own=told["series"],
            )
            for told in sent
            if told["name"]
        ]


def _picked(told: Described | None) -> list[MeasureTold]:
    return [m for m in told.measures if m.indicator] if told else []


def _chosen(data: QueryDict) -> list[str]:
    wanted = [*data.getlist("indicator"), data.get("another", "")]
    return [code for code in dict.fromkeys(wanted) if code]


def _initial(told: Described) -> dict[str, Any]:
    said = {name: getattr(told, name) for name in FROM_MAIN}
    people = "" if told.people is None else str(told.people)
    return said | {"people": people, "causes": written_causes(told.causes)}


def _target_initial(had: MeasureTold | None) -> dict[str, str]:
    if had is None or had.target is None:
        return {}
    return {"target": f"{had.target:.12g}", "target_year": str(had.target_year)}


def _own_initial(had: MeasureTold | None) -> dict[str, str]:
    if had is None:
        return {}
    figures = "\n".join(f"{p.year}, {p.value:.12g}" for p in had.own)
    return {
        "name": had.name,
        "unit": had.unit,
        "better": had.better.value,
        "source": had.source,
        "figures": figures,
        **_target_initial(had),
    }


def guided_by(request: HttpRequest, *, this_year: int) -> Guided:
    """Return the forms as they were sent."""
    return Guided(data=request.POST, files=request.FILES, this_year=this_year)
