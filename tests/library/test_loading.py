"""Taking cases in: all or none, twice the same, and the database's own refusals."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from counterpart.library.actions import BrokenCases, Loaded, load_cases, load_starter
from counterpart.library.models import Case, Change, Figure, Result, Source
from counterpart.record.models import Entry
from counterpart.record.queries import first_broken_entry

GOOD = (Path(__file__).parent / "rules" / "good_case.md").read_text()

pytestmark = pytest.mark.usefixtures("empty_library")


def told() -> list[dict[str, int]]:
    """What the record has been told of loading, the starter library's own loading left out."""
    return [e.facts for e in Entry.objects.filter(verb="library.load")][1:]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rwa-invented.md"
    path.write_text(GOOD)
    return path


def test_a_file_is_taken_in_whole(file: Path) -> None:
    assert load_cases(files=[file]) == Loaded(added=1)

    case = Case.objects.get()
    assert case.external_id == "file:rwa-invented"
    assert (case.first_year, case.last_year, case.is_ongoing) == (1997, 2017, False)
    assert [a.value for a in case.approaches] == ["dedicated-agency", "cash-grant"]
    figure = Figure.objects.get(role="result")
    assert figure.value == Decimal(22362)
    assert figure.source.publisher == "Invented House"
    assert figure.result is not None
    assert figure.result.indicator == "Army members demobilised"
    costs = Figure.objects.filter(role="cost").values_list("value", "for_each")
    assert list(costs) == [(Decimal(53309000), ""), (Decimal(610), "person")]
    assert not Figure.objects.filter(is_key=True).exists()


def test_the_key_figure_of_the_author_is_taken_in(file: Path) -> None:
    file.write_text(GOOD.replace("unit: people\n", "unit: people\n    key: true\n"))

    load_cases(files=[file])

    assert Figure.objects.get(is_key=True).role == "result"


def test_loading_twice_changes_nothing(file: Path) -> None:
    load_cases(files=[file])
    before = (
        list(Change.objects.values()),
        list(Entry.objects.values()),
        list(Figure.objects.values()),
    )

    assert load_cases(files=[file]) == Loaded(left=1)

    assert before == (
        list(Change.objects.values()),
        list(Entry.objects.values()),
        list(Figure.objects.values()),
    )


def test_a_changed_file_replaces_the_case_and_is_numbered(file: Path) -> None:
    load_cases(files=[file])
    file.write_text(GOOD.replace("outcome: mixed", "outcome: achieved"))

    assert load_cases(files=[file]) == Loaded(changed=1)

    assert Case.objects.get().outcome == "achieved"
    assert Figure.objects.count() == 4
    assert Change.objects.count() == 2


