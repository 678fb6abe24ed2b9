from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from counterpart.countries import queries as countries
from counterpart.discovery.rules.question import NothingAsked, question
from counterpart.web.words import Words


class AskForm(forms.Form):
    problem = Words(
        label=_("What is the problem?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write the problem in a sentence or two.")},
        max_length=200_000,
    )
    country = forms.ChoiceField(
        label=_("In which country or territory?"),
        error_messages={
            "required": _("Choose your country, so that the answer comes from others."),
            "invalid_choice": _("Choose a country from the list."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        choices = countries.country_choices(get_language() or "en")
        field = self.fields["country"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [("", _("Choose")), *choices]
        for name, bound in ((f.name, f) for f in self):
            described = f"{name}-note" + (f" {name}-error" if bound.errors else "")
            bound.field.widget.attrs["aria-describedby"] = described
            if bound.errors:
                bound.field.widget.attrs["aria-invalid"] = "true"

    def name_of_country(self, code: str) -> str:
        """Return the name under which a country stands in the list; empty for one not in it."""
        field = self.fields["country"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        return str(dict(field.choices).get(code, ""))  # type: ignore[arg-type]

    def clean_problem(self) -> str:
        written: str = self.cleaned_data["problem"]
        try:
            question(written)
        except NothingAsked:
            raise forms.ValidationError(
                _("Write the problem in a sentence or two, in your own words.")
            ) from None
        return written
