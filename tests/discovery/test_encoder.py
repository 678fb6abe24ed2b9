"""The encoder: unit vectors, and the same text gives the same vector whatever stands beside it."""

import numpy as np

from counterpart.discovery.encoder import DIMENSIONS, encoder

TEXTS = ["Fighters come home.", "Water " * 300, "Les enfants ne savent pas lire.", ""]


def test_a_vector_has_unit_length_and_the_promised_size() -> None:
    vectors = encoder().encode(TEXTS)

    assert vectors.shape == (len(TEXTS), DIMENSIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3)


def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    together = encoder().encode(TEXTS)

    for text, vector in zip(TEXTS, together, strict=True):
        assert np.array_equal(encoder().encode([text])[0], vector)


def test_nothing_has_no_vectors() -> None:
    assert encoder().encode([]).shape == (0, DIMENSIONS)
