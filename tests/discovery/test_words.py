"""The word index: shares that do not hang on its history, and no operator in what people type."""

from pathlib import Path

import pytest
import tantivy

from counterpart.discovery.words import BrokenIndex, WordIndex

TEXTS = {
    1: {
        "en": "Former fighters came home to their villages",
        "fr": "Les anciens combattants n’avaient pas l’eau au village",
        "es": "Los excombatientes volvieron a sus aldeas",
    },
    2: {"en": "Cash for the children of the poorest"},
    3: {"en": "Fighters were trained as tailors", "xx": "no language that is known"},
}


@pytest.fixture
def index(tmp_path: Path) -> WordIndex:
    return WordIndex.anew(tmp_path / "words", TEXTS.items(), position="here 3")


def test_the_best_text_shares_most_and_never_more_than_all(index: WordIndex) -> None:
    shares = index.shares("fighters come home to villages", limit=5)

    assert max(shares, key=shares.__getitem__) == 1
    assert all(0 < share <= 1 for share in shares.values())


def test_the_same_texts_give_the_same_shares_however_often_they_came(
    index: WordIndex, tmp_path: Path
) -> None:
    before = index.shares("fighters come home", limit=5)
    again = WordIndex.anew(tmp_path / "words", TEXTS.items(), position="here 6")

    assert again.shares("fighters come home", limit=5) == before
    assert again.position == "here 6"


def test_a_reader_goes_on_over_a_new_index(index: WordIndex, tmp_path: Path) -> None:
    fishers = [(4, {"en": "Fighters became fishers"})]
    WordIndex.anew(tmp_path / "words", fishers, position="here 7")

    assert set(index.shares("fighters", limit=5)) == {4}


@pytest.mark.parametrize("typed", ["case:1", "*", "NOT fighters", '"fighters', "fighters~9", "(("])
def test_nothing_a_person_types_is_an_operator(index: WordIndex, typed: str) -> None:
    assert set(index.shares(typed, limit=5)) <= {1, 3}


def test_a_folder_without_an_index_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenIndex):
        WordIndex(tmp_path)


def test_each_language_is_looked_for_in_its_own_words(index: WordIndex) -> None:
    assert set(index.shares("combattant", language="fr", limit=5)) == {1}
    assert set(index.shares("excombatiente", language="es", limit=5)) == {1}
    assert index.shares("combattant", language="en", limit=5) == {}


def test_french_elisions_are_cut(index: WordIndex) -> None:
    assert set(index.shares("qu’est-ce que l'eau", language="fr", limit=5)) == {1}
    assert set(index.shares("eaux", language="fr", limit=5)) == {1}


def test_a_language_that_nobody_indexes_finds_nothing(index: WordIndex) -> None:
    assert index.shares("战斗人员", language="zh-hans", limit=5) == {}


def test_an_index_of_an_earlier_version_is_broken(tmp_path: Path) -> None:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", stored=False)
    folder = tmp_path / "old"
    folder.mkdir()
    tantivy.Index(builder.build(), path=str(folder))

    with pytest.raises(BrokenIndex):
        WordIndex(folder)


def test_a_text_that_is_replaced_is_found_by_its_new_words_alone(index: WordIndex) -> None:
    assert index.shares("fighters", limit=5)

    index.replace(TEXTS, [(9, {"en": "A xylophone for every village"})], position="here 9")

    assert index.shares("fighters", limit=5) == {}
    assert set(index.shares("xylophones", limit=5)) == {9}
    assert index.position == "here 9"


def test_replacing_the_same_again_after_a_kill_leaves_one(index: WordIndex) -> None:
    for _again in range(2):
        index.replace([9], [(9, {"en": "A xylophone for every village"})], position="here 9")

    assert index.held([9, 10]) == 1
    assert list(index.shares("xylophone", limit=5)) == [9]
