"""Steering by links: what an address asks for, and the addresses of what may be asked for next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import Country
from counterpart.discovery.answers import AnyExperience, Shortlist, lead_of
from counterpart.discovery.rules.steering import Only, Steering
from counterpart.library.vocabulary import Approach

MOST = 20  # countries and approaches that one address may leave out


@dataclass(frozen=True)
class Link:
    """A thing to ask for, and the address (from the answer's own) that asks for it."""

    label: str
    address: str
    is_on: bool = False


def steering_of(asked: QueryDict, shortlist: Shortlist) -> Steering:
    """Return what an address asks for; what is not of the lists is left out."""
    like = asked.get("like", "")
    place = int(like) if like.isascii() and like.isdigit() and len(like) < 4 else None
    return Steering(
        without=frozenset(c for c in _words(asked, "without") if len(c) == 3 and c.isupper()),
        otherwise=frozenset(_words(asked, "otherwise") & set(Approach.values)),
        only=frozenset(Only(o) for o in _words(asked, "only") & set(Only)),
        like=place if place is not None and place < len(shortlist.listed) else None,
    )


def _words(asked: QueryDict, name: str) -> set[str]:
    return set(asked.get(name, "").split(",")[:MOST])


def address_of(steering: Steering) -> str:
    """Return the part of an address that asks for this; empty where nothing is asked for."""
    asked = {
        "without": ",".join(sorted(steering.without)),
        "otherwise": ",".join(sorted(steering.otherwise)),
        "only": ",".join(sorted(steering.only)),
        "like": "" if steering.like is None else str(steering.like),
    }
    return "?" + urlencode({name: value for name, value in asked.items() if value}, safe=",")


def links_of(experience: AnyExperience, steering: Steering) -> Sequence[Link]:
    """Return what may be asked for from one experience."""
    country = experience.context.there
    lead = lead_of(experience)
    found = [Link(_("More like this"), address_of(replace(steering, like=experience.place)))]
    if lead:
        other = replace(steering, otherwise=steering.otherwise | {lead})
        found.append(Link(_("Another way"), address_of(other)))
    without = replace(steering, without=steering.without | {country.iso3})
    shown = names.display_name(country, get_language() or "en")
    found.append(Link(_("Not from %(country)s") % {"country": shown}, address_of(without)))
    return found


def toggles(steering: Steering) -> Sequence[Link]:
    """Return what may be asked for of all, each with whether it is asked for now."""
    labels = {
        Only.CITIES: _("Only cities"),
        Only.STRONG: _("Only strong evidence"),
        Only.WRITTEN: _("Only written-up cases"),
    }
    return [
        Link(
            label,
            address_of(replace(steering, only=steering.only ^ {only})),
            is_on=only in steering.only,
        )
        for only, label in labels.items()
    ]


def undoing(steering: Steering, countries: Mapping[str, Country]) -> Sequence[Link]:
    """Return what was asked for beyond the toggles, each with the address that takes it back."""
    language = get_language() or "en"
    found = [
        Link(
            _("not from %(country)s") % {"country": names.display_name(countries[code], language)},
            address_of(replace(steering, without=steering.without - {code})),
        )
        for code in sorted(steering.without & countries.keys())
    ]
    found += [
        Link(
            _("without “%(approach)s”") % {"approach": Approach(lead).label},
            address_of(replace(steering, otherwise=steering.otherwise - {lead})),
        )
        for lead in sorted(steering.otherwise)
    ]
    if steering.like is not None:
        found.append(Link(_("more like one of them"), address_of(replace(steering, like=None))))
    return found
