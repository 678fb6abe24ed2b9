"""Asking the API for a page, as often as it is worth it, with pauses."""

from collections.abc import Callable
from typing import TypeVar

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.connection import Connection, Passing
from counterpart.sources.worldbank.api.patience import Patience
from counterpart.sources.worldbank.api.refusals import LATER, sentence
from counterpart.sources.worldbank.api.rules.answers import NotAPage, Page, page_of
from counterpart.sources.worldbank.api.rules.waiting import seconds_to_wait

Answer = TypeVar("Answer")


class Asker:
    """Asks one server for pages, one at a time."""

    def __init__(
        self, connection: Connection, host: str, pause: Callable[[float], None], limits: Patience
    ) -> None:
        self._connection, self._host = connection, host
        self._pause, self._limits = pause, limits
        self._has_asked = False

    def page(self, offset: int) -> Page:
        """
        Return the page that begins at an offset.

        :raises Unreadable: if the server declines, or does not hand it out after so many tries
        """
        if self._has_asked:
            self._pause(self._limits.between)
        self._has_asked = True
        return patiently(
            lambda: self._asked(offset), host=self._host, pause=self._pause, limits=self._limits
        )

    def _asked(self, offset: int) -> Page:
        body = self._connection.body(offset)
        try:
            return page_of(body, offset=offset)
        except NotAPage as error:
            raise Passing(str(error)) from None


def patiently(
    ask: Callable[[], Answer], *, host: str, pause: Callable[[float], None], limits: Patience
) -> Answer:
    """
    Ask as often as it is worth it, with pauses that grow and that the server may wish for.

    :param ask: raises Passing where another try may help
    :raises Unreadable: if it does not help after so many tries
    """
    for tried in range(1, limits.tries):
        try:
            return ask()
        except Passing as failed:
            pause(_wait(tried, failed, limits))
    try:
        return ask()
    except Passing as failed:
        what = f"{failed} at the last of {limits.tries} tries"
        raise Unreadable(sentence(host, what, LATER)) from None


def _wait(tried: int, failed: Passing, limits: Patience) -> float:
    return seconds_to_wait(
        tried,
        first=limits.first_wait,
        longest=limits.longest_wait,
        retry_after=failed.retry_after,
        date=failed.date,
    )
