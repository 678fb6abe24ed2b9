"""The reasons in sentences: every word is a field of a case, or quoted from it."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from counterpart.countries import names
from counterpart.discovery.rules.difference import Difference, Instruments, difference
from counterpart.library.models import Case
from counterpart.library.rules.prose import paragraphs, plain
from counterpart.library.vocabulary import Approach


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
    others = "; ".join(f"{shown[country]}: {_lower(a)}" for country, a in found.led_otherwise)
    alike = ", ".join(shown[country] for country in found.led_alike)
    told = {"lead": lead, "others": others, "alike": alike}
    if others and alike:
        return _("Led with %(lead)s, as did %(alike)s. Others led otherwise: %(others)s.") % told
    if alike:
        return _("Led with %(lead)s, as did %(alike)s.") % told
    if others:
        text = ngettext(
            "Led with %(lead)s. The other led otherwise: %(others)s.",
            "Led with %(lead)s. The others led otherwise: %(others)s.",
            len(found.led_otherwise),
        )
        return text % told
    return _("Led with %(lead)s.") % told


def _lower(approach: str) -> str:
    label = str(Approach(approach).label)
    return label[:1].lower() + label[1:]


def when_not_to_copy(case: Case) -> str:
    """Return the first paragraph of the case's own words on where it may not fit."""
    return plain(paragraphs(case.may_not_fit)[0])
