"""
The product's own searches over a test collection: `Encoder`, `WordIndex` and `relevances`.

A case of the library is encoded section by section and counts with its best section. A text of a
collection is treated alike: it is cut into pieces that fit the encoder's window, each about as long
as a long section of a case, and counts with its best piece. The word index takes whole texts, as it
takes whole cases.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.results import FOLDER
from benchmarks.retrieval.collection import Collection
from counterpart.discovery.encoder import Encoder
from counterpart.discovery.rules.question import Question
from counterpart.discovery.rules.relevance import OF_PROGRAMMES, Clues, relevances
from counterpart.discovery.words import WordIndex

CANDIDATES = 40  # texts that each search may propose

PIECE = 150  # words; at most 247 tokens in these collections, so that none is cut off at 256
Scores = dict[int, float]


class Searches:
    """A collection made ready for both searches; `folder` is for the word index."""

    def __init__(self, texts: Collection, encoder: Encoder, folder: Path) -> None:
        self._encoder = encoder
        self._words = WordIndex.anew(
            folder, ((found, {"en": text}) for found, text in texts.texts.items()), position=""
        )
        pieces = [(found, piece) for found, text in texts.texts.items() for piece in _pieces(text)]
        self.pieces = len(pieces)
        self._owners = np.array([found for found, _piece in pieces])
        self._vectors = _encoded([piece for _found, piece in pieces], texts.name, encoder)

    def __call__(self, asked: Question) -> Mapping[str, Scores]:
        """Return the scores of words alone, of meaning alone and of both, as the product finds."""
        shares = self._words.shares(asked.text, limit=CANDIDATES)
        cosines = self._cosines(asked)
        nearest = dict(sorted(cosines.items(), key=lambda c: (-c[1], c[0]))[:CANDIDATES])
        meanings = nearest | {found: cosines[found] for found in shares}
        clues = {found: Clues(m, m, shares.get(found, 0.0)) for found, m in meanings.items()}
        words = len(asked.text.split())
        both = relevances(clues, OF_PROGRAMMES, words=words, is_on_scale=True)
        return {"words": shares, "meaning": nearest, "both": both}

    def _cosines(self, asked: Question) -> Scores:
        best: Scores = {}
        cosines = self._vectors @ self._encoder.encode_long(list(asked.pieces))
        for owner, cosine in zip(self._owners.tolist(), cosines.tolist(), strict=True):
            best[owner] = max(cosine, best.get(owner, -1.0))
        return best


def _pieces(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[n : n + PIECE]) for n in range(0, len(words), PIECE)] or [text]


def _encoded(pieces: list[str], name: str, encoder: Encoder) -> NDArray[np.float32]:
    """Return the vectors of the pieces, encoding them only the first time."""
    digest = hashlib.sha256("\n".join(pieces).encode()).hexdigest()[:8]
    path = FOLDER / "vectors" / f"{name}-{encoder.name}-{digest}.npy"
    if path.exists():
        kept: NDArray[np.float32] = np.load(path)
        return kept
    vectors = encoder.encode(pieces)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.save(path, vectors)
    return vectors
