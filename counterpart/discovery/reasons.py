"""The reasons in sentences: every word is a field of a case, or quoted from it."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.discovery.rules.difference import Difference, Instruments, difference
from counterpart.library.models import Case
from counterpart.library.rules.prose import paragraphs, whole_sentences
from counterpart.library.vocabulary import APPROACHES, Approach


def how_it_differs(case: Case, cases: Sequence[Case], language: str) -> str:
    """
    Say in two or three sentences what sets this case apart from the other cases chosen.

    Empty for a case that stands alone: there is nothing to differ from.
    """
    instruments = {c.pk: Instruments(c.country_id, tuple(c.approaches)) for c in cases}
    if len(instruments) < 2:
        return ""
    found = difference(instruments[case.pk], list(instruments.values()))
    shown = {c.country_id: names.display_name(c.country, language) for c in cases}
    parts = [str(APPROACHES[Approach(case.lead_approach)]), _who_leads_alike(found, shown)]
    if found.only_here:
        used = ", ".join(_lower(approach) for approach in found.only_here)
        parts.append(_("Used only here among these: %(approaches)s.") % {"approaches": used})
    return " ".join(parts)


def _who_leads_alike(found: Difference, shown: Mapping[str, str]) -> str:
    """Name both sides: the countries that led with the same, and what the others led with."""
    others = ", ".join(dict.fromkeys(_lower(a) for _country, a in found.led_otherwise))
    told = {"alike": ", ".join(shown[c] for c in found.led_alike), "others": others}
    if found.led_alike and others:
        return _("%(alike)s led with the same; the others with %(others)s.") % told
    if found.led_alike:
        return _("%(alike)s led with the same.") % told
    return _("The others led with %(others)s.") % told


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