def test_one_broken_file_stops_all(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rwa-broken.md"
    broken.write_text(GOOD.replace("country: RWA", "country: XYZ"))

    with pytest.raises(BrokenCases) as caught:
        load_cases(files=[file, broken])

    line = GOOD.split("\n").index("country: RWA") + 1
    assert f"{broken}:{line}: country: XYZ is not on the list" in str(caught.value)
    assert not Case.objects.exists()
    assert told() == []


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", None], ids=["not text", "empty", "missing"])
def test_what_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "rwa-unreadable.md"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(BrokenCases, match=f"{path}:1: "):
        load_cases(files=[path])


def test_a_case_that_left_the_folder_is_withdrawn_and_may_return(file: Path) -> None:
    load_starter(folder=file.parent)
    kept = file.read_text()
    file.unlink()

    assert load_starter(folder=file.parent) == Loaded(withdrawn=1)
    assert Case.objects.get().withdrawn_at is not None

    file.write_text(kept)
    assert load_starter(folder=file.parent) == Loaded(changed=1)
    assert Case.objects.get().withdrawn_at is None


def test_loading_is_recorded_and_the_seals_fit(file: Path) -> None:
    load_cases(files=[file])
    file.write_text(GOOD + "\n")
    load_cases(files=[file])

    assert told() == [
        {"added": 1, "changed": 0, "withdrawn": 0},
        {"added": 0, "changed": 1, "withdrawn": 0},
    ]
    assert first_broken_entry() is None


def test_the_whole_starter_library_can_be_read() -> None:
    loaded = load_starter()

    assert loaded.added >= 12
    assert loaded.left == 0


def test_what_was_loaded_from_a_file_stays_when_the_starter_library_is_loaded(file: Path) -> None:
    load_cases(files=[file])
    load_starter()

    assert Case.objects.get(slug="rwa-invented").withdrawn_at is None


def test_two_cases_of_one_name_are_refused(file: Path, tmp_path: Path) -> None:
    twin = tmp_path.parent / f"{tmp_path.name}-twin" / file.name
    twin.parent.mkdir()
    twin.write_text(GOOD)
    with pytest.raises(BrokenCases, match="rename the file of: rwa-invented"):
        load_cases(files=[file, twin])

    load_starter(folder=file.parent)
    with pytest.raises(BrokenCases, match="rename the file of: rwa-invented"):
        load_cases(files=[twin])


@pytest.fixture
def figure(file: Path) -> Figure:
    load_cases(files=[file])
    return Figure.objects.get(role="result")


def test_the_database_refuses_a_figure_without_a_source(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="source_id"), connection.cursor() as cursor:
        cursor.execute("UPDATE library_figure SET source_id = NULL WHERE id = %s", [figure.pk])


@pytest.mark.parametrize("field", ["printed", "where", "unit", "what"])
def test_the_database_refuses_a_figure_that_does_not_say_where_it_stands(
    figure: Figure, field: str
) -> None:
    with pytest.raises(IntegrityError, match="a_figure_says_how_and_where_it_is_printed"):
        Figure.objects.filter(pk=figure.pk).update(**{field: ""})


def test_the_database_refuses_the_source_of_another_case(figure: Figure, tmp_path: Path) -> None:
    other = tmp_path / "rwa-other.md"
    other.write_text(GOOD.replace("title: One", "title: Another"))
    load_cases(files=[other])
    foreign = Source.objects.exclude(case=figure.case)[0]

    with (
        pytest.raises(IntegrityError, match="a_figure_names_a_source_of_its_own_case"),
        transaction.atomic(),
    ):
        Figure.objects.filter(pk=figure.pk).update(source=foreign)
        connection.check_constraints()


def test_the_database_refuses_a_source_that_cannot_be_found(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="a_source_can_be_found"):
        Source.objects.filter(pk=figure.source_id).update(url="", dataset="")


@pytest.mark.parametrize(
    ("field", "value", "promise"),
    [
        ("lead_approach", "magic", "a_case_leads_with_an_approach_of_the_list"),
        ("family", "magic", "a_case_names_a_family_of_the_list"),
        ("outcome", "splendid", "an_outcome_is_one_of_the_list"),
        ("evidence", "hearsay", "evidence_of_a_case_is_one_of_the_list"),
        ("last_year", 1900, "a_case_ends_after_it_begins"),
        ("country", "QQQ", "country"),
    ],
)
def test_the_database_refuses_what_is_not_on_a_list(
    figure: Figure, field: str, value: object, promise: str
) -> None:
    with pytest.raises(IntegrityError, match=promise), transaction.atomic():
        Case.objects.filter(pk=figure.case_id).update(**{field: value})
        connection.check_constraints()


def test_the_database_refuses_two_results_in_one_row(figure: Figure) -> None:
    figure.pk = None
    with pytest.raises(IntegrityError, match="a_result_has_one_figure_of_each_role"):
        figure.save()


def test_the_database_refuses_a_result_figure_without_its_result(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="a_figure_of_a_result_belongs_to_one"):
        Figure.objects.filter(pk=figure.pk).update(result=None)


def test_the_database_refuses_evidence_of_a_result_that_is_not_on_the_list(figure: Figure) -> None:
    with pytest.raises(DatabaseError, match="evidence_of_a_result_is_one_of_the_list"):
        Result.objects.update(evidence="hearsay")


def test_the_database_refuses_a_result_for_each(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="only_a_cost_is_for_each_and_of_the_list"):
        Figure.objects.filter(pk=figure.pk).update(for_each="person")


def test_the_database_refuses_a_cost_for_each_of_what_is_not_on_the_list(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="only_a_cost_is_for_each_and_of_the_list"):
        Figure.objects.filter(case=figure.case_id, role="cost").update(for_each="village")


def test_the_database_refuses_a_key_figure_that_is_a_target(figure: Figure) -> None:
    with pytest.raises(IntegrityError, match="a_key_figure_is_a_result_or_a_scale"):
        Figure.objects.filter(role="target").update(is_key=True)


def test_the_database_refuses_two_key_figures_of_one_case(figure: Figure) -> None:
    Figure.objects.filter(pk=figure.pk).update(is_key=True)
    figure.pk, figure.result, figure.role, figure.is_key = None, None, Figure.Role.SCALE, True

    with pytest.raises(IntegrityError, match="a_case_has_one_key_figure"):
        figure.save()
