"""The classifiers that suggest family, lead approach and sector, read once for each process."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from counterpart.discovery.rules.suggesting import Head

FILE = Path(__file__).with_name("suggestions.npz")


@dataclass(frozen=True)
class Heads:
    """:ivar encoder: by whose vectors they were taught; vectors of another tell them nothing"""

    family: Head
    lead_approach: Head
    sector: Head
    encoder: str


@cache
def version() -> str:
    """Return by what suggestions were made: the start of the file's SHA-256."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()[:5]


@cache
def heads() -> Heads:
    """Return what `python -m benchmarks.suggesting --train` wrote; see docs/benchmarks.md."""
    with np.load(FILE, allow_pickle=False) as told:
        family, lead_approach, sector = (
            Head(
                words=[str(word) for word in told[f"{name}_words"]],
                weights=told[f"{name}_weights"].astype(np.float32),
                least=float(told[f"{name}_least"]),
            )
            for name in ("family", "lead_approach", "sector")
        )
        return Heads(family, lead_approach, sector, str(told["encoder"]))
