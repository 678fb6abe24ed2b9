import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from counterpart.countries import queries
from counterpart.countries.models import Country, IncomeGroup
from counterpart.countries.rules.naming import folded

pytestmark = pytest.mark.django_db


def test_a_country_is_found_by_its_code() -> None:
    assert queries.country("KEN").iso2 == "KE"
    assert queries.country(" ken ").pk == "KEN"
    assert queries.country("SUN").is_former


def test_what_the_file_says_of_a_country_is_there() -> None:
    rwanda, maldives = queries.country("RWA"), queries.country("MDV")

    assert (rwanda.is_ldc, rwanda.is_lldc, rwanda.is_sids) == (True, True, False)
    assert (maldives.is_ldc, maldives.is_lldc, maldives.is_sids) == (False, False, True)
    assert (rwanda.m49, rwanda.region, rwanda.subregion) == ("646", "002", "202")
    assert rwanda.get_bank_region_display() == "Sub-Saharan Africa"
    assert rwanda.languages == ["rw", "en", "fr"]
    assert rwanda.time_zones == ["Africa/Kigali"]
    assert rwanda.latitude == pytest.approx(-2, abs=0.5)
    assert rwanda.longitude == pytest.approx(30, abs=0.5)
    assert queries.country("ANT").until_year == 2010


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("TGO", "en", "TGO"),
        ("tg", "en", "TGO"),
        ("768", "en", "TGO"),
        ("4", "en", "AFG"),
        ("XK", "en", "XKX"),
        ("cote d'ivoire", "en", "CIV"),
        ("Ivory Coast", "en", "CIV"),
        ("Congo, Dem. Rep.", "en", "COD"),
        ("Allemagne", "fr", "DEU"),
        ("Allemagne", "ru", "DEU"),
        ("Alemania", "en", "DEU"),
        ("Alemanha", "en", "DEU"),
        ("ألمانيا", "en", "DEU"),
        ("германия", "en", "DEU"),
        ("德国", "zh-hans", "DEU"),
        ("South Korea", "en", "KOR"),
        ("Burma", "en", "MMR"),
        ("East Timor", "en", "TLS"),
        ("CS", "en", "CSK"),
        ("Союз Советских Социалистических Республик", "ru", "SUN"),
        ("Yugoslavia", "en", "YUG"),
        ("SK", "en", "SVK"),
    ],
)
def test_a_country_is_found_by_any_code_or_name(text: str, language: str, code: str) -> None:
    assert queries.find(text, language).pk == code


@pytest.mark.parametrize(("text", "near"), [("Malavi", "Malawi"), ("Tanzanya", "Tanzania")])
def test_a_name_nearly_right_is_answered_with_near_names(text: str, near: str) -> None:
    with pytest.raises(queries.UnknownCountry, match=near):
        queries.find(text, "en")


@pytest.mark.parametrize("text", ["", "  ", "qqqqqq", "9" * 500, "٣", "²"])
def test_nonsense_is_refused_in_one_short_sentence(text: str) -> None:
    with pytest.raises(queries.UnknownCountry) as refused:
        queries.find(text, "en")

    assert len(str(refused.value)) < 200


def test_the_list_for_a_form_is_current_and_in_the_order_of_its_language() -> None:
    english = [name for _, name in queries.country_choices("en")]
    spanish = dict(queries.country_choices("es"))

    assert english[:3] == ["Afghanistan", "Åland Islands", "Albania"]
    assert spanish["DEU"] == "Alemania"
    assert len(english) == Country.objects.filter(until_year=None).count() == 250
    assert "SUN" not in spanish


def test_the_list_is_one_query() -> None:
    with CaptureQueriesContext(connection) as asked:
        queries.all_countries("fr")

    assert len(asked) == 1


@pytest.mark.parametrize(
    ("code", "year", "group"),
    [
        ("CHN", 1990, IncomeGroup.LOW),
        ("CHN", 2023, IncomeGroup.UPPER_MIDDLE),
        ("CHN", 2030, IncomeGroup.UPPER_MIDDLE),
        ("CHN", 1980, None),
        ("VEN", 2019, IncomeGroup.UPPER_MIDDLE),
        ("VEN", 2021, None),
        ("SSD", 2000, None),
        ("TWN", 2000, IncomeGroup.HIGH),
        ("SUN", 1990, None),
    ],
)
def test_income_is_that_of_the_year(code: str, year: int, group: IncomeGroup | None) -> None:
    assert queries.income_group(queries.country(code), year) == group


