"""The shape of a written case, before it reaches the database. The format: docs/case-format.md."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from counterpart.library.rules.figures import agrees
from counterpart.library.rules.prose import CITATION, one_line

LONGEST_SUMMARY = 60  # words, so that a minister can read it aloud
MOST_OTHER_APPROACHES = 3
SECTIONS = {
    "The problem": "problem",
    "What they did": "what_was_done",
    "What went wrong": "what_went_wrong",
    "Lessons": "lessons",
    "When it may not fit": "may_not_fit",
}
FOR_EACH = Literal["person", "household", "person-and-year", "household-and-year"]
# The strongest evidence first, the one order of the whole program.
EVIDENCE = Literal[
    "experiment",
    "quasi-experiment",
    "independent-rating",
    "survey",
    "monitoring",
    "testimony",
    "unknown",
]


def _unknown_is_none(value: object) -> object:
    return None if value == "unknown" else value


def _unknown_is_empty(value: object) -> object:
    return [] if value == "unknown" else value


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("write a plain number, without commas or words")
    return str(value)


T = TypeVar("T")
Known = Annotated[T | None, BeforeValidator(_unknown_is_none)]
Words = Annotated[str, Field(min_length=2), AfterValidator(one_line)]
Year = Annotated[int, Field(ge=1900, le=2100)]
Number = Annotated[Decimal, BeforeValidator(_number), Field(max_digits=20, decimal_places=4)]
Slug = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=60)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FigureText(Shape):
    """A number with the source it was seen in, as printed there, and where."""

    value: Number
    source: str
    printed: Annotated[str, Field(min_length=1, max_length=120)]
    where: Annotated[str, Field(min_length=1, max_length=200)]
    year: Known[Year] = None
    at_least: bool = False

    def disagreement(self, unit: str) -> str | None:
        if agrees(self.value, self.printed, unit):
            return None
        return f"the value {self.value} is not the number printed, {self.printed!r}"


class NamedFigure(FigureText):
    what: Annotated[str, Field(min_length=2, max_length=250)]
    unit: Annotated[str, Field(min_length=1, max_length=60)]


class ScaleFigure(NamedFigure):
    key: bool = False


class CostFigure(NamedFigure):
    """What was spent: in all, or on one person or household as the source itself says it."""

    for_each: FOR_EACH | None = None


class ResultText(Shape):
    indicator: Annotated[str, Field(min_length=2, max_length=250)]
    unit: Annotated[str, Field(min_length=1, max_length=60)]
    evidence: EVIDENCE
    baseline: Known[FigureText] = None
    target: Known[FigureText] = None
    result: Known[FigureText] = None
    key: bool = False

    def figures(self) -> dict[str, FigureText]:
        named = {"baseline": self.baseline, "target": self.target, "result": self.result}
        return {role: figure for role, figure in named.items() if figure}


class SourceText(Shape):
    title: Annotated[str, Field(min_length=2, max_length=300)]
    publisher: Annotated[str, Field(min_length=2, max_length=200)]
    year: Known[Year]
    seen: date
    url: Annotated[str, Field(pattern=r"^https?://[^\s\"<>]+$", max_length=500)] | None = None
    dataset: Annotated[str, Field(min_length=2, max_length=200)] | None = None
    licence: Annotated[str, Field(min_length=2, max_length=60)] | None = None


class Head(Shape):
    title: Annotated[str, Field(min_length=5, max_length=160)]
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    place: Known[Annotated[Words, Field(max_length=120)]] = None
    is_city: bool = False
    family: Slug
    implementers: Annotated[list[Words], BeforeValidator(_unknown_is_empty)]
    payers: Annotated[list[Words], BeforeValidator(_unknown_is_empty)]
    years: tuple[Year, Year | Literal["ongoing", "unknown"]]
    lead_approach: Slug
    approaches: Annotated[list[Slug], Field(max_length=MOST_OTHER_APPROACHES)] = []
    summary: Words
    outcome: Literal["achieved", "mixed", "not-achieved", "unknown"]
    outcome_note: Words
    evidence: EVIDENCE
    scale: Annotated[list[ScaleFigure], BeforeValidator(_unknown_is_empty)]
    cost: Annotated[list[CostFigure], BeforeValidator(_unknown_is_empty)]
    results: Annotated[list[ResultText], BeforeValidator(_unknown_is_empty)]
    facts: list[NamedFigure] = []
    checked: Known[date] = None
    sources: Annotated[dict[str, SourceText], Field(min_length=1)]

    def figures(self) -> list[tuple[tuple[str | int, ...], FigureText, str]]:
        """Every figure of the head with the path at which it stands, and its unit."""
        found: list[tuple[tuple[str | int, ...], FigureText, str]] = []
        for role in ("scale", "cost", "facts"):
            named: Sequence[NamedFigure] = getattr(self, role)
            found += [((role, n), figure, figure.unit) for n, figure in enumerate(named)]
        for n, result in enumerate(self.results):
            parts = result.figures().items()
            found += [(("results", n, role), figure, result.unit) for role, figure in parts]
        return found


MakerOfTranslation = Literal["machine", "person"]


class TranslationText(Shape):
    """What was translated, by whom, and the version of the original that it was made of."""

    language: str
    title: str
    summary: str
    problem: str
    made_by: MakerOfTranslation
    version: str

    def cited(self) -> set[str]:
        """Return the keys of all sources that it names."""
        return set(CITATION.findall(f"{self.title} {self.summary} {self.problem}"))


class CaseText(Shape):
    """One case as it was written, checked."""

    slug: Annotated[str, Field(pattern=r"^[a-z]{3}(-[a-z0-9]+)+$", max_length=100)]
    digest: str
    head: Head
    sections: dict[str, str]
    translations: tuple[TranslationText, ...] = ()
