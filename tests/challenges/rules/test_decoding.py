"""Whatever program saved a table, its letters are read; of a large one no more than can be used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.decoding import LARGEST, Decoded, decoded
from counterpart.challenges.rules.faults import RowFault

TABLE = "Année;Valeur\n2019;12,5\n2020;13\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


class Endless:
    """A file that is longer than anybody has time for; counts what is taken of it."""

    def __init__(self, at_once: int = 64_000) -> None:
        self.taken, self._at_once = 0, at_once

    def read(self, size: int, /) -> bytes:
        given = min(size, self._at_once)
        self.taken += given
        return (b"2010,12.5\n" * (given // 10 + 1))[:given]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_of_a_spreadsheet_is_read(encoding: str) -> None:
    assert decoded(TABLE.encode(encoding)) == Decoded(TABLE, is_cut=False)


def test_utf_16_from_a_large_computer_is_read() -> None:
    assert decoded(b"\xfe\xff" + TABLE.encode("utf-16-be")) == Decoded(TABLE, is_cut=False)


@pytest.mark.parametrize("broken", ["\r\n", "\r"])
def test_every_line_break_is_one(broken: str) -> None:
    assert decoded(TABLE.replace("\n", broken)) == Decoded(TABLE, is_cut=False)


def test_a_zero_in_a_text_goes() -> None:
    assert decoded(b"2019;1\x002,5") == Decoded("2019;12,5", is_cut=False)


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_workbook_is_told_as_one(begin: bytes) -> None:
    assert decoded(begin + b"\x00\x01" * 50) is RowFault.WORKBOOK


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x89PNG\r\n", bytes(range(256)), b"\x00" * 100])
def test_what_is_no_text_is_told(data: bytes) -> None:
    assert decoded(data) is RowFault.NOT_TEXT


@pytest.mark.parametrize("at_once", [1_000, 64_000, 10**9])
def test_of_an_endless_file_no_more_is_taken_than_can_be_read(at_once: int) -> None:
    file = Endless(at_once)

    found = decoded(file)

    assert isinstance(found, Decoded)
    assert found.is_cut
    assert len(found.text) == LARGEST
    assert file.taken == LARGEST + 1


def test_a_file_that_just_fits_is_whole() -> None:
    found = decoded(b"1" * LARGEST)

    assert found == Decoded("1" * LARGEST, is_cut=False)


def test_a_letter_that_is_cut_in_two_does_not_change_the_others() -> None:
    found = decoded(b"1" + "é".encode() * LARGEST)

    assert isinstance(found, Decoded)
    assert set(found.text) == {"1", "é"}


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_nothing_breaks_it(data: bytes | str) -> None:
    found = decoded(data)

    assert isinstance(found, RowFault) or "\x00" not in found.text
