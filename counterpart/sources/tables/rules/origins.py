"""Where the value of a field comes from, as a mapping says it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from counterpart.sources.tables.rules.cells import Cell, Row, folded, text_of


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) else value


def _as_word(value: Any) -> Any:
    return "" if value is None else _as_text(value)


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Words = Annotated[str, BeforeValidator(_as_text)]  # `column: 2019` names a column, too
Word = Annotated[str, BeforeValidator(_as_word)]  # an empty one means: nothing
OneOrMore = BeforeValidator(_as_list)
ColumnName = Annotated[Words, Field(min_length=1, max_length=500)]


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Origin(Strict):
    """
    A column, the first of several that is not empty, several joined, or a constant.

    What was found is split, loses the first of `endings` that fits, and is looked up in `values`;
    what is not there becomes `else`, or stays.
    """

    column: ColumnName | None = None
    first_of: tuple[ColumnName, ...] = ()
    join: tuple[ColumnName, ...] = ()
    glue: str = Field(" ", alias="with")
    constant: Words | None = None
    split: str = ""
    endings: tuple[str, ...] = ()
    values: dict[str, Word] = {}
    otherwise: Words | None = Field(None, alias="else")

    @model_validator(mode="before")
    @classmethod
    def _a_word_is_a_column(cls, value: Any) -> Any:
        return {"column": value} if isinstance(value, str | int) else value

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum(map(bool, self._ways())) + (self.constant is not None) != 1:
            raise ValueError(f"name one of {', '.join(self._names_of_ways())} or constant")
        return self

    def _ways(self) -> tuple[object, ...]:
        return self.column, self.first_of, self.join

    @staticmethod
    def _names_of_ways() -> tuple[str, ...]:
        return "column", "first_of", "join"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return (self.column,) if self.column else self.first_of or self.join

    @cached_property
    def named(self) -> str:
        """What a report calls it."""
        if not self.columns:
            return "the constant of the mapping"
        return f"column{'s' * (len(self.columns) > 1)} {', '.join(self.columns)}"

    @cached_property
    def _by_word(self) -> dict[str, str]:
        return {folded(word): value for word, value in self.values.items()}

    def words(self, row: Row) -> str:
        """Return the source's own words, before they are split or looked up."""
        return text_of(self._found(row))

    def cell(self, row: Row) -> Cell:
        """Return one value, still a number or a day where a workbook has one."""
        found = self._found(row)
        text = text_of(found)
        if not text or not (self.values or self.otherwise is not None or self.endings):
            return found
        return self._looked_up(text)

    def text(self, row: Row) -> str:
        return text_of(self.cell(row))

    def texts(self, row: Row) -> list[str]:
        """Return the values of a cell that may hold several; none twice."""
        return list(dict.fromkeys(self._parts(self.words(row))))

    def _parts(self, text: str) -> Iterator[str]:
        for part in text.split(self.split) if self.split else [text]:
            if part.strip() and (value := self._looked_up(part.strip())):
                yield value

    def _found(self, row: Row) -> Cell:
        if self.constant is not None:
            return self.constant
        cells = [cell for column in self.columns if (cell := row.cell(column)) != ""]
        if self.join:
            return self.glue.join(map(text_of, cells))
        return cells[0] if cells else ""

    def _looked_up(self, text: str) -> str:
        ending = next((end for end in self.endings if text.endswith(end)), "")
        word = text.removesuffix(ending).strip()
        return self._by_word.get(folded(word), word if self.otherwise is None else self.otherwise)


class TextOrigin(Origin):
    """
    A text. `label` goes before it, where it is not clear alone; `language` is its own where that
    differs from the row's, and `unknown` leaves it open.
    """

    label: Annotated[str, Field(max_length=60)] = ""
    language: Annotated[str, Field(pattern=r"^([a-z]{2,3}|unknown)$")] | None = None


class IdOrigin(Origin):
    """What tells rows apart: a column, or a slug made of several."""

    slug_of: Annotated[tuple[ColumnName, ...], OneOrMore] = ()

    def _ways(self) -> tuple[object, ...]:
        return (*super()._ways(), self.slug_of)

    @staticmethod
    def _names_of_ways() -> tuple[str, ...]:
        return "column", "first_of", "join", "slug_of"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return self.slug_of or ((self.column,) if self.column else self.first_of or self.join)
