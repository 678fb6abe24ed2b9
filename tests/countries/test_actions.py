from pathlib import Path

import pytest
from django.conf import settings

from counterpart.countries.actions import BrokenTerritories, Loaded, load_territories
from counterpart.countries.models import Country, Edition, People, Status, Succession
from counterpart.countries.rules.reading import read_territories
from counterpart.library.models import Case
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome
from counterpart.record.models import Entry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_country")]
SMALL = """\
as_of: 2026-01-01
south: [g77]
countries:
  NOR: {iso2: NO, income: {1987: H}}
  DEU: {iso2: DE, people: {1990: 79400000}}
former:
  DDR: {iso2: DD, until: 1990, successors: [DEU], names: {en: German Democratic Republic}}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "territories.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def state() -> list[object]:
    return [
        list(model.objects.order_by("pk").values())
        for model in (Country, Status, People, Succession, Edition, Entry)
    ]


def test_the_file_we_ship_loads_whole_and_a_second_time_changes_nothing() -> None:
    told = read_territories(Path(settings.TERRITORIES).read_text("utf-8"))

    first = load_territories(file=settings.TERRITORIES)
    before = state()
    second = load_territories(file=settings.TERRITORIES)

    everyone = len(told.everyone())
    assert first == Loaded(added=everyone)
    assert second == Loaded(left=everyone)
    assert state() == before


def test_a_change_touches_the_country_it_is_about_and_no_other(file: Path) -> None:
    load_territories(file=file)

    file.write_text(SMALL.replace("{1987: H}", "{1987: H, 2030: UM}"), encoding="utf-8")
    loaded = load_territories(file=file)

    assert loaded == Loaded(changed=1, left=2)
    runs = Status.objects.filter(country="NOR").values_list("from_year", "value")
    assert list(runs) == [(1987, "H"), (2030, "UM")]


def test_another_number_of_people_is_a_change(file: Path) -> None:
    load_territories(file=file)

    file.write_text(SMALL.replace("1990: 79400000", "1995: 81700000"), encoding="utf-8")

    assert load_territories(file=file) == Loaded(changed=1, left=2)
    assert People.objects.get(country="DEU").year == 1995


def test_a_new_successor_is_a_change(file: Path) -> None:
    load_territories(file=file)

    file.write_text(SMALL.replace("[DEU]", "[DEU, NOR]"), encoding="utf-8")

    assert load_territories(file=file).changed == 1
    assert set(Country.objects.get(pk="DDR").successors.values_list("pk", flat=True)) == {
        "DEU",
        "NOR",
    }


def test_two_countries_may_exchange_their_codes(file: Path) -> None:
    load_territories(file=file)

    swapped = SMALL.replace("NO,", "XX,").replace("iso2: DE", "iso2: NO").replace("XX,", "DE,")
    file.write_text(swapped, encoding="utf-8")

    assert load_territories(file=file).changed == 2
    assert Country.objects.get(pk="NOR").iso2 == "DE"
    assert not Country.objects.get(pk="NOR").is_former


def test_each_loading_that_changed_something_is_dated_and_on_the_record(file: Path) -> None:
    before = set(Entry.objects.values_list("pk", flat=True))
    load_territories(file=file)
    file.write_text(SMALL.replace("2026-01-01", "2026-06-01"), encoding="utf-8")
    load_territories(file=file)

    assert [str(e.as_of_date) for e in Edition.objects.all()] == ["2026-01-01", "2026-06-01"]
    entries = Entry.objects.filter(verb="countries.load").exclude(pk__in=before)
    assert [e.facts["as_of"] for e in entries] == ["2026-01-01", "2026-06-01"]
    assert entries[0].facts["added"] == 3


@pytest.mark.parametrize(
    ("wrong", "line", "reason"),
    [
        (b"countries: [", 1, "expected"),
        (SMALL.replace("H}", "X}").encode(), 4, "NOR.income.1987"),
        (b"a: \xff", 1, "UTF-8"),
        (SMALL.replace("iso2: DE,", "iso2: &x DE,").encode(), 5, "not allowed"),
    ],
)
def test_a_broken_file_is_refused_with_its_line_and_changes_nothing(
    file: Path, wrong: bytes, line: int, reason: str
) -> None:
    load_territories(file=file)
    before = state()

    file.write_bytes(wrong)
    with pytest.raises(BrokenTerritories) as refused:
        load_territories(file=file)

    assert f"{file}:{line}: " in str(refused.value)
    assert reason in str(refused.value)
    assert state() == before


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenTerritories, match="cannot be read"):
        load_territories(file=tmp_path / "none.yaml")


def test_a_country_left_out_goes_unless_something_refers_to_it(file: Path) -> None:
    load_territories(file=file)
    without = SMALL.replace("  NOR: {iso2: NO, income: {1987: H}}\n", "")
    file.write_text(without, encoding="utf-8")
    a_case_about("NOR")
    before = state()

    with pytest.raises(BrokenTerritories, match="leaves out NOR"):
        load_territories(file=file)
    assert state() == before

    Case.objects.all().delete()
    assert load_territories(file=file) == Loaded(left=2, removed=1)


def a_case_about(country: str) -> None:
    Case.objects.create(
        external_id="x",
        slug="x",
        country_id=country,
        family=Family.values[0],
        first_year=2000,
        lead_approach=Approach.values[0],
        outcome=Outcome.values[0],
        evidence=Evidence.values[0],
    )
