"""How many people, as it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.people_hurt import PeopleFault, PeopleTold, read_people


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17,400", 17_400),
        ("about 17,400", 17_400),
        ("17 400 filles", 17_400),
        ("17.4 thousand", 17_400),
        ("1.2 million", 1_200_000),
        ("1,2 million", 1_200_000),
        ("2 millions", 2_000_000),
        ("1.200", 1_200),
        ("٣٠٠", 300),
        ("0", 0),
        ("", None),
    ],
)
def test_it_is_read_as_it_was_meant(text: str, number: int | None) -> None:
    assert read_people(text) == PeopleTold(number)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("many", PeopleFault.NO_NUMBER),
        ("40%", PeopleFault.A_SHARE),
        ("40 % of them", PeopleFault.A_SHARE),
        ("-5", PeopleFault.NEGATIVE),
        ("99999999999999", PeopleFault.TOO_MANY),
        ("1,200 thousand", PeopleFault.AMBIGUOUS),
    ],
)
def test_what_is_no_number_of_people_is_told(text: str, fault: PeopleFault) -> None:
    assert read_people(text) == PeopleTold(problem=fault)


@given(st.text(max_size=80))
def test_nothing_raises(text: str) -> None:
    told = read_people(text)

    assert told.number is None or told.number >= 0
