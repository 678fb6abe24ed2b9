"""Reading a test collection in the layout of BEIR."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterpart.foundation.errors import Refusal


class NoCollection(Refusal):
    pass


@dataclass(frozen=True)
class Collection:
    """
    Texts and questions by id, and the gain of each judged text by question.

    Only questions with at least one relevant text are kept.
    """

    name: str
    texts: Mapping[int, str]
    questions: Mapping[str, str]
    gains: Mapping[str, Mapping[int, int]]


def collection(folder: Path) -> Collection:
    """:raises NoCollection: if the folder does not hold one"""
    try:
        texts = {int(line["_id"]): _text(line) for line in _lines(folder / "corpus.jsonl")}
        questions = {line["_id"]: line["text"] for line in _lines(folder / "queries.jsonl")}
        gains = _gains(folder / "qrels.tsv")
    except FileNotFoundError as error:
        raise NoCollection(f"There is no test collection in {folder}: {error.filename}") from None
    judged = {
        asked: text for asked, text in questions.items() if any(gains.get(asked, {}).values())
    }
    return Collection(folder.name, texts, judged, gains)


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _text(line: Mapping[str, str]) -> str:
    """Return title and text as one; Cranfield's texts begin with their title already."""
    title, text = " ".join(line["title"].split()), " ".join(line["text"].split())
    return text if text.startswith(title) else f"{title}. {text}"


def _gains(path: Path) -> dict[str, dict[int, int]]:
    gains: dict[str, dict[int, int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            gains.setdefault(row["query-id"], {})[int(row["corpus-id"])] = int(row["score"])
    return gains
