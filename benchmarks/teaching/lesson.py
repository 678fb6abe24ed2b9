"""
The lesson that `script/teach_encoder.py` teaches: `python -m benchmarks.teaching LESSON.json.gz`.

Pairs of an everyday statement and the programme or case that dealt with it; beside them, pairs that
keep the words of the field in their place: a term and how people say it, a term and a programme
that uses it, a title or themes and the objective, the problem and the summary of a case. No
statement that is reported on is in it, nor any that is graded.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence

from benchmarks.five.things import cases, programmes
from benchmarks.teaching import everyday
from counterpart.discovery import glossary
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.programmes.models import Part
from counterpart.library.rules.prose import plain, sentences

SEED = 5
HELD_BACK = 160  # pairs that are not taught, to see how well it was learnt
LEAST_WORDS = 8  # of an objective that is worth a pair
USES = 2  # programmes for each everyday word of a term
# Names of sectors that say nothing of the matter.
OF_EVERY_SECTOR = ("Central Gov", "Sub-Nat", "Other Public", "Public Admin")

Pair = tuple[str, str]


def main(argv: Sequence[str]) -> None:
    drawn = random.Random(SEED)  # noqa: S311 - a fixed draw, not a secret
    texts = [(t.key, t.text) for t in programmes().values() if t.text]
    texts += list(_texts_of_cases())
    known = {key for key, _text in texts}
    pairs = [(statement, key) for key, statement in everyday() if key in known]
    drawn.shuffle(pairs)
    lesson = {
        "texts": texts,
        "held": pairs[:HELD_BACK],
        "pairs": pairs[HELD_BACK:],
        "beside": [*_of_cases(), *_of_terms(drawn), *_of_programmes(drawn)],
    }
    with gzip.open(argv[0], "wt", encoding="utf-8") as file:
        json.dump(lesson, file)
    print(", ".join(f"{name}: {len(part)}" for name, part in lesson.items()))


def _texts_of_cases() -> Iterator[tuple[str, str]]:
    """Yield both texts by which a case is found."""
    for case in cases_seen_by_anyone():
        yield f"case:{case.slug}", cases()[case.pk].text
        yield f"case:{case.slug}", plain(case.problem)


def _of_cases() -> Iterator[Pair]:
    for case in cases_seen_by_anyone():
        whole = cases()[case.pk].text
        yield plain(case.problem), whole
        yield from ((sentence, whole) for sentence in sentences(case.problem)[:6])


def _of_terms(drawn: random.Random) -> Iterator[Pair]:
    texts = [t.text for t in programmes().values() if t.text]
    for line in glossary.lines():
        said = [way.strip() for way in line["everyday"].split(glossary.SEPARATOR) if way.strip()]
        using = [text for text in texts if line["en"].lower() in text.lower()] if said else []
        drawn.shuffle(using)
        for number, way in enumerate(said):
            yield way, line["en"]
            yield from ((way, text) for text in using[number * USES : (number + 1) * USES])


def _of_programmes(drawn: random.Random) -> Iterator[Pair]:
    held = Part.objects.filter(programme__in=list(programmes())).select_related("programme")
    for part in held.order_by("pk"):
        objective = plain(part.programme.objective)
        if len(objective.split()) < LEAST_WORDS:
            continue
        labels = [*(part.facts.get("themes") or ()), *_sectors(part)]
        if labels and drawn.random() < 0.5:
            yield ". ".join(drawn.sample(labels, min(len(labels), drawn.randint(1, 3)))), objective
        else:
            yield plain(part.programme.title), objective


def _sectors(part: Part) -> list[str]:
    named = [str(sector["name"]) for sector in part.facts.get("sectors") or ()]
    return [name for name in named if not name.startswith(OF_EVERY_SECTOR)]
