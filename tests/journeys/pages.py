"""Every kind of page, in one list that the tests here walk over: a new page is added to it."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.describing import shared
from benchmarks.fetching import asked_by_form
from benchmarks.statements import Statement
from counterpart.library.actions import STARTER
from counterpart.library.vocabulary import Family
from tests.journeys.open_data import FIRST, KEY

FIGHTERS = Statement(
    "Former fighters come home after the war without work, and their villages fear them", "UGA"
)
REEF = Statement(
    "The lamps of our lighthouses do not burn and ships run onto the reef at night", "LSO"
)
NOT_HELD = Statement("Our opera house has no tenor and the season is cancelled", "FJI")
LONGEST_CASE = max(STARTER.glob("*.md"), key=lambda file: file.stat().st_size).stem


class Arrival(Enum):
    """How a reader comes to a page."""

    ADDRESS = auto()
    EMPTY_FORM = auto()
    FILE = auto()


@dataclass(frozen=True)
class Kind:
    """One kind of page: its view's name in the url configuration, and where one such page is."""

    name: str
    view: str
    path: str
    """Below the language; {answer} is that of the statement, {measured} a link to a problem."""

    status: int = 200
    arrival: Arrival = Arrival.ADDRESS
    statement: Statement | None = None

    @property
    def is_the_five(self) -> bool:
        return self.statement is not None

    def address(self, site: str, language: str = "en") -> str:
        """Return where this page is on the site; the same within a run, whatever the language."""
        answer = _answer(site, self.statement) if self.statement else ""
        measured = _measured(site) if "{measured}" in self.path else ""
        return f"{site}/{language}/{self.path.format(answer=answer, measured=measured)}"


@cache
def _answer(site: str, statement: Statement) -> str:
    return asked_by_form(site, statement).path.removeprefix("/en/")


@cache
def _measured(site: str) -> str:
    return shared(site).removeprefix("/en/")


KINDS = (
    Kind("ask", "discovery:ask", ""),
    Kind("ask, as a country", "discovery:ask", "?country=UGA"),
    Kind("form refused", "discovery:ask", "", 422, Arrival.EMPTY_FORM),
    Kind("five", "discovery:five", "{answer}", statement=FIGHTERS),
    Kind("five from an example", "discovery:example", "examples/3/"),
    Kind("five programmes", "discovery:five", "{answer}", statement=REEF),
    Kind("all that was found", "discovery:listed", "{answer}all/", statement=FIGHTERS),
    Kind("steered", "discovery:five", "{answer}?only=written&without=RWA", statement=FIGHTERS),
    Kind("nothing held", "discovery:five", "{answer}", statement=NOT_HELD),
    Kind("saved file", "discovery:saved", "{answer}", 200, Arrival.FILE, FIGHTERS),
    Kind("expired", "discovery:five", "five/long-gone/", 410),
    Kind("describe", "challenges:describe", "challenges/new/"),
    Kind("your problems", "challenges:desk", "challenges/"),
    Kind("problem measured", "challenges:shared", "{measured}"),
    Kind("link gone", "challenges:shared", "shared/long-gone/", 410),
    Kind("longest case", "library:case", f"cases/{LONGEST_CASE}/"),
    Kind("case of a place", "library:case", "cases/ind-bihar-right-to-paid-work/"),
    Kind("library", "library:browse", "library/"),
    Kind("library, filtered", "library:browse", f"library/?family={Family.VERY_POOR.value}"),
    Kind("library, nothing left", "library:browse", "library/?country=UGA&decade=1960s"),
    Kind("programmes", "programmes:browse", "programmes/"),
    Kind("programme", "programmes:programme", f"programmes/{FIRST}/"),
    Kind("data sets", "programmes:data_sets", "data/"),
    Kind("data set", "programmes:data_set", f"data/{KEY}/"),
    Kind("family", "library:family", f"families/{Family.EX_COMBATANTS.value}/"),
    Kind("countries", "library:countries", "countries/"),
    Kind("country with cases", "library:country", "countries/IDN/"),
    Kind("country without", "library:country", "countries/UGA/"),
    Kind("sources", "about:sources", "sources/"),
    Kind("about", "about:about", "about/"),
    Kind("style guide", "design:styleguide", "styleguide/"),
    Kind("no page", "", "nowhere/", 404),
)
BY_NAME = {kind.name: kind for kind in KINDS}


def arrive(page: Page, kind: Kind, site: str, folder: Path, language: str = "en") -> None:
    """
    Come to a page the way its readers do, and make sure that it is the one meant.

    :param folder: where a page that is saved as a file is kept
    """
    address = kind.address(site, language)
    if kind.arrival is Arrival.FILE:
        page.goto(saved(page, address, folder).as_uri())
        return
    answer = page.goto(address)
    if kind.arrival is Arrival.EMPTY_FORM:
        with page.expect_response(lambda r: r.request.method == "POST") as sent:
            page.locator("main form button").click()
        answer = sent.value
    assert answer is not None
    assert answer.status == kind.status, f"{kind.name}: {answer.status} instead of {kind.status}"


def saved(page: Page, address: str, folder: Path) -> Path:
    """Press "Save this page as a file" and return the file."""
    page.goto(address)
    with page.expect_download() as begun:
        page.locator("main a[href$='/file/']").click()
    file = folder / begun.value.suggested_filename
    begun.value.save_as(file)
    return file
