"""Figures that she brings are taken as they are meant, or told by row and column."""

import csv
import io
import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules import cells
from counterpart.challenges.rules.decoding import LARGEST
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.own_figures import MOST_ROWS, OwnFigures, read_own_figures
from counterpart.challenges.rules.rows import OwnFigure
from counterpart.countries.indicators.rules.series import Kind
from tests.challenges.rules.test_decoding import ENCODINGS, Endless
from tests.challenges.rules.test_numbers import in_arabic

THIS_YEAR = 2026
PLACES = {"Rwanda": "RWA", "RWA": "RWA", "Ghana": "GHA"}


def read(
    data: bytes | str, *, lowest: float | None = None, highest: float | None = None
) -> OwnFigures:
    return read_own_figures(
        data, this_year=THIS_YEAR, lowest=lowest, highest=highest, known_place=PLACES.get
    )


def figures(data: bytes | str) -> list[tuple[int, float]]:
    found = read(data)
    assert not found.problems, found.problems
    return [(figure.year, figure.value) for figure in found.rows]


def told(data: bytes | str, **bounds: float) -> list[tuple[int, str, RowFault, str]]:
    return [(p.row, p.column, p.fault, p.shown) for p in read(data, **bounds).problems]


SERIES = [(2019, 41.5), (2020, 43.0), (2022, 46.5)]


@pytest.mark.parametrize(
    "text",
    [
        "2019,41.5\n2020,43\n2022,46.5",
        "2019;41,5\n2020;43\n2022;46,5",
        "2019; 41,5\r\n2020; 43\r\n2022; 46,5\r\n",
        "2019\t41,5\n2020\t43\n2022\t46,5",
        "2019 41.5\n2020   43\n2022 46.5",
        "2019 41,5\n2020 43\n2022 46,5",
        "2019,41,5\n2020,43\n2022,46,5",
        '2019,"41,5"\n2020,43\n2022,"46,5"',
        "2022;46,5\n2019;41,5\n2020;43",
        "\n\n2019;41.5 %\n;;\n2020;43%\n2022;46.5%\n;\n",
        in_arabic("2019;41.5\n2020;43\n2022;46.5"),
        "year,value\n2019,41.5\n2020,43\n2022,46.5",
        "Année;Valeur (%)\n2019;41,5\n2020;43\n2022;46,5",
        "Valor;Año\n41,5;2019\n43;2020\n46,5;2022",
        "Ano;Valor\n2019;41,5\n2020;43\n2022;46,5",
        "TIME_PERIOD,OBS_VALUE\n2019,41.5\n2020,43\n2022,46.5",
        "year,Girls who left school\n2019,41.5\n2020,43\n2022,46.5",
        "Jaar;Waarde\n2019;41,5\n2020;43\n2022;46,5",
        "sep=;\nyear;value\n2019;41,5\n2020;43\n2022;46,5",
        "date,value\n2019-12-31,41.5\n2020-12-31,43\n2022-12-31,46.5",
        "year,value,,\n2019,41.5,,\n2020,43\n2022,46.5,,",
        "Year;Value\n2019.0;41.5\n2020.0;43.0\n2022.0;46.5",
        "year;value\n2019;41,5\n2019;41,5\n2020;43\n2022;46,5",
    ],
)
def test_the_same_figures_may_be_written_in_many_ways(text: str) -> None:
    assert figures(text) == SERIES


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_is_read(encoding: str) -> None:
    text = "Année;Valeur;Source\n2019;41,5;Enquête"

    (figure,) = read(text.encode(encoding)).rows

    assert figure == OwnFigure(2, 2019, 41.5, source="Enquête")


def test_all_that_a_row_says_is_kept() -> None:
    text = (
        "Nota;Fuente;País;Tipo;Valor;Año;Código\n"
        '"dos\nlíneas";"INE; censo";RWA;Encuesta;1.234,5;2019;x'
    )

    found = read(text)

    assert found == OwnFigures(
        (OwnFigure(2, 2019, 1234.5, "RWA", Kind.SURVEY, "INE; censo", "dos líneas"),),
        unread=("Código",),
    )


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    text = 'year,value,note\n\n2019,5,"one\ntwo\nthree"\n2020,x,\n'

    assert told(text) == [(4, "value", RowFault.NO_NUMBER, "x")]


@pytest.mark.parametrize(
    ("fault", "row"),
    [
        (RowFault.NO_YEAR, "x,5"),
        (RowFault.NO_YEAR, ",5"),
        (RowFault.NO_YEAR, "19,5"),
        (RowFault.NO_YEAR, "2014.5,5"),
        (RowFault.NO_YEAR, "2018/19,5"),
        (RowFault.NO_YEAR, "2019%,5"),
        (RowFault.NO_YEAR, "-2019,5"),
        (RowFault.FUTURE, "2027,5"),
        (RowFault.TOO_EARLY, "1899,5"),
        (RowFault.FORMULA, "=A1,5"),
    ],
)
def test_a_year_that_cannot_be_is_told(fault: RowFault, row: str) -> None:
    found = read(f"year,value\n2019,5\n{row}")

    assert [(p.row, p.column, p.fault) for p in found.problems] == [(3, "year", fault)]
    assert [figure.year for figure in found.rows] == [2019]


