"""
Making the bridges: `python -m benchmarks.five --bridges`.

The everyday statements of `benchmarks/teaching` and what they lead to, as vectors of the encoder in
use. No statement that is graded or reported on is among them.
"""

import numpy as np

from benchmarks.five.things import by_key
from benchmarks.teaching import everyday
from counterpart.discovery import bridges
from counterpart.discovery.encoder import encoder
from counterpart.discovery.rules.question import question


def main() -> None:
    held = by_key()
    pairs = [(held[key], statement) for key, statement in everyday() if key in held]
    pairs = [(thing, statement) for thing, statement in pairs if thing.text]
    statements = [encoder().encode_long(list(question(told).pieces)) for _thing, told in pairs]
    answers = encoder().encode([thing.text for thing, _told in pairs])
    np.savez_compressed(
        bridges.FILE,
        statements=np.stack(statements).astype(np.float16),
        answers=answers.astype(np.float16),
        encoder=np.array(encoder().name),
    )
    print(f"{len(pairs)} bridges, {bridges.FILE.stat().st_size / 1e6:.1f} MB")
