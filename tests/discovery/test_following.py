"""The indexes follow the library, and mend themselves."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone

from counterpart.countries.queries import country
from counterpart.discovery import actions
from counterpart.discovery.lag import index_lag
from counterpart.discovery.models import Follower, Passage
from counterpart.discovery.queries import five_experiences
from counterpart.discovery.words import WordIndex
from counterpart.library.models import Case, Change, Translation

pytestmark = pytest.mark.usefixtures("library")
FIGHTERS = "Former fighters come home after the war without work"


def found(text: str = FIGHTERS) -> list[str]:
    _choice, answer = five_experiences(text, country=country("UGA"))
    return [e.case.slug for e in answer.written]


def test_following_again_does_nothing() -> None:
    assert actions.follow_the_library() == actions.Followed(passages=0, words=0)


def test_every_section_has_a_vector_of_the_encoder_in_use() -> None:
    wordings = Case.objects.count() + Translation.objects.count()
    assert Passage.objects.filter(kind="section").count() == 2 * wordings
    assert Passage.objects.values("recipe").distinct().count() == 1


def test_a_change_is_followed_and_until_then_told() -> None:
    case = Case.objects.all()[0]
    case.title = "A xylophone for every village"
    case.save()
    Change.objects.create(case=case, at=timezone.now())
    assert index_lag().passages > 0

    assert actions.follow_the_library() == actions.Followed(passages=1, words=1)

    assert index_lag().passages == index_lag().words == 0
    assert Passage.objects.filter(case=case, text__contains="xylophone").exists()


def test_a_withdrawn_case_is_not_found_even_before_the_indexes_follow() -> None:
    first = found()[0]
    Case.objects.filter(slug=first).update(withdrawn_at=timezone.now())

    assert first not in found()


@pytest.mark.parametrize("damage", ["gone", "broken", "of another database", "behind"])
def test_a_damaged_word_index_is_no_obstacle_and_is_made_anew(
    words_of_its_own: Path, damage: str
) -> None:
    folder = words_of_its_own
    if damage == "gone":
        for file in folder.iterdir():
            file.unlink()
    elif damage == "broken":
        (folder / "meta.json").write_text("{")
    elif damage == "of another database":
        (folder / "position").write_text(f"{uuid4()} 99")
    else:
        (folder / "position").unlink()
    assert found()

    actions.follow_the_library()

    assert index_lag().words == 0
    assert WordIndex(folder).shares("fighters", limit=20)


def test_another_encoder_makes_all_passages_anew() -> None:
    Passage.objects.update(recipe="another")
    Follower.objects.update(recipe="another")
    assert index_lag().passages == Change.objects.latest("number").number

    assert actions.follow_the_library().passages == Case.objects.count()

    assert not Passage.objects.filter(recipe="another").exists()
