"""A measured problem in sentences: each says one figure, its year, and how it is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from counterpart.challenges.measuring import Measured, Measurement
from counterpart.countries import names
from counterpart.countries.indicators import wording
from counterpart.countries.indicators.rules.pace import Arrival, Reach
from counterpart.countries.indicators.rules.series import Better, Point
from counterpart.countries.indicators.rules.standing import Standing
from counterpart.countries.indicators.rules.trend import Direction, Trend, direction
from counterpart.countries.models import Country

MINUS = "\N{MINUS SIGN}"
OLD = 5  # years after which a figure is said to be old


@dataclass(frozen=True)
class Said:
    """
    One measure in words; a sentence that cannot be said is empty.

    :ivar doubts: what must be known before the figures are believed
    """

    name: str
    level: str
    people: str
    standing: str
    beside_peers: str
    trend: str
    target: str
    achieved: str
    doubts: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """What stands in the plain paragraph of the problem in numbers."""
        told = [self.level, self.people, self.standing, self.beside_peers, self.trend, self.target]
        return [sentence for sentence in told if sentence]


@dataclass(frozen=True)
class Voice:
    """How the figures of one measure are written: with its unit, bare, and as a difference."""

    name: str
    written: Callable[[float], str]
    difference: Callable[[float], str]


def voice(measured: Measured) -> Voice:
    """Return how a measure's figures are written; her own unit stands behind her own figures."""
    if indicator := measured.indicator:
        return Voice(
            wording.name(indicator),
            lambda value: wording.written(indicator, value),
            lambda value: wording.difference(indicator, value),
        )
    unit = measured.told.unit

    def written(value: float) -> str:
        figure = wording.number(value, _decimals(value))
        return f"{figure}{unit}" if unit == "%" else f"{figure} {unit}".strip()

    return Voice(measured.told.name, written, lambda value: written(abs(value)))


def _decimals(value: float) -> int:
    """Return as many decimals as a figure of her own needs, three at most."""
    return next((d for d in range(3) if abs(value - round(value, d)) < 1e-9), 3)


def said(measured: Measured, measurement: Measurement, language: str) -> Said:
    """Say one measure."""
    told = voice(measured)
    names_of = _names(measurement, language)
    return Said(
        name=told.name,
        level=_level(measured, told, measurement, language),
        people=_people(measured),
        standing=_standing(measured),
        beside_peers=_beside_peers(measured, told),
        trend=_trend(measured, told),
        target=_target(measured, told),
        achieved=_achieved(measured, told, names_of),
        doubts=tuple(_doubts(measured, told)),
    )


def _names(measurement: Measurement, language: str) -> Callable[[str], str]:
    held: Mapping[str, Country] = Country.objects.in_bulk([p.code for p in measurement.peers])

    def name_of(code: str) -> str:
        return names.display_name(held[code], language) if code in held else code

    return name_of


def _level(measured: Measured, told: Voice, measurement: Measurement, language: str) -> str:
    country = names.display_name(measurement.country, language)
    if measured.newest is None:
        return _("For %(country)s nobody publishes a figure of this.") % {"country": country}
    if measured.indicator is None:
        return _("%(name)s: %(figure)s in %(year)s, as you say.") % {
            "name": told.name,
            "figure": told.written(measured.newest.value),
            "year": measured.newest.year,
        }
    return _("%(name)s in %(country)s: %(figure)s in %(year)s, %(known)s.") % {
        "name": told.name,
        "country": country,
        "figure": told.written(measured.newest.value),
        "year": measured.newest.year,
        "known": wording.known_by(measured.newest.kind),
    }


def _people(measured: Measured) -> str:
    found = measured.affected
    if found is None or measured.indicator is None:
        return ""
    values = {
        "people": wording.number(found.shown, 0),
        "year": found.denominator.year,
    }
    if measured.better is Better.HIGHER:
        return _("About %(people)s people are left out, by the population of %(year)s.") % values
    return _("That is about %(people)s people, by the population of %(year)s.") % values


def _standing(measured: Measured) -> str:
    place = measured.among_all
    if place is None:
        return ""
    values = {"number": place.number, "rank": place.rank}
    if measured.better is Better.NEITHER:
        return _("Of %(number)s countries it is number %(rank)s from the highest.") % values
    return _(
        "Of %(number)s countries with a figure, %(better)s do better and %(worse)s do worse."
    ) % {"number": place.number, "better": place.rank - 1, "worse": _worse(place)}


def _worse(place: Standing) -> int:
    """
    Return how many do worse: all but herself, those that do better, and those that do the same.
    """
    return place.number - place.rank - place.equal


def _beside_peers(measured: Measured, told: Voice) -> str:
    place = measured.among_peers
    if place is None:
        return ""
    values = {
        "middle": told.written(place.median),
        "gap": told.difference(place.gap),
        "number": place.number - 1,
    }
    if place.gap == 0:
        return _("The median of its peers is the same.") % values
    if place.gap > 0:
        return _("The median of its %(number)s peers is %(middle)s: %(gap)s lower.") % values
    return _("The median of its %(number)s peers is %(middle)s: %(gap)s higher.") % values


def _trend(measured: Measured, told: Voice) -> str:
    found = measured.trend
    if found is None:
        if measured.newest is None:
            return ""
        return _("There are too few figures of the last years to say whether it moves.")
    values = {
        "slope": told.difference(found.slope),
        "first": found.first_year,
        "last": found.last_year,
        "number": found.number,
    }
    if found.low is not None and found.high is not None:
        values |= _interval(found, told)
    return _trend_sentences()[direction(found, measured.better)] % values


