"""Phases and additional financing are parts of one programme; successors are not."""

import pytest

from counterpart.sources.worldbank.rules.gathering import marks

AIM = "To restore the access of rural people to clean water and to basic health services."
NAME = "Rural Water and Health Services Project"


def together(one: tuple[str, str], other: tuple[str, str], there: str = "Malawi") -> bool:
    return bool(set(marks("Malawi", *one)) & set(marks(there, *other)))


@pytest.mark.parametrize(
    "title",
    [
        "Additional Financing for the Rural Water and Health Services Project",
        "Rural Water and Health Services Project - Additional Financing",
        "MW-Rural Water and Health Services AF",
        "Second Additional Financing to Rural Water and Health Services",
        "Rural Water & Health Services (Supplemental Credit)".replace("&", "and"),
        "RURAL WATER AND HEALTH SERVICES PROJECT PHASE II",
        "Rural Water and Health Services APL 2",
    ],
)
def test_titles_that_differ_by_phase_or_financing_go_together(title: str) -> None:
    assert together((NAME, ""), (title, ""))


@pytest.mark.parametrize(
    "title",
    ["Second Rural Water and Health Services Project", "Urban Water and Health Services Project"],
)
def test_successors_and_others_do_not(title: str) -> None:
    assert not together((NAME, ""), (title, ""))


def test_the_same_aim_word_for_word_goes_together() -> None:
    assert together(("One", AIM), ("Another", AIM.upper().replace(",", "")))


def test_another_country_never_does() -> None:
    assert not together((NAME, AIM), (NAME, AIM), there="Zambia")


@pytest.mark.parametrize(
    ("title", "aim"), [("Education Project", "To improve education."), ("", "")]
)
def test_what_could_be_any_project_has_no_mark(title: str, aim: str) -> None:
    assert marks("Malawi", title, aim) == ()
