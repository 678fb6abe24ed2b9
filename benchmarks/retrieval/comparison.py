"""
nDCG at ten of words alone, meaning alone and both, side by side, on Cranfield and CISI.

Nothing is tuned on these collections. The promise: both together are not below words alone.
"""

from argparse import ArgumentParser
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from benchmarks.results import keep, show
from benchmarks.retrieval.collection import Collection, NoCollection, collection
from benchmarks.retrieval.ndcg import DEPTH, ndcg
from benchmarks.retrieval.searches import Scores, Searches
from counterpart.config.environment import ROOT
from counterpart.discovery.encoder import encoder
from counterpart.discovery.rules.question import question

COLLECTIONS = ("cranfield", "cisi")
KEPT_AT = ROOT.parent / "shared" / "data" / "retrieval"
WAYS = ("words", "meaning", "both")


def main(argv: list[str]) -> None:
    parser = ArgumentParser(prog="python -m benchmarks.retrieval", description=__doc__)
    parser.add_argument("--folder", type=Path, default=KEPT_AT, help="where the collections are")
    folder: Path = parser.parse_args(argv).folder
    measured = {}
    for name in COLLECTIONS:
        try:
            measured[name] = _measured(collection(folder / name))
        except NoCollection as absent:
            print(f"Skipped {name}. {absent}; name another folder with --folder.")
    if not measured:
        return
    _show(measured)
    keep("retrieval", {"encoder": encoder().name, "collections": measured})


def _measured(texts: Collection) -> dict[str, float]:
    values: dict[str, list[float]] = {way: [] for way in WAYS}
    with TemporaryDirectory() as folder:
        searches = Searches(texts, encoder(), Path(folder) / "words")
        for asked, written in texts.questions.items():
            found = searches(question(written))
            for way in WAYS:
                values[way].append(ndcg(_ranked(found[way]), texts.gains[asked]))
    gained = [both - words for both, words in zip(values["both"], values["words"], strict=True)]
    return {
        "texts": len(texts.texts),
        "pieces": searches.pieces,
        "questions_judged": len(texts.questions),
        **{way: round(fmean(values[way]), 4) for way in WAYS},
        "questions_where_both_is_better": sum(g > 0 for g in gained),
        "questions_where_words_are_better": sum(g < 0 for g in gained),
    }


def _ranked(scores: Scores) -> list[int]:
    return sorted(scores, key=lambda found: (-scores[found], found))


def _show(measured: dict[str, dict[str, float]]) -> None:
    columns = ["collection", "texts", "pieces", "judged", *WAYS, "better", "worse", "promise"]
    rows = [
        [name, *m.values(), "kept" if m["both"] >= m["words"] else "BROKEN"]
        for name, m in measured.items()
    ]
    show(f"nDCG@{DEPTH}, linear gains, every judged question", columns, rows)
    print("better, worse: questions where both together beat words alone, and the other way round")
