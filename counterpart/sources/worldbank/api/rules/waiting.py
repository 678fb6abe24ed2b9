"""How long to wait before a server is asked again."""

from datetime import datetime
from email.utils import parsedate_to_datetime


def seconds_to_wait(
    tried: int, *, first: float, longest: float, retry_after: str = "", date: str = ""
) -> float:
    """
    Return the seconds to wait after so many tries that failed.

    They double with every try, or are what the server wishes if that is more, and never more than
    `longest`.

    :param retry_after: the header of that name: seconds, or a moment by the server's clock
    :param date: the header Date, the server's clock; without it a moment says nothing
    """
    doubled = first * 2.0 ** (tried - 1)
    return min(max(doubled, _wished(retry_after.strip(), date)), longest)


def _wished(retry_after: str, date: str) -> float:
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after)
    until, now = _moment(retry_after), _moment(date)
    return (until - now).total_seconds() if until and now else 0.0


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else None
