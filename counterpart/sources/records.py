"""
The plain records that every reader of open data yields, whatever the format.

A record says what a source says, in the source's words and units; what it means for the library
(a country, an outcome, a family) is decided there. No record has room for a person.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Protocol

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from counterpart.foundation.errors import Refusal
from counterpart.sources.rules.text import cleaned

FIRST_YEAR, LAST_YEAR = 1900, 2100
LARGEST_AMOUNT = Decimal(10) ** 15  # of any currency; more is a mistake of the source
LONGEST_TEXT = 20_000  # characters of one text; what is longer is cut by `cleaned`


def _possible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the year {day.year} cannot be")
    return day


Day = Annotated[date, AfterValidator(_possible)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
Amount = Annotated[Decimal, Field(allow_inf_nan=False, ge=-LARGEST_AMOUNT, le=LARGEST_AMOUNT)]
Quantity = Annotated[Decimal, Field(allow_inf_nan=False, ge=-(10**18), le=10**18)]
Name = Annotated[str, AfterValidator(cleaned), StringConstraints(min_length=1, max_length=2_000)]
Prose = Annotated[str, AfterValidator(cleaned), StringConstraints(min_length=1)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DataSet(Record):
    """Where records come from. `key` names it across platforms and begins every external id."""

    key: Key
    title: Name
    publisher: Name
    licence: Annotated[str, Field(max_length=200)] = ""  # empty where it is not known
    licence_address: Annotated[str, Field(max_length=500)] = ""
    address: Annotated[str, Field(max_length=500)] = ""
    vintage: Day | None = None  # of the data, not of the day they were read


class Status(StrEnum):
    """What became of an undertaking, as far as the source says."""

    PLANNED = "planned"
    ACTIVE = "active"
    FINISHED = "finished"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


class Telling(StrEnum):
    """What a text tells of."""

    OBJECTIVE = "objective"
    DESCRIPTION = "description"
    TARGET_GROUP = "target-group"


class Text(Record):
    """One text of the source, in its language; an empty language is one the source leaves open."""

    tells: Telling
    language: Language | None = None
    text: Prose


class Money(Record):
    """A sum. `what` is a word such as commitment, disbursement, expenditure, budget, cost."""

    what: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=40)]
    amount: Amount
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    year: Year | None = None
    transactions: Annotated[int, Field(ge=0)] = 0  # added up; 0: a sum of the source's


class Sector(Record):
    """A sector as the source has it. `scheme` is `dac` for five or three digits of OECD DAC."""

    scheme: Key
    code: Annotated[str, Field(max_length=40)] = ""
    name: Annotated[str, Field(max_length=300)] = ""
    percent: Annotated[float, Field(ge=0, le=100)] | None = None


class Rating(Record):
    """Somebody's verdict in that body's own words. `scale` names the list the words are from."""

    scale: Key
    words: Name
    by: Name
    of: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")] = "outcome"
    year: Year | None = None


class Period(Record):
    start: Day | None = None
    end: Day | None = None
    target: Quantity | None = None
    actual: Quantity | None = None


class Result(Record):
    """One indicator with what was to be and what was reached, by period."""

    indicator: dict[str, Name]  # by language; an empty key where the source leaves it open
    measure: Annotated[str, Field(max_length=60)] = ""  # such as unit or percentage
    is_ascending: bool = True
    baseline: Quantity | None = None
    baseline_year: Year | None = None
    periods: tuple[Period, ...] = ()


class Undertaking(Record):
    """
    One row of open data: a project, an activity, a measure. One or more make a programme.

    `external_id` begins with the key of the data set and a colon. `places` are countries or regions
    as the source writes them. Undertakings that share one of the marks in `gather_by` are parts of
    one programme. Titles stand by language, under an empty key where the source leaves it open.
    """

    external_id: Annotated[str, StringConstraints(pattern=r"^[^\s:][^\s:]*:\S.*$", max_length=200)]
    data_set: DataSet
    at: Annotated[str, Field(max_length=200)]  # where it was read: file and line
    titles: Annotated[dict[str, Name], Field(min_length=1)]
    texts: tuple[Text, ...] = ()
    places: tuple[Name, ...] = ()
    status: Status = Status.UNKNOWN
    status_words: Annotated[str, Field(max_length=100)] = ""  # the source's own
    approval_date: Day | None = None
    start_date: Day | None = None
    end_date: Day | None = None
    money: tuple[Money, ...] = ()
    sectors: tuple[Sector, ...] = ()
    themes: tuple[Name, ...] = ()
    ratings: tuple[Rating, ...] = ()
    results: tuple[Result, ...] = ()
    implementers: tuple[Name, ...] = ()  # organisations only
    payers: tuple[Name, ...] = ()  # organisations only
    instrument: Annotated[str, Field(max_length=200)] = ""  # how it is paid or lent
    address: Annotated[str, Field(max_length=500)] = ""  # of the page about it
    is_supplement: bool = False
    gather_by: tuple[str, ...] = ()


class Rejected(Record):
    """A row that was read and cannot be taken, with the reason in one clause."""

    at: Annotated[str, Field(max_length=200)]
    external_id: Annotated[str, Field(max_length=200)] = ""
    reason: Annotated[str, Field(max_length=500)]


class Unreadable(Refusal):
    """A whole file cannot be taken; the sentence says why, and where."""


class Progress(Protocol):
    """Is told how much of the input has been read, from 0 to 1; may be called often."""

    def __call__(self, share: float) -> None: ...


Reading = Iterator[Undertaking | Rejected]
