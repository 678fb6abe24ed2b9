"""A tree of causes as it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.causes import (
    MOST,
    CauseFault,
    read_causes,
    written_causes,
)
from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE, CauseTold


def depths(text: str) -> list[tuple[int, str]]:
    return [(cause.depth, cause.text) for cause in read_causes(text).causes]


TREE = [(1, "far"), (2, "no bus"), (3, "no road"), (1, "fees")]


@pytest.mark.parametrize(
    "text",
    [
        "far\n- no bus\n-- no road\nfees",
        "- far\n-- no bus\n--- no road\n- fees",
        "far\n  no bus\n    no road\nfees",
        "- far\n  - no bus\n    - no road\n- fees",
        "far\n\tno bus\n\t\tno road\nfees",
        "• far\n•• no bus\n••• no road\n• fees",
        "1. far\n- no bus\n-- no road\n2. fees",
        "\nfar\n\n- no bus\n-- no road\n\nfees\n",
    ],
)
def test_steps_are_told_by_dashes_or_by_how_far_a_line_stands_in(text: str) -> None:
    assert depths(text) == TREE


def test_no_line_is_more_than_one_step_below_the_one_before() -> None:
    assert depths("far\n---- no road") == [(1, "far"), (2, "no road")]


def test_an_asterisk_says_that_we_can_act_there() -> None:
    causes = read_causes("far\n- no bus *").causes

    assert [cause.is_ours for cause in causes] == [False, True]
    assert causes[1].text == "no bus"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("\n".join("-" * n + " why" for n in range(DEEPEST + 1)), 6, CauseFault.TOO_DEEP),
        ("x" * (LONGEST_CAUSE + 1), 1, CauseFault.TOO_LONG),
        ("why\n" * (MOST + 1), MOST + 1, CauseFault.TOO_MANY),
    ],
)
def test_what_is_too_much_is_told_with_its_line(text: str, line: int, fault: CauseFault) -> None:
    (problem,) = read_causes(text).problems

    assert (problem.line, problem.fault) == (line, fault)


@given(st.text(max_size=200))
def test_what_was_read_is_written_and_read_again(text: str) -> None:
    causes = read_causes(text).causes

    assert read_causes(written_causes(causes)).causes == causes
    assert all(1 <= cause.depth <= DEEPEST and cause.text for cause in causes)


def test_nothing_is_no_cause() -> None:
    assert read_causes(" \n - \n *").causes == ()
    assert written_causes((CauseTold("far", 1), CauseTold("no bus", 2, True))) == "far\n- no bus *"
