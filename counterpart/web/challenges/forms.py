"""The guided page: one form, in which only the first step must be filled in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from counterpart.challenges.models import Room
from counterpart.challenges.rules.described import (
    LONGEST_LINE,
    LONGEST_PROBLEM,
    LONGEST_TEXT,
)
from counterpart.countries import queries as countries
from counterpart.discovery.rules.question import NothingAsked, question
from counterpart.library.programmes.vocabulary import Sector
from counterpart.library.vocabulary import Family
from counterpart.web.words import Words


class DescribeForm(forms.Form):
    """Everything but the measures, which have forms of their own (`measure_forms`)."""

    problem = Words(
        label=_("What is the problem?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Write the problem in a sentence or two."),
            "max_length": _("Write the problem in at most %(limit_value)s characters."),
        },
        max_length=LONGEST_PROBLEM,
    )
    country = forms.ChoiceField(
        label=_("In which country or territory?"),
        error_messages={
            "required": _("Choose your country, so that its figures can be shown."),
            "invalid_choice": _("Choose a country from the list."),
        },
    )
    place = Words(label=_("Where in it?"), required=False, max_length=LONGEST_LINE)
    whom = Words(
        label=_("Who is hurt?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST_TEXT,
    )
    people = Words(label=_("How many people are that?"), required=False, max_length=LONGEST_LINE)
    people_source = Words(label=_("How is that known?"), required=False, max_length=LONGEST_LINE)
    causes = Words(
        label=_("Why does it persist?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "true"}),
        max_length=60 * 350,
    )
    tried = Words(
        label=_("What was tried, and what came of it?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_TEXT,
    )
    authority = forms.ChoiceField(label=_("Authority: do those who must decide support a change?"))
    acceptance = forms.ChoiceField(label=_("Acceptance: would those it touches go along?"))
    ability = forms.ChoiceField(label=_("Ability: are people, money and skills there?"))
    in_the_way = Words(
        label=_("What stands in the way?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_TEXT,
    )
    sector = forms.ChoiceField(label=_("Part of public life"))
    family = forms.ChoiceField(label=_("Kind of problem"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name in ("authority", "acceptance", "ability"):
            self._offer(name, _("Not known"), Room.choices)
        self._offer("sector", _("Not sure"), Sector.choices)
        self._offer("family", _("None of these, or not sure"), Family.choices)
        self._offer("country", _("Choose"), countries.country_choices(get_language() or "en"))
        self.fields["country"].required = True
        for name, field in self.fields.items():
            described = f"{name}-note" + (f" {name}-error" if name in self.errors else "")
            field.widget.attrs["aria-describedby"] = described
            if name in self.errors:
                field.widget.attrs["aria-invalid"] = "true"

    def _offer(self, name: str, nothing: Any, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.required = False
        field.choices = [("", nothing), *choices]

    def propose(self, name: str, value: str) -> None:
        """Choose a value in a field that was left open; she can choose another, or none."""
        self.initial[name] = value
        if self.is_bound:
            data = QueryDict(mutable=True)
            data.update(self.data)
            data[name] = value
            self.data = data

    def clean_problem(self) -> str:
        written: str = self.cleaned_data["problem"]
        try:
            question(written)
        except NothingAsked:
            raise forms.ValidationError(
                _("Write the problem in a sentence or two, in your own words.")
            ) from None
        return written
