"""Indicators and figures are taken in whole, and what is true of them is true in the database."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError

from counterpart.countries.indicators import actions
from counterpart.countries.indicators.models import Figures, Indicator
from counterpart.countries.indicators.queries import figures_of
from counterpart.countries.indicators.rules.series import Kind, Point

CODE = "child-mortality"
NEW = {"UGA": (Point(2024, 39.5, Kind.ESTIMATED),)}

pytestmark = pytest.mark.usefixtures("library")


def test_the_same_files_again_change_nothing() -> None:
    loaded = actions.load_indicators()

    assert (loaded.added, loaded.changed, loaded.withdrawn) == (0, 0, 0)
    assert loaded.left >= 60


def test_figures_that_were_renewed_stay_when_the_program_starts_again() -> None:
    actions.renew(code=CODE, figures=NEW, vintage=date(2026, 7, 1))
    Indicator.objects.filter(pk=CODE).update(digest="another edition of the file")

    actions.load_indicators()

    indicator = Indicator.objects.get(pk=CODE)
    assert figures_of(CODE) == NEW
    assert indicator.vintage_date == date(2026, 7, 1)
    assert indicator.publisher == "World Bank", "not the publisher of the figures before"


def test_a_newer_file_replaces_what_was_renewed_from_an_older_one() -> None:
    actions.renew(code=CODE, figures=NEW, vintage=date(2019, 1, 1))
    Indicator.objects.filter(pk=CODE).update(digest="another edition of the file")

    actions.load_indicators()

    assert len(figures_of(CODE)) > 150


def test_an_indicator_that_left_the_catalogue_is_out_of_use_and_still_there(tmp_path: Path) -> None:
    text = actions.CATALOGUE.read_text(encoding="utf-8")
    shorter = tmp_path / "catalogue.yaml"
    shorter.write_text(text[: text.index("- code: human-development")], encoding="utf-8")

    loaded = actions.load_indicators(catalogue=shorter)

    assert loaded.withdrawn == 1
    assert Indicator.objects.get(pk="human-development").withdrawn_at is not None


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (b"no gzip", "compressed"),
        (gzip.compress(b"a,UGA,2010,1\n"), "line 1: five parts"),
        (gzip.compress(b"a,UGA,2010 2009,1 2,u*2\n"), "not in order"),
        (gzip.compress(b"a,UGA,2010,nan,u\n"), "no number"),
        (gzip.compress(b"a,UGA,2010,1,z\n"), "no kind"),
        (gzip.compress(b"a,UGA,2010-2012,1 2,u*2\n"), "differ in number"),
    ],
)
def test_a_broken_file_is_named_and_nothing_changes(
    tmp_path: Path, broken: bytes, says: str
) -> None:
    file = tmp_path / "figures.csv.gz"
    file.write_bytes(broken)
    before = Figures.objects.count()

    with pytest.raises(actions.BrokenIndicators, match=says):
        actions.load_indicators(figures=file)

    assert Figures.objects.count() == before


def test_an_unknown_indicator_is_not_renewed() -> None:
    with pytest.raises(actions.NoSuchIndicator):
        actions.renew(code="no-such", figures=NEW, vintage=date(2026, 1, 1))


def test_a_country_that_is_not_known_is_left_out() -> None:
    actions.renew(code=CODE, figures=NEW | {"ZZZ": NEW["UGA"]}, vintage=date(2026, 1, 1))

    assert set(figures_of(CODE)) == {"UGA"}


WRONG = {
    "years": {"years": [2010, 2011], "values": [1.0], "kinds": ["survey"]},
    "kinds": {"years": [2010], "values": [1.0], "kinds": ["guessed"]},
    "none": {"years": [], "values": [], "kinds": []},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_the_database_refuses_figures_that_do_not_say_how_they_are_known(
    wrong: dict[str, list[object]],
) -> None:
    Figures.objects.filter(indicator=CODE, country="UGA").delete()

    with pytest.raises(IntegrityError, match="every_figure_has_a_year"):
        Figures.objects.create(indicator_id=CODE, country_id="UGA", **wrong)


def test_the_database_refuses_two_series_of_one_country() -> None:
    with pytest.raises(IntegrityError, match="one_series_a_country"):
        Figures.objects.create(
            indicator_id=CODE, country_id="UGA", years=[2010], values=[1.0], kinds=["survey"]
        )


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("licence", "", "source_and_a_licence"),
        ("address", "ftp://x", "source_and_a_licence"),
        ("unit", "furlongs", "words_of_an_indicator"),
        ("better", "up", "words_of_an_indicator"),
        ("topics", [], "words_of_an_indicator"),
        ("lowest", 5_000.0, "bounds_of_an_indicator"),
    ],
)
def test_the_database_refuses_an_indicator_without_its_essentials(
    field: str, value: object, rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule):
        Indicator.objects.filter(pk=CODE).update(**{field: value})
