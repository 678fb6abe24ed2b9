"""One row of a table as an undertaking."""

from collections.abc import Iterable
from dataclasses import dataclass

from counterpart.sources.records import Status, Undertaking
from counterpart.sources.rules.text import cleaned
from counterpart.sources.tables.rules import figures, texts, values
from counterpart.sources.tables.rules.cells import Row, Wrong, folded, shown
from counterpart.sources.tables.rules.manner import Manner, cut, word
from counterpart.sources.tables.rules.mapping import Columns, Mapping
from counterpart.sources.tables.rules.origins import Origin
from counterpart.sources.tables.rules.slugs import slug

LONGEST_ID = 200  # characters, with the key of the data set
LONGEST_STATUS_WORDS = 100
LONGEST_INSTRUMENT = 200


@dataclass(frozen=True)
class Taker:
    """Reads rows after a mapping; `columns` are the mapping's, or the template's."""

    mapping: Mapping
    columns: Columns
    manner: Manner

    def wants(self, row: Row) -> bool:
        """Tell whether the mapping keeps a row (`only`, `without`)."""
        return all(_is_one_of(row, *rule) for rule in self.mapping.only.items()) and not any(
            _is_one_of(row, *rule) for rule in self.mapping.without.items()
        )

    def external_id(self, row: Row) -> str:
        """:raises Wrong: if the row has no id, or one that is too long"""
        origin = self.columns.id
        if origin.slug_of:
            found = slug(self.manner.prose(row.text(column)) for column in origin.slug_of)
        else:
            found = cleaned(origin.text(row))
        whole = f"{self.mapping.data_set.key}:{found}"
        if not found or len(whole) > LONGEST_ID:
            state = "too long" if found else "empty"
            raise Wrong(f"{origin.named}: the id is {state}; every row needs one of its own")
        return whole

    def undertaking(self, row: Row, external_id: str, at: str) -> Undertaking:
        """
        Return what a row says.

        :raises Wrong: with the column and what would be right, if a cell holds what it must not
        :raises pydantic.ValidationError: if the record has no room for what the row says
        """
        columns, manner = self.columns, self.manner
        language = texts.language_of_row(row, columns.language)
        return Undertaking(
            external_id=external_id,
            data_set=self.mapping.data_set,
            at=at,
            titles=texts.titles(row, columns, manner, language),
            texts=tuple(texts.texts(row, columns, manner, language)),
            places=_all(row, columns.places),
            status=_status(row, columns.status),
            status_words=_status_words(row, columns.status),
            approval_date=manner.day(row, columns.approval_date),
            start_date=manner.day(row, columns.start_date),
            end_date=manner.day(row, columns.end_date),
            money=tuple(figures.money(row, columns, manner)),
            sectors=tuple(figures.sectors(row, columns, manner)),
            themes=_all(row, columns.themes),
            results=tuple(figures.results(row, columns, manner, language)),
            implementers=_all(row, columns.implementers),
            payers=_all(row, columns.payers),
            instrument=word(row, columns.instrument, LONGEST_INSTRUMENT),
            address=_address(row, columns.address),
        )


def _is_one_of(row: Row, column: str, words: Iterable[str]) -> bool:
    return folded(row.text(column)) in map(folded, words)


def _all(row: Row, origins: Iterable[Origin]) -> tuple[str, ...]:
    found = (cleaned(text) for origin in origins for text in origin.texts(row))
    return tuple(dict.fromkeys(filter(None, found)))


def _status(row: Row, origin: Origin | None) -> Status:
    text = origin.text(row) if origin else ""
    if origin and text.casefold() not in ("", *Status):
        raise Wrong(f"{origin.named}: {shown(text)} is not one of {', '.join(Status)}")
    return Status(text.casefold() or Status.UNKNOWN)


def _status_words(row: Row, origin: Origin | None) -> str:
    return cut(origin.words(row), LONGEST_STATUS_WORDS) if origin and origin.columns else ""


def _address(row: Row, origin: Origin | None) -> str:
    return values.address(origin.text(row), origin.named) if origin else ""
