"""A mapping is named, or found in a file; those that are shipped are sound."""

from pathlib import Path

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.tables.mapping_files import read_mapping, shipped_names
from tests.sources.tables.making import HEAD


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_mapping_is_found_by_its_name(name: str) -> None:
    mapping = read_mapping(name)

    assert mapping.data_set.key == name
    assert mapping.data_set.licence
    assert mapping.columns


def test_the_two_examples_are_shipped() -> None:
    assert {"aiddata-china", "social-protection-lac"} <= set(shipped_names())


def test_a_file_is_found_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(f"\ufeff{HEAD}", encoding="utf-8")

    assert read_mapping(str(file)).data_set.key == "invented"


def test_a_mistake_is_told_with_the_name_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("data_set: 5\n", encoding="utf-8")

    with pytest.raises(Unreadable, match=r"^mine\.yaml:1: data_set: "):
        read_mapping(str(file))


@pytest.mark.parametrize("name", ["nowhere", "../mappings/aiddata-china", "no/where.yaml"])
def test_what_is_not_there_is_told_with_what_is(name: str) -> None:
    with pytest.raises(Unreadable, match=r"There is no mapping .*: aiddata-china, social"):
        read_mapping(name)


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes(HEAD.replace("Nobody", "Été").encode("cp1252"))

    with pytest.raises(Unreadable, match="is not text in UTF-8"):
        read_mapping(str(file))
