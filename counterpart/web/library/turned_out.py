"""Saying in a sentence how cases turned out."""

from collections.abc import Mapping

from babel.lists import format_list
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext, ngettext_lazy, to_locale
from django.utils.translation import gettext_lazy as _

from counterpart.library.vocabulary import Outcome

OF_ONE: Mapping[Outcome, Promise] = {
    Outcome.ACHIEVED: _("The one case achieved what it set out to do."),
    Outcome.MIXED: _("The one case had mixed results."),
    Outcome.NOT_ACHIEVED: _("The one case did not achieve what it set out to do."),
    Outcome.UNKNOWN: _("How the one case turned out is not known."),
}
OF_MANY = {
    Outcome.ACHIEVED: ngettext_lazy(
        "%(n)s achieved what it set out to do", "%(n)s achieved what they set out to do", "n"
    ),
    Outcome.MIXED: ngettext_lazy("%(n)s had mixed results", "%(n)s had mixed results", "n"),
    Outcome.NOT_ACHIEVED: ngettext_lazy(
        "%(n)s did not achieve what it set out to do",
        "%(n)s did not achieve what they set out to do",
        "n",
    ),
    Outcome.UNKNOWN: ngettext_lazy(
        "of %(n)s the outcome is not known", "of %(n)s the outcome is not known", "n"
    ),
}


def turned_out(outcomes: Mapping[Outcome, int]) -> str:
    """
    Return one sentence, such as “Of 9 cases, 2 had mixed results and of 7 ...”.

    :param outcomes: the number of cases of each outcome; empty where there is no case
    """
    number = sum(outcomes.values())
    held = [outcome for outcome in Outcome if outcomes.get(outcome)]
    if not held:
        return ""
    if number == 1:
        return str(OF_ONE[held[0]])
    clauses = [str(OF_MANY[outcome] % {"n": outcomes[outcome]}) for outcome in held]
    locale = to_locale(get_language() or settings.LANGUAGE_CODE)
    told = {"n": number, "clauses": format_list(clauses, locale=locale)}
    return ngettext("Of %(n)s case, %(clauses)s.", "Of %(n)s cases, %(clauses)s.", number) % told
