"""Words for codes."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from counterpart.sources.iati.rules import codes
from counterpart.sources.records import Status

WORD = re.compile(r"[a-z]+(-[a-z]+)*")


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("1", Status.PLANNED),
        ("2", Status.ACTIVE),
        ("3", Status.FINISHED),
        ("4", Status.FINISHED),
        ("5", Status.DROPPED),
        ("6", Status.DROPPED),
    ],
)
def test_each_status_is_known(code: str, status: Status) -> None:
    assert codes.STATUSES[code][0] is status


@pytest.mark.parametrize(
    ("finance", "aid", "word"),
    [
        ("110", "C01", "grant"),
        ("410", "", "loan"),
        ("421", "", "loan"),
        ("422", "", "reimbursable grant"),
        ("1100", "", "guarantee"),
        ("", "A02", "budget support"),
        ("4", "B02", "core or pooled funding"),
        ("", "Z9", ""),
        ("", "", ""),
    ],
)
def test_how_it_is_paid_is_a_short_word(finance: str, aid: str, word: str) -> None:
    assert codes.instrument(finance, aid) == word


def test_a_sum_goes_by_a_word_that_a_record_can_hold() -> None:
    assert all(WORD.fullmatch(word) for word in codes.TRANSACTIONS.values())
    assert len(set(codes.TRANSACTIONS.values())) == len(codes.TRANSACTIONS)


@pytest.mark.parametrize(
    ("listed", "where", "known"),
    [
        ("ActivityStatus", "embedded", codes.STATUSES),
        ("TransactionType", "embedded", codes.TRANSACTIONS),
        ("DescriptionType", "nonembedded", codes.DESCRIPTIONS),
        ("IndicatorMeasure", "nonembedded", codes.MEASURES),
        ("Region", "nonembedded", codes.REGIONS),
        ("AidType-category", "nonembedded", codes.AID),
    ],
)
def test_every_code_of_the_official_list_is_known(
    listed: str, where: str, known: Mapping[str, object], shared_data: Path
) -> None:
    file = shared_data / "iati_standard" / f"codelists-{where}" / "xml" / f"{listed}.xml"
    official = {str(code.text) for code in etree.parse(str(file)).iter("code")}

    assert set(known) == official, json.dumps(sorted(official ^ set(known)))
