"""
Make the small encoder of three languages that the tests use in place of a large multilingual one.

    /tmp/encoder/bin/python script/make_small_encoder.py tests/discovery/multilingual

It knows no grammar: each word that the glossary has in English, French or Spanish gets the mean of
the places of the terms it stands in, so that words for the same thing lie near each other whatever
their language; a text is the mean of its words. 64 dimensions are turned into 384. It needs what
docs/encoder.md names for teaching, and the project itself.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "fr", "es")
COLUMNS = ("en", "everyday", "fr", "es")
PLACES, DIMENSIONS, SEED = 64, 384, 3
SHORTEST = 4  # letters of a word that counts
UNKNOWN = "[UNK]"


def tokenizer(words: list[str]) -> Tokenizer:
    made = Tokenizer(
        models.WordLevel({word: n for n, word in enumerate([UNKNOWN, *words])}, unk_token=UNKNOWN)
    )
    made.normalizer = normalizers.Sequence(
        [
            normalizers.NFD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(r"(?<=\w{3})[sx]\b"), ""),
        ]
    )
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return made


def lines() -> list[dict[str, str]]:
    path = ROOT / "counterpart" / "discovery" / "glossary.tsv"
    names, *rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [dict(zip(names, row, strict=True)) for row in rows]


def table() -> dict[str, np.ndarray]:
    """Return for each word the mean of the places of its terms; common words lie nearer to none."""
    normalizer = tokenizer([]).normalizer
    drawn = np.random.default_rng(SEED)
    of_word: dict[str, list[np.ndarray]] = defaultdict(list)
    for line in lines():
        place = drawn.normal(size=PLACES) / np.sqrt(PLACES)
        said = normalizer.normalize_str(" ".join(line[column] for column in COLUMNS))
        for word in set(re.findall(r"\w+", said)):
            if len(word) >= SHORTEST:
                of_word[word].append(place)
    counts = Counter({word: len(places) for word, places in of_word.items()})
    return {word: np.sum(of_word[word], axis=0) / counts[word] for word in sorted(of_word)}


def model(rows: np.ndarray) -> onnx.ModelProto:
    scale = np.abs(rows).max() / 127
    turned = np.linalg.qr(np.random.default_rng(SEED).normal(size=(DIMENSIONS, PLACES)))[0].T
    none = np.full(PLACES, 1e-6, np.float32)  # so that a text without a known word has a length
    kept = {
        "words": np.round(rows / scale).astype(np.int8),
        "scale": np.array(scale, np.float32),
        "turned": turned.astype(np.float32),
        "none": none,
        "last": np.array([-1], np.int64),
        "second": np.array([1], np.int64),
    }
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["small"]),
        helper.make_node("Cast", ["small"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["float", "scale"], ["scaled"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["masks"]),
        helper.make_node("Mul", ["scaled", "masks"], ["read"]),
        helper.make_node("ReduceSum", ["read", "second"], ["sum"], keepdims=0),
        helper.make_node("Add", ["sum", "none"], ["never_nothing"]),
        helper.make_node("MatMul", ["never_nothing", "turned"], ["wide"]),
        helper.make_node("LpNormalization", ["wide"], ["e"], axis=-1, p=2),
    ]
    given = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "t"])
        for name in ("input_ids", "attention_mask")
    ]
    told = [helper.make_tensor_value_info("e", TensorProto.FLOAT, ["b", DIMENSIONS])]
    graph = helper.make_graph(
        nodes, "small", given, told, [numpy_helper.from_array(v, k) for k, v in kept.items()]
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def main(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    places = table()
    rows = np.stack([np.zeros(PLACES), *places.values()])
    tokenizer(list(places)).save(str(target / "tokenizer.json"), pretty=False)
    onnx.save(model(rows), target / "model.onnx")
    (target / "languages.json").write_text(json.dumps(LANGUAGES) + "\n")
    print(f"{len(places)} words, {(target / 'model.onnx').stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
