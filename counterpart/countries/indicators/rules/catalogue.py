"""The catalogue of indicators: the closed lists that it uses, and reading its file."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from counterpart.countries.indicators.rules.series import Better, Kind
from counterpart.foundation import lined_yaml

LANGUAGES: Final = ("en", "fr")
"""In which every name and definition is written."""


class Topic(StrEnum):
    POVERTY = "poverty"
    INEQUALITY = "inequality"
    JOBS = "jobs"
    YOUTH = "youth"
    CHILDREN = "children"
    LEARNING = "learning"
    HEALTH = "health"
    NUTRITION = "nutrition"
    WATER = "water"
    ENERGY = "energy"
    CLIMATE = "climate"
    NATURE = "nature"
    AGRICULTURE = "agriculture"
    CITIES = "cities"
    TRANSPORT = "transport"
    CONFLICT = "conflict"
    DISPLACEMENT = "displacement"
    GOVERNANCE = "governance"
    REVENUE = "revenue"
    FINANCE = "finance"
    ECONOMY = "economy"
    GENDER = "gender"
    DIGITAL = "digital"


class Unit(StrEnum):
    PERCENT = "percent"
    PER_100 = "per-100"
    PER_1000 = "per-1000"
    PER_10000 = "per-10000"
    PER_100000 = "per-100000"
    PER_1000_BIRTHS = "per-1000-births"
    PER_100000_BIRTHS = "per-100000-births"
    PEOPLE = "people"
    DAYS = "days"
    INDEX = "index"
    SCORE = "score"
    INTERNATIONAL_DOLLARS = "international-dollars"
    KILOGRAMS_PER_DOLLAR = "kilograms-per-dollar"


PER: Final = {
    Unit.PERCENT: 100,
    Unit.PER_1000: 1_000,
    Unit.PER_10000: 10_000,
    Unit.PER_100000: 100_000,
}
"""Of how many people a rate tells, where a number of people can be made of it."""

CEILINGS: Final = {Unit.PERCENT: 100.0, Unit.INDEX: 100.0, Unit.PER_1000_BIRTHS: 1000.0}
"""The highest value of a unit, unless an indicator says otherwise."""


class Denominator(StrEnum):
    """Of whom a rate is, where the number of them is known."""

    PEOPLE = "people"


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _date(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=2, max_length=600)]
Code = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
InBoth = Annotated[dict[str, Text], Field(min_length=len(LANGUAGES))]


class SourceTold(_Told):
    """Who publishes figures, under which licence, and of which day our copy is."""

    publisher: Text
    data_set: Text
    address: Annotated[str, Field(pattern=r"^https?://", max_length=500)]
    licence: Text
    vintage: Annotated[date, BeforeValidator(_date)]


class OriginTold(_Told):
    """Where `script/compile_indicators.py` finds the figures; `dims` in the order to look in."""

    file: str
    series: str
    dims: tuple[str, ...] = ()


class Entry(_Told):
    """One indicator as the file has it; `source` is a key of the file's sources."""

    code: Code
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    name: InBoth
    definition: InBoth
    unit: Unit
    better: Better
    decimals: Annotated[int, Field(ge=0, le=4)]
    of: Denominator | None = None
    kind: Kind = Kind.UNKNOWN
    lowest: float | None = None
    highest: float | None = None
    world_bank: Annotated[str, Field(pattern=r"^[A-Z0-9.]+$")] | None = None
    source: str
    origin: OriginTold = Field(alias="from")
    words: tuple[Text, ...] = ()

    @property
    def floor(self) -> float | None:
        return 0.0 if self.lowest is None else self.lowest

    @property
    def ceiling(self) -> float | None:
        return CEILINGS.get(self.unit) if self.highest is None else self.highest


class _File(_Told):
    sources: dict[str, SourceTold]
    indicators: tuple[Entry, ...]

    @model_validator(mode="after")
    def _agrees(self) -> "_File":
        codes = [entry.code for entry in self.indicators]
        if twice := sorted({code for code in codes if codes.count(code) > 1}):
            raise ValueError(f"twice in the file: {', '.join(twice)}")
        for entry in self.indicators:
            if entry.source not in self.sources:
                raise ValueError(f"{entry.code}: there is no source {entry.source}")
            if entry.of and entry.unit not in PER:
                raise ValueError(f"{entry.code}: a number of people cannot be made of its unit")
            for texts in (entry.name, entry.definition):
                if set(texts) != set(LANGUAGES):
                    raise ValueError(f"{entry.code}: must be told in {' and '.join(LANGUAGES)}")
        return self


class IndicatorTold(_Told):
    """One indicator with its source."""

    entry: Entry
    source: SourceTold


class Unreadable(Exception):
    """The text is not a catalogue; the message says where and why."""


def read_catalogue(text: str) -> tuple[IndicatorTold, ...]:
    """
    Read the catalogue, in its order.

    :raises Unreadable: naming line or entry, and what is wrong with it
    """
    try:
        raw, lines = lined_yaml.read(text)
        file = _File.model_validate(raw)
    except lined_yaml.Broken as broken:
        raise Unreadable(f"line {broken.line}: {broken.reason}") from None
    except ValidationError as error:
        raise Unreadable(
            "; ".join(_told(e["loc"], e["msg"], lines) for e in error.errors())
        ) from None
    return tuple(IndicatorTold(entry=e, source=file.sources[e.source]) for e in file.indicators)


def _told(place: lined_yaml.Place, message: str, lines: dict[lined_yaml.Place, int]) -> str:
    inside = place
    while inside and inside not in lines:
        inside = inside[:-1]
    return f"line {lines.get(inside, 1)}: {'.'.join(map(str, place))}: {message}"
