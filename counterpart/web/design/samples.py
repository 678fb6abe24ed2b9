"""Invented cases for the style guide: every state that a part can be in, and long words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from counterpart.countries.models import Country, IncomeGroup
from counterpart.discovery.answers import Answer, Experience, Quote
from counterpart.discovery.context import Context as CountryThen
from counterpart.discovery.rules.steering import Steering
from counterpart.library.key_figures import KeyFigure
from counterpart.library.models import Case, Figure, Source
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome
from counterpart.web.charts.world import Map, world
from counterpart.web.context import Language
from counterpart.web.discovery.forms import AskForm
from counterpart.web.discovery.spread import Context, Numbered, Spread, Way
from counterpart.web.discovery.steering import links_of
from counterpart.web.library.parts import Move

HERE = Country(iso3="ZZA", iso2="ZA", names={"en": "Exampleland"}, latitude=0.3, longitude=32.6)
HERE.bank_region = "SSF"
COUNTRIES = [
    Country(iso3=f"ZZ{n}", iso2="ZZ", names={"en": name}, latitude=north, longitude=east)
    for n, (name, north, east) in enumerate(
        [
            ("Northern Republic of Samples", -1.9, 29.9),
            ("Samplia", -3.4, 29.9),
            ("Islands of Illustration", 7.9, 80.8),
            ("Demonstration", 4.6, -74.1),
            ("Specimen", 28.2, 84.0),
        ]
    )
]
COUNTRIES[1].footnotes = {"en": "A footnote that is said wherever the name stands."}
COUNTRIES[2].bank_region = "SAS"
SOURCES = [
    Source(
        number=1, title="An invented report", publisher="Nobody", year=2020,
        url="https://example.org/", seen_date=date(2026, 11, 24),
    ),
    Source(
        number=2, title="An invented data set", publisher="Nobody else", year=None,
        dataset="row 7", licence="CC BY 4.0", seen_date=date(2026, 11, 24),
    ),
]  # fmt: skip
MOVES = [Move("12", "71"), Move("52", "24"), Move("30", "30"), Move("0", "100")]
OFFERED = Language("fr", "Français", "/fr/", "#", is_current=False)
LEADS = [
    Approach.COMMUNITY_RECONCILIATION,
    Approach.CASH_TRANSFER,
    Approach.CONDITIONAL_CASH_TRANSFER,
    Approach.FARMING_LIVELIHOODS,
    Approach.CASH_TRANSFER,
]


@dataclass(frozen=True)
class Laid:
    """An answer with its layout, as the page of the five takes them."""

    answer: Answer
    spread: Spread


def cases() -> list[Case]:
    """Return one case for each outcome, and one with everything long."""
    outcomes = [*Outcome, Outcome.MIXED]
    evidence = [*Evidence][: len(outcomes)]
    return [
        Case(
            pk=-1 - n,  # no case of the library, whose translations would be taken for its own
            slug=f"sample-{n + 1}",
            title=[
                "A short title",
                "A title of the ordinary length that most cases have",
                "A title that goes on for as long as the format allows, with an "
                "incomprehensibilityofunbreakablewords in it, up to the hundred and sixtieth sign",
                "Nobody knows what became of this",
                "The last of the five",
            ][n],
            country=COUNTRIES[n],
            place="Capital City" if n == 2 else "",
            family=Family.EX_COMBATANTS,
            first_year=2001 + n,
            last_year=None if n in (1, 3) else 2001 + n * 2,
            is_ongoing=n == 1,
            lead_approach=LEADS[n],
            summary="Invented. Two or three sentences that say what was done and what came of it. "
            "[s1] Each ends with its source. [s2]",
            outcome=outcomes[n],
            evidence=evidence[n],
            may_not_fit="",
        )
        for n in range(5)
    ]


def evidence() -> list[Case]:
    """Return one case for each kind of evidence."""
    return [Case(outcome=Outcome.MIXED, evidence=kind) for kind in Evidence]


def answer(number: int) -> Laid:
    """Return an answer of so many experiences."""
    ways = [_way(case, rank) for rank, case in enumerate(cases()[:number], 1)]
    sources = [Numbered(n, source, 1) for n, source in enumerate(SOURCES, 1)]
    here = Context(HERE, 2026, IncomeGroup.LOW)
    shown = Answer(HERE, tuple(way.experience for way in ways), seats=5, was_cut=number == 1)
    return Laid(shown, Spread(ways, sources, world(COUNTRIES[:number], HERE), here))


def crowded_map() -> Map:
    """Return a map whose pins would hide one another and the square."""
    return world(COUNTRIES[:2] + COUNTRIES[:2], COUNTRIES[0])


def form(problem: str | None = None) -> AskForm:
    """Return the form as it first appears, or sent with these words and without a country."""
    return AskForm() if problem is None else AskForm({"problem": problem})


def _way(case: Case, rank: int) -> Way:
    differs = "Uganda led with money; Nepal and Liberia with farming. Used only here: a loan."
    caution = "Where land is disputed. Where goods cannot arrive in time."
    why = Quote("Fighters came home to villages that feared them.", "problem", "en")
    experience = Experience(
        rank,
        rank - 1,
        case,
        0.5,
        why,
        differs if rank != 3 else "",
        _then(case),
        caution,
        rank == 1,
    )
    baseline, target = _figure("percent", "38"), _figure("percent", "75")
    keys = [
        KeyFigure(
            _figure("percent", "71"), "of them trade with neighbours", baseline, target, "survey"
        ),
        KeyFigure(_figure("people", "1123"), "men in the study"),
        None,
        KeyFigure(_figure("USD", "2255000060"), "the whole cost, in all its years"),
        KeyFigure(_figure("percentage points", "-3.5"), "change of the share", evidence="survey"),
    ]
    income = list(IncomeGroup)[rank - 1] if rank < 5 else None
    return Way(
        experience=experience,
        key=keys[rank - 1],
        scale=_figure("households", "11000") if rank != 2 else None,
        costs=[_figure("USD", "1275")] if rank == 1 else [],
        then=Context(case.country, case.first_year, income),
        numbers={1: 1, 2: 2},
        links=links_of(experience, Steering()),
    )


def _then(case: Case) -> CountryThen:
    """Return a country that was like in some things and unlike in others."""
    return CountryThen(
        here=HERE,
        there=case.country,
        then=case.first_year,
        now=2026,
        incomes=(IncomeGroup.LOW, IncomeGroup.LOWER_MIDDLE),
        people=(47_000_000, 8_200_000),
        regions=("SSF", "SSF"),
        fragile=(False, True),
        shared_languages=("en",),
    )


def _figure(unit: str, value: str) -> Figure:
    return Figure(
        source=SOURCES[0], unit=unit, value=Decimal(value), year=2019, what="as invented here"
    )
