"""Clues become the share of the highest grade that a reader would give."""

from hypothesis import given
from hypothesis import strategies as st

from counterpart.discovery.rules.relevance import (
    FEW_WORDS,
    OF_CASES,
    OF_PROGRAMMES,
    Clues,
    relevance,
    trust_in_words,
)

SHARES = st.floats(-1, 1)


@given(SHARES, SHARES, st.floats(0, 1))
def test_a_score_is_a_share(meaning: float, bridge: float, wording: float) -> None:
    for weights in (OF_CASES, OF_PROGRAMMES):
        assert 0 < relevance(Clues(meaning, bridge, wording), weights, trust_in_words(9)) < 1


def test_every_clue_counts_for_and_none_against() -> None:
    for weights in (OF_CASES, OF_PROGRAMMES):
        start = relevance(Clues(0.3, 0.3, 0.3), weights, 1.0)
        assert relevance(Clues(0.4, 0.3, 0.3), weights, 1.0) > start
        assert relevance(Clues(0.3, 0.4, 0.3), weights, 1.0) > start
        assert relevance(Clues(0.3, 0.3, 0.4), weights, 1.0) > start


def test_a_few_words_are_meant_as_written_more_than_a_sentence_is() -> None:
    assert trust_in_words(FEW_WORDS) > trust_in_words(FEW_WORDS + 1) > 0
