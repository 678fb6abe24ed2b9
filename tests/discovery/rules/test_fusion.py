"""Votes on the kind of a problem, and the highest score of wording."""

from counterpart.discovery.rules.fusion import highest_score, leading_family


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
