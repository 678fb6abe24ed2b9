"""A word index: BM25 by tantivy on this host's disk, made anew from the database at any time."""

import re
import shutil
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import tantivy

from counterpart.discovery.rules.fusion import highest_score

MOST_TERMS = 200  # distinct terms of a question that are looked up
# Languages for which tantivy has stems and stop words, by its names; others are not indexed.
STEMMED = {
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "ru": "russian",
}
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_ID = "id"  # the field that holds the id of a text
_POSITION = "position"  # the file that says which change the index has followed


Texts = Mapping[str, str]  # the words of one case or programme by language


class NotOneWriter(Exception):
    """Another process is writing this index."""


class BrokenIndex(Exception):
    """The files are missing or damaged; whoever follows the library makes them anew."""


@cache
def _analysers() -> Mapping[str, tantivy.TextAnalyzer]:
    return {language: _analyser(language) for language in STEMMED}


def _analyser(language: str) -> tantivy.TextAnalyzer:
    name = STEMMED[language]
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(60))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stopword(name))
        .filter(tantivy.Filter.stemmer(name))
        .filter(tantivy.Filter.ascii_fold())
        .build()
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(_ID, stored=True, indexed=True, fast=True)
    for language in STEMMED:
        builder.add_text_field(_field(language), stored=False, tokenizer_name=language)
    return builder.build()


def _document(number: int, texts: Texts) -> tantivy.Document:
    document = tantivy.Document(**{_ID: number})
    for language in texts.keys() & STEMMED.keys():
        document.add_text(_field(language), _prepared(texts[language], language))
    return document


def _field(language: str) -> str:
    return f"words_{language}"


def stems(text: str, language: str) -> list[str]:
    """Return the stems of a text without its smallest words; none of a language not indexed."""
    if language not in STEMMED:
        return []
    return [str(stem) for stem in _analysers()[language].analyze(_prepared(text, language))]


def without_elisions(text: str) -> str:
    """Cut the elisions of French (l’eau, qu’il), which an analyser would take for words."""
    return _ELISION.sub("", text)


def _prepared(text: str, language: str) -> str:
    return without_elisions(text) if language == "fr" else text


class WordIndex:
    """An index of texts by id. Reading sees each commit; writing is for one process at a time."""

    def __init__(self, folder: Path) -> None:
        """:raises BrokenIndex: if the folder holds no index that can be read"""
        self.folder = folder
        try:
            self._index = tantivy.Index.open(str(folder))
            for language, analyser in _analysers().items():
                self._index.register_tokenizer(language, analyser)
            searcher = self._index.searcher()
            searcher.doc_freq(_ID, 0)  # an index of an earlier version may lack this field
            for language in STEMMED:  # or one of these
                searcher.doc_freq(_field(language), "")
        except (ValueError, OSError) as error:
            raise BrokenIndex(str(error)) from None

    @classmethod
    def anew(
        cls, folder: Path, texts: Iterable[tuple[int, Texts]], *, position: str
    ) -> "WordIndex":
        """
        Put an index of these texts into this folder, in place of whatever was there.

        It is made beside and then moved there, so that readers always find one or the other.
        """
        draft, old = (folder.with_name(f"{folder.name}.{end}") for end in ("new", "old"))
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
        draft.mkdir(parents=True)
        tantivy.Index(_schema(), path=str(draft))
        cls(draft).add(texts, position=position)
        if folder.exists():
            folder.rename(old)
        draft.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
        return cls(folder)

    @property
    def position(self) -> str:
        """How far the index has followed the library; empty for a new one."""
        try:
            return (self.folder / _POSITION).read_text()
        except FileNotFoundError:
            return ""

    def held(self, numbers: Iterable[int]) -> int:
        """Return how many of these ids the index holds a text of."""
        self._index.reload()
        searcher = self._index.searcher()
        return sum(searcher.doc_freq(_ID, number) > 0 for number in numbers)

    def add(self, texts: Iterable[tuple[int, Texts]], *, position: str) -> None:
        """
        Add texts that the index does not hold, and note the position.

        :raises NotOneWriter: if another process is writing
        """
        self.replace((), texts, position=position)

    def replace(
        self, gone: Iterable[int], texts: Iterable[tuple[int, Texts]], *, position: str
    ) -> None:
        """
        Take out the texts of some ids, add others, and note the position: all at once for readers.

        What was taken out counts among the frequencies until tantivy merges, so that scores depend
        a little on the history of the index: whoever replaces many makes it anew. After a kill
        between the commit and the note, the same replacing may be done again.

        :raises NotOneWriter: if another process is writing
        """
        try:
            writer = self._index.writer(heap_size=15_000_000, num_threads=1)
        except ValueError as error:
            raise NotOneWriter(str(error)) from None
        for number in gone:
            writer.delete_documents_by_term(_ID, number)
        for number, by_language in texts:
            writer.add_document(_document(number, by_language))
        writer.commit()
        writer.wait_merging_threads()
        draft = self.folder / f"{_POSITION}.new"
        draft.write_text(position)
        draft.replace(self.folder / _POSITION)

    def shares(self, question: str, *, language: str = "en", limit: int) -> dict[int, float]:
        """
        Return for the best texts the share of the highest BM25 score that any text could reach.

        :param language: in which the question is written and texts are looked at
        :returns: 0 to 1 by id, at most `limit` of them; nothing a person types is an operator
        :raises BrokenIndex: if the files were taken away
        """
        try:
            self._index.reload()
        except ValueError as error:
            raise BrokenIndex(str(error)) from None
        if language not in STEMMED:
            return {}
        searcher, field = self._index.searcher(), _field(language)
        terms = list(dict.fromkeys(stems(question, language)))[:MOST_TERMS]
        frequencies = {term: searcher.doc_freq(field, term) for term in terms}
        found = [term for term, texts in frequencies.items() if texts]
        if not found:
            return {}
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Should, tantivy.Query.term_query(self._index.schema, field, term))
                for term in found
            ]
        )
        highest = highest_score(frequencies, searcher.num_docs)
        hits = searcher.search(query, limit=limit).hits
        return {searcher.doc(address)[_ID][0]: min(score / highest, 1.0) for score, address in hits}


def position_of(folder: Path, wanted: str) -> int | None:
    """Return the last change that a word index followed; None where it is of no use."""
    try:
        origin, number, *_replaced = WordIndex(folder).position.split(" ")
    except (BrokenIndex, ValueError):
        return None
    return int(number) if origin == wanted else None
