"""A tree of causes is what its lines show, and written down it reads the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.causes import (
    MOST,
    CauseFault,
    Causes,
    read_causes,
    written_causes,
)
from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE, CauseTold


def told(text: str) -> list[tuple[int, str]]:
    return [(cause.depth, cause.text) for cause in read_causes(text).causes]


TREE = [(1, "Nobody hires them"), (2, "Neighbours fear them"), (3, "The war"), (2, "No papers")]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody hires them\n- Neighbours fear them\n-- The war\n- No papers",
        "- Nobody hires them\n-- Neighbours fear them\n--- The war\n-- No papers",
        "– Nobody hires them\n—— Neighbours fear them\n- - - The war\n–– No papers",
        "Nobody hires them\n  Neighbours fear them\n    The war\n  No papers",
        "    Nobody hires them\n      Neighbours fear them\n       The war\n      No papers",
        "Nobody hires them\n\tNeighbours fear them\n\t\tThe war\n\tNo papers",
        "Nobody hires them\n\tNeighbours fear them\n        The war\n    No papers",
        "- Nobody hires them\n  - Neighbours fear them\n    - The war\n  - No papers",
        "* Nobody hires them\n  * Neighbours fear them\n    * The war\n  * No papers",
        "• Nobody hires them\n  • Neighbours fear them\n    • The war\n  • No papers",
        "1. Nobody hires them\n  1.1. Neighbours fear them\n    a) The war\n  (2) No papers",
        "\r\nNobody hires them\r\n\r\n- Neighbours fear them\r\n-- The war\r\n\r\n- No papers\r\n",
        "Nobody hires them\n--- Neighbours fear them\n---- The war\n-- No papers",
        "Nobody\u202e hires\x00 them\n- Neighbours fear them\n-- The war\n- No\u00a0papers",
    ],
)
def test_the_same_tree_may_be_typed_in_many_ways(text: str) -> None:
    assert told(text) == TREE
    assert not read_causes(text).problems


@pytest.mark.parametrize("text", ["", "\n\n", "-", "  \t", "*", "1.", "- -\n--\n * *"])
def test_where_nothing_is_said_there_is_no_cause(text: str) -> None:
    assert read_causes(text) == Causes(())


@pytest.mark.parametrize("text", ["40% of the girls leave", "1.5 million go", "2019. A dry year"])
def test_a_number_that_says_something_stays(text: str) -> None:
    assert told(f"- {text}") == [(1, text)]


def test_a_star_behind_says_that_it_is_ours() -> None:
    found = read_causes("They fear them *\n- No papers* *\n- War").causes

    assert [(cause.text, cause.is_ours) for cause in found] == [
        ("They fear them", True),
        ("No papers", True),
        ("War", False),
    ]


def test_why_is_asked_five_times_and_the_sixth_is_told_by_its_line() -> None:
    text = "\n".join([*(f"{'-' * n} cause {n}" for n in range(7)), "", "- other"])

    found = read_causes(text)

    assert [cause.depth for cause in found.causes] == [1, 2, 3, 4, 5, 2]
    assert [(problem.line, problem.fault) for problem in found.problems] == [
        (6, CauseFault.TOO_DEEP),
        (7, CauseFault.TOO_DEEP),
    ]
    assert found.problems[0].shown == "cause 5"


def test_a_long_cause_is_told_by_its_line() -> None:
    longest = "x" * LONGEST_CAUSE

    found = read_causes(f"{longest} *\n\n- {longest}y\n- short")

    assert [cause.text for cause in found.causes] == [longest, "short"]
    assert [(p.line, p.fault) for p in found.problems] == [(3, CauseFault.TOO_LONG)]


def test_of_ten_thousand_lines_sixty_are_taken_and_one_is_told() -> None:
    found = read_causes("cause\n" * 10_000)

    assert len(found.causes) == MOST
    assert [(p.line, p.fault) for p in found.problems] == [(MOST + 1, CauseFault.TOO_MANY)]


def test_a_tree_is_written_with_dashes_and_stars() -> None:
    written = written_causes((CauseTold("far", 1), CauseTold("no bus", 2, is_ours=True)))

    assert written == "far\n- no bus *"


def test_words_that_look_like_a_page_stay_words() -> None:
    assert told("<script>alert(1)</script>") == [(1, "<script>alert(1)</script>")]


LINES = st.text(" \t-–•*1.a)bé\u00a0\u202e<>", max_size=12) | st.text(max_size=20)


@given(st.lists(LINES, max_size=70).map("\n".join))
def test_what_was_read_is_written_and_read_the_same(text: str) -> None:
    causes = read_causes(text).causes
    sound = [c for c in causes if c.depth <= DEEPEST]

    assert read_causes(written_causes(causes)) == Causes(causes)
    assert len(sound) == len(causes) <= MOST


@given(st.text())
def test_no_line_is_more_than_a_step_below_the_one_before(text: str) -> None:
    depths = [cause.depth for cause in read_causes(text).causes]

    assert all(b <= a + 1 for a, b in zip([0, *depths], depths, strict=False))


WORDS = st.text("abc é.", min_size=1, max_size=20).map(str.strip).filter(lambda t: t.strip(". a"))


@given(st.lists(st.tuples(WORDS, st.integers(1, DEEPEST), st.booleans()), max_size=MOST))
def test_a_tree_from_elsewhere_survives_being_typed(told: list[tuple[str, int, bool]]) -> None:
    causes: list[CauseTold] = []
    for text, depth, is_ours in told:
        above = causes[-1].depth if causes else 0
        causes.append(CauseTold(" ".join(text.split()), min(depth, above + 1), is_ours))

    assert read_causes(written_causes(causes)) == Causes(tuple(causes))