@pytest.mark.parametrize("year", [1900, THIS_YEAR])
def test_the_first_and_the_present_year_are_taken(year: int) -> None:
    assert figures(f"{year},5") == [(year, 5)]


@pytest.mark.parametrize(
    ("fault", "cell"),
    [
        (RowFault.NO_VALUE, ""),
        (RowFault.NO_VALUE, ".."),
        (RowFault.NO_NUMBER, "12,5O"),
        (RowFault.NO_NUMBER, "<script>alert(1)</script>"),
        (RowFault.NO_NUMBER, "NaN"),
        (RowFault.FORMULA, "=1+1"),
        (RowFault.FORMULA, "-cmd|' /C calc'!A0"),
        (RowFault.ERROR, "#DIV/0!"),
        (RowFault.TOO_LOW, "-1"),
        (RowFault.TOO_HIGH, "100.1"),
        (RowFault.TOO_HIGH, "1e99"),
        (RowFault.OTHER_MARK, "12,5"),
    ],
)
def test_a_value_that_cannot_be_is_told(fault: RowFault, cell: str) -> None:
    text = f"Year;Share\n2019;5.5\n2020;6.5\n2021;{cell}"

    found = read(text, lowest=0, highest=100)

    (problem,) = found.problems
    assert (problem.row, problem.column, problem.fault) == (4, "Share", fault)
    assert problem.shown == cell
    assert [figure.value for figure in found.rows] == [5.5, 6.5]


def test_the_limits_are_told_and_may_be_reached() -> None:
    found = read("2019,-1\n2020,0\n2021,100\n2022,101", lowest=0, highest=100)

    assert [figure.value for figure in found.rows] == [0, 100]
    assert [(p.fault, p.limit) for p in found.problems] == [
        (RowFault.TOO_LOW, "0"),
        (RowFault.TOO_HIGH, "100"),
    ]


def test_every_mistake_of_a_row_is_told() -> None:
    assert told("year,value,country,source\n2999,x,Atlantis,=A1") == [
        (2, "year", RowFault.FUTURE, "2999"),
        (2, "value", RowFault.NO_NUMBER, "x"),
        (2, "country", RowFault.NO_PLACE, "Atlantis"),
        (2, "source", RowFault.FORMULA, "=A1"),
    ]


def test_a_table_without_names_has_letters() -> None:
    assert told("x,5\n2019,y") == [
        (1, "A", RowFault.NO_YEAR, "x"),
        (2, "B", RowFault.NO_NUMBER, "y"),
    ]


def test_decimal_signs_that_are_mixed_are_told_row_by_row() -> None:
    found = read("2018;11,5\n2019;12,5\n2020;13.5\n2021;1.234\n2022;14")

    assert [figure.year for figure in found.rows] == [2018, 2019, 2022]
    assert [(p.row, p.fault, p.limit) for p in found.problems] == [
        (3, RowFault.OTHER_MARK, ","),
        (4, RowFault.AMBIGUOUS, ""),
    ]


def test_one_clear_figure_decides_for_the_open_ones() -> None:
    assert figures("2019;1.234\n2020;1.235,5") == [(2019, 1234), (2020, 1235.5)]
    assert figures("2019;1.234\n2020;12.5") == [(2019, 1.234), (2020, 12.5)]


def test_where_nothing_decides_each_row_is_told_until_she_says_it() -> None:
    text = "2019;1,234\n2020;1,235"

    assert [fault for _row, _column, fault, _shown in told(text)] == [RowFault.AMBIGUOUS] * 2

    said = read_own_figures(text, this_year=THIS_YEAR, mark=".")
    assert [figure.value for figure in said.rows] == [1234, 1235]


def test_of_two_figures_for_a_year_neither_is_taken() -> None:
    found = read("year,value\n2018,1\n2019,5\n2019,5\n2019,6\n2019,6")

    assert [figure.year for figure in found.rows] == [2018]
    assert [(p.row, p.column, p.shown, p.limit) for p in found.problems] == [
        (5, "year", "2019", "3"),
        (6, "year", "2019", "3"),
    ]


def test_two_countries_may_have_a_figure_for_one_year() -> None:
    found = read("year,value,country\n2019,5,Rwanda\n2019,6,Ghana")

    assert [figure.place for figure in found.rows] == ["RWA", "GHA"]


