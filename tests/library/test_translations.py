"""Translations are taken in with their case, marked as what they are, and refused when broken."""

from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from counterpart.library.actions import BrokenCases, Loaded, load_cases, load_starter
from counterpart.library.case_files import original_of, read_files
from counterpart.library.models import Case, Translation
from counterpart.library.wording import wording

GOOD = (Path(__file__).parent / "rules" / "good_case.md").read_text()

pytestmark = pytest.mark.usefixtures("empty_library")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rwa-invented.md"
    path.write_text(GOOD)
    return path


def translate(file: Path, *, version: str = "", title: str = "Une commission") -> Path:
    """Lay a French translation beside a case: its own words, which are good enough for numbers."""
    cases, _wrong = read_files([file])
    original = original_of(cases[0])
    path = file.parent / "fr" / file.name
    path.parent.mkdir(exist_ok=True)
    summary = original.summary.replace(",", "\u00a0")
    problem = original.problem.replace(",", "\u00a0")
    path.write_text(
        f'---\ntitle: {title}\nmade_by: machine\nof: "{version or original.version}"\n'
        f"summary: >\n  {summary}\n---\n\n## The problem\n{problem}\n"
    )
    return path


def test_a_translation_is_taken_in_with_its_case_and_marked(file: Path) -> None:
    translate(file)

    load_cases(files=[file])

    words = wording(Case.objects.get(), "fr")
    assert (words.title, words.language, words.is_of_this_version) == ("Une commission", "fr", True)
    assert words.translation
    assert words.translation.made_by == "machine"
    assert wording(Case.objects.get(), "es").title == Case.objects.get().title


def test_a_translation_that_comes_or_changes_changes_the_case(file: Path) -> None:
    load_cases(files=[file])
    translate(file)
    assert load_cases(files=[file]) == Loaded(changed=1)
    assert load_cases(files=[file]) == Loaded(left=1)

    translate(file, title="Une autre")

    assert load_cases(files=[file]) == Loaded(changed=1)
    assert Translation.objects.get().title == "Une autre"


def test_a_translation_that_is_gone_goes(file: Path) -> None:
    path = translate(file)
    load_cases(files=[file])
    path.unlink()

    load_cases(files=[file])

    assert not Translation.objects.exists()


def test_one_of_an_earlier_version_is_shown_as_that(file: Path) -> None:
    translate(file, version="0" * 12)

    load_cases(files=[file])

    assert not wording(Case.objects.get(), "fr").is_of_this_version


def test_a_wrong_number_in_a_translation_refuses_all(file: Path) -> None:
    path = translate(file)
    path.write_text(path.read_text().replace("## The problem\n", "## The problem\n31 hommes. "))

    with pytest.raises(BrokenCases, match=r"fr/rwa-invented\.md:1: problem: has the numbers"):
        load_cases(files=[file])
    assert not Case.objects.exists()


def test_a_translation_of_nothing_is_refused_in_a_library(file: Path) -> None:
    path = translate(file)
    path.rename(path.with_name("rwa-other.md"))

    with pytest.raises(BrokenCases, match="there is no case rwa-other"):
        load_starter(folder=file.parent)


@pytest.mark.parametrize(
    "broken",
    [{"title": ""}, {"made_by": "somebody"}, {"version": ""}, {"language": "fr", "twice": True}],
)
def test_the_database_refuses_half_a_translation(file: Path, broken: dict[str, object]) -> None:
    load_cases(files=[file])
    given = {
        "case": Case.objects.get(),
        "language": "fr",
        "title": "Un titre",
        "summary": "Un résumé.",
        "problem": "Un problème.",
        "made_by": "person",
        "version": "0" * 12,
    }
    if broken.pop("twice", False):
        Translation.objects.create(**given)

    with pytest.raises(IntegrityError), transaction.atomic():
        Translation.objects.create(**given | broken)


def test_a_translation_that_moves_to_another_language_changes_the_case(file: Path) -> None:
    path = translate(file)
    load_cases(files=[file])
    (file.parent / "es").mkdir()
    path.rename(file.parent / "es" / path.name)

    assert load_cases(files=[file]) == Loaded(changed=1)
    assert Translation.objects.get().language == "es"


def test_a_folder_of_no_language_is_refused_in_a_library(file: Path) -> None:
    path = translate(file)
    path.parent.rename(file.parent / "fr-CA")

    with pytest.raises(BrokenCases, match="fr-CA is not a language of the platform"):
        load_starter(folder=file.parent)


def test_not_even_an_old_translation_names_a_source_that_is_not_there(file: Path) -> None:
    path = translate(file, version="0" * 12)
    path.write_text(path.read_text().replace("[s1]", "[s7]"))

    with pytest.raises(BrokenCases, match=r"\[s7\] is not one of the sources"):
        load_cases(files=[file])
