import pytest

from counterpart.discovery.rules.fusion import (
    WEIGHT_OF_NEIGHBOURS,
    fused,
    highest_score,
    leading_family,
    voted,
    weight_of_words,
)


def test_what_is_found_one_way_only_still_counts() -> None:
    scores = fused({1: 0.5, 2: 0.4}, {2: 0.2, 3: 1.0}, of_words=0.3)

    assert scores == pytest.approx({1: 0.35, 2: 0.34, 3: 0.3})


def test_wording_weighs_more_where_the_encoder_knows_less() -> None:
    assert weight_of_words("fr") > weight_of_words("en")


def test_neighbours_of_one_kind_lift_each_other_and_their_order_stays() -> None:
    scores = {1: 0.6, 2: 0.5, 3: 0.4, 4: 0.39}
    families = {1: "water", 2: "water", 3: "water", 4: "taxes"}

    lifted = voted(scores, families)

    assert sorted(lifted, key=lifted.__getitem__, reverse=True) == [1, 2, 3, 4]
    assert lifted[3] - lifted[4] > scores[3] - scores[4]


def test_neighbours_of_many_kinds_lift_nothing_much() -> None:
    scores = dict.fromkeys(range(10), 0.5)

    one_kind = voted(scores, dict.fromkeys(scores, "water"))
    many_kinds = voted(scores, {n: f"kind {n}" for n in scores})

    assert one_kind[0] == pytest.approx((1 - WEIGHT_OF_NEIGHBOURS) * 0.5 + WEIGHT_OF_NEIGHBOURS)
    assert many_kinds[0] == pytest.approx(
        (1 - WEIGHT_OF_NEIGHBOURS) * 0.5 + WEIGHT_OF_NEIGHBOURS / 10
    )


def test_votes_cannot_drown_the_wording() -> None:
    scores = {1: 0.8, **dict.fromkeys(range(2, 12), 0.4)}
    families = {1: "taxes", **dict.fromkeys(range(2, 12), "water")}

    lifted = voted(scores, families)

    assert max(lifted, key=lifted.__getitem__) == 1


def test_nothing_found_and_nothing_near_need_no_votes() -> None:
    assert voted({}, {}) == {}
    assert voted({1: -0.1}, {1: "water"}) == pytest.approx({1: -0.08})


def test_a_word_that_no_text_has_raises_the_highest_score() -> None:
    assert highest_score({"fighter": 3, "xylophone": 0}, 12) > highest_score({"fighter": 3}, 12)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert highest_score({"rare": 1}, 12) > highest_score({"common": 11}, 12)


def test_a_kind_leads_with_half_of_the_votes_and_not_with_less() -> None:
    scores = {1: 0.6, 2: 0.3, 3: 0.2, 4: 0.2}

    assert leading_family(scores, {1: "water", 2: "taxes", 3: "forests", 4: "work"}) == ""
    assert leading_family(scores, {1: "water", 2: "water", 3: "forests", 4: "work"}) == "water"
    assert leading_family({}, {}) == ""
    assert leading_family({1: -0.1}, {1: "water"}) == ""
