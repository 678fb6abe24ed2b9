"""Ids made of words tell rows apart and stay the same."""

import pytest

from counterpart.sources.tables.rules.slugs import LONGEST, slug


@pytest.mark.parametrize(
    ("parts", "made"),
    [
        (["Côte d'Ivoire", "Bourse  (été)"], "cote-d-ivoire-bourse-ete"),
        (["Ñangareko", ""], "nangareko"),
        (["Қазақстан", "Жоба 2"], "қазақстан-жоба-2"),
        (["भारत", "योजना"], "भारत-योजना"),
        (["中国", "计划"], "中国-计划"),
        (["…", "—"], ""),
    ],
)
def test_words_of_any_script_make_a_slug(parts: list[str], made: str) -> None:
    assert slug(parts) == made


def test_long_ones_are_cut_and_still_told_apart() -> None:
    one, other = slug(["word " * 50 + "one"]), slug(["word " * 50 + "other"])

    assert one != other
    assert len(one) <= LONGEST + 9
    assert slug(["word " * 50 + "one"]) == one
