"""The gate: what is no public matter gets no answer, unless the library plainly holds one."""

import numpy as np
import pytest

from counterpart.discovery.encoder import encoder
from counterpart.discovery.gate import lets_through, log_odds

PUBLIC = "Our village schools have no teachers and the children cannot read"
BESIDE = "My laptop screen flickers when I open the spreadsheet"


def vector(text: str) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    return encoder().encode_long([text])


def test_a_public_matter_passes_and_what_is_beside_the_point_does_not() -> None:
    assert lets_through(vector(PUBLIC), best=0.5)
    assert not lets_through(vector(BESIDE), best=0.2)


def test_the_nearer_the_best_the_more_passes() -> None:
    passing = [lets_through(vector(BESIDE), best=best) for best in np.linspace(0, 1, 101)]

    assert passing == sorted(passing)
    assert passing[-1]


@pytest.mark.parametrize("share", [0.0, 1.0, -1.0, 2.0])
def test_log_odds_are_finite_and_symmetric(share: float) -> None:
    assert np.isfinite(log_odds(share))
    assert log_odds(0.5) == 0
    assert log_odds(0.2) == pytest.approx(-log_odds(0.8))
