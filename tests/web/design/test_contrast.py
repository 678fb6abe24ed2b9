"""Every pair of colours that meets on a page can be told apart: in light, in dark, on paper."""

import pytest

from counterpart.web.design.contrast import DECORATION, MODES, PAIRS, contrast, palettes, ratios
from counterpart.web.design.stylesheet import FOLDER

PALETTES = palettes((FOLDER / "tokens.css").read_text())


@pytest.mark.parametrize("mode", MODES)
def test_every_pair_reaches_its_contrast(mode: str) -> None:
    too_weak = {
        f"{pair.colour} on {pair.ground}": round(ratio, 2)
        for pair, ratio in ratios(PALETTES[mode]).items()
        if ratio < pair.least
    }

    assert too_weak == {}


def test_every_colour_of_the_tokens_is_in_a_pair() -> None:
    paired = {name for pair in PAIRS for name in (pair.colour, pair.ground)}

    assert paired | DECORATION == set(PALETTES["light"])


def test_modes_differ() -> None:
    assert PALETTES["light"] != PALETTES["dark"]
    assert PALETTES["light"] != PALETTES["paper"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "ffffff", 21.0), ("777777", "ffffff", 4.48), ("abcdef", "abcdef", 1.0)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)
