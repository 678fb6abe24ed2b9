"""How much is asked of a strange server at a time, and how long it is waited for."""

from dataclasses import dataclass
from datetime import timedelta

ROWS = 500  # projects of one page; the server hands out at most 1,000
BETWEEN = 0.5  # seconds between an answer and the next question
TRIES = 6  # of one page
FIRST_WAIT = 1.0  # seconds before the second try; it doubles with every further one
LONGEST_WAIT = 120.0  # seconds, whatever the server wishes
SILENCE = 30.0  # seconds without a byte
PAGE_SECONDS = 120.0  # for one page in all, however steadily it drips
LARGEST_PAGE = 20_000_000  # bytes, unpacked
MOST_PAGES = 400  # of one turn; twice what the largest set needs
FRESH = timedelta(hours=24)  # for so long a fetch that was broken off is gone on with


@dataclass(frozen=True)
class Patience:
    """The limits of a fetch, in rows, seconds, bytes and pages as the constants say."""

    rows: int = ROWS
    between: float = BETWEEN
    tries: int = TRIES
    first_wait: float = FIRST_WAIT
    longest_wait: float = LONGEST_WAIT
    silence: float = SILENCE
    page_seconds: float = PAGE_SECONDS
    largest_page: int = LARGEST_PAGE
    most_pages: int = MOST_PAGES
    fresh: timedelta = FRESH


PATIENCE = Patience()
