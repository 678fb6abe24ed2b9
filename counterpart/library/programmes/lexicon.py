"""The words by which old texts are mended, read once for each process."""

from functools import cache
from pathlib import Path

from counterpart.library.programmes.rules.mending import Lexicon

FILE = Path(__file__).with_name("reading_words.txt")


@cache
def lexicon() -> Lexicon:
    """Return what `script/compile_reading_words.py` compiled."""
    lines = FILE.read_text("utf-8").splitlines()
    told = [line for line in lines if not line.startswith("#")]
    words = frozenset(word for word in told if word.islower())
    return Lexicon(words, {name.lower(): name for name in told if not name.islower()})
