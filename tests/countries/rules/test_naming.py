import pytest

from counterpart.countries.rules.naming import base_language, folded, nearest, sort_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("GUINEA-BISSAU", "guinea  bissau"),
        ("São Tomé & Príncipe", "Sao Tome and Principe"),
        ("МАЛИ", "мали"),
    ],
)
def test_names_are_alike_whatever_keyboard_wrote_them(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_name_nearly_right_finds_the_right_one_and_nonsense_finds_nothing() -> None:
    names = ["Mali", "Malawi", "Maldives", "Kenya"]

    assert nearest("Malavi", names)[0] == "Malawi"
    assert nearest("xyzzy", names) == []


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Afghanistan", "Åland Islands", "Albania", "Zambia"]),
        ("ar", ["ألمانيا", "البرازيل", "الصين"]),
        ("zh-hans", ["阿富汗", "巴西", "德国", "中国"]),
    ],
)
def test_names_stand_in_the_order_a_reader_expects(language: str, names: list[str]) -> None:
    backwards = names[::-1]

    assert sorted(backwards, key=lambda name: sort_key(name, language)) == names


@pytest.mark.parametrize("written", ["zh", "zh-hans", "zh_Hans_CN", "ZH-CN"])
def test_a_language_is_known_by_its_first_part(written: str) -> None:
    assert base_language(written) == "zh"
