"""An agency is kept only where it reads like an organisation."""

import csv
import gzip
from pathlib import Path

import pytest

from counterpart.sources.worldbank.rules.organisations import (
    LONGEST,
    MOST,
    organisations,
    reads_like_an_organisation,
)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Health",
        "MINISTRY OF HEALTH",
        "Rural Water Agency",
        "Central Bank",
        "Prime Minister's Office",
        "Ministère des Travaux Publics",
        "Ministerio de Educación",
        "Secretaría de Hacienda",
        "Universidade de Vila Nova",
        "Road Fund",
    ],
)
def test_a_word_for_a_body_makes_an_organisation(name: str) -> None:
    assert reads_like_an_organisation(name)
    assert organisations(name) == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "Ferdo Ashwick",
        "Ms. Quilla Ostrander",
        "Dr Quilla Ostrander (Director)",
        "Ostrander",
        "Ministerova Halska",
        "Minister Ashwick",
        "Office",
        "To be determined",
        "",
        " , ;",
    ],
)
def test_a_person_is_no_organisation(name: str) -> None:
    assert organisations(name) == ()


@pytest.mark.parametrize(
    "told",
    [
        "Ferdo Ashwick, Ministry of Health",
        "Ministry of Health, Ferdo Ashwick",
        "Ministry of Health (Ferdo Ashwick)",
        "Ministry of Health - Ferdo Ashwick",
        "Ministry of Health: Ferdo Ashwick",
        "Ministry of Health / Ferdo Ashwick",
        "Attn.: Ferdo Ashwick; Ministry of Health",
        "Mr. Ferdo Ashwick, Director, Ministry of Health, ferdo@health.example",
    ],
)
def test_a_person_beside_an_organisation_goes(told: str) -> None:
    assert organisations(told) == ("Ministry of Health",)


@pytest.mark.parametrize(
    "told",
    [
        "Mr. Ferdo Ashwick Ministry of Health",
        "Prof Ostrander Institute of Health",
        "Ministry of Health ferdo@health.example",
        "Ministry of Health +250 788 123 456",
    ],
)
def test_an_organisation_in_which_somebody_is_named_goes_too(told: str) -> None:
    assert organisations(told) == ()


def test_an_office_stays_without_the_name_of_who_holds_it() -> None:
    assert organisations("Office of President Ashwick") == ("Office of President",)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Education, Science and Technology",
        "Ministry of Agriculture, Livestock, Fisheries and Food",
        "Ministère de l'Agriculture, de l'Élevage et de la Pêche",
    ],
)
def test_a_comma_inside_a_name_does_not_cut_it(name: str) -> None:
    assert organisations(name) == (name,)


def test_what_follows_a_person_is_not_put_to_the_organisation_before() -> None:
    told = "Ministry of Health, Ferdo Ashwick, Science and Technology"

    assert organisations(told) == ("Ministry of Health",)


def test_each_is_told_once_in_the_order_told_without_blanks() -> None:
    told = "Road Fund ,Ministry  of Health,ROAD FUND,  Ministry of Health  ,"

    assert organisations(told) == ("Road Fund", "Ministry of Health")


def test_a_list_is_as_good_as_a_text_and_reading_twice_changes_nothing() -> None:
    once = organisations(["Road Fund, Ferdo Ashwick", "Ministry of Education, Science"])

    assert once == ("Road Fund", "Ministry of Education, Science")
    assert organisations(once) == once


def test_hostile_text_is_cut_and_made_harmless() -> None:
    many = ", ".join(f"Road Fund {letter}{other}" for letter in "abcdefg" for other in "abcdefg")

    assert organisations("Road\x00 <b>Fund</b>") == ("Road Fund",)
    assert len(organisations(many)) == MOST
    assert len(organisations("Fund " * 1000)[0]) <= LONGEST
    assert organisations("x" * 5_000_000) == ()


def test_a_list_without_end_is_not_read_to_its_end() -> None:
    assert organisations("Road Fund, " * 1000 + "Health Agency") == ("Road Fund",)


def test_most_agencies_of_the_export_are_kept(shared_data: Path) -> None:
    file = shared_data / "worldbank" / "wb_projects_2025-03-31.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8-sig", newline="") as lines:
        told = [row["impagency"] for row in csv.DictReader(lines) if row["impagency"]]

    kept = sum(bool(organisations(agencies)) for agencies in told)
    assert kept / len(told) > 0.85
