import pytest

from counterpart.discovery.rules.fusion import WEIGHT_OF_WORDS, fused, highest_score


def test_what_is_found_one_way_only_still_counts() -> None:
    scores = fused({1: 0.5, 2: 0.4}, {2: 0.2, 3: 1.0})

    assert scores.keys() == {1, 2, 3}
    assert scores[1] == pytest.approx(0.5 * (1 - WEIGHT_OF_WORDS))
    assert scores[3] == pytest.approx(WEIGHT_OF_WORDS)


def test_a_word_that_no_text_has_raises_the_highest_score() -> None:
    assert highest_score({"fighter": 3, "xylophone": 0}, 12) > highest_score({"fighter": 3}, 12)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert highest_score({"rare": 1}, 12) > highest_score({"common": 11}, 12)