def _interval(found: Trend, told: Voice) -> dict[str, str]:
    low, high = found.low or 0.0, found.high or 0.0
    share = wording.number(100 * (found.sureness or 0), 0)
    signed = [
        ("+" if end > 0 else MINUS if end < 0 else "") + told.difference(end) for end in (low, high)
    ]
    return {"low": signed[0], "high": signed[1], "share": share}


def _trend_sentences() -> dict[Direction, str]:
    sure = _(
        " (from %(low)s to %(high)s with %(share)s%% sureness; %(number)s observed figures from "
        "%(first)s to %(last)s)."
    )
    by_model = _(
        " by the figures from %(first)s to %(last)s, which are estimated or modelled: how sure "
        "that is cannot be said."
    )
    return {
        Direction.BETTER: _("It gets better by %(slope)s a year") + sure,
        Direction.WORSE: _("It gets worse by %(slope)s a year") + sure,
        Direction.RISING: _("It rises by %(slope)s a year") + sure,
        Direction.FALLING: _("It falls by %(slope)s a year") + sure,
        Direction.FLAT: _("It hardly moves") + sure,
        Direction.UNCLEAR: _("Whether it gets better or worse is not clear") + sure,
        Direction.BETTER_BY_MODEL: _("It gets better by %(slope)s a year") + by_model,
        Direction.WORSE_BY_MODEL: _("It gets worse by %(slope)s a year") + by_model,
        Direction.RISING_BY_MODEL: _("It rises by %(slope)s a year") + by_model,
        Direction.FALLING_BY_MODEL: _("It falls by %(slope)s a year") + by_model,
        Direction.FLAT_BY_MODEL: _("It hardly moves") + by_model,
    }


def _target(measured: Measured, told: Voice) -> str:
    target, by_year = measured.told.target, measured.told.target_year
    if target is None or by_year is None or measured.newest is None:
        return ""
    sentences = [
        _("The target is %(target)s by %(year)s.")
        % {"target": told.written(target), "year": by_year}
    ]
    if measured.pace:
        sentences.append(_arrival(measured.pace.expected))
        early, late = measured.pace.optimistic, measured.pace.pessimistic
        if measured.pace.expected.reach is Reach.REACHED and early and late:
            sentences.append(_between(early, late))
    if measured.needed:
        values = {"change": told.difference(measured.needed.a_year)}
        sentences.append(_("To be there in time it must change by %(change)s a year.") % values)
        if measured.needed.times:
            times = {"times": wording.number(measured.needed.times, 1)}
            sentences.append(_("That is %(times)s times the present pace.") % times)
    return " ".join(sentence for sentence in sentences if sentence)


def _arrival(arrival: Arrival) -> str:
    return {
        Reach.ALREADY_THERE: _("It is reached already."),
        Reach.REACHED: _("At this pace it is reached in %(year)s."),
        Reach.NEVER_AT_THIS_PACE: _("At this pace it is never reached."),
        Reach.TOO_FAR: _("At this pace it takes more than a hundred years."),
    }[arrival.reach] % {"year": arrival.year}


def _between(early: Arrival, late: Arrival) -> str:
    if early.year is None or early.year == late.year:
        return ""
    if late.year is None:
        return _("It may be %(early)s, or never.") % {"early": early.year}
    return _("It may be any year from %(early)s to %(late)s.") % {
        "early": early.year,
        "late": late.year,
    }


def _achieved(measured: Measured, told: Voice, name_of: Callable[[str], str]) -> str:
    found = measured.achieved
    if found is None:
        return ""
    best = found.best
    number = len(found.by_country)
    if best.a_year <= 0:
        return _("No peer that stood where it stands has improved since.")
    sentence = ngettext(
        "One peer once stood where it stands: %(best)s improved by %(change)s a year from "
        "%(first)s to %(last)s.",
        "%(number)s peers once stood where it stands. %(best)s improved most, by %(change)s a year "
        "from %(first)s to %(last)s; the median of them by %(middle)s.",
        number,
    )
    return sentence % {
        "number": number,
        "best": name_of(best.country),
        "change": told.difference(best.a_year),
        "first": best.start.year,
        "last": best.end.year,
        "middle": told.difference(found.median) if found.median > 0 else _("nothing"),
    }


def _doubts(measured: Measured, told: Voice) -> list[str]:
    """Say what is missing, old, or known in another way since, before anybody relies on it."""
    found = measured.gaps
    doubts = []
    if found.age is not None and found.age >= OLD:
        doubts.append(
            _("The newest figure is %(age)s years old; nothing newer is held.") % {"age": found.age}
        )
    for missing in found.missing:
        years = {"first": missing.first_year, "last": missing.last_year}
        if missing.first_year == missing.last_year:
            doubts.append(_("There is no figure for %(first)s.") % years)
        else:
            doubts.append(_("There are no figures from %(first)s to %(last)s.") % years)
    doubts += [_break(b.before, b.after, told) for b in found.breaks]
    if found.unobserved_since and found.observed_until:
        values = {"year": found.unobserved_since}
        doubts.append(_("Since %(year)s the figures are estimated or modelled.") % values)
    return doubts


def _break(before: Point, after: Point, told: Voice) -> str:
    return _(
        "From %(before)s in %(first)s to %(after)s in %(last)s is an unusual step: perhaps another "
        "way of counting."
    ) % {
        "before": told.written(before.value),
        "first": before.year,
        "after": told.written(after.value),
        "last": after.year,
    }
