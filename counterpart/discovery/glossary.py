"""
The glossary of development practice, written for this project: `glossary.tsv` beside this file.

Each line is a term as official papers use it, how people say it in everyday English, and how it is
said in six other languages; or an everyday word. A question in a language in which the library
holds little is said in English with it, term by term.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import tantivy

from counterpart.discovery.rules.glossing import Glossed, Terms, glossed
from counterpart.discovery.words import STEMMED, without_elisions

FILE = Path(__file__).with_name("glossary.tsv")
LANGUAGES = ("fr", "es", "pt", "ar", "ru", "zh")
SEPARATOR = ";"
_STEMS = STEMMED | {"ar": "arabic"}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل|و(?=\w{4}))")
LONGEST_CHINESE = 8  # characters of the longest term that is looked for


def in_english(text: str, language: str) -> Glossed:
    """
    Say a text in English, term by term.

    :param language: in which it is written, one of LANGUAGES; `zh-hans` is `zh`
    :returns: the English, and how much of the text the glossary knew
    """
    language = language.partition("-")[0]
    words = list(_chinese(text) if language == "zh" else _words(text, language))
    return glossed(
        [word for word, _stem in words], [stem for _word, stem in words], _terms(language)
    )


@cache
def lines() -> list[dict[str, str]]:
    """Return the lines of the glossary by the names of its columns."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _ways(cell: str) -> list[str]:
    return [way for part in cell.split(SEPARATOR) if (way := part.strip())]


@cache
def _terms(language: str) -> Terms:
    """Return stems to English; of two terms with the same stems the first line has it."""
    found: dict[tuple[str, ...], str] = {}
    for line in lines():
        for way in _ways(line[language]):
            found.setdefault(_key(way, language), line["en"])
    found.pop((), None)
    return found


def _key(way: str, language: str) -> tuple[str, ...]:
    if language == "zh":
        return (way,)
    return tuple(stem for _word, stem in _words(way, language))


def _words(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the words that are not among the smallest, each with its stem."""
    analyser = _analyser(language)
    for word in _WORD.findall(without_elisions(text) if language == "fr" else text):
        bare = _ARABIC_ARTICLE.sub("", word) if language == "ar" else word
        if stems := analyser.analyze(bare):
            yield word, " ".join(stems)


@cache
def _analyser(language: str) -> tantivy.TextAnalyzer:
    name = _STEMS[language]
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.lowercase())
    if language in STEMMED:  # of Arabic there is no list of the smallest words
        builder = builder.filter(tantivy.Filter.stopword(name))
    return builder.filter(tantivy.Filter.stemmer(name)).filter(tantivy.Filter.ascii_fold()).build()


def _chinese(text: str) -> Iterator[tuple[str, str]]:
    """Cut Chinese into the longest terms that the glossary holds; what is between them is left."""
    terms, place = _terms("zh"), 0
    while place < len(text):
        for length in range(min(LONGEST_CHINESE, len(text) - place), 0, -1):
            if (piece := text[place : place + length],) in terms:
                yield piece, piece
                break
        else:
            length = 1
        place += length
