"""The words of a quote that are those of a question, told in numbers."""

import pytest

from counterpart.discovery.matching import WORDS_TOLD, matched_words, pieces, words_of_hers

QUOTE = "Teachers were absent from the schools, and nobody paid them."


def shared(quote: str, asked: str, language: str = "en") -> list[str]:
    return [
        p
        for p, is_hers in pieces(
            quote, matched_words(quote, words_of_hers(asked, language), language)
        )
        if is_hers
    ]


def test_words_with_the_same_stem_match() -> None:
    assert shared(QUOTE, "Our teacher is never paid at school") == ["Teachers", "schools", "paid"]


def test_the_smallest_words_do_not_match() -> None:
    assert shared(QUOTE, "and from the were them") == []


def test_a_word_is_stemmed_in_the_language_of_the_quote() -> None:
    quote = "L’eau manque dans les écoles."

    assert shared(quote, "école et eau", "fr") == ["eau", "écoles"]
    assert shared(quote, "school", "fr") == []


@pytest.mark.parametrize("quote", [QUOTE, "", "…", "日本 a-b’c", "teachers"])
def test_the_pieces_are_the_whole_quote(quote: str) -> None:
    matched = matched_words(quote, words_of_hers("teachers and schools", "en"), "en")

    assert "".join(piece for piece, _is_hers in pieces(quote, matched)) == quote


def test_only_the_first_words_of_a_long_quote_are_told() -> None:
    matched = matched_words("teacher " * (WORDS_TOLD + 5), words_of_hers("teacher", "en"), "en")

    assert matched == 2**WORDS_TOLD - 1


def test_a_language_that_is_not_stemmed_has_no_matches() -> None:
    assert matched_words("学校", words_of_hers("学校", "zh-hans"), "zh-hans") == 0
