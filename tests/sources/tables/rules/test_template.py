"""A table after the template needs no columns in its mapping."""

from decimal import Decimal
from pathlib import Path

import pytest

from counterpart.sources.records import Status, Unreadable
from counterpart.sources.tables.rules.template import COLUMNS, misspelt, template_for
from tests.sources.tables.making import only, table, taken

DOCUMENT = Path(__file__).parents[4] / "docs" / "importing-tables.md"
FULL = {
    "id": "W-1",
    "title": "Wells in every village",
    "language": "en",
    "objective": "Clean water within a kilometre",
    "description": "Villages dig; the state pays",
    "target_group": "Rural households",
    "country": "Chad; Niger",
    "status": "Finished",
    "approval_date": "2015-01-31",
    "start_date": "2015-02-01",
    "end_date": "2019-12-31",
    "amount": "1,250,000",
    "currency": "EUR",
    "amount_what": "commitment",
    "amount_year": "2015",
    "sector_dac": "14031",
    "sector": "Water; Health",
    "theme": "Villages",
    "implementer": "Ministry of Water; Union of Villages",
    "payer": "Treasury",
    "instrument": "grant",
    "address": "https://wells.example",
    "result_1_indicator": "Households with water",
    "result_1_measure": "percent",
    "result_1_better": "higher",
    "result_1_baseline": "20",
    "result_1_baseline_year": "2014",
    "result_1_target": "60",
    "result_1_actual": "54.5",
    "result_1_start": "2015-01-01",
    "result_1_end": "2019-12-31",
    "result_2_indicator": "Cases of cholera",
    "result_2_better": "lower",
    "result_2_actual": "12",
}


def quoted(cells: list[str]) -> str:
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


def test_every_column_of_the_template_is_read(tmp_path: Path) -> None:
    file = table(tmp_path, quoted(list(FULL)) + quoted(list(FULL.values())))

    wells = only(file)

    assert wells.titles == {"en": "Wells in every village"}
    assert [text.tells for text in wells.texts] == ["objective", "description", "target-group"]
    assert {text.language for text in wells.texts} == {"en"}
    assert wells.places == ("Chad", "Niger")
    assert (wells.status, wells.status_words) == (Status.FINISHED, "Finished")
    assert wells.money[0].amount == 1_250_000
    assert [(s.scheme, s.code, s.name) for s in wells.sectors] == [
        ("dac", "14031", ""),
        ("words", "", "Water"),
        ("words", "", "Health"),
    ]
    assert wells.implementers == ("Ministry of Water", "Union of Villages")
    first, second = wells.results
    assert first.periods[0].actual == Decimal("54.5")
    assert (first.is_ascending, second.is_ascending) == (True, False)
    assert wells.themes == ("Villages",)
    assert str(wells.address) == "https://wells.example"


def test_only_id_and_title_are_needed(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title\n1,Wells\n")).status == Status.UNKNOWN
    with pytest.raises(Unreadable, match="has no column id; it has: title, country"):
        taken(table(tmp_path, "title,country\nWells,Chad\n"))


def test_a_column_that_the_template_does_not_have_is_not_read(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,contact_person\n1,Wells,Ana Sol\n")

    assert "Ana Sol" not in only(file).model_dump_json()


@pytest.mark.parametrize(
    ("there", "near"),
    [("sttus", "status"), ("payers", "payer"), ("result_6_target", "result_5_target")],
)
def test_a_column_misspelt_is_told(tmp_path: Path, there: str, near: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        taken(table(tmp_path, f"id,title,{there}\n1,Wells,x\n"))

    assert f"has a column {there}; the template" in str(unreadable.value)
    if there != "result_6_target":
        assert str(unreadable.value).endswith(f"is called {near}.")


@pytest.mark.parametrize("other", ["contact", "amount_usd", "budget", "region", "notes"])
def test_a_column_of_another_kind_is_no_slip(other: str) -> None:
    assert misspelt(["id", "title", other]) is None


def test_results_that_a_table_does_not_have_are_not_looked_for() -> None:
    assert len(template_for(["id", "title", "result_2_indicator"]).results) == 1


def test_every_column_is_documented() -> None:
    document = DOCUMENT.read_text()
    plain = [name for name in COLUMNS if not name.startswith("result_")]
    of_results = [name.replace("1", "N") for name in COLUMNS if name.startswith("result_1_")]

    assert [name for name in (*plain, *of_results) if f"| `{name}`" not in document] == []
