"""The indexes follow programmes too: a little at a time, and mend themselves."""

from pathlib import Path

import pytest

from counterpart.countries.queries import country
from counterpart.discovery import actions
from counterpart.discovery.lag import index_lag
from counterpart.discovery.models import Follower, ProgrammePassage
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.discovery.queries import Offered, five_experiences
from counterpart.discovery.words import WordIndex
from counterpart.library.models import Change
from counterpart.library.programmes import actions as programmes
from counterpart.library.programmes.models import Programme
from tests.library.programmes.cast import programme, row, taken_in

pytestmark = pytest.mark.usefixtures("library", "words_of_its_own")
PUMPS = "The water pumps of our small towns break down and nobody mends them"
DYING = "The goats of our herders die of plague and nobody comes with a vaccine"
GOATS = "To vaccinate the goats of herders against plague, so that their herds survive."


def followed() -> int:
    actions.follow_the_library()
    done = 0
    while looked_at := actions.follow_programmes():
        done += looked_at
    return done


def found(text: str = PUMPS, offered: Offered = "programmes", who: str = "UGA") -> list[str]:
    _choice, answer = five_experiences(text, country=country(who), offered=offered)
    return [p.external_id for p in answer.programmes]


def test_a_new_programme_is_found_once_the_indexes_have_followed() -> None:
    taken_in(row("1"))
    assert index_lag().programmes == 1
    assert found() == []

    assert followed() == 1

    assert not index_lag().any
    assert found() == ["invented:1"]


def test_its_words_are_found_too() -> None:
    taken_in(row("1", objective=GOATS))
    followed()

    assert found(DYING) == ["invented:1"]


def test_a_withdrawn_programme_is_not_found_even_before_the_indexes_follow() -> None:
    taken_in(row("1"))
    followed()

    programmes.withdraw(external_id="invented:1")

    assert found() == []
    followed()
    assert not ProgrammePassage.objects.exists()
    programmes.restore(external_id="invented:1")
    followed()
    assert found() == ["invented:1"]


def test_a_changed_programme_is_found_by_what_it_says_now() -> None:
    taken_in(row("1"))
    followed()

    taken_in(row("1", titles={"en": "Goats"}, objective=GOATS), digest="two")
    followed()

    assert found() == []
    assert found(DYING) == ["invented:1"]
    assert ProgrammePassage.objects.count() == 1


def test_what_is_not_offered_is_not_indexed() -> None:
    taken_in(row("1", status="dropped"), row("2", places=("World",)), row("3", objective=""))

    followed()

    assert not ProgrammePassage.objects.exists()
    assert found() == []


def test_the_askers_own_is_not_offered() -> None:
    taken_in(row("1", places=("Uganda",)))
    followed()

    assert found(who="UGA") == []
    assert found(who="KEN") == ["invented:1"]


def test_each_language_of_the_publisher_has_a_passage() -> None:
    texts = [
        {"tells": "objective", "language": "en", "text": "To mend the water pumps of small towns."},
        {"tells": "objective", "language": "fr", "text": "Réparer les pompes à eau des villes."},
    ]
    taken_in(row("1", titles={"en": "Pumps", "fr": "Pompes"}, texts=texts))

    followed()

    languages = ProgrammePassage.objects.values_list("language", flat=True)
    assert sorted(languages) == ["en", "fr"]


def test_a_portion_that_was_killed_is_done_again() -> None:
    taken_in(*(row(str(n)) for n in range(actions.CHANGES_AT_ONCE + 3)))
    actions.follow_programmes()
    assert index_lag().programmes == 3
    Follower.objects.filter(id=Follower.PROGRAMMES).update(number=0)

    followed()

    assert ProgrammePassage.objects.count() == Programme.objects.filter(is_offered=True).count()


def test_another_way_of_suggesting_is_followed_without_losing_what_serves() -> None:
    taken_in(row("1"))
    followed()
    Follower.objects.filter(id=Follower.PROGRAMMES).update(recipe="another")
    assert index_lag().programmes == 1
    assert found() == ["invented:1"]

    assert followed() == 1

    assert ProgrammePassage.objects.get().recipe == recipe_of_programmes()


@pytest.mark.parametrize("damage", ["gone", "broken", "behind"])
def test_a_damaged_word_index_is_made_anew(words_of_its_own: Path, damage: str) -> None:
    taken_in(row("1"))
    followed()
    folder = words_of_its_own.with_name(actions.PROGRAMMES_FOLDER)
    if damage == "gone":
        for file in folder.iterdir():
            file.unlink()
    elif damage == "broken":
        (folder / "meta.json").write_text("{")
    else:
        (folder / "position").unlink()
    assert found() == ["invented:1"]

    followed()

    assert index_lag().words_of_programmes == 0
    assert WordIndex(folder).shares("pumps", limit=5)


def test_an_index_of_which_much_was_replaced_is_made_anew(words_of_its_own: Path) -> None:
    taken_in(*(row(str(n)) for n in range(3)))
    followed()
    folder = words_of_its_own.with_name(actions.PROGRAMMES_FOLDER)
    newest = Change.objects.latest("number").number
    origin = WordIndex(folder).position.split(" ")[0]
    (folder / "position").write_text(f"{origin} {newest} 500")

    followed()

    assert WordIndex(folder).position == f"{origin} {newest} 0"


def test_replaced_texts_are_counted(words_of_its_own: Path) -> None:
    taken_in(row("1"), row("2"))
    followed()

    taken_in(row("1", objective=GOATS), digest="two")
    followed()

    folder = words_of_its_own.with_name(actions.PROGRAMMES_FOLDER)
    assert WordIndex(folder).position.split(" ")[2] == "1"


def test_a_suggestion_says_how_sure_it_is_and_leaves_a_told_sector_alone() -> None:
    told = [{"scheme": "dac", "code": "14030"}]
    taken_in(row("1", sectors=told), row("2"))

    followed()

    assert programme("1").sector == "water-and-sanitation"
    assert programme("1").sector_confidence is None
    assert programme("2").sector_confidence is not None or programme("2").sector == ""
    assert programme("1").approach_confidence is not None


def test_cases_and_programmes_are_offered_together_and_told_apart() -> None:
    taken_in(row("1"))
    followed()

    asked = "In our small towns the taps run dry, and the water company loses half of its water"
    _choice, both = five_experiences(asked, country=country("UGA"), offered="all")
    _choice, written = five_experiences(asked, country=country("UGA"), offered="cases")

    assert both.programmes
    assert both.written
    assert not written.programmes
    assert len({e.rank for e in both.experiences}) == len(both.experiences)
