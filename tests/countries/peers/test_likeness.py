from dataclasses import replace
from random import Random
from time import perf_counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.countries.peers.rules.likeness import WEIGHTS, Part, Profile, likenesses

PROFILES = st.builds(
    Profile,
    country=st.just(""),
    income_per_head=st.none() | st.floats(300, 150_000),
    people=st.none() | st.floats(1_000, 1.5e9),
    urban_share=st.none() | st.floats(0, 100),
    region=st.none() | st.sampled_from(["002", "019", "142"]),
    subregion=st.none() | st.sampled_from(["011", "014", "034"]),
    is_fragile=st.none() | st.booleans(),
    income_group=st.none() | st.integers(0, 3),
    languages=st.frozensets(st.sampled_from(["eng", "fra", "ara", "swa"])),
)
COUNTRIES = st.dictionaries(st.text("ABC", min_size=3, max_size=3), PROFILES, min_size=2).map(
    lambda profiles: {code: replace(profile, country=code) for code, profile in profiles.items()}
)

UGANDA_LIKE = Profile("AAA", 1_000, 1e6, 20, "002", "014", True, 0, frozenset({"eng", "swa"}))
NEIGHBOUR = Profile("BBB", 10_000, 1e7, 60, "002", "014", False, 2, frozenset({"swa"}))
FAR_ONE = Profile("CCC", 100_000, 1e8, 100, "019", "005", False, 3, frozenset({"spa"}))
THREE = {p.country: p for p in (UGANDA_LIKE, NEIGHBOUR, FAR_ONE)}


def test_a_distance_computed_by_hand() -> None:
    nearest, farthest = likenesses(THREE, "AAA")

    # Incomes and people lie one power of ten of two apart, urban shares 40 points of 80, groups 2
    # steps of 3; fragility differs; region, subregion and a language are shared.
    assert nearest.country == "BBB"
    assert nearest.parts == {
        Part.INCOME: pytest.approx(0.5),
        Part.PEOPLE: pytest.approx(0.5),
        Part.URBAN: 0.5,
        Part.INCOME_GROUP: pytest.approx(2 / 3),
        Part.FRAGILE: 1.0,
        Part.REGION: 0.0,
        Part.SUBREGION: 0.0,
        Part.LANGUAGES: 0.0,
    }
    assert nearest.distance == pytest.approx((3 * 0.5 + 2 * 0.5 + 0.5 + 2 / 3 + 2) / 12)
    assert farthest.country == "CCC"
    assert farthest.distance == pytest.approx(1.0)
    assert nearest.known == farthest.known == 1.0


def test_what_is_not_known_is_left_out_of_both_sums() -> None:
    gap = replace(NEIGHBOUR, income_per_head=None, is_fragile=None)

    (nearest, _) = likenesses(THREE | {"BBB": gap}, "AAA")

    assert nearest.country == "BBB"
    assert set(nearest.parts) == set(Part) - {Part.INCOME, Part.FRAGILE}
    assert nearest.distance == pytest.approx((2 * 0.5 + 0.5 + 2 / 3) / 7)
    assert nearest.known == pytest.approx(7 / 12)


def test_who_is_hardly_known_is_nobodys_peer() -> None:
    half = Profile("DDD", income_per_head=1_000, people=1e6, region="002")
    less = Profile("EEE", income_per_head=1_000, people=1e6)

    found = [one.country for one in likenesses(THREE | {"DDD": half, "EEE": less}, "AAA")]

    assert found == ["DDD", "BBB", "CCC"]  # 6 of 12 are half of the weight; 5 are not
    assert likenesses(THREE | {"EEE": less}, "EEE") == []


def test_an_income_of_nought_and_an_empty_region_are_not_known() -> None:
    odd = replace(NEIGHBOUR, income_per_head=0.0, region="", subregion="")

    found = {one.country: one for one in likenesses(THREE | {"BBB": odd}, "AAA")}

    assert not {Part.INCOME, Part.REGION, Part.SUBREGION} & set(found["BBB"].parts)


def test_equally_like_countries_come_by_code() -> None:
    twins = {code: replace(NEIGHBOUR, country=code) for code in ("ZZZ", "DDD", "BBB")}

    found = [one.country for one in likenesses(THREE | twins, "AAA")]

    assert found == ["BBB", "DDD", "ZZZ", "CCC"]


def test_a_country_without_a_profile_has_no_peers_to_ask_for() -> None:
    with pytest.raises(KeyError):
        likenesses(THREE, "ZZZ")


def test_every_part_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Part)
    assert all(weight > 0 for weight in WEIGHTS.values())


def gower(profiles: dict[str, Profile], code: str) -> dict[str, float]:
    """Compute the distances a second time, by columns of pandas."""
    table = pd.DataFrame([vars(p) for p in profiles.values()]).set_index("country")
    unlike = pd.DataFrame(index=table.index)
    columns = {
        "income": table["income_per_head"].astype(float).map(np.log10),
        "people": table["people"].astype(float).map(np.log10),
        "urban": table["urban_share"].astype(float),
        "income group": table["income_group"].astype(float),
    }
    for part, numbers in columns.items():
        unlike[part] = (numbers - numbers[code]).abs() / (numbers.max() - numbers.min() or 1)
    for part, column in (("region",) * 2, ("subregion",) * 2, ("fragile", "is_fragile")):
        known = table[column].notna() & pd.notna(table[column][code])
        unlike[part] = (table[column] != table[column][code]).astype(float).where(known)
    mine = table["languages"][code]
    unlike["languages"] = [
        float(not (mine & theirs)) if mine and theirs else np.nan for theirs in table["languages"]
    ]
    weights = pd.Series({str(part): weight for part, weight in WEIGHTS.items()})
    known_weight = unlike.notna().mul(weights).sum(axis=1)
    distance = unlike.mul(weights).sum(axis=1) / known_weight.where(known_weight > 0)
    enough = (known_weight >= weights.sum() / 2) & (table.index != code)
    return {str(c): float(d) for c, d in distance[enough].items()}


@given(COUNTRIES, st.data())
def test_distances_are_those_of_pandas(profiles: dict[str, Profile], data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(profiles)))

    ours = likenesses(profiles, code)

    assert {one.country: one.distance for one in ours} == pytest.approx(gower(profiles, code))
    assert all(0 <= one.distance <= 1 + 1e-12 for one in ours)
    order = [(round(one.distance, 12), one.country) for one in ours]
    assert order == sorted(order)


@given(COUNTRIES)
def test_likeness_is_mutual(profiles: dict[str, Profile]) -> None:
    one, other = sorted(profiles)[:2]

    there = {found.country: found.distance for found in likenesses(profiles, one)}
    back = {found.country: found.distance for found in likenesses(profiles, other)}

    assert there.get(other) == back.get(one)


def test_the_peers_of_a_country_among_217_take_under_20_milliseconds() -> None:
    chance = Random(7)
    profiles = {
        f"{n:03}": Profile(
            f"{n:03}",
            10 ** chance.uniform(2.5, 5),
            10 ** chance.uniform(4, 9),
            chance.uniform(10, 100),
            chance.choice("abcde"),
            chance.choice("abcdefghijklmnop"),
            chance.random() < 0.2,
            chance.randrange(4),
            frozenset(chance.sample(["eng", "fra", "spa", "ara", "por", "swa"], 2)),
        )
        for n in range(217)
    }

    def milliseconds() -> float:
        start = perf_counter()
        assert len(likenesses(profiles, "000")) == 216
        return 1000 * (perf_counter() - start)

    assert min(milliseconds() for _ in range(5)) < 20  # the best of five: others use the machine
