import pytest

from counterpart.library.rules.readability import hardest, lix, too_long


def test_the_index_is_that_of_its_source() -> None:
    # Two sentences of five words, three of the ten longer than six letters: 5 + 30.
    assert lix("The village has no water. Children carry buckets for hours.") == pytest.approx(35.0)


def test_what_has_no_words_has_no_index() -> None:
    assert lix("") == lix("12 % – 3.") == 0.0


def test_long_words_and_long_sentences_make_it_harder() -> None:
    plain = "They pay the tax. They see the clinic."
    hard = "Beneficiaries internalise institutional accountability mechanisms."

    assert lix(plain) < lix(plain.replace(". They see", " and they see")) < lix(hard)


def test_the_hardest_sentence_comes_first_and_marks_do_not_count() -> None:
    found = hardest("We go. [s1] Administrative procedures proliferated. [s2]")

    assert [s.text for s in found] == ["Administrative procedures proliferated.", "We go."]


def test_a_sentence_that_nobody_can_follow_is_named() -> None:
    long = " ".join(["word"] * 31) + "."

    assert too_long(f"Short. {long}".replace("word", "Word", 1)) == [long.replace("w", "W", 1)]
    assert too_long(" ".join(["word"] * 30) + ".") == []
