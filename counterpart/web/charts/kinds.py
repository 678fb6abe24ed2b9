"""What a figure is, in words, for the tables below charts."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from counterpart.countries.indicators.rules.series import Kind

KINDS: dict[Kind, "str | Promise"] = {
    Kind.COUNTRY: _("country data"),
    Kind.SURVEY: _("survey"),
    Kind.ESTIMATED: _("estimated"),
    Kind.MODELLED: _("modelled"),
    Kind.PROJECTED: _("projected"),
    Kind.UNKNOWN: _("kind not said"),
}
