import pytest
from django.utils import translation

from counterpart.library.vocabulary import Outcome
from counterpart.web.library.turned_out import turned_out

A, M, N, U = Outcome.ACHIEVED, Outcome.MIXED, Outcome.NOT_ACHIEVED, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("outcomes", "sentence"),
    [
        ({}, ""),
        ({A: 1}, "The one case achieved what it set out to do."),
        ({U: 1}, "How the one case turned out is not known."),
        ({M: 2}, "Of 2 cases, 2 had mixed results."),
        (
            {A: 1, M: 7, N: 2},
            "Of 10 cases, 1 achieved what it set out to do, 7 had mixed results, and 2 did not "
            "achieve what they set out to do.",
        ),
        (
            {N: 1, U: 3, A: 2},
            "Of 6 cases, 2 achieved what they set out to do, 1 did not achieve what it set out to "
            "do, and of 3 the outcome is not known.",
        ),
    ],
)
def test_a_sentence_says_how_cases_turned_out(outcomes: dict[Outcome, int], sentence: str) -> None:
    with translation.override("en"):
        assert turned_out(outcomes) == sentence
