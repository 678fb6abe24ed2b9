"""A measured problem laid out as a page: sentences, charts, peers with reasons, who moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from counterpart.challenges.measuring import Measured, Measurement, measurement
from counterpart.challenges.rules.described import Described
from counterpart.challenges.telling import Said, Voice, said, voice
from counterpart.countries import names
from counterpart.countries import queries as countries
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.movers import Move, Sureness
from counterpart.countries.models import Country
from counterpart.countries.peers.queries import Peer
from counterpart.countries.peers.wording import unlike, why_a_peer
from counterpart.library.by_country import counted
from counterpart.library.programmes.vocabulary import Sector
from counterpart.library.vocabulary import Family
from counterpart.web.challenges.causes import tree_of
from counterpart.web.charts.strip import Strip, strip
from counterpart.web.charts.tree import Tree
from counterpart.web.charts.trend import Line, Target, Trend, trend

DRAWN_PEERS = 5
"""Lines beside hers: more would not be told apart."""


@dataclass(frozen=True)
class ShownPeer:
    country: Country
    why: Sequence[str]
    unlike: Sequence[str]
    is_added: bool


@dataclass(frozen=True)
class ShownMover:
    """A country that moved, in words, with how many cases the library holds from it."""

    country: Country
    moved: str
    beyond: str
    sureness: str
    cases: int


@dataclass(frozen=True)
class ShownMeasure:
    number: int
    measured: Measured
    said: Said
    trend: Trend | None
    strip: Strip | None
    movers: Sequence[ShownMover]
    on_movers: str
    source: Indicator | None

    @property
    def anchor(self) -> str:
        return f"measure-{self.number}"


@dataclass(frozen=True)
class Shown:
    told: Described
    country: Country
    measures: Sequence[ShownMeasure]
    peers: Sequence[ShownPeer]
    removed: Sequence[Country]
    tree: Tree | None
    sector: str
    family: str

    @property
    def paragraph(self) -> list[str]:
        """The problem in numbers: what each measure says of itself, one after the other."""
        return [" ".join(measure.said.lines) for measure in self.measures]


def shown_measurement(told: Described, *, this_year: int) -> Shown:
    """Measure a problem and lay it out."""
    country = countries.country(told.country)
    found = measurement(told, country=country, year=this_year)
    language = get_language() or "en"
    movers = [m.country for x in found.measures if x.movers for m in x.movers.movers]
    wanted = {p.code for p in found.peers} | set(movers) | set(told.peers_removed)
    wanted |= {code for measured in found.measures for code in measured.values}
    held = Country.objects.in_bulk(wanted)
    cases = {c.country.pk: c.cases for c in counted(Country.objects.filter(pk__in=movers))}
    layout = _Layout(found, held, cases, language)
    return Shown(
        told=told,
        country=country,
        measures=[layout.measure(n, m) for n, m in enumerate(found.measures, 1)],
        peers=[layout.peer(p) for p in found.peers if p.code in held],
        removed=[held[code] for code in told.peers_removed if code in held],
        tree=tree_of(told.problem, told.causes),
        sector=str(Sector(told.sector).label) if told.sector in Sector.values else "",
        family=str(Family(told.family).label) if told.family in Family.values else "",
    )


@dataclass(frozen=True)
class _Layout:
    found: Measurement
    held: Mapping[str, Country]
    cases: Mapping[str, int]
    language: str

    def name(self, code: str) -> str:
        if code == self.found.country.pk:
            return names.display_name(self.found.country, self.language)
        return names.display_name(self.held[code], self.language) if code in self.held else code

    def measure(self, number: int, measured: Measured) -> ShownMeasure:
        told = voice(measured)
        return ShownMeasure(
            number=number,
            measured=measured,
            said=said(measured, self.found, self.language),
            trend=self._trend(measured, told),
            strip=self._strip(measured, told),
            movers=self._movers(measured, told),
            on_movers=_on_movers(measured, told, self.name(self.found.country.pk)),
            source=measured.indicator,
        )

    def peer(self, peer: Peer) -> ShownPeer:
        return ShownPeer(
            country=self.held[peer.code],
            why=why_a_peer(peer, self.language),
            unlike=unlike(peer, self.language),
            is_added=peer.is_added,
        )

    def _trend(self, measured: Measured, told: Voice) -> Trend | None:
        if not measured.series and not measured.peers:
            return None
        hers = Line(self.name(self.found.country.pk), measured.series, is_hers=True)
        others = [Line(self.name(code), points) for code, points in measured.peers.items()]
        target = measured.told.target
        return trend(
            [hers, *others[:DRAWN_PEERS]],
            written=told.written,
            better=measured.better,
            target=Target(target, measured.told.target_year) if target is not None else None,
            what=told.name,
        )

    def _strip(self, measured: Measured, told: Voice) -> Strip | None:
        if not measured.values:
            return None
        return strip(
            measured.values,
            hers=self.found.country.pk,
            peers=list(measured.peers)[:DRAWN_PEERS],
            names={code: self.name(code) for code in measured.values},
            written=told.written,
            better=measured.better,
            what=told.name,
        )

    def _movers(self, measured: Measured, told: Voice) -> list[ShownMover]:
        if measured.movers is None:
            return []
        return [self._mover(mover, told) for mover in measured.movers.movers]

    def _mover(self, move: Move, told: Voice) -> ShownMover:
        return ShownMover(
            country=self.held[move.country],
            moved=_moved(move, told),
            beyond=_("%(beyond)s a decade more than such a beginning lets expect")
            % {"beyond": told.difference(move.residual)},
            sureness=(
                _("even at the lower end of what its own figures allow")
                if move.sureness is Sureness.INTERVAL
                else _("too few of its figures were observed to say how surely")
            ),
            cases=self.cases.get(move.country, 0),
        )


def _moved(move: Move, told: Voice) -> str:
    return _("from %(start)s in %(first)s to %(end)s in %(last)s") % {
        "start": told.written(move.start.value),
        "first": move.start.year,
        "end": told.written(move.end.value),
        "last": move.end.year,
    }


def _on_movers(measured: Measured, told: Voice, name: str) -> str:
    """Say with whom they are compared, so that regression to the mean is not sold as reform."""
    found = measured.movers
    if found is None:
        return ""
    sentences = [
        _("%(country)s stood at %(level)s in %(year)s. %(number)s countries began about there.")
        % {
            "country": name,
            "level": told.written(found.began.value),
            "year": found.began.year,
            "number": len(found.cohort),
        },
        _change(found.others_median, told),
    ]
    if found.hers:
        sentences.append(_hers(found.hers.improvement, told, name))
    sentences.append(_("Who begins badly mostly improves a little in any case."))
    return " ".join(sentences)


def _change(middle: float, told: Voice) -> str:
    values = {"change": told.difference(middle)}
    if middle > 0:
        return _("The median of them improved by %(change)s a decade.") % values
    return _("The median of them did not improve.")


def _hers(improvement: float, told: Voice, name: str) -> str:
    values = {"country": name, "change": told.difference(improvement)}
    if improvement > 0:
        return _("%(country)s itself improved by %(change)s a decade.") % values
    return _("%(country)s itself did not improve.") % values
