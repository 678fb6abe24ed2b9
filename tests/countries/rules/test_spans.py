from counterpart.countries.rules.spans import Span, spans


def test_each_run_lasts_until_the_year_before_the_next() -> None:
    assert spans({1987: "L", 2018: "LM"}) == [Span(1987, 2017, "L"), Span(2018, None, "LM")]


def test_the_unknown_is_told_as_such_and_not_left_out() -> None:
    runs = {1964: "outside", 1965: "unknown", 2008: "member"}

    assert spans(runs)[1] == Span(1965, 2007, None)


def test_what_says_the_same_again_begins_no_new_span() -> None:
    assert spans({1987: "L", 1990: "L"}) == [Span(1987, None, "L")]


def test_the_last_span_of_a_former_state_ends_with_it() -> None:
    assert spans({1964: "member", 1995: "outside"}, until=1992) == [Span(1964, 1992, "member")]


def test_where_nothing_is_known_there_is_nothing_to_tell() -> None:
    assert spans({}) == []
