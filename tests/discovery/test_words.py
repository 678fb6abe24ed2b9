"""The word index: shares that do not hang on its history, and no operator in what people type."""

from pathlib import Path

import pytest

from counterpart.discovery.words import BrokenIndex, WordIndex

TEXTS = {
    1: "Former fighters came home to their villages",
    2: "Cash for the children of the poorest",
    3: "Fighters were trained as tailors",
}


@pytest.fixture
def index(tmp_path: Path) -> WordIndex:
    return WordIndex.anew(tmp_path / "words", TEXTS, position="here 3")


def test_the_best_text_shares_most_and_never_more_than_all(index: WordIndex) -> None:
    shares = index.shares("fighters come home to villages", limit=5)

    assert max(shares, key=shares.__getitem__) == 1
    assert all(0 < share <= 1 for share in shares.values())


def test_the_same_texts_give_the_same_shares_however_often_they_came(
    index: WordIndex, tmp_path: Path
) -> None:
    before = index.shares("fighters come home", limit=5)
    again = WordIndex.anew(tmp_path / "words", TEXTS, position="here 6")

    assert again.shares("fighters come home", limit=5) == before
    assert again.position == "here 6"


def test_a_reader_goes_on_over_a_new_index(index: WordIndex, tmp_path: Path) -> None:
    WordIndex.anew(tmp_path / "words", {4: "Fighters became fishers"}, position="here 7")

    assert set(index.shares("fighters", limit=5)) == {4}


@pytest.mark.parametrize("typed", ["case:1", "*", "NOT fighters", '"fighters', "fighters~9", "(("])
def test_nothing_a_person_types_is_an_operator(index: WordIndex, typed: str) -> None:
    assert set(index.shares(typed, limit=5)) <= {1, 3}


def test_a_folder_without_an_index_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenIndex):
        WordIndex(tmp_path)