@pytest.mark.parametrize(
    ("code", "year", "south"),
    [
        ("KEN", 1970, True),
        ("KOR", 1990, True),
        ("KOR", 2000, False),
        ("CHL", 2020, True),  # off the DAC list since 2018, in the Group of 77
        ("UKR", 2010, True),  # never in the Group of 77, on the DAC list since 2005
        ("UKR", 1996, None),
        ("FRA", 2000, False),
        ("FRA", 1970, None),  # nobody's list of 1970 was seen
        ("ATG", 2022, True),
        ("TWN", 2000, None),
        ("MLT", 2010, False),
    ],
)
def test_south_is_that_of_the_year_and_unknown_where_it_is(
    code: str, year: int, south: bool | None
) -> None:
    assert queries.is_south(queries.country(code), year) is south


@pytest.mark.parametrize(
    ("code", "year", "fragile"),
    [
        ("CIV", 2018, True),
        ("CIV", 2019, False),
        ("CIV", 2004, None),  # before the first list
        ("IRQ", 2009, None),  # the list was then one of low-income countries
        ("IRQ", 2010, True),
        ("LKA", 2005, False),
        ("UKR", 2021, False),
        ("UKR", 2022, True),
        ("AFG", 2030, True),
        ("SSD", 2011, None),
        ("TWN", 2015, False),
        ("SUN", 1990, None),
    ],
)
def test_fragility_is_what_the_list_of_the_year_said(
    code: str, year: int, fragile: bool | None
) -> None:
    assert queries.was_fragile(queries.country(code), year) is fragile


@pytest.mark.parametrize(
    ("code", "year", "number"),
    [
        ("RWA", 1994, 5_670_000),  # that of 1995
        ("BRA", 2003, 185_000_000),
        ("KEN", 2023, 55_300_000),
        ("KEN", 2028, 55_300_000),
        ("KEN", 2029, None),
        ("KEN", 1954, None),
        ("TWN", 2021, 23_700_000),
        ("PSE", 1980, None),
        ("SUN", 1985, None),
    ],
)
def test_people_are_those_of_the_nearest_year(code: str, year: int, number: int | None) -> None:
    assert queries.people(queries.country(code), year) == number


def test_languages_are_those_of_state_and_work() -> None:
    assert queries.languages(queries.country("RWA")) == ("rw", "en", "fr")
    assert queries.languages(queries.country("NZL")) == ("en", "mi")
    assert queries.languages(queries.country("SUN")) == ()


def test_several_countries_are_asked_of_any_year_in_two_queries() -> None:
    five = list(Country.objects.filter(pk__in=["RWA", "BRA", "KEN", "IRQ", "UKR"]))

    with CaptureQueriesContext(connection) as asked:
        queries.fetch_by_year(five)
        for country in five:
            queries.people(country, 2010)
            queries.was_fragile(country, 2010)
            queries.income_group(country, 2010)
            queries.languages(country)

    assert len(asked) == 2


def test_an_operator_may_call_south_only_those_on_one_list() -> None:
    assert queries.south_clubs() == ["dac", "g77"]

    chile = queries.country("CHL")

    assert queries.is_south(chile, 2020, ["dac"]) is False
    assert queries.is_south(chile, 2020, ["g77"]) is True


def test_what_they_were_is_asked_of_all_countries_in_two_queries() -> None:
    with CaptureQueriesContext(connection) as asked:
        for country in Country.objects.prefetch_related("statuses"):
            queries.is_south(country, 2020, ["g77", "dac"])
            queries.income_group(country, 2020)

    assert len(asked) == 2


def test_every_former_state_leads_to_a_current_country() -> None:
    for former in Country.objects.exclude(until_year=None):
        reached, ahead = set(), list(former.successors.all())
        while ahead:
            reached.add(ahead[0])
            ahead = [*ahead[1:], *ahead[0].successors.all()]
        assert any(not country.is_former for country in reached), former.pk


def test_labels_are_translatable() -> None:
    with translation.override("fr"):
        assert str(IncomeGroup.LOW.label)


def test_the_file_says_how_fresh_it_is() -> None:
    edition = queries.edition_in_use()

    assert edition is not None
    assert str(edition.as_of_date) in settings.TERRITORIES.read_text("utf-8")


def test_every_name_and_code_leads_to_its_country() -> None:
    by_name = queries.codes_by_name()

    for text in ("Rwanda", "RUANDA", "rw", "RWA", "646", "رواندا", "卢旺达"):
        assert by_name[folded(text)] == "RWA"
    assert folded("Atlantis") not in by_name
