"""The shape of the file of countries and territories."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_PEOPLE = 10**10  # no country has more; a slip of the keyboard has

Iso3 = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Iso2 = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
M49 = Annotated[str, StringConstraints(pattern=r"^[0-9]{3}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
Shown = Literal["en", "fr", "es", "pt", "ar", "ru", "zh"]
Club = Literal["g77", "dac"]
BankRegion = Literal["EAS", "ECS", "LCN", "MEA", "NAC", "SAS", "SSF"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Strict):
    """Where a part of the file was taken from; for people, not for the program."""

    title: Text
    publisher: Text
    licence: Text
    vintage: Text
    used_for: Text


class Territory(Strict):
    """One country or territory; `income`, `g77`, `dac` and `fragile` are runs of calendar years."""

    iso2: Iso2
    m49: M49 | None = None
    region: M49 | None = None
    subregion: M49 | None = None
    bank_region: BankRegion | None = None
    groups: list[Literal["LDC", "LLDC", "SIDS"]] = []
    languages: list[LanguageCode] = []
    zones: list[str] = []
    point: (
        tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
        | None
    ) = None
    names: dict[Shown, Text] = {}
    also: list[Text] = []
    footnotes: dict[Shown, Text] = {}
    income: dict[Year, Literal["L", "LM", "UM", "H", "unknown"]] = {}
    g77: dict[Year, Literal["member", "outside", "unknown"]] = {}
    dac: dict[Year, Literal["recipient", "outside", "unknown"]] = {}
    fragile: dict[Year, Literal["listed", "outside", "unknown"]] = {}
    people: dict[Year, Annotated[int, Field(ge=1, le=MOST_PEOPLE)]] = {}


class FormerState(Territory):
    """A state that is no more: the year its code was withdrawn, and who came after it."""

    until: Year
    successors: list[Iso3] = Field(min_length=1)


class Territories(Strict):
    """The whole file."""

    as_of: date
    south: list[Club] = Field(min_length=1)
    sources: list[Source] = []
    countries: dict[Iso3, Territory] = Field(min_length=1)
    former: dict[Iso3, FormerState] = {}
    regions: dict[Text, BankRegion | Literal["none"]] = {}

    def everyone(self) -> dict[str, Territory]:
        """Return current and former alike by their code of three letters."""
        return {**self.countries, **self.former}
