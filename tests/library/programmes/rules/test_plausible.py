"""A server that tells of too much change is not believed without a person."""

from dataclasses import dataclass

import pytest

from counterpart.library.programmes.rules.plausible import implausible


@dataclass(frozen=True)
class Looked:
    told: int = 1000
    changed: int = 10
    stopped: int = 1
    emptied: int = 0


def test_a_usual_refresh_is_believed() -> None:
    assert implausible(Looked(), held=1000) == ""


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (Looked(told=700), "tells of 700 projects, and 1000 are held"),
        (Looked(changed=500), "500 of 1000 projects have changed"),
        (Looked(stopped=50), "50 of 1000 projects were dropped"),
        (Looked(emptied=50), "50 of 1000 projects have lost their aims"),
    ],
)
def test_too_much_at_once_is_not(found: Looked, reason: str) -> None:
    assert reason in implausible(found, held=1000)


def test_where_little_is_held_anything_may_change() -> None:
    assert implausible(Looked(told=3, changed=3, stopped=3, emptied=3), held=20) == ""
