"""What a programme says of itself: which texts to show, and a summary of its own sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counterpart.library.rules.prose import whole_sentences
from counterpart.sources.records import Telling, Undertaking

LONGEST_SUMMARY = 60  # words, as for written cases; a first sentence may be longer
MOST_SENTENCES = 3
SHORTEST = 4  # words; a fragment says nothing
PREFERRED = "en"
_NEVER = date(2100, 12, 31)
ORDER = (Telling.OBJECTIVE, Telling.DESCRIPTION, Telling.TARGET_GROUP)


@dataclass(frozen=True)
class Said:
    """A sentence of a source, and where it stands: which part, which text of it."""

    text: str
    part: str
    tells: str


def language_of(part: Undertaking) -> str:
    """Return the language to show first: English where it is there, else the first there is."""
    told = [t.language for t in part.texts if t.language] or [x for x in part.titles if x]
    return PREFERRED if PREFERRED in told or not told else told[0]


def in_language(part: Undertaking, language: str) -> list[tuple[str, str]]:
    """Return kind and text of what a part tells in a language, the objective first."""
    fitting = [t for t in part.texts if t.language in (language, None)]
    ranked = sorted(fitting, key=lambda t: ORDER.index(t.tells))
    return [(t.tells.value, t.text) for t in ranked]


def title_in(part: Undertaking, language: str) -> str:
    """Return the title in a language, or in none, or in any."""
    return part.titles.get(language) or part.titles.get("") or next(iter(part.titles.values()))


def summary(told: Iterable[tuple[str, str]], part: str) -> list[Said]:
    """
    Return the first sentences of these texts, word for word, up to about LONGEST_SUMMARY words.

    :param told: kind and text, as mended for reading, in the order of `in_language`
    """
    found: list[Said] = []
    for tells, text in told:
        for sentence in whole_sentences(text):
            if len(sentence.split()) < SHORTEST or sentence in {s.text for s in found}:
                continue
            if found and (_words(found) + len(sentence.split()) > LONGEST_SUMMARY):
                return found
            found.append(Said(sentence, part, tells))
            if len(found) == MOST_SENTENCES:
                return found
    return found


def leading(parts: Sequence[Undertaking]) -> Undertaking:
    """
    Return the part that tells of the whole: it happened, adds to no other, says most, came first.
    """
    return min(
        parts,
        key=lambda p: (
            p.status in ("dropped", "planned"),
            p.is_supplement,
            not p.texts,
            p.approval_date or p.start_date or _NEVER,
            p.external_id,
        ),
    )


def _words(said: Sequence[Said]) -> int:
    return sum(len(s.text.split()) for s in said)
