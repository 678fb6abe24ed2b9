import pytest

from counterpart.countries.rules.counts import count_near


@pytest.mark.parametrize(
    ("year", "count"),
    [(1954, None), (1955, 10), (1960, 10), (1962, 10), (1963, 20), (1970, 20), (1971, None)],
)
def test_the_count_is_that_of_the_nearest_year_unless_it_is_too_far(
    year: int, count: int | None
) -> None:
    assert count_near({1960: 10, 1965: 20}, year, within=5) == count


def test_of_two_years_equally_near_the_earlier_counts_and_none_counts_nothing() -> None:
    assert count_near({1960: 10, 1962: 20}, 1961, within=5) == 10
    assert count_near({}, 1961, within=5) is None
