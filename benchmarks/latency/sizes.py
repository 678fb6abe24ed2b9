"""Which sizes are measured; known before Django is set up."""

import os

NAME_OF_SIZES = "COUNTERPART_LATENCY_SIZES"
PLANNED = [15_000, 50_000, 100_000, 300_000]


def sizes() -> list[int]:
    return [int(n) for n in os.environ[NAME_OF_SIZES].split()]
