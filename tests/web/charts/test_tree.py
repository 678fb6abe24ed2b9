"""The tree of causes is drawn with its letters whole, and told as a nested list."""

import re
from itertools import pairwise

import pytest

from counterpart.web.charts.lettering import width
from counterpart.web.charts.tree import COLUMN, Node, Tree, deal, tree
from tests.web.charts.cast import HOSTILE, part

CHAIN = Node("Five", is_ours=True)
for why in ("Four", "Three", "Two", "One"):
    CHAIN = Node(why, (CHAIN,))
WIDE = Node(
    "The problem",
    (CHAIN, Node("Second", (Node("Of the second"),)), Node("Third"), Node("Fourth"), Node("Fifth")),
)


def boxes(chart: Tree) -> list[tuple[int, int, int, int]]:
    """Return column, top, left edge and height of each box."""
    return [
        (n, int(y), int(x), int(height))
        for n, column in enumerate(chart.columns)
        for x, y, height in re.findall(r"M(\d+) (\d+)H\d+v(\d+)H", column.boxes + column.ours)
    ]


def test_every_cause_has_a_box_and_no_two_overlap() -> None:
    found = sorted(boxes(tree(WIDE)))

    assert len(found) == 10
    for (column, top, _left, height), (other, next_top, _x, _h) in pairwise(found):
        assert column != other or top + height < next_top


def test_every_box_stands_below_the_problem_and_within_the_drawing() -> None:
    chart = tree(WIDE)

    for _column, top, left, height in boxes(chart):
        assert top > chart.head_height
        assert top + height <= chart.height
        assert 0 < left < COLUMN


def test_each_why_is_a_step_further_in() -> None:
    lefts = [left for _c, _top, left, _h in sorted(boxes(tree(Node("P", (CHAIN,)))))]

    assert lefts == sorted(set(lefts))
    assert len(lefts) == 5


@pytest.mark.parametrize(
    "text",
    [
        "Plots were given away during the war and nobody has asked for them back since",
        "incomprehensibilityofunbreakablewordswithoutend",
        "没有土地可耕种，战争期间土地被分给了别人。没有土地登记册。",  # noqa: RUF001
        "وزعت قطع الأراضي خلال الحرب ولا يوجد سجل للملكية في المنطقة كلها",
    ],
)
def test_words_stay_in_their_boxes_however_deep(text: str) -> None:
    node = Node(text)
    for _why in range(9):
        node = Node(text, (node,))
    chart = tree(Node("P", (node, Node("Q"))))
    lefts = [left for column, _top, left, _h in sorted(boxes(chart)) if column == 0]

    for words, left in zip(chart.columns[0].words, lefts, strict=True):
        assert all(width(line) <= COLUMN - left - 16 for line in words.lines)


def test_causes_are_dealt_to_at_most_four_columns_in_their_order() -> None:
    many = tree(Node("P", tuple(Node(f"Cause {n}") for n in range(25))))
    texts = [words.lines[0] for column in many.columns for words in column.words]

    assert [column.x for column in many.columns] == ["0%", "25%", "50%", "75%"]
    assert texts == [f"Cause {n}" for n in range(25)]


@pytest.mark.parametrize(
    ("heights", "number", "runs"),
    [
        ([], 0, []),
        ([5], 1, [range(1)]),
        ([10, 10, 10, 10], 2, [range(2), range(2, 4)]),
        ([30, 10, 10, 10], 2, [range(1), range(1, 4)]),
        ([1, 1, 50], 3, [range(1), range(1, 2), range(2, 3)]),
    ],
)
def test_the_highest_column_is_as_low_as_can_be(
    heights: list[int], number: int, runs: list[range]
) -> None:
    assert deal(heights, number) == runs


def test_where_she_can_act_is_marked_by_frame_and_word() -> None:
    chart = tree(WIDE)
    page = part("tree", chart)

    assert chart.columns[0].ours.count("M") == 1
    assert page.count("We can act here") == 4  # name, drawing, and the list of either width
    assert "We can act here: Five." in chart.name


def test_the_list_is_nested_as_the_causes_are() -> None:
    page = part("tree", tree(Node("P", (Node("A", (Node("B"),)), Node("C")))), lite=True)
    bare = re.sub(r'<p dir="auto">(\w)</p>| class="[^"]*"|\n', r"\1", page)

    assert "<svg" not in page
    assert (
        bare
        == "<figure><ul><li>P<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul></li></ul></figure>"
    )


def test_a_problem_without_causes_is_only_told() -> None:
    page = part("tree", tree(Node("P")))

    assert "<svg" not in page
    assert ">P</p>" in page


def test_words_from_right_to_left_begin_at_the_right() -> None:
    chart = tree(Node("مشكلة", (Node("سبب"), Node("Cause"))))
    arabic, latin = (column.words[0] for column in chart.columns)

    assert (arabic.style, arabic.x) == ("rtl", str(COLUMN - 8))
    assert (latin.style, latin.x) == ("", "22")
    assert chart.head.style == "head rtl"


def test_hostile_words_stay_text() -> None:
    page = part("tree", tree(Node(HOSTILE, (Node(HOSTILE, is_ours=True),))))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
