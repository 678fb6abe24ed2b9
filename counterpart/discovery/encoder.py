"""Turning text into vectors: all-MiniLM-L6-v2, taught further, int8 ONNX, pooled in the graph."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from django.conf import settings
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterpart.foundation.errors import Refusal

DIMENSIONS = 384
LONGEST = 256  # tokens of one piece of text; what the model was trained with


class NoEncoder(Refusal):
    pass


class Encoder:
    """A sentence encoder read from a folder that holds `model.onnx` and `tokenizer.json`."""

    def __init__(self, folder: Path) -> None:
        """:raises NoEncoder: if the folder does not hold an encoder of 384 dimensions"""
        self.folder = folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # many requests share few cores
        options.inter_op_num_threads = 1
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # noqa: BLE001 - both libraries raise bare exceptions
            raise NoEncoder(
                f"There is no usable encoder in {folder} ({type(error).__name__}); it needs "
                "model.onnx and tokenizer.json."
            ) from None
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()
        if self._session.get_outputs()[0].shape[-1] not in (DIMENSIONS, "e_dim_1"):
            raise NoEncoder(f"The encoder in {folder} does not give {DIMENSIONS} dimensions.")

    @cached_property
    def name(self) -> str:
        """The model by which a stored vector was made: the start of its file's SHA-256."""
        with (self.folder / "model.onnx").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]

    def knows(self, language: str) -> bool:
        """Tell whether the model was trained on a language, by `languages.json` beside it."""
        return language.partition("-")[0] in self._languages

    @cached_property
    def _languages(self) -> frozenset[str]:
        told = self.folder / "languages.json"
        return frozenset(json.loads(told.read_text()) if told.exists() else ["en"])

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """
        Return one vector of unit length per text, as an array of shape (texts, 384).

        Each is encoded alone: in a batch it would wait for the longest, and its vector would change
        a little with its neighbours, because the model's numbers are scaled by what it is fed.
        """
        vectors = [self._vector(text) for text in texts]
        return np.stack(vectors) if vectors else np.empty((0, DIMENSIONS), np.float32)

    def encode_long(self, pieces: list[str]) -> NDArray[np.float32]:
        """
        Return one vector of unit length, shape (384,), for a text cut into pieces.

        Pieces are encoded two at a time: one person waits for them.
        """
        mean = np.stack(list(_two_at_a_time().map(self._vector, pieces))).mean(axis=0)
        unit: NDArray[np.float32] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return unit

    def _vector(self, text: str) -> NDArray[np.float32]:
        token = self._tokenizer.encode(text)
        fed = {
            "input_ids": np.array([token.ids], np.int64),
            "attention_mask": np.array([token.attention_mask], np.int64),
        }
        vector: NDArray[np.float32] = self._session.run(None, fed)[0][0]
        return vector


@cache
def _two_at_a_time() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="encoder")


@cache
def encoder() -> Encoder:
    """Return this process's encoder; the first call loads it (about half a second)."""
    return Encoder(settings.ENCODER)
