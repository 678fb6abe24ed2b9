"""The reasons in sentences: every word is a field of a case, or quoted from it."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.discovery.rules.difference import Difference, Instruments, difference
from counterpart.library.models import Case
from counterpart.library.rules.prose import paragraphs, sentences
from counterpart.library.vocabulary import Approach

CAUTION_SENTENCES = 2  # of the section on where it may not fit; the case holds all of it


def how_it_differs(case: Case, cases: Sequence[Case], language: str) -> str:
    """Say in a sentence or two what sets this case apart from the other cases chosen."""
    instruments = {c.pk: Instruments(c.country_id, tuple(c.approaches)) for c in cases}
    found = difference(instruments[case.pk], list(instruments.values()))
    shown = {c.country_id: names.display_name(c.country, language) for c in cases}
    lead = _lower(case.lead_approach)
    parts = [_lead_sentence(lead, found, shown)]
    if found.only_here:
        used = ", ".join(_lower(a) for a in found.only_here)
        parts.append(_("Only here: %(approaches)s.") % {"approaches": used})
    return " ".join(parts)


def _lead_sentence(lead: str, found: Difference, shown: Mapping[str, str]) -> str:
    others = "; ".join(
        _("%(country)s: %(lead)s") % {"country": shown[country], "lead": _lower(approach)}
        for country, approach in found.led_otherwise
    )
    told = {"lead": lead, "others": others, "alike": ", ".join(shown[c] for c in found.led_alike)}
    if others and found.led_alike:
        sentence = _(
            "The lead here, as in %(alike)s, is %(lead)s. Elsewhere it is another (%(others)s)."
        )
        return sentence % told
    if found.led_alike:
        return _("The lead here, as in %(alike)s, is %(lead)s.") % told
    if others:
        return _("The lead here is %(lead)s. Elsewhere it is another (%(others)s).") % told
    return _("The lead here is %(lead)s.") % told


def _lower(approach: str) -> str:
    label = str(Approach(approach).label)
    return label[:1].lower() + label[1:]


def when_not_to_copy(case: Case) -> str:
    """Return the first sentences of the case's own words on where it may not fit."""
    return " ".join(sentences(paragraphs(case.may_not_fit)[0])[:CAUTION_SENTENCES])
