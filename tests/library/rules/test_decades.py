import pytest

from counterpart.library.rules.decades import first_year_of


def test_a_decade_is_written_as_its_first_year_and_an_s() -> None:
    assert first_year_of("1990s") == 1990


@pytest.mark.parametrize(
    "odd", ["", "s", "1990", "1995s", "90s", "-990s", "199000s", "\u0661\u0669\u0669\u0660s", "x"]
)
def test_anything_else_is_no_decade(odd: str) -> None:
    assert first_year_of(odd) is None
