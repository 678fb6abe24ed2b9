"""Reading a challenge."""

from dataclasses import fields

from counterpart.challenges.models import Challenge
from counterpart.challenges.rules.described import CauseTold, Described, MeasureTold
from counterpart.countries.indicators.rules.series import Better, Kind, Point

NOT_TEXTS = frozenset({"causes", "measures"})
"""What stands in tables of its own."""


def described(challenge: Challenge) -> Described:
    """Return what a challenge says, as it was told when it was kept: three queries."""
    said = {
        field.name: getattr(challenge, field.name)
        for field in fields(Described)
        if field.name not in {*NOT_TEXTS, "country", "peers_added", "peers_removed"}
    }
    return Described(
        **said,
        country=challenge.country_id,
        peers_added=tuple(challenge.peers_added),
        peers_removed=tuple(challenge.peers_removed),
        causes=tuple(CauseTold(c.text, c.depth, c.is_ours) for c in challenge.causes.all()),
        measures=_measures(challenge),
    )


def _measures(challenge: Challenge) -> tuple[MeasureTold, ...]:
    return tuple(
        MeasureTold(
            indicator=measure.indicator_id or "",
            name=measure.name,
            unit=measure.unit,
            better=Better(measure.better),
            source=measure.source,
            target=measure.target,
            target_year=measure.target_year,
            own=tuple(Point(f.year, f.value, Kind(f.kind)) for f in measure.own_figures.all()),
        )
        for measure in challenge.measures.prefetch_related("own_figures")
    )