def test_rows_of_other_countries_are_told_once_whatever_stands_in_them() -> None:
    text = "country,year,value\nGhana,2019,..\nRwanda,2019,5\nGhana,2020,=1\n,2020,6\nX,2021,7"

    found = read_own_figures(text, this_year=THIS_YEAR, known_place=PLACES.get, home="RWA")

    assert [(figure.year, figure.value) for figure in found.rows] == [(2019, 5), (2020, 6)]
    assert found.problems == (
        Problem(2, "country", RowFault.OTHER_PLACE, "Ghana", "2"),
        Problem(6, "country", RowFault.NO_PLACE, "X", ""),
    )


def test_without_a_list_of_countries_their_column_is_not_read() -> None:
    found = read_own_figures("country,year,value\nX,2019,5", this_year=THIS_YEAR)

    assert found.rows == (OwnFigure(2, 2019, 5.0),)


def test_a_share_is_told_where_the_unit_is_none() -> None:
    found = read_own_figures("2019;12 %", this_year=THIS_YEAR, may_be_share=False)

    assert [p.fault for p in found.problems] == [RowFault.SHARE]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (RowFault.TOO_MANY_CELLS, "2019;5;6"),
        (RowFault.TOO_MANY_CELLS, "year,value,note\n2019,5,x,y"),
        (RowFault.NO_VALUE, "2019"),
        (RowFault.NO_VALUE, "year,value\n2019"),
        (RowFault.TOO_FEW_CELLS, "note,year,value\n2019,5"),
        (RowFault.BROKEN, 'year,value\n2019,"5'),
        (RowFault.BROKEN, 'year,value\n2019,"5"0'),
        (RowFault.NO_COLUMN, "year,country\n2019,Rwanda"),
        (RowFault.NO_COLUMN, "a,b,c\n2019,5,6"),
        (RowFault.TWO_COLUMNS, "year,year,value\n2019,2020,5"),
        (RowFault.YEARS_ACROSS, "Country,2018,2019,2020\nRwanda,1,2,3"),
    ],
)
def test_a_row_that_does_not_fit_is_told(fault: RowFault, text: str) -> None:
    found = read(text)

    assert [problem.fault for problem in found.problems] == [fault]
    assert not found.rows


def test_a_cell_for_words_may_lack_at_the_end_of_a_row() -> None:
    assert figures("year;value;source\n2019;5\n2020;6;INE") == [(2019, 5), (2020, 6)]


@pytest.mark.parametrize("row", ["2019,12,5", "2019,12,5,", "2019,-12,50"])
def test_a_figure_cut_at_its_comma_is_not_taken_for_half_of_it(row: str) -> None:
    found = read(f"year,value,note\n2018,11,x\n{row}")

    assert [(p.row, p.column, p.fault) for p in found.problems] == [
        (3, "value", RowFault.CUT_AT_COMMA)
    ]


def test_a_year_behind_a_whole_figure_is_a_source() -> None:
    assert figures("year,value,source\n2018,11,2019\n2019,12,2020") == [(2018, 11), (2019, 12)]


def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only() -> None:
    text = 'year,value\n2018,5\n2019,"6\n' + "".join(f"{y},{y}\n" for y in range(1950, 2018))

    found = read(text)

    assert [(p.row, p.fault) for p in found.problems] == [(3, RowFault.BROKEN)]
    assert len(found.rows) == 69


def test_an_open_mark_is_not_closed_by_another_far_below() -> None:
    years = "".join(f"{year},{year}\n" for year in range(1950, 1980))

    found = read(f'year,value\n2018,"6\n{years}2019,7"\n')

    assert [(p.row, p.fault) for p in found.problems] == [
        (2, RowFault.BROKEN),
        (33, RowFault.NO_NUMBER),
    ]
    assert len(found.rows) == 30


@pytest.mark.parametrize("data", ["", "\n\n", b"", "\ufeff", ";;\n;", "   "])
def test_where_nothing_was_given_nothing_is_wrong(data: str | bytes) -> None:
    assert read(data) == OwnFigures()


def test_a_table_of_names_alone_is_told() -> None:
    assert told("year,value\n\n,") == [(0, "", RowFault.EMPTY, "")]


def test_a_workbook_and_a_picture_are_told() -> None:
    assert told(b"PK\x03\x04\x00") == [(0, "", RowFault.WORKBOOK, "")]
    assert told(b"\x89PNG\r\n\x1a\n\x00\x00") == [(0, "", RowFault.NOT_TEXT, "")]


