"""What the page on importing tables shows is what is read."""

import re
from pathlib import Path

from counterpart.sources.tables.rules.mapping_text import mapping_from
from tests.sources.tables.making import only, reasons, table

DOCUMENT = (Path(__file__).parents[3] / "docs" / "importing-tables.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
TABLES = re.findall(r"^```\n(id,.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)


def test_the_mappings_that_are_shown_are_mappings() -> None:
    keys = [mapping_from(text, "example.yaml").data_set.key for text in YAML]

    assert keys == ["ministry-of-water", "ministry-of-roads"]


def test_the_table_that_is_shown_can_be_read(tmp_path: Path) -> None:
    (text,) = TABLES

    wells = only(table(tmp_path, text))

    assert wells.places == ("Chad", "Niger")
    assert wells.money[0].currency == "EUR"
    assert wells.results[0].periods[0].actual == 54_500


def test_the_large_example_reads_a_table_such_as_it_is_for(tmp_path: Path) -> None:
    rest = YAML[1].split("vintage: 2024-12-31\n")[1]
    file = table(
        tmp_path,
        "Province;Kind;Name;Phase;Works;How chosen;State;Started;Planned start;Budget;Spent;Year;"
        "Firms;Km planned;Km done\n"
        'Estuaire;Project;Route 1;II;Digging;by lot;Terminé;;05/03/2021;"1.234,5";7;2021;'
        "Alpha SA/Beta SARL;10;9,5\n"
        "Estuaire;Study;Route 2;;;;;;;;;;;;\n",
    )

    road = only(file, rest)

    assert reasons(file, rest) == []
    assert road.external_id == "invented:estuaire-route-1"
    assert road.titles == {"fr": "Route 1, II"}
    assert [text.text for text in road.texts] == ["Digging", "Selection: by lot"]
    assert road.implementers == ("Alpha", "Beta")
    assert [(money.what, float(money.amount)) for money in road.money] == [
        ("budget", 1234.5),
        ("expenditure", 7),
    ]
