"""What the words for outcomes mean to a reader; the rule by which they are given is in the docs."""

from django.utils.translation import gettext_lazy as _

from counterpart.library.vocabulary import Outcome

OUTCOMES = {
    Outcome.ACHIEVED: _(
        "By its own aims it reached what it set out to do: an independent rating of satisfactory, "
        "moderately satisfactory or better, or, where there is none, the evaluation’s own verdict."
    ),
    Outcome.MIXED: _(
        "Some of it was reached and some not: a rating of moderately unsatisfactory, or, where "
        "there is none, the evaluation’s own verdict."
    ),
    Outcome.NOT_ACHIEVED: _(
        "It did not reach what it set out to do: a rating of unsatisfactory or worse, or, where "
        "there is none, the evaluation’s own verdict."
    ),
    Outcome.UNKNOWN: _("No rating and no evaluation says."),
}
