"""Where a language has very many passages they enter a graph, and all are found as before."""

import pytest

from counterpart.countries.queries import country
from counterpart.discovery import actions
from counterpart.discovery.models import ProgrammePassage
from counterpart.discovery.queries import shortlist
from tests.library.programmes.cast import row, taken_in

pytestmark = pytest.mark.usefixtures("library", "words_of_its_own")
# Not a word of the programmes, so that the word search cannot propose them.
ASKED = "The taps run dry in the little municipalities, and nobody repairs the broken wells"
SCHOOLS = "To help children of poor families to stay at school until they can read well."


def followed() -> None:
    actions.follow_the_library()
    while actions.follow_programmes():
        pass


def found() -> list[int]:
    listed = shortlist(ASKED, country=country("UGA"), offered="programmes").listed
    return [entry.case for entry in listed]


def inside() -> int:
    return ProgrammePassage.objects.filter(in_graph=True).count()


@pytest.fixture
def many(library: None, words_of_its_own: None) -> None:
    taken_in(*(row(str(n)) for n in range(8)), row("school", objective=SCHOOLS))
    followed()


@pytest.mark.usefixtures("many")
def test_few_passages_stay_outside() -> None:
    assert actions.grow_the_graph() == 0
    assert inside() == 0


@pytest.mark.usefixtures("many")
def test_many_enter_a_portion_at_a_time_and_the_same_is_found() -> None:
    before = found()

    portions = [actions.grow_the_graph(switch=5, most=4) for _ in range(4)]

    assert portions == [4, 4, 1, 0]
    assert inside() == 9
    assert len(before) >= 8
    assert found() == before


@pytest.mark.usefixtures("many")
def test_the_same_is_found_while_some_stand_outside() -> None:
    before = found()

    assert actions.grow_the_graph(switch=5, most=4) == 4

    assert found() == before


@pytest.mark.usefixtures("many")
def test_a_programme_that_changes_stands_outside_again_and_is_found() -> None:
    actions.grow_the_graph(switch=5)
    wells = "To mend the wells and taps of small towns, so that clean water runs again."
    taken_in(row("school", objective=wells), digest="two")

    followed()

    assert inside() == 8
    assert len(found()) == 9
    assert actions.grow_the_graph(switch=5) == 1


def test_a_language_of_few_passages_stays_outside() -> None:
    french = {
        "tells": "objective",
        "language": "fr",
        "text": "Réparer les pompes à eau des villes.",
    }
    english = {
        "tells": "objective",
        "language": "en",
        "text": "To mend the water pumps of small towns.",
    }
    titles = {"en": "Pumps", "fr": "Pompes"}
    taken_in(*(row(str(n)) for n in range(5)), row("both", titles=titles, texts=[english, french]))
    followed()

    actions.grow_the_graph(switch=5)

    assert set(ProgrammePassage.objects.filter(in_graph=False).values_list("language")) == {("fr",)}
    assert inside() == 6
