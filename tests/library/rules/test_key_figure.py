"""The figure that stands for a case: the author's wish, then the strongest evidence, then scale."""

import pytest

from counterpart.library.rules.key_figure import Candidate, choose

SURVEY, TESTIMONY = Candidate("survey"), Candidate("testimony")
EXPERIMENT, UNKNOWN = Candidate("experiment"), Candidate("unknown")
SCALE = Candidate("")


@pytest.mark.parametrize(
    ("results", "scales", "chosen"),
    [
        ([SURVEY, EXPERIMENT, TESTIMONY], [SCALE], 1),
        ([SURVEY, SURVEY], [], 0),
        ([UNKNOWN, TESTIMONY], [], 1),
        ([UNKNOWN], [SCALE], 0),
        ([], [SCALE, SCALE], 0),
        ([], [], None),
        ([EXPERIMENT, Candidate("unknown", is_key=True)], [SCALE], 1),
        ([EXPERIMENT], [SCALE, Candidate("", is_key=True)], 2),
    ],
    ids=[
        "the strongest evidence",
        "among equals the first",
        "even testimony before the unknown",
        "a result before the scale",
        "without results the first of the scale",
        "nothing",
        "the author's result",
        "the author's scale",
    ],
)
def test_one_figure_is_chosen(
    results: list[Candidate], scales: list[Candidate], chosen: int | None
) -> None:
    assert choose(results=results, scales=scales) == chosen
