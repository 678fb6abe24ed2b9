"""What is known of the things on a shortlist when five are chosen among them, or steered."""

from collections.abc import Mapping, Sequence

from pgvector.django import CosineDistance

from counterpart.countries.models import Country
from counterpart.discovery.answers import Listed
from counterpart.discovery.beginnings import Beginning, Beginnings
from counterpart.discovery.context import country_of, likeness
from counterpart.discovery.models import Passage, ProgrammePassage
from counterpart.discovery.passages import recipe, recipe_of_programmes
from counterpart.discovery.rules.contrast import Candidate
from counterpart.discovery.rules.steering import Steered, tells_of_a_city
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.vocabulary import SOBER, Evidence

# How far each kind of evidence can carry a claim, 0 to 1; what is rated or tried counts as strong.
STRENGTH = {
    Evidence.EXPERIMENT: 1.0,
    Evidence.QUASI_EXPERIMENT: 0.9,
    Evidence.INDEPENDENT_RATING: 0.6,
    Evidence.SURVEY: 0.5,
    Evidence.MONITORING: 0.3,
    Evidence.TESTIMONY: 0.1,
    Evidence.UNKNOWN: 0.0,
}
STRONG = 0.6


def things_of(
    listed: Sequence[Listed],
    found: Mapping[Listed, Case | Programme],
    asker: Country,
    year: int,
    began: Beginnings,
) -> list[Steered]:
    """
    Return what the choice needs of each thing that is still there.

    :param found: the things by their entry on the list, their countries fetched with the years
    :param year: the present one, in which the asker's country is looked at
    :param began: what the measure of the problem, if it has one, tells of their beginnings
    """
    return [
        _thing(place, found[entry], entry.score, began.of(found[entry]), asker, year)
        for place, entry in enumerate(listed)
        if entry in found
    ]


def _thing(
    place: int,
    thing: Case | Programme,
    score: float,
    began: Beginning | None,
    asker: Country,
    year: int,
) -> Steered:
    country = country_of(thing)
    strength = STRENGTH[Evidence(thing.evidence)]
    candidate = Candidate(
        case=thing.pk,
        country=country.pk,
        lead_approach=thing.lead_approach,
        is_sober=thing.outcome in SOBER,
        score=score,
        floor=0.0,  # only what is above its floor is listed
        is_programme=isinstance(thing, Programme),
        sureness=1.0 if isinstance(thing, Case) else thing.approach_confidence or 0.0,
        strength=strength,
        likeness=likeness(country, thing.first_year, asker, year),
        began_alike=began.alike if began else 0.0,
    )
    return Steered(
        candidate,
        place,
        is_of_a_city=_is_of_a_city(thing),
        has_strong_evidence=strength >= STRONG,
    )


def _is_of_a_city(thing: Case | Programme) -> bool:
    return thing.is_of_a_city if isinstance(thing, Case) else tells_of_a_city(thing.title)


def likeness_among(listed: Sequence[Listed], like: int | None) -> dict[int, float]:
    """
    Return how near in meaning each listed thing is to one of them, by place, 0 to 1.

    Empty where none is named, or where that one is not there any more.
    """
    if like is None or not 0 <= like < len(listed):
        return {}
    model = _vector_of(listed[like])
    if model is None:
        return {}
    near = {
        False: dict(
            Passage.objects.filter(
                kind=Passage.Kind.SECTION,
                section="summary",
                recipe=recipe(),
                case__in=[e.case for e in listed if not e.is_programme],
            )
            .annotate(distance=CosineDistance("vector", model))
            .order_by("-distance")  # of several languages the nearest is read last, and stays
            .values_list("case_id", "distance")
        ),
        True: dict(
            ProgrammePassage.objects.filter(
                recipe=recipe_of_programmes(),
                programme__in=[e.case for e in listed if e.is_programme],
            )
            .annotate(distance=CosineDistance("vector", model))
            .order_by("-distance")
            .values_list("programme_id", "distance")
        ),
    }
    return {
        place: max(0.0, 1 - near[entry.is_programme][entry.case])
        for place, entry in enumerate(listed)
        if entry.case in near[entry.is_programme]
    }


def _vector_of(entry: Listed) -> object | None:
    if entry.is_programme:
        of_programme = ProgrammePassage.objects.filter(programme=entry.case)
        return of_programme.values_list("vector", flat=True).order_by("language").first()
    of_case = Passage.objects.filter(case=entry.case, kind="section", section="summary")
    return of_case.values_list("vector", flat=True).order_by("position").first()
