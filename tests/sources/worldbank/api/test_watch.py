"""An answer has its time, and only that."""

from collections.abc import Callable

import pytest

from counterpart.sources.worldbank.api import watch
from counterpart.sources.worldbank.api.watch import Watch


class HandWound:
    """A timer that rings when a test says so, unless it was cancelled."""

    made: "list[HandWound]" = []
    daemon = False

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        self.seconds, self._ring, self._is_running = seconds, ring, False
        self.made.append(self)

    def start(self) -> None:
        self._is_running = True

    def cancel(self) -> None:
        self._is_running = False

    def ring(self) -> None:
        if self._is_running:
            self._ring()


@pytest.fixture
def timers(monkeypatch: pytest.MonkeyPatch) -> list[HandWound]:
    HandWound.made = []
    monkeypatch.setattr(watch, "Timer", HandWound)
    return HandWound.made


def test_time_is_over_when_the_timer_rings(timers: list[HandWound]) -> None:
    guard = Watch()
    with guard.limited(120):
        timers[0].ring()

    assert timers[0].seconds == 120
    assert guard.is_over


def test_the_timer_of_one_answer_does_not_ring_in_the_next(timers: list[HandWound]) -> None:
    guard = Watch()
    with guard.limited(120):
        pass
    with guard.limited(120):
        timers[0].ring()

    assert not guard.is_over


def test_time_that_was_over_begins_anew(timers: list[HandWound]) -> None:
    guard = Watch()
    with guard.limited(120):
        timers[0].ring()
    with guard.limited(120):
        pass

    assert not guard.is_over


def test_no_timer_keeps_the_program_from_ending(timers: list[HandWound]) -> None:
    with Watch().limited(120):
        assert timers[0].daemon
