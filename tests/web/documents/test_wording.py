"""Text is cleaned of what reverses or hides, and keeps everything that is written to be read."""

import pytest

from counterpart.web.documents.wording import MISSING, direction, line, paragraphs, printable
from tests.web.documents.cast import WORDS


@pytest.mark.parametrize("text", [text for texts in WORDS.values() for text in texts])
def test_all_letters_of_the_seven_languages_are_kept(text: str) -> None:
    assert printable(text) == text


def test_marks_that_turn_a_direction_around_are_taken_out() -> None:
    assert printable("pay \u202e001\u202c now \u2066x\u2069 \u200etoo") == "pay 001 now x \u200etoo"


def test_controls_are_taken_out_and_line_feeds_kept() -> None:
    assert printable("a\x00\x07b\tc\r\nd\x9b") == "ab c\nd"


def test_a_mark_on_a_letter_of_another_script_is_left_out() -> None:
    assert printable("ж\u0651") == "ж"
    assert printable("ج\u0651") == "ج\u0651"


def test_letters_composed_of_two_signs_are_one() -> None:
    assert printable("e\u0301cole") == "école"


def test_what_no_font_has_leaves_one_mark_for_each_letter() -> None:
    assert printable("a😀b👨‍👩‍👧") == f"a{MISSING}b{MISSING * 3}"


def test_a_long_word_may_break_and_chinese_needs_no_help() -> None:
    assert printable("x" * 100).count("\u200b") == 2
    assert "\u200b" not in printable("字" * 100 + "x" * 40)


def test_blank_lines_divide_paragraphs() -> None:
    assert paragraphs("one\ntwo\n \n\nthree\n\n\x00\n") == ["one\ntwo", "three"]


def test_a_line_is_one_and_cut_where_asked() -> None:
    assert line(" a\n b ") == "a b"
    assert line("abcdef ghi", most=8) == "abcdef…"


def test_the_first_letter_gives_the_direction() -> None:
    assert direction("2024: المدرسة", "ltr") == "rtl"
    assert direction("(GDP) المدرسة", "rtl") == "ltr"
    assert direction("12.5", "rtl") == "rtl"
