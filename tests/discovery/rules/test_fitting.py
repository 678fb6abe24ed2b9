"""Indicators are ranked by the mean of their nearest texts."""

import numpy as np

from counterpart.discovery.rules.fitting import NEAREST, ranked_by_fit

EAST, NORTH = np.array([1.0, 0.0], np.float32), np.array([0.0, 1.0], np.float32)


def test_the_indicator_whose_texts_are_near_comes_first() -> None:
    texts = np.stack([NORTH, NORTH, EAST, EAST])

    ranked = ranked_by_fit(EAST, texts, [0, 0, 1, 1])

    assert [number for _score, number in ranked] == [1, 0]
    assert ranked[0][0] == 1.0


def test_one_text_near_by_chance_does_not_outweigh_many() -> None:
    half = np.array([0.7, 0.7], np.float32)
    texts = np.stack([EAST, *[NORTH] * (NEAREST - 1), *[half] * NEAREST])

    ranked = ranked_by_fit(EAST, texts, [0] * NEAREST + [1] * NEAREST)

    assert ranked[0][1] == 1


def test_of_several_pieces_the_best_counts() -> None:
    texts = np.stack([NORTH, EAST])

    ranked = ranked_by_fit(np.stack([NORTH, NORTH]), texts, [0, 1])

    assert ranked[0] == (1.0, 0)


def test_without_texts_nothing_is_ranked() -> None:
    assert ranked_by_fit(EAST, np.empty((0, 2), np.float32), []) == []
