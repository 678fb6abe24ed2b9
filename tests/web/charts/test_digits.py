"""Bare numbers are short, and written as the reader's language does."""

import pytest
from django.utils import translation

from counterpart.web.charts.digits import brief, of_ticks


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (60.0, "en", "60"),
        (60.44, "en", "60.4"),
        (0.01234, "en", "0.0123"),
        (1234.5, "en", "1,234"),
        (12_345_678, "en", "12.3M"),
        (-3.25, "en", "-3.25"),
        (0.0, "en", "0"),
        (60.44, "fr", "60,4"),
        (1234.5, "fr", "1\u202f234"),
        (12_345_678, "zh-hans", "1234.6万"),
    ],
)
def test_a_figure_has_about_three_digits(value: float, language: str, text: str) -> None:
    with translation.override(language):
        assert brief(value) == text


def test_ticks_have_the_decimals_that_tell_them_apart() -> None:
    with translation.override("en"):
        assert of_ticks([0, 2.5, 5, 7.5]) == ["0", "2.5", "5", "7.5"]
        assert of_ticks([0, 25, 50]) == ["0", "25", "50"]
        assert of_ticks([-0.02, 0, 0.02]) == ["-0.02", "0", "0.02"]
