"""How far the indexes are behind the library."""

from dataclasses import dataclass

from django.conf import settings

from counterpart.discovery.actions import CASES_FOLDER, PROGRAMMES_FOLDER
from counterpart.discovery.models import Follower
from counterpart.discovery.passages import (
    CUTTING_PROGRAMMES,
    origin_of_words,
    recipe,
    recipe_of_suggestions,
)
from counterpart.discovery.words import position_of
from counterpart.library.queries import latest_change_of, programmes_waiting


@dataclass(frozen=True)
class Lag:
    """How many changes of the library have not reached passages and word indexes."""

    passages: int
    words: int
    programmes: int
    words_of_programmes: int

    @property
    def any(self) -> bool:
        return bool(self.passages or self.words or self.programmes or self.words_of_programmes)


def index_lag() -> Lag:
    """Compare all indexes with the newest changes; all count where an index was not begun."""
    followers = Follower.objects.in_bulk()
    first = followers.get(Follower.CASES)
    library = str(first.library) if first else ""
    cases, programmes = latest_change_of("case"), latest_change_of("programme")
    return Lag(
        passages=cases - _followed(first, recipe()),
        words=cases - _words_position(CASES_FOLDER, origin_of_words(library)),
        programmes=programmes_waiting(
            _followed(followers.get(Follower.PROGRAMMES), recipe_of_suggestions())
        ),
        words_of_programmes=programmes
        - _words_position(PROGRAMMES_FOLDER, origin_of_words(library, CUTTING_PROGRAMMES)),
    )


def _followed(follower: Follower | None, made_by: str) -> int:
    return follower.number if follower and follower.recipe == made_by else 0


def _words_position(folder: str, origin: str) -> int:
    return position_of(settings.DATA / folder, origin) or 0
