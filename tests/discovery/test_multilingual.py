"""
An encoder of several languages, named in the settings, in place of the one that is shipped.

The one here is small and of our own making (`script/make_small_encoder.py`): it knows the words of
the glossary in English, French and Spanish, and no grammar.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytest_django import Settings

from counterpart.countries.queries import country
from counterpart.discovery import actions
from counterpart.discovery.encoder import Encoder, NoEncoder, encoder
from counterpart.discovery.gate import lets_through
from counterpart.discovery.models import Passage
from counterpart.discovery.passages import recipe
from counterpart.discovery.queries import five_experiences
from counterpart.discovery.readings import readings
from counterpart.discovery.rules.question import question

FOLDER = Path(__file__).with_name("multilingual")
FIGHTERS = {
    "en": "Former fighters come home and find no jobs",
    "fr": "Les anciens combattants rentrent et ne trouvent pas d’emploi",
    "es": "Los excombatientes vuelven a casa y no encuentran empleo",
}


@pytest.fixture
def small(library: None, settings: Settings) -> Iterator[Encoder]:
    settings.ENCODER = FOLDER
    encoder.cache_clear()
    yield encoder()
    encoder.cache_clear()


def test_it_knows_the_languages_that_its_folder_names(small: Encoder) -> None:
    assert [small.knows(code) for code in ("en", "fr", "es", "es-419", "pt", "zh-hans")] == [
        *(True, True, True, True, False, False)
    ]


def test_words_for_the_same_thing_are_near_in_all_its_languages(small: Encoder) -> None:
    vectors = small.encode([*FIGHTERS.values(), "Les enfants ne savent pas lire à l’école"])

    likeness = vectors @ vectors.T
    assert likeness[1, 2] > 0.6
    assert min(likeness[0, 1:3]) > 0.3 > max(likeness[:3, 3])


def test_the_library_is_encoded_anew_with_it(small: Encoder) -> None:
    actions.follow_the_library()

    made_by = set(Passage.objects.values_list("recipe", flat=True))
    assert made_by == {recipe()}
    assert recipe().startswith(small.name)


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_question_in_its_languages_is_read_as_written(small: Encoder, language: str) -> None:
    asked = question(FIGHTERS[language])

    read = readings(asked)

    own_words = small.encode_long(list(asked.pieces))
    assert all(np.array_equal(reading.vector, own_words) for reading in read)
    assert not any(reading.is_on_scale for reading in read)
    assert read[-1].language == "en"


def test_a_question_in_french_finds_what_it_finds_in_english(small: Encoder) -> None:
    actions.follow_the_library()
    # French texts are left out, so that meaning alone can bring the two together.
    Passage.objects.exclude(language="en").delete()
    uganda = country("UGA")

    found = {
        language: five_experiences(text, country=uganda, offered="cases")[1].cases
        for language, text in FIGHTERS.items()
    }

    for language in ("fr", "es"):
        families = [case.family for case in found[language]]
        assert families.count(found["en"][0].family) >= 2, language


def test_what_was_taught_with_another_encoder_is_left_aside(small: Encoder) -> None:
    nowhere = np.zeros(384, np.float32)

    assert lets_through(nowhere, best=0.0)


def test_a_folder_without_an_encoder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoEncoder, match=r"needs model\.onnx and tokenizer\.json"):
        Encoder(tmp_path)
