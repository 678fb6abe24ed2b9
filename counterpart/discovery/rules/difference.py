"""What sets one experience apart from the others on the same page."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Instruments:
    """What a case used: the lead approach first."""

    country: str
    approaches: tuple[str, ...]

    @property
    def lead(self) -> str:
        return self.approaches[0]


@dataclass(frozen=True)
class Difference:
    """
    How one experience differs from the others.

    `led_otherwise` pairs each other country with what it led with; `led_alike` are the countries
    that led with the same; `only_here` are the approaches that none of the others used.
    """

    led_otherwise: tuple[tuple[str, str], ...]
    led_alike: tuple[str, ...]
    only_here: tuple[str, ...]


def difference(this: Instruments, all_of_them: Sequence[Instruments]) -> Difference:
    """Compare one experience with the others among `all_of_them`."""
    others = [o for o in all_of_them if o.country != this.country]
    used_elsewhere = {approach for o in others for approach in o.approaches}
    return Difference(
        led_otherwise=tuple((o.country, o.lead) for o in others if o.lead != this.lead),
        led_alike=tuple(o.country for o in others if o.lead == this.lead),
        only_here=tuple(a for a in this.approaches if a not in used_elsewhere and a != this.lead),
    )
