"""Saying a text in English, term by term."""

from counterpart.discovery.rules.glossing import Terms, glossed

TERMS: Terms = {
    ("route",): "road",
    ("route", "desserte", "rural"): "feeder road",
    ("eau",): "water",
}


def test_the_longest_term_wins_and_what_is_not_known_stays() -> None:
    told = glossed(
        ["route", "desserte", "rurale", "Kigali", "eau"],
        ["route", "desserte", "rural", "kigal", "eau"],
        TERMS,
    )

    assert told.text == "feeder road Kigali water"
    assert told.share == 0.8


def test_a_term_said_twice_on_end_is_said_once() -> None:
    assert glossed(["eau", "eaux"], ["eau", "eau"], TERMS).text == "water"


def test_nothing_is_no_english() -> None:
    told = glossed([], [], TERMS)

    assert (told.text, told.share) == ("", 0.0)