def test_a_long_source_is_told() -> None:
    assert [fault for *_at, fault, _shown in told("year,value,source\n2019,5," + "x" * 301)] == [
        RowFault.TOO_LONG
    ]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Where every row begins that is taken apart."""
    begins: list[int] = []
    really = cells._record

    def record(lines: Sequence[str], at: int, delimiter: str) -> object:
        begins.append(at)
        return really(lines, at, delimiter)

    monkeypatch.setattr(cells, "_record", record)
    return begins


def test_two_thousand_rows_are_read() -> None:
    found = read("year,value\n" + "2019,5\n" * MOST_ROWS)

    assert (len(found.rows), found.problems) == (1, ())


@pytest.mark.parametrize("names", ["", "year,value\n", "a,b,c\n"])
def test_one_row_more_is_refused_with_one_problem(names: str) -> None:
    found = read(names + "2019,5\n" * (MOST_ROWS + 1))

    (problem,) = found.problems
    assert (problem.fault, problem.limit) == (RowFault.TOO_MANY_ROWS, "2000")
    assert int(problem.shown) > MOST_ROWS
    assert not found.rows


def test_of_a_million_rows_no_more_are_taken_apart_than_can_be_read(looked_at: list[int]) -> None:
    asked: list[str] = []
    file = Endless()

    found = read_own_figures(file, this_year=THIS_YEAR, known_place=asked.append)

    assert [p.fault for p in found.problems] == [RowFault.TOO_MANY_ROWS]
    assert int(found.problems[0].shown) == LARGEST // len("2010,12.5\n")
    assert file.taken == LARGEST + 1
    assert len(looked_at) == MOST_ROWS + 2
    assert not asked


def test_a_large_table_of_few_rows_is_refused() -> None:
    found = read("year,value,note\n" + f"2019,5,{'x' * 99_000}\n" * 11)

    assert [p.fault for p in found.problems] == [RowFault.TOO_LARGE]


def test_open_quotation_marks_do_not_multiply_the_work(looked_at: list[int]) -> None:
    found = read('2019,"5\n' * 100_000)

    assert [p.fault for p in found.problems] == [RowFault.TOO_MANY_ROWS]
    assert len(looked_at) == MOST_ROWS + 2


@given(st.binary(max_size=400))
def test_no_file_breaks_it(data: bytes) -> None:
    assert_sound(read(data, lowest=0, highest=100))


TABLES = st.lists(
    st.lists(
        st.sampled_from(["2019", "2020", "1800", "12,5", "12.5", "1,234", "=1", "", '"', "x",
                         "year", "value", "Rwanda", "#REF!", "-5", "..", "note", '"a\nb"', "99 %"])
        | st.text(max_size=8),
        max_size=5,
    ),
    max_size=12,
)  # fmt: skip


@given(TABLES, st.sampled_from([",", ";", "\t", " "]), st.sampled_from(["\n", "\r\n"]))
def test_no_table_breaks_it(table: list[list[str]], delimiter: str, line_break: str) -> None:
    text = line_break.join(delimiter.join(row) for row in table)

    assert_sound(read(text, lowest=0, highest=100))


def assert_sound(found: OwnFigures) -> None:
    """Assert what is promised of every figure."""
    years = [(figure.place, figure.year) for figure in found.rows]
    assert len(set(years)) == len(years)
    for figure in found.rows:
        assert 1900 <= figure.year <= THIS_YEAR
        assert math.isfinite(figure.value)
        assert 0 <= figure.value <= 100
    assert [p.row for p in found.problems] == sorted(p.row for p in found.problems)


CELLS = st.sampled_from(["2019", "2020", "2999", "5", "6", "x", "=1", "..", "12,5", "12.5"])


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=20))
def test_every_row_is_a_figure_or_a_problem_or_says_the_same_again(
    table: list[tuple[str, str]],
) -> None:
    found = read("year;value\n" + "".join(f"{year};{value}\n" for year, value in table))

    rows = {figure.row for figure in found.rows} | {problem.row for problem in found.problems}
    firsts = {int(p.limit) for p in found.problems if p.fault is RowFault.TWICE}
    silent = set(range(2, len(table) + 2)) - rows - firsts
    assert all(table[row - 2] in table[: row - 2] for row in silent)


SOME = st.dictionaries(
    st.integers(1900, THIS_YEAR),
    st.decimals(0, 10**9, places=2, allow_nan=False),
    min_size=1,
    max_size=40,
)


@given(
    SOME,
    st.sampled_from([(",", "."), (";", ","), (";", "."), ("\t", ","), ("\t", ".")]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.booleans(),
)
def test_what_a_spreadsheet_writes_is_read_as_it_was(
    series: dict[int, float], manner: tuple[str, str], encoding: str, has_names: bool
) -> None:
    delimiter, mark = manner
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerows([("Année", "Valeur")] if has_names else [])
    writer.writerows((year, str(value).replace(".", mark)) for year, value in series.items())

    found = read(written.getvalue().encode(encoding))

    assert not found.problems
    assert {figure.year: figure.value for figure in found.rows} == {
        year: float(value) for year, value in series.items()
    }
