"""A number of people is read as it is said; what is no number of people is never taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.described import MOST_PEOPLE
from counterpart.challenges.rules.people_hurt import PeopleFault, PeopleTold, read_people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("17400", 17_400),
        ("about 17,400", 17_400),
        ("ca. 17.400", 17_400),
        ("environ 17 400 personnes", 17_400),
        ("17’400", 17_400),
        ("~ 17400", 17_400),
        ("at least 17,400 girls aged 10 to 14", 17_400),
        ("17,400 (census of 2022)", 17_400),
        ("17400+", 17_400),
        ("17.4 thousand", 17_400),
        ("17.4k", 17_400),
        ("1,2 million", 1_200_000),
        ("1.2 million people", 1_200_000),
        ("2 millions", 2_000_000),
        ("2.3 million", 2_300_000),
        ("3 milliers de personnes", 3_000),
        ("3,5 millions d'habitants", 3_500_000),
        ("2 mil millones", 2_000_000_000),
        ("5 mil pessoas", 5_000),
        ("1,2 milhões de pessoas", 1_200_000),
        ("unas 300 mujeres", 300),
        ("2 lakh", 200_000),
        ("1.5 crore", 15_000_000),
        ("12,34,567", 1_234_567),
        ("3 тыс. человек", 3_000),
        ("около 2 млн", 2_000_000),
        ("٣ ملايين شخص", 3_000_000),
        ("حوالي ١٧٤٠٠", 17_400),
        ("约1.2万人", 12_000),
        ("5 men", 5),
        ("5 miles", 5_000),
        ("0", 0),
    ],
)
def test_a_number_of_people_is_read(text: str, people: int) -> None:
    assert read_people(text) == PeopleTold(people)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_said_is_no_mistake(text: str) -> None:
    assert read_people(text) == PeopleTold()


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (PeopleFault.A_SHARE, "40%"),
        (PeopleFault.A_SHARE, "about 40 % of girls"),
        (PeopleFault.A_SHARE, "40 per cent"),
        (PeopleFault.A_SHARE, "40 pour cent"),
        (PeopleFault.A_SHARE, "40 por ciento"),
        (PeopleFault.A_SHARE, "٤٠٪"),
        (PeopleFault.A_SHARE, "2 in 5"),
        (PeopleFault.A_SHARE, "2 de cada 5"),
        (PeopleFault.A_SHARE, "2/5"),
        (PeopleFault.A_RANGE, "10,000 to 20,000"),
        (PeopleFault.A_RANGE, "10-20 thousand"),
        (PeopleFault.A_RANGE, "10 thousand - 20 thousand"),
        (PeopleFault.A_RANGE, "between 10,000 and 20,000"),
        (PeopleFault.A_RANGE, "entre 10 000 et 20 000"),
        (PeopleFault.NEGATIVE, "-5"),
        (PeopleFault.NEGATIVE, "\u22125 million"),
        (PeopleFault.NOT_WHOLE, "17.4"),
        (PeopleFault.NOT_WHOLE, "1.23456 thousand"),
        (PeopleFault.AMBIGUOUS, "1,234 million"),
        (PeopleFault.TOO_MANY, "99999999999999"),
        (PeopleFault.TOO_MANY, "9" * 30),
        (PeopleFault.TOO_MANY, "20 billion"),
        (PeopleFault.NO_NUMBER, "many"),
        (PeopleFault.NO_NUMBER, "=1+1"),
        (PeopleFault.NO_NUMBER, "-cmd|' /C calc'!A0"),
        (PeopleFault.NO_NUMBER, "17,400 households"),
        (PeopleFault.NO_NUMBER, "12 dozen"),
        (PeopleFault.NO_NUMBER, "1 million 200 thousand"),
        (PeopleFault.NO_NUMBER, "1,"),
        (PeopleFault.NO_NUMBER, "1e5"),
        (PeopleFault.NO_NUMBER, "0x10"),
        (PeopleFault.NO_NUMBER, "1 23"),
        (PeopleFault.NO_NUMBER, "million"),
        (PeopleFault.NO_NUMBER, "NaN"),
    ],
)
def test_what_is_no_number_of_people_is_told(fault: PeopleFault, text: str) -> None:
    assert read_people(text) == PeopleTold(problem=fault)


def test_no_more_can_be_hurt_than_there_are() -> None:
    assert read_people("13,9 millions", most=13_900_000).number == 13_900_000
    assert read_people("14 million", most=13_900_000).problem is PeopleFault.TOO_MANY


@given(st.text() | st.text("0123456789.,' -+%kmé\u0661/to ", max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    found = read_people(text)

    assert found.number is None or (found.problem is None and 0 <= found.number <= MOST_PEOPLE)


@given(st.integers(0, MOST_PEOPLE), st.sampled_from(["{:,}", "{:_}", "{}", "about {:,} people"]))
def test_every_number_is_read_to_the_last_digit(people: int, pattern: str) -> None:
    assert read_people(pattern.format(people).replace("_", " ")).number == people
