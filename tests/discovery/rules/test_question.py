import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.discovery.rules.question import (
    LONGEST,
    LONGEST_CHARACTERS,
    NothingAsked,
    in_pieces,
    question,
)


@pytest.mark.parametrize("nothing", ["", "   \n\t", "????", "123 456", "\x00\x1b\u200b", "..."])
def test_without_a_letter_there_is_no_question(nothing: str) -> None:
    with pytest.raises(NothingAsked, match="in a sentence or two"):
        question(nothing)


def test_control_characters_and_blanks_go() -> None:
    assert question("No\x00 work\r\n\n  for\u202e them").text == "No work for them"


def test_ten_thousand_words_are_cut_and_said_to_be() -> None:
    asked = question("word " * 10_000)

    assert len(asked.text.split()) == LONGEST
    assert asked.was_cut


def test_the_longest_question_is_read_whole() -> None:
    assert not question("word " * LONGEST).was_cut


def test_a_word_without_end_is_cut() -> None:
    asked = question("a" * 100_000)

    assert asked.was_cut
    assert max(map(len, asked.text.split())) <= 60


@given(st.text())
def test_any_text_is_refused_or_made_safe(written: str) -> None:
    try:
        asked = question(written)
    except NothingAsked:
        return

    assert asked.pieces
    assert "\x00" not in asked.text
    assert len(asked.text.split()) <= LONGEST


def test_what_follows_twenty_thousand_characters_is_not_even_looked_at() -> None:
    asked = question("word " * 10 + " " * LONGEST_CHARACTERS + "unseen")

    assert "unseen" not in asked.text
    assert asked.was_cut


@pytest.mark.parametrize(("words", "lengths"), [(1, [1]), (100, [100]), (101, [51, 50]), (0, [])])
def test_pieces_are_few_and_about_as_long_as_each_other(words: int, lengths: list[int]) -> None:
    pieces = in_pieces(["word"] * words)

    assert [len(piece.split()) for piece in pieces] == lengths
