import pytest

from counterpart.countries.rules.reading import Unreadable, read_territories

GOOD = """\
as_of: 2026-11-24
south: [g77, dac]
countries:
  NOR: {iso2: NO, m49: "578", languages: [nb], zones: [Europe/Oslo], income: {1987: H}}
  DEU: {iso2: DE, m49: "276"}
former:
  DDR: {iso2: DD, until: 1990, successors: [DEU], names: {en: German Democratic Republic}}
"""


def test_a_good_file_is_read() -> None:
    file = read_territories(GOOD)

    assert file.countries["NOR"].iso2 == "NO"
    assert file.countries["NOR"].income == {1987: "H"}
    assert file.former["DDR"].successors == ["DEU"]


@pytest.mark.parametrize(
    ("right", "wrong", "line", "reason"),
    [
        ("income: {1987: H}", "income: {1987: X}", 4, "NOR.income.1987: input should be 'L'"),
        ("income: {1987: H}", "g77: {1964: recipient}", 4, "'member'"),
        ("income: {1987: H}", "fragile: {2010: member}", 4, "'listed'"),
        ("income: {1987: H}", "people: {2010: 0}", 4, "NOR.people.2010"),
        ("income: {1987: H}", "people: {2010: 10000000001}", 4, "NOR.people.2010"),
        ("income: {1987: H}", "income: {then: H}", 4, "NOR.income"),
        ("income: {1987: H}", "incom: {1987: H}", 4, "incom: is not a field of this file"),
        ("income: {1987: H}", "point: [95, 10]", 4, "NOR.point.1"),
        ("income: {1987: H}", "names: {de: Norwegen}", 4, "NOR.names"),
        ("Europe/Oslo", "Europe/Olso", 4, "NOR: Europe/Olso is not a time zone"),
        ('m49: "276"', 'm49: "578"', 5, "another country has the m49 578 too"),
        ("iso2: DE", "iso2: NO", 5, "another country has the iso2 NO too"),
        ('m49: "276"', 'subregion: "155"', 5, "a subregion needs its region"),
        ("DEU: {iso2: DE, ", "DEU: {", 5, "DEU.iso2: is missing"),
        ("[DEU]", "[DEX]", 7, "the successor DEX is not in the file"),
        ("[DEU]", "[DDR]", 7, "cannot succeed itself"),
        ("[DEU]", "[DEU, DEU]", 7, "named twice"),
        ("{en: Ger", "{fr: Ger", 7, "needs at least a name in English"),
        ("DDR:", "DEU:", 7, "stands among the current countries too"),
        ("[g77, dac]", "[g7]", 2, "south.1"),
        ("as_of: 2026-11-24", "as_of: lately", 1, "as_of"),
        ("as_of: 2026-11-24\n", "", 1, "as_of: is missing"),
        ("former:", "formar:", 6, "formar: is not a field of this file"),
    ],
)
def test_each_mistake_is_told_with_line_and_reason(
    right: str, wrong: str, line: int, reason: str
) -> None:
    assert right in GOOD
    with pytest.raises(Unreadable) as refused:
        read_territories(GOOD.replace(right, wrong))

    assert any(p.line == line and reason in p.reason for p in refused.value.problems), str(
        refused.value
    )


def test_all_mistakes_are_told_at_once() -> None:
    text = GOOD.replace("Europe/Oslo", "Oslo").replace("[DEU]", "[XXX]")

    with pytest.raises(Unreadable) as refused:
        read_territories(text)

    assert [p.line for p in refused.value.problems] == [4, 7]
