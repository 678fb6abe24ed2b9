import pytest

from counterpart.countries.rules.runs import belongs_to_any, shortened, value_in


@pytest.mark.parametrize(
    ("year", "value"),
    [(1986, None), (1987, "L"), (2017, "L"), (2018, "LM"), (2019, None), (2030, "UM")],
)
def test_a_run_holds_until_the_next(year: int, value: str | None) -> None:
    assert value_in({2018: "LM", 1987: "L", 2019: "unknown", 2020: "UM"}, year) == value


@pytest.mark.parametrize(
    ("g77", "dac", "south"),
    [
        ("member", "outside", True),
        ("outside", "recipient", True),
        ("unknown", "recipient", True),
        ("outside", "outside", False),
        ("outside", "unknown", None),
        ("unknown", "unknown", None),
    ],
)
def test_south_is_said_only_when_it_is_known(g77: str, dac: str, south: bool | None) -> None:
    statuses = {"g77": {1964: g77}, "dac": {1964: dac}}

    assert belongs_to_any(statuses, 2000, {"g77", "dac"}) is south


def test_only_the_clubs_that_were_chosen_count() -> None:
    statuses = {"g77": {1964: "outside"}, "dac": {1960: "recipient"}}

    assert belongs_to_any(statuses, 2000, ["g77"]) is False
    assert belongs_to_any({}, 2000, ["g77"]) is None


def test_runs_say_nothing_twice_and_nothing_of_the_time_before() -> None:
    runs = {1987: "UM", 1990: "UM", 1992: "LM", 2006: "UM"}

    assert shortened(runs) == {1987: "UM", 1992: "LM", 2006: "UM"}
    assert shortened(runs, since=1993) == {1993: "LM", 2006: "UM"}
    assert shortened({}) == {}
