"""The reasons in sentences: every word is a field of a case, or quoted from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import Country
from counterpart.discovery.context import country_of
from counterpart.discovery.rules.difference import Difference, Instruments, difference
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.rules.prose import paragraphs, whole_sentences
from counterpart.library.vocabulary import Approach


@dataclass(frozen=True)
class Told:
    """What a case or a programme used, and whether that is only suggested."""

    key: str
    country: Country
    approaches: tuple[str, ...]
    is_suggested: bool = False


def told_of(thing: Case | Programme) -> Told:
    """Return what is known of the approaches of a case or a programme."""
    country = country_of(thing)
    if isinstance(thing, Case):
        return Told(f"case {thing.pk}", country, tuple(thing.approaches))
    approaches = (thing.lead_approach,) if thing.lead_approach else ()
    return Told(f"programme {thing.pk}", country, approaches, is_suggested=True)


def how_it_differs(this: Told, everyone: Sequence[Told], language: str) -> str:
    """
    Say in one sentence what sets one experience apart from the others chosen; both sides are named.

    Empty for one that stands alone, or of which no approach is known: nothing can be compared. A
    second sentence names what it used and none of the others did.
    """
    known = [t for t in everyone if t.approaches]
    if len(known) < 2 or not this.approaches:
        return ""
    instruments = {t.key: Instruments(t.country.iso3, t.approaches) for t in known}
    found = difference(instruments[this.key], list(instruments.values()))
    shown = {t.country.iso3: names.display_name(t.country, language) for t in known}
    parts = [_contrast(this, found, shown)]
    if found.only_here and not this.is_suggested:
        used = ", ".join(_lower(approach) for approach in found.only_here)
        parts.append(_("Used only here among these: %(approaches)s.") % {"approaches": used})
    return " ".join(parts)


def _contrast(this: Told, found: Difference, shown: Mapping[str, str]) -> str:
    """Name what this one led with, who led alike, and what each of the others led with."""
    told = {
        "here": shown[this.country.iso3],
        "lead": _lower(this.approaches[0]),
        "alike": _listed([shown[c] for c in found.led_alike]),
        "others": "; ".join(_others(found, shown)),
    }
    if found.led_alike and found.led_otherwise:
        return _("%(here)s led with %(lead)s, as did %(alike)s; %(others)s.") % told
    if found.led_alike:
        return _("%(here)s led with %(lead)s, as did %(alike)s.") % told
    return _("%(here)s led with %(lead)s; %(others)s.") % told


def _others(found: Difference, shown: Mapping[str, str]) -> list[str]:
    """Say who led with what, those that led alike together."""
    by_lead: dict[str, list[str]] = {}
    for country, lead in found.led_otherwise:
        by_lead.setdefault(lead, []).append(shown[country])
    return [
        _("%(countries)s with %(lead)s") % {"countries": _listed(who), "lead": _lower(lead)}
        for lead, who in by_lead.items()
    ]


def _listed(words: Sequence[str]) -> str:
    """Join names as in a sentence: A, B and C."""
    if len(words) < 2:
        return "".join(words)
    joined = {"several": ", ".join(words[:-1]), "last": words[-1]}
    return _("%(several)s and %(last)s") % joined


def _lower(approach: str) -> str:
    label = str(Approach(approach).label)
    return label[:1].lower() + label[1:]


def when_not_to_copy(case: Case) -> tuple[str, bool]:
    """
    Return what the case itself says of where it may not fit, shortened, and whether more is said.

    The first sentence of each paragraph; where there is but one paragraph, its first two.
    """
    told = [whole_sentences(paragraph) for paragraph in paragraphs(case.may_not_fit)]
    kept = [told[0][:2]] if len(told) == 1 else [sentences[:1] for sentences in told]
    return " ".join(s for some in kept for s in some), sum(map(len, kept)) < sum(map(len, told))
