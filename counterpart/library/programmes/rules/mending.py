"""
Mending old texts for reading: capitals, words glued or broken where a line once ended.

Only the form of words is touched, never their order or choice; what the source wrote is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHOUTED = 0.7  # share of capitals among letters from which a text counts as written in capitals
LONGEST_ACRONYM = 5  # letters; an unknown longer word is a name
SHORTEST_HALF = 4  # letters of a word that was glued to another; shorter ones are listed
_SHORT = frozenset(
    {"a", "as", "at", "be", "by", "in", "is", "it", "no", "of", "on", "or", "to", "the", "and"}
    | {"are", "for", "its", "has", "not", "was", "who", "all", "any", "new", "per", "use"}
)
_ROMAN = re.compile(r"I{2,3}|I?VI{0,3}|I?X")
_LETTERS = re.compile(r"[^\W\d_]")
_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|\d+|\s+|_")
_BROKEN = re.compile(r"\b([^\W\d_]{2,})- ([^\W\d_]{2,})\b")
_PARTED = re.compile(r"\b([^\W\d_]{2,}) (?=([a-z]{1,12})\b)", re.IGNORECASE)
_GLUED_STOP = re.compile(
    r"(?<=[a-z)])([.;:,])(?=[A-Z][a-z])|(?<=[^\W\d_]{2})([;:,])(?=[^\W\d_]{2})"
)
_SPACED_STOP = re.compile(r"\s+([,.;:])(?=\s|$)")
_ENTITY = re.compile(r"&?\b(?:rdquo|ldquo|lsquo|rsquo|quot|amp|nbsp|apos|ndash|mdash);")
_ENTITIES = {"rdquo": "”", "ldquo": "“", "lsquo": "\u2018", "rsquo": "’", "quot": '"', "amp": "&"}
_SENTENCE_END = {".", "!", "?"}
_OPENING = {'"', "'", "(", "“", "\u2018"}


@dataclass(frozen=True)
class Lexicon:
    """Words by which others are judged: small ones, and names with their capital, by small form."""

    words: frozenset[str]
    names: dict[str, str]

    def knows(self, word: str) -> bool:
        small = word.lower()
        return small in self.words or small in self.names


def mended(text: str, lexicon: Lexicon) -> str:
    """Return a text as it would be written today; one that needs nothing comes back as it is."""
    plain = _ENTITY.sub(lambda m: _ENTITIES.get(m[0].strip("&;"), " "), text)
    whole = _BROKEN.sub(lambda m: _rejoined(m, lexicon), plain)
    joined = _PARTED.sub(lambda m: _joined(m, lexicon), whole)
    spaced = _SPACED_STOP.sub(r"\1", _GLUED_STOP.sub(lambda m: f"{m[1] or m[2]} ", joined))
    return _without_capitals(spaced, lexicon) if is_shouted(spaced) else spaced


def is_shouted(text: str) -> bool:
    """Tell whether a text is written in capitals."""
    letters = _LETTERS.findall(text)
    return bool(letters) and sum(c.isupper() for c in letters) / len(letters) > SHOUTED


def _rejoined(broken: re.Match[str], lexicon: Lexicon) -> str:
    """A word broken at a line's end is one word if that is known, and its halves are not both."""
    first, second = broken.groups()
    if lexicon.knows(first + second):
        return first + second
    return broken.group() if lexicon.knows(first) and lexicon.knows(second) else first + second


def _joined(parted: re.Match[str], lexicon: Lexicon) -> str:
    """Close a gap inside a word: its halves are no words, together they are one."""
    first, second = parted.groups()
    is_parted = not lexicon.knows(first) and not (lexicon.knows(second) and len(second) > 1)
    return first if is_parted and lexicon.knows(first + second) else parted.group()


def _without_capitals(text: str, lexicon: Lexicon) -> str:
    return "".join(_lowered(text, lexicon))


def _lowered(text: str, lexicon: Lexicon) -> Iterator[str]:
    begins = True
    for piece in _PIECE.findall(text):
        if not piece[0].isalpha():
            begins = begins if piece.isspace() or piece in _OPENING else piece in _SENTENCE_END
            yield piece
            continue
        written = " ".join(_word(part, lexicon) for part in _halves(piece, lexicon))
        yield written[:1].upper() + written[1:] if begins else written
        begins = False


def _word(token: str, lexicon: Lexicon) -> str:
    small = token.lower()
    if _ROMAN.fullmatch(token):
        return token
    if small in lexicon.words and small not in lexicon.names:
        return small
    if small in lexicon.names:
        return lexicon.names[small]
    return token if len(token) <= LONGEST_ACRONYM else token[0] + token[1:].lower()


def _halves(token: str, lexicon: Lexicon) -> list[str]:
    """Return two words where an unknown one is made of two known ones, the evenest cut first."""
    if lexicon.knows(token):
        return [token]
    for cut in sorted(range(1, len(token)), key=lambda n: abs(len(token) - 2 * n)):
        first, second = token[:cut], token[cut:]
        if _can_be_half(first, second, lexicon) and _can_be_half(second, first, lexicon):
            return [first, second]
    return [token]


def _can_be_half(word: str, other: str, lexicon: Lexicon) -> bool:
    if len(word) >= SHORTEST_HALF:
        return lexicon.knows(word)
    return word.lower() in _SHORT and (len(other) >= SHORTEST_HALF or other.lower() in _SHORT)
