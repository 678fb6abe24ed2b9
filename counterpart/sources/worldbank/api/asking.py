"""Asking the API for a page, as often as it is worth it, with pauses."""

from collections.abc import Callable

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.connection import Connection, Passing
from counterpart.sources.worldbank.api.patience import Patience
from counterpart.sources.worldbank.api.refusals import LATER, sentence
from counterpart.sources.worldbank.api.rules.answers import NotAPage, Page, page_of
from counterpart.sources.worldbank.api.rules.waiting import seconds_to_wait


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
        for tried in range(1, self._limits.tries):
            try:
                return self._asked(offset)
            except Passing as failed:
                self._pause(self._wait(tried, failed))
        try:
            return self._asked(offset)
        except Passing as failed:
            what = f"{failed} at the last of {self._limits.tries} tries"
            raise Unreadable(sentence(self._host, what, LATER)) from None

    def _asked(self, offset: int) -> Page:
        body = self._connection.body(offset)
        try:
            return page_of(body, offset=offset)
        except NotAPage as error:
            raise Passing(str(error)) from None

    def _wait(self, tried: int, failed: Passing) -> float:
        return seconds_to_wait(
            tried,
            first=self._limits.first_wait,
            longest=self._limits.longest_wait,
            retry_after=failed.retry_after,
            date=failed.date,
        )
