"""
Compile the words by which old objectives are mended for reading, from the newer ones.

    .venv/bin/python script/compile_reading_words.py PROJECTS_FILE

The file is the World Bank's export of projects (CC BY 4.0). Of its objectives that are not all in
capitals, the words are counted: those written small become known words, those that stand inside a
sentence and nearly always with a capital become names. Only the words are kept.
"""

import csv
import io
import re
import sys
from collections import Counter
from pathlib import Path

from counterpart.library.rules.prose import whole_sentences
from counterpart.sources.files import opened

TARGET = Path(__file__).resolve().parents[1] / "counterpart/library/programmes/reading_words.txt"
LEAST = 2  # times that a word must occur
COMMON = 60  # times that makes a word common; two of them glued together are no word
MOSTLY = 0.9  # share of capitals that makes a name
_WORD = re.compile(r"[A-Za-z]{2,}(?:['’][a-z]+)?|\ba\b")


def main(file: Path) -> None:
    small, capital, shouted = Counter[str](), Counter[str](), Counter[str]()
    with opened(file) as raw:
        csv.field_size_limit(1_000_000)
        for row in csv.DictReader(io.TextIOWrapper(raw, "utf-8-sig")):
            if row["pdo"] and not row["pdo"].isupper():
                count(row["pdo"], small, capital, shouted)
    words = sorted(w for w, n in small.items() if n >= LEAST and not is_glued(w, small))
    names = sorted(
        name
        for name, n in capital.items()
        if n >= LEAST and n / (n + small[name.lower()] + shouted[name.upper()]) >= MOSTLY
    )
    lines = [
        "# Words and names of World Bank project objectives (Projects & Operations, 31 March 2025,",
        "# World Bank, CC BY 4.0), compiled by script/compile_reading_words.py. Capitals: names",
        *words,
        *names,
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(words)} words, {len(names)} names")


def is_glued(word: str, small: Counter[str]) -> bool:
    """Tell whether a word is two common ones between which a line once ended."""
    if small[word] >= COMMON:
        return False
    halves = ((word[:n], word[n:]) for n in range(2, len(word) - 1))
    return any(small[a] >= COMMON and small[b] >= COMMON for a, b in halves)


def count(text: str, small: Counter[str], capital: Counter[str], shouted: Counter[str]) -> None:
    for sentence in whole_sentences(text):
        for place, word in enumerate(_WORD.findall(sentence)):
            if word.islower():
                small[word] += 1
            elif word.isupper():
                shouted[word] += 1
            elif place and word[:1].isupper() and word[1:].islower():
                capital[word] += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
