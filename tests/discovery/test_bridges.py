"""Bridges between everyday and official words."""

import numpy as np
import pytest

from counterpart.discovery import bridges, gate, heads
from counterpart.discovery.encoder import encoder

EVERYDAY = "Nobody has swept our market for weeks and the rubbish heaps are as high as the stalls"
OFFICIAL = "Urban solid waste collection and disposal"


def test_everything_that_was_taught_was_taught_with_the_encoder_that_is_shipped() -> None:
    assert bridges.know_the_encoder()
    assert heads.heads().encoder == encoder().name
    with np.load(gate.FILE, allow_pickle=False) as told:
        assert str(told["encoder"]) == encoder().name


def test_a_bridge_leads_nearer_to_the_official_words() -> None:
    asked, told, other = encoder().encode(
        [EVERYDAY, OFFICIAL, "Teacher training in secondary schools"]
    )

    end = bridges.across(asked)

    assert end @ told > asked @ told
    assert end @ told > end @ other + 0.2


def test_its_end_has_unit_length() -> None:
    for text in (EVERYDAY, "", "xyzzy"):
        end = bridges.across(encoder().encode([text])[0])
        assert float(np.linalg.norm(end)) == pytest.approx(1.0, abs=1e-3)


def test_a_vector_of_another_encoder_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridges, "know_the_encoder", lambda: False)
    vector = encoder().encode([EVERYDAY])[0]

    assert bridges.across(vector) is vector
