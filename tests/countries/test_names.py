import pytest

from counterpart.countries import names
from counterpart.countries.models import Country

KENYA = Country(iso3="KEN", iso2="KE")
PALESTINE = Country(iso3="PSE", iso2="PS", names={"en": "State of Palestine"})
SOVIET_UNION = Country(
    iso3="SUN", iso2="SU", names={"en": "USSR", "ru": "Советский Союз"}, until_year=1992
)
SERBIA_AND_MONTENEGRO = Country(iso3="SCG", iso2="CS", until_year=2006)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Kenya"),
        ("fr", "Kenya"),
        ("es", "Kenia"),
        ("pt", "Quênia"),
        ("ar", "كينيا"),
        ("ru", "Кения"),
        ("zh-hans", "肯尼亚"),
    ],
)
def test_a_country_is_named_in_seven_languages(language: str, name: str) -> None:
    assert names.display_name(KENYA, language) == name


def test_the_files_own_name_wins_in_its_language_only() -> None:
    assert names.display_name(PALESTINE, "en") == "State of Palestine"
    assert names.display_name(PALESTINE, "fr") == "Territoires palestiniens"


def test_a_former_state_is_named_by_the_file_then_in_english_then_by_its_code() -> None:
    assert names.display_name(SOVIET_UNION, "ru") == "Советский Союз"
    assert names.display_name(SOVIET_UNION, "fr") == "USSR"
    assert names.display_name(SERBIA_AND_MONTENEGRO, "fr") == "SCG"


def test_a_former_state_never_takes_the_name_of_one_that_has_its_code_now() -> None:
    sikkim = Country(iso3="SKM", iso2="SK", names={"en": "Sikkim"}, until_year=1975)

    assert names.display_name(sikkim, "fr") == "Sikkim"
    assert names.all_names(sikkim) == ["Sikkim"]


def test_an_unknown_language_gets_english() -> None:
    assert names.display_name(KENYA, "xx") == "Kenya"
    assert names.display_name(KENYA, "not a language") == "Kenya"


def test_a_footnote_is_in_the_language_or_in_english_or_nothing() -> None:
    kosovo = Country(iso3="XKX", iso2="XK", footnotes={"en": "In context.", "fr": "Contexte."})

    assert names.footnote(kosovo, "fr") == "Contexte."
    assert names.footnote(kosovo, "zh-hans") == "In context."
    assert names.footnote(KENYA, "en") == ""


def test_regions_have_names_too() -> None:
    assert names.region_name("202", "fr") == "Afrique subsaharienne"
    assert names.region_name("", "fr") == ""
