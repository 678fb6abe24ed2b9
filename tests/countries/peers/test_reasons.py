from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.countries.peers.rules.likeness import Part, Profile
from counterpart.countries.peers.rules.reasons import Code, Reason, reasons

MINE = Profile("AAA", 2_000, 40e6, 25, "002", "014", True, 0, frozenset({"eng", "swa"}))
OPPOSITE = {
    Code.RICHER: Code.POORER,
    Code.LARGER: Code.SMALLER,
    Code.MORE_URBAN: Code.LESS_URBAN,
    Code.ONLY_MINE_FRAGILE: Code.ONLY_THEIRS_FRAGILE,
}
OPPOSITE |= {there: back for back, there in OPPOSITE.items()}


def codes(theirs: Profile, mine: Profile = MINE) -> list[Code]:
    return [reason.code for reason in reasons(mine, theirs)]


def test_a_twin_is_like_in_all_that_can_be_said() -> None:
    assert reasons(MINE, replace(MINE, country="BBB")) == (
        Reason(Part.INCOME, Code.LIKE_INCOME, 2_000, 2_000),
        Reason(Part.PEOPLE, Code.LIKE_SIZE, 40e6, 40e6),
        Reason(Part.URBAN, Code.LIKE_URBAN, 25, 25),
        Reason(Part.SUBREGION, Code.SAME_SUBREGION),
        Reason(Part.FRAGILE, Code.BOTH_FRAGILE),
        Reason(Part.LANGUAGES, Code.SHARES_LANGUAGE, shared=("eng", "swa")),
    )


def test_what_is_unlike_is_said_after_what_is_like() -> None:
    theirs = Profile("BBB", 4_000, 41e6, 50, "002", "011", False, 1, frozenset({"fra"}))

    found = reasons(MINE, theirs)

    assert [reason.code for reason in found] == [
        Code.LIKE_SIZE,
        Code.SAME_REGION,
        Code.RICHER,
        Code.MORE_URBAN,
        Code.ONLY_MINE_FRAGILE,
        Code.NO_SHARED_LANGUAGE,
    ]
    assert [reason.is_like for reason in found] == [True] * 2 + [False] * 4


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        (replace(MINE, income_per_head=2_500), Code.LIKE_INCOME),
        (replace(MINE, income_per_head=1_600), Code.LIKE_INCOME),
        (replace(MINE, income_per_head=2_501), None),
        (replace(MINE, income_per_head=3_999), None),
        (replace(MINE, income_per_head=4_000), Code.RICHER),
        (replace(MINE, income_per_head=1_000), Code.POORER),
        (replace(MINE, income_per_head=0), None),
        (replace(MINE, people=80e6), Code.LIKE_SIZE),
        (replace(MINE, people=20e6), Code.LIKE_SIZE),
        (replace(MINE, people=81e6), None),
        (replace(MINE, people=200e6), Code.LARGER),
        (replace(MINE, people=8e6), Code.SMALLER),
        (replace(MINE, urban_share=35), Code.LIKE_URBAN),
        (replace(MINE, urban_share=15), Code.LIKE_URBAN),
        (replace(MINE, urban_share=36), None),
        (replace(MINE, urban_share=50), Code.MORE_URBAN),
        (replace(MINE, urban_share=0), Code.LESS_URBAN),
        (replace(MINE, subregion=None), Code.SAME_REGION),
        (replace(MINE, region="019", subregion="005"), Code.OTHER_REGION),
        (replace(MINE, region=None, subregion=None), None),
        (replace(MINE, is_fragile=False), Code.ONLY_MINE_FRAGILE),
        (replace(MINE, is_fragile=None), None),
        (replace(MINE, languages=frozenset()), None),
        (replace(MINE, languages=frozenset({"ara"})), Code.NO_SHARED_LANGUAGE),
        (replace(MINE, income_per_head=None), Code.SAME_INCOME_GROUP),
        (replace(MINE, income_per_head=None, income_group=1), Code.OTHER_INCOME_GROUP),
        (replace(MINE, income_per_head=None, income_group=None), None),
    ],
)
def test_like_unlike_and_not_worth_a_word(theirs: Profile, said: Code | None) -> None:
    changed = set(codes(theirs)) - set(codes(MINE))
    kept = set(codes(MINE)) - set(codes(theirs))

    if said in codes(MINE):
        assert not changed and not kept
    else:
        assert changed == ({said} if said else set())
        assert len(kept) == 1


def test_that_neither_is_fragile_makes_no_peer() -> None:
    at_peace = replace(MINE, is_fragile=False)

    assert Part.FRAGILE not in {reason.part for reason in reasons(at_peace, at_peace)}
    assert Code.ONLY_THEIRS_FRAGILE in codes(MINE, mine=at_peace)


def test_of_an_unknown_country_nothing_is_said() -> None:
    assert reasons(MINE, Profile("BBB")) == reasons(Profile("BBB"), MINE) == ()


@given(st.floats(300, 100_000), st.floats(1e4, 1e9), st.floats(0, 100), st.none() | st.booleans())
def test_what_is_said_of_one_is_said_of_the_other_turned_round(
    income: float, people: float, urban: float, is_fragile: bool | None
) -> None:
    theirs = replace(
        MINE, income_per_head=income, people=people, urban_share=urban, is_fragile=is_fragile
    )

    there, back = codes(theirs), codes(MINE, mine=theirs)

    assert [OPPOSITE.get(code, code) for code in there] == back
