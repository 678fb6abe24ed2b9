"""Words keep to their room in every script, and are never lost without a sign."""

import pytest

from counterpart.web.charts.lettering import runs_right_to_left, shortened, width, wrapped

TEXTS = [
    "Democratic Republic of the Congo 60.4",
    "Демократическая Республика Конго",
    "جمهورية الكونغو الديمقراطية",
    "没有土地可耕种，战争期间土地被分给了别人。",  # noqa: RUF001
    "incomprehensibilityofunbreakablewords",
    "Été 12\u202f345",
    "🙂" * 30,
    "",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("room", [40, 100, 300])
def test_no_line_is_wider_than_its_room_and_no_sign_is_lost(text: str, room: int) -> None:
    lines = wrapped(text, room)

    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split(" ")) == "".join(text.split(" "))


def test_words_are_kept_whole_where_they_fit() -> None:
    assert wrapped("Sierra Leone and Nepal", 90) == ["Sierra Leone", "and Nepal"]


def test_a_number_with_a_no_break_space_is_never_parted() -> None:
    for room in range(50, 120, 5):
        assert any("12\u202f345" in line for line in wrapped("Ouganda 12\u202f345", room))


def test_chinese_breaks_anywhere_but_before_a_comma() -> None:
    lines = wrapped("没有土地，没有工作，没有钱，没有路。", 60)  # noqa: RUF001

    assert len(lines) > 2
    assert not any(line[0] in "，。" for line in lines)  # noqa: RUF001


def test_what_is_cut_says_so() -> None:
    lines = wrapped("one two three four five six seven", 60, most=2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(lines[-1]) <= 60
    assert shortened("one two three four", 60).endswith("…")
    assert shortened("one", 60) == "one"


def test_bold_is_wider_and_wide_signs_are_widest() -> None:
    assert width("Uganda", is_bold=True) > width("Uganda")
    assert width("国") > width("m") > width("e") > width("i") > width("\u0301") == 0


@pytest.mark.parametrize(
    ("text", "is_rtl"), [("لا أرض", True), ("2004 لا", True), ("No land", False), ("42", False)]
)
def test_direction_is_that_of_the_first_letter_that_has_one(text: str, is_rtl: bool) -> None:
    assert runs_right_to_left(text) is is_rtl
