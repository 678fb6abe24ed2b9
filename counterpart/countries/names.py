"""Names for people to read: CLDR's through Babel, unless the operator's file has its own."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from counterpart.countries.models import Country
from counterpart.countries.rules.naming import LANGUAGES, base_language

FALLBACK = "en"


def display_name(country: Country, language: str) -> str:
    """
    Return the name of a country or territory in a language.

    The file's own name comes first, then CLDR's; where neither has one (a former state in a
    language that the file leaves out), the same in English, at last the code.

    :param language: as Django or Babel write it, such as `fr`, `zh-hans` or `pt_BR`
    """
    for wanted in (base_language(language), FALLBACK):
        name = country.names.get(wanted) or (
            None if country.is_former else _cldr(wanted).get(country.iso2)
        )
        if name:
            return str(name)
    return country.iso3


def all_names(country: Country) -> list[str]:
    """Return every name the country is known by, in all seven languages, CLDR's and the file's."""
    cldr = [] if country.is_former else [_cldr(x).get(country.iso2) for x in LANGUAGES]
    return [name for name in (*country.names.values(), *cldr, *country.also_known_as) if name]


def footnote(country: Country, language: str) -> str:
    """Return what is to be said wherever the name stands; English if need be; mostly nothing."""
    notes = country.footnotes
    return str(notes.get(base_language(language)) or notes.get(FALLBACK) or "")


def region_name(m49: str, language: str) -> str:
    """Return the name of a UN region or sub-region by its M49 code; empty for no code."""
    return _cldr(base_language(language)).get(m49) or _cldr(FALLBACK).get(m49, m49)


@lru_cache(maxsize=32)
def _cldr(language: str) -> dict[str, str]:
    """Return CLDR's names of territories and regions; none for a language it does not know."""
    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}


def language_name(code: str, language: str) -> str:
    """Return the name of a language as it stands in a sentence of another; else its code."""
    name = Locale.parse(base_language(language)).languages.get(base_language(code))
    return str(name) if name else code
