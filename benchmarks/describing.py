"""Describing a problem to a running instance by its form, keeping it, and sharing it by a link."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from benchmarks.fetching import fetched
from benchmarks.running import NothingRuns

SCHOOL = {
    "problem": "Girls in our district leave school at twelve, because the school is far away and "
    "their parents fear for them on the way.",
    "country": "UGA",
    "place": "Karamoja",
    "whom": "Girls from ten to fourteen whose village has no school of its own",
    "people": "17,400",
    "people_source": "Register of the district",
    "causes": "The school is eleven kilometres away\n- No bus runs after the rains *\n- The new "
    "school was built where a minister comes from\nFees fall due before the harvest\n- The school "
    "gets its grant in May *\n-- The ministry sends it when all reports are in",
    "tried": "A dormitory was opened, and closed when its cook was not paid.",
    "indicator": "lower-secondary-completion",
    "another": "child-mortality",
}
"""A problem with two measures: invented, for benchmarks and tests of pages."""


@dataclass(frozen=True)
class Kept:
    """Where a problem is kept, and the cookies of the browser that keeps it."""

    path: str
    cookies: Mapping[str, str]


def kept(address: str, told: Mapping[str, str] = SCHOOL, *, language: str = "en") -> Kept:
    """
    Keep a problem as the page does.

    :raises NothingRuns: if the instance does not answer, or declines it
    """
    where = f"/{language}/challenges/new/"
    done = _sent(address, where, {**told, "do": "keep"}, {})
    return Kept(urlsplit(done.path).path, done.cookies)


def shared(address: str, told: Mapping[str, str] = SCHOOL) -> str:
    """Keep a problem, make a link to it, and return the path that the link leads to."""
    held = kept(address, told)
    page = fetched(address, f"{held.path}measured/", cookies=held.cookies)
    cookies = {**held.cookies, **page.cookies}
    form = {"days": "7", "csrfmiddlewaretoken": _token(page.text)}
    made = fetched(address, f"{held.path}links/", form=form, cookies=cookies)
    found = re.search(r'value="https?://[^/"]+(/[^"]+)"', made.text)
    if made.status != HTTPStatus.OK or not found:
        raise NothingRuns(f"The instance at {address} makes no link: {made.status}.")
    return found[1]


def _sent(address: str, where: str, form: Mapping[str, str], cookies: Mapping[str, str]) -> Kept:
    page = fetched(address, where, cookies=cookies)
    told = {**form, "csrfmiddlewaretoken": _token(page.text)}
    answer = fetched(address, where, form=told, cookies={**cookies, **page.cookies})
    if answer.status != HTTPStatus.FOUND:
        raise NothingRuns(f"The instance at {address} declines the form: {answer.status}.")
    return Kept(answer.headers["location"], {**page.cookies, **answer.cookies})


def _token(text: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
    return found[1] if found else ""
