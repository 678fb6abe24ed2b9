"""The word index: BM25 by tantivy on this host's disk, made anew from the database at any time."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import tantivy

from counterpart.discovery.rules.fusion import highest_score

MOST_TERMS = 200  # distinct terms of a question that are looked up
_ANALYSER = "english"
_POSITION = "position"  # the file that says which change the index has followed


class NotOneWriter(Exception):
    """Another process is writing this index."""


class BrokenIndex(Exception):
    """The files are missing or damaged; whoever follows the library makes them anew."""


def _analyser() -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(60))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stopword("english"))
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("case", stored=True, indexed=True, fast=True)
    builder.add_text_field("words", stored=False, tokenizer_name=_ANALYSER)
    return builder.build()


class WordIndex:
    """An index of texts by id. Reading sees each commit; writing is for one process at a time."""

    def __init__(self, folder: Path) -> None:
        """:raises BrokenIndex: if the folder holds no index that can be read"""
        self.folder = folder
        self._analyser = _analyser()
        try:
            self._index = tantivy.Index.open(str(folder))
            self._index.register_tokenizer(_ANALYSER, self._analyser)
            self._index.searcher()
        except (ValueError, OSError) as error:
            raise BrokenIndex(str(error)) from None

    @classmethod
    def anew(cls, folder: Path, texts: Mapping[int, str], *, position: str) -> "WordIndex":
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

    def add(self, texts: Mapping[int, str], *, position: str) -> None:
        """
        Add texts that the index does not hold, and note the position.

        There is no replacing: tantivy counts what was taken out among the frequencies until it
        merges, so that scores would depend on the history of the index. See `anew`.

        :raises NotOneWriter: if another process is writing
        """
        try:
            writer = self._index.writer(heap_size=15_000_000, num_threads=1)
        except ValueError as error:
            raise NotOneWriter(str(error)) from None
        for case, text in texts.items():
            writer.add_document(tantivy.Document(case=case, words=text))
        writer.commit()
        writer.wait_merging_threads()
        draft = self.folder / f"{_POSITION}.new"
        draft.write_text(position)
        draft.replace(self.folder / _POSITION)

    def shares(self, question: str, *, limit: int) -> dict[int, float]:
        """
        Return for the best texts the share of the highest BM25 score that any text could reach.

        :returns: 0 to 1 by id, at most `limit` of them; nothing a person types is an operator
        :raises BrokenIndex: if the files were taken away
        """
        try:
            self._index.reload()
        except ValueError as error:
            raise BrokenIndex(str(error)) from None
        searcher = self._index.searcher()
        terms = list(dict.fromkeys(self._analyser.analyze(question)))[:MOST_TERMS]
        frequencies = {term: searcher.doc_freq("words", term) for term in terms}
        found = [term for term, texts in frequencies.items() if texts]
        if not found:
            return {}
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Should, tantivy.Query.term_query(self._index.schema, "words", term))
                for term in found
            ]
        )
        highest = highest_score(frequencies, searcher.num_docs)
        hits = searcher.search(query, limit=limit).hits
        return {
            searcher.doc(address)["case"][0]: min(score / highest, 1.0) for score, address in hits
        }
