"""
The forms of the measures: one for each indicator that is picked, and one for figures of her own.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from counterpart.challenges.rules.described import LONGEST_LINE
from counterpart.challenges.rules.numbers import NumberProblem, number
from counterpart.challenges.rules.own_figures import LARGEST, OwnFigures, read_own_figures
from counterpart.challenges.sentences import number_sentence, problem_sentence
from counterpart.countries.indicators.rules.series import Better, Kind, Point
from counterpart.countries.models import LAST_YEAR
from counterpart.countries.queries import codes_by_name
from counterpart.countries.rules.naming import folded
from counterpart.web.words import Words

SHOWN_PROBLEMS = 20  # of one table; the rest is counted
LONGEST_FIGURES = 200_000  # characters; a file may be larger

WAYS = [
    (Better.LOWER.value, gettext_lazy("Less is better")),
    (Better.HIGHER.value, gettext_lazy("More is better")),
    (Better.NEITHER.value, gettext_lazy("Neither")),
]


class TargetForm(forms.Form):
    """The level that she wants to reach, and by when; both or neither."""

    target = Words(label=gettext_lazy("Target"), required=False, max_length=60)
    target_year = Words(label=gettext_lazy("By the year"), required=False, max_length=20)

    def __init__(
        self,
        *args: Any,
        this_year: int,
        lowest: float | None = None,
        highest: float | None = None,
        **kwargs: Any,
    ) -> None:
        self.this_year, self.lowest, self.highest = this_year, lowest, highest
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.widget.attrs["inputmode"] = "decimal" if name == "target" else "numeric"

    def clean_target(self) -> float | None:
        written = self.cleaned_data["target"].strip()
        if not written:
            return None
        read = number(written)
        if isinstance(read, NumberProblem):
            raise forms.ValidationError(number_sentence(read))
        if self.lowest is not None and read < self.lowest:
            raise forms.ValidationError(
                _("This figure cannot be less than %(lowest)s.") % {"lowest": f"{self.lowest:g}"}
            )
        if self.highest is not None and read > self.highest:
            raise forms.ValidationError(
                _("This figure cannot be more than %(highest)s.") % {"highest": f"{self.highest:g}"}
            )
        return read

    def clean_target_year(self) -> int | None:
        written = self.cleaned_data["target_year"].strip()
        if not written:
            return None
        read = number(written)
        if isinstance(read, NumberProblem) or read != int(read):
            raise forms.ValidationError(_("Write a year in four digits, such as 2030."))
        if not self.this_year < read <= LAST_YEAR:
            raise forms.ValidationError(
                _("A target lies ahead: a year from %(first)s to %(last)s.")
                % {"first": self.this_year + 1, "last": LAST_YEAR}
            )
        return int(read)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        target, by = cleaned.get("target"), cleaned.get("target_year")
        if target is not None and by is None and "target_year" not in self.errors:
            self.add_error("target_year", _("Say by which year the target is to be reached."))
        if target is None and by is not None and "target" not in self.errors:
            self.add_error("target", _("Say which level is to be reached by that year."))
        return cleaned


class OwnForm(TargetForm):
    """An indicator of her own: what it counts, who says so, and the figures by year."""

    name = Words(label=gettext_lazy("What is counted"), required=False, max_length=LONGEST_LINE)
    unit = Words(label=gettext_lazy("In which unit"), required=False, max_length=LONGEST_LINE)
    better = forms.ChoiceField(label=gettext_lazy("Which way is better?"), choices=WAYS)
    source = Words(label=gettext_lazy("Source"), required=False, max_length=LONGEST_LINE)
    figures = Words(
        label=gettext_lazy("Figures by year"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST_FIGURES,
    )
    file = forms.FileField(label=gettext_lazy("A file of figures"), required=False)

    field_order = ["name", "unit", "better", "source", "figures", "file", "target", "target_year"]

    def __init__(self, *args: Any, country: str = "", **kwargs: Any) -> None:
        """:param country: the code of hers; figures of others are told"""
        self.country = country
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        told = [cleaned.get(name) for name in ("figures", "source", "unit", "file")]
        has_told = any(told) or cleaned.get("target") is not None
        if has_told and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("Say what these figures count."))
        read = self._read(cleaned)
        rows = read.rows if read else ()
        cleaned["series"] = tuple(Point(r.year, r.value, r.kind or Kind.UNKNOWN) for r in rows)
        return cleaned

    def _read(self, cleaned: Mapping[str, Any]) -> OwnFigures | None:
        """Read what was uploaded, else what was pasted; what is wrong is said by row and column."""
        upload: UploadedFile[bytes] | None = cleaned.get("file")
        given: str | bytes | None = cleaned.get("figures") or None
        field = "figures"
        if upload is not None:
            if upload.size and upload.size > LARGEST:
                self.add_error("file", _("This file is larger than 1 MB."))
                return None
            given, field = upload.read(LARGEST + 1), "file"
        if given is None:
            return None
        is_share = "%" in cleaned.get("unit", "") or "percent" in cleaned.get("unit", "").lower()
        read = read_own_figures(
            given,
            lowest=None,
            highest=100.0 if is_share else None,
            this_year=self.this_year,
            known_place=_known_place(),
            home=self.country,
        )
        for problem in read.problems[:SHOWN_PROBLEMS]:
            self.add_error(field, problem_sentence(problem))
        return read


def _known_place() -> Callable[[str], str | None]:
    """Return what knows the code of a place; the names are read when the first is asked for."""
    by_name = cache(codes_by_name)
    return lambda text: by_name().get(folded(text))
