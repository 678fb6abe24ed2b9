"""Two hundred varied questions for measuring a running instance: the same ones every time."""

import random
from collections.abc import Sequence

from benchmarks.statements import (
    Statement,
    off_topic_development,
    on_topic_development,
    other_languages,
)

SEED = 20261124
PARTS = 30
PARAGRAPHS = 30
PARAGRAPH = (60, 250)  # words
LONG = 25
LONGEST = (400, 700)  # words; the product reads 180
SINGLE_WORDS = 15

Question = tuple[str, Statement]  # of which kind, and what is asked


def two_hundred_questions() -> list[Question]:
    """Return statements, parts of them, paragraphs, long texts, single words, other languages."""
    chance = random.Random(SEED)  # noqa: S311 - a sample, not a secret
    written = [*on_topic_development(), *off_topic_development()]
    questions = [
        *(("statement", s) for s in written),
        *(("part", _part(chance, written)) for _n in range(PARTS)),
        *(("paragraph", _joined(chance, written, PARAGRAPH)) for _n in range(PARAGRAPHS)),
        *(("400 words and more", _joined(chance, written, LONGEST)) for _n in range(LONG)),
        *(("one word", _word(chance, written)) for _n in range(SINGLE_WORDS)),
        *(("other language", s) for s in other_languages()),
    ]
    chance.shuffle(questions)
    return questions


def _part(chance: random.Random, written: Sequence[Statement]) -> Statement:
    whole = chance.choice([s for s in written if len(s.text.split()) > 3])
    words = whole.text.split()
    begin = chance.randrange(len(words) - 3)
    end = chance.randrange(begin + 2, len(words))
    return Statement(" ".join(words[begin:end]), whole.country)


def _joined(
    chance: random.Random, written: Sequence[Statement], between: tuple[int, int]
) -> Statement:
    wanted = chance.randint(*between)
    words: list[str] = []
    while len(words) < wanted:
        words += chance.choice(written).text.split()
    return Statement(" ".join(words[:wanted]), chance.choice(written).country)


def _word(chance: random.Random, written: Sequence[Statement]) -> Statement:
    told = chance.choice(written)
    longest = max(told.text.split(), key=len)
    return Statement(longest.strip(".,;?"), told.country)
