"""Problems to try: our own words, in the reader's language."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Example:
    text: str | Promise
    country: str


EXAMPLES = (
    Example(
        _("Former fighters come home after the war without work, and their villages fear them."),
        "UGA",
    ),
    Example(
        _(
            "The poorest families get nothing, because nobody knows who they are and where they "
            "live."
        ),
        "KEN",
    ),
    Example(
        _("Children sit in school for years and still cannot read a simple sentence."),
        "MOZ",
    ),
)
