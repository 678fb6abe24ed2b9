"""The words of a case in the reader's language, as far as it was translated."""

from dataclasses import dataclass

from counterpart.library.models import Case, Translation
from counterpart.library.rules.translation_text import version_of


@dataclass(frozen=True)
class Wording:
    """Title, summary and problem in one language; `translation` is None for the case's own."""

    case: Case
    translation: Translation | None

    @property
    def language(self) -> str:
        return self._words.language

    @property
    def title(self) -> str:
        return self._words.title

    @property
    def summary(self) -> str:
        return self._words.summary

    @property
    def problem(self) -> str:
        return self._words.problem

    @property
    def is_of_this_version(self) -> bool:
        """Whether a translation was made of the case as it is now."""
        if self.translation is None:
            return True
        case = self.case
        return self.translation.version == version_of(case.title, case.summary, case.problem)

    @property
    def _words(self) -> Case | Translation:
        return self.translation or self.case


def wording(case: Case, language: str) -> Wording:
    """
    Return the words of a case in a language, or its own where it has none in that.

    In lists, the translations must have been fetched with the cases; texts of which neither
    translation nor case was fetched are fetched when they are looked at.
    """
    found = next((t for t in case.translations.all() if t.language == language), None)
    return Wording(case, None if language == case.language else found)


def wordings(case: Case) -> list[Wording]:
    """Return the case in its own words, then in those of every translation."""
    return [Wording(case, None), *(Wording(case, t) for t in case.translations.all())]
