"""
Taking the names of people out of free text: a name that goes with a title or an office.

A name is known by what stands beside it, not by a list of names: capital words behind a title are
taken for one unless they are words that offices, bodies and places are made of. So a name without
title or office stays.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from counterpart.sources.rules.offices import (
    ARTICLES,
    CAPITAL_OFFICES,
    HONORIFICS,
    JOINTS,
    LISTS,
    NEVER_NAMES,
    OFFICES,
    PARTICLES,
    PLAIN,
    REALMS,
    THINGS,
    TITLES,
    WEAK_OFFICES,
    words,
)
from counterpart.sources.rules.text import REMOVED

LONGEST_NAME = 6  # words; so many titles may stand before it, too
LONGEST_REALM = 30  # words of what an office is over
FARTHEST = 6  # words between a name and the office behind it: "Ana Lima, the then Deputy Minister"


_AT = words("in at en from near")
_BREAKS = (JOINTS | LISTS | PLAIN) - ARTICLES - {"an", "his", "her", "its", "their", "first"}

_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w'’`]*(?:-[^\W\d_][\w'’`]*)*|&")
_JOINED = re.compile(r"(?:al|el|as|ad|an|ar|at|az|ash|d|l)[-'’][^\W\d_]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_SPACE = re.compile(r"\s{1,3}")
_SPACE_AFTER_SHORT = re.compile(r"\.?\s{0,3}")
_COMMA = re.compile(r"\s?,\s{1,3}")
_SIGHTS = {("el", "sheikh"), ("au", "prince")}  # Sharm el Sheikh, Port au Prince
_INITIALS = words("he hem se sem")  # H.E., Son Excellence
_SHOUTED = words("mr mrs ms dr he hem")  # titles that are believed where all is in capitals


class _Word(NamedTuple):
    start: int
    end: int
    raw: str
    plain: str  # without case, accents, full stops and possessive
    is_capital: bool

    @property
    def is_possessive(self) -> bool:
        return bool(_POSSESSIVE.search(self.raw))

    @property
    def is_shouted(self) -> bool:
        return len(self.plain) > 1 and self.raw.isupper()


class _Cut(NamedTuple):
    start: int  # characters
    end: int
    instead: str
    next_word: int


@lru_cache(maxsize=1 << 16)
def _plain(raw: str) -> str:
    bare = _POSSESSIVE.sub("", raw).replace("’", "'").replace(".", "")
    parts = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def without_people(text: str) -> str:
    """
    Return a text without the names that go with a title or an office.

    An office stays alone ("President […]" reads "President"); a title such as "Mr" and a name set
    off by a comma become "[…]". Countries, ministries and what is called after people stay.
    """
    kept, at = [], 0
    for cut in _Passage(text).cuts():
        kept += [text[at : cut.start], cut.instead]
        at = cut.end
    return "".join(kept) + text[at:]


class _Passage:
    """A text as words, read from the left; numbers are places in the list of words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [
            _Word(m.start(), m.end(), m[0], _plain(m[0]), _is_capital(m[0]))
            for m in _WORD.finditer(text)
        ]

    def cuts(self) -> Iterator[_Cut]:
        n = 0
        while n < len(self.words):
            cut = self._behind_title(n) if self._is_title(n) else self._before_office(n)
            n = n if cut else n + 1
            while cut:
                yield cut
                n = cut.next_word
                cut = self._and_another(n)

    # --- what stands where

    def _is_honorific(self, n: int) -> bool:
        word = self.words[n]
        if not word.is_capital or word.plain not in HONORIFICS:
            return False
        before, after = self.text[word.start - 1 : word.start], self.text[word.end : word.end + 1]
        if before.isalnum() or self._is_of_a_sight(n):
            return False
        is_short = word.is_shouted or len(word.plain) == 1 or word.plain in _INITIALS
        if word.raw.count(".") > 1 and word.plain not in _INITIALS:
            return False
        is_he = word.raw == "HE" and n + 1 < len(self.words) and not self.words[n + 1].is_shouted
        return not is_short or is_he or after == "." or word.raw.endswith(".")

    def _is_office(self, n: int) -> bool:
        word = self.words[n]
        if "í" in word.raw or self._is_of_a_sight(n):
            return False  # Secretaría is a secretariat
        if word.plain in CAPITAL_OFFICES:  # or "director general"
            is_second = self._is_spaced(n) and self.words[n - 1].plain in OFFICES | WEAK_OFFICES
            return word.is_capital or is_second
        return word.plain in OFFICES or word.plain in WEAK_OFFICES

    def _is_of_a_sight(self, n: int) -> bool:
        return n > 0 and (self.words[n - 1].plain, self.words[n].plain) in _SIGHTS

    def _is_title(self, n: int) -> bool:
        return self._is_honorific(n) or self._is_office(n)

    def _is_spaced(self, n: int) -> bool:
        """Tell whether only space stands between a word and the one before it."""
        if not 0 < n < len(self.words):
            return False
        before = self.words[n - 1]
        gap = self.text[before.end : self.words[n].start]
        is_short = before.raw.endswith(".") or before.plain in HONORIFICS
        return bool((_SPACE_AFTER_SHORT if is_short else _SPACE).fullmatch(gap))

    def _is_behind_comma(self, n: int) -> bool:
        if not 0 < n < len(self.words):
            return False
        return bool(_COMMA.fullmatch(self.text[self.words[n - 1].end : self.words[n].start]))

    def _is_realm(self, n: int) -> bool:
        word = self.words[n]
        return word.is_capital and word.plain in REALMS

    # --- a title, what it is over, a name

    def _behind_title(self, n: int) -> _Cut | None:
        names = self._end_of_titles(n)
        if self.words[names - 1].is_possessive or self._is_a_mere_member(n, names):
            return None
        name = self._end_of_realm(names)
        is_apart = self._is_behind_comma(name)
        if not (is_apart or self._is_spaced(name)):
            return None
        end, length = self._end_of_name(name)
        if length < self._needed(n, names, name, is_apart) or self._is_shouting(n, name):
            return None
        offices = [m for m in range(n, names) if self._is_office(m)]
        return self._cut(n, name, end, offices, is_whole=is_apart or name > names)

    def _is_a_mere_member(self, n: int, names: int) -> bool:
        """Tell "one member in the Family Subsidy": what follows is no name."""
        return self._is_weak(n, names) and [w.plain for w in self.words[names : names + 1]] == [
            "in"
        ]

    def _is_weak(self, n: int, names: int) -> bool:
        return all(word.plain in WEAK_OFFICES for word in self.words[n:names])

    def _end_of_titles(self, n: int) -> int:
        farthest = n + LONGEST_NAME
        n += 1
        while n < farthest and self._is_spaced(n) and self._is_title(n):
            if self.words[n - 1].is_possessive:
                break
            n += 1
        return n

    def _end_of_realm(self, n: int) -> int:
        """Return the word behind "of Health and Social Welfare of the Republic of Kenya"."""
        farthest = n + LONGEST_REALM
        while n < farthest:
            step = self._realm_behind_joint(n) or self._more_realm(n) or self._thing_ahead(n)
            if not step:
                break
            n = step
        return n

    def _realm_behind_joint(self, n: int) -> int | None:
        if not (self._is_spaced(n) and self.words[n].plain in JOINTS):
            return None
        n += 1
        while self._is_spaced(n) and self.words[n].plain in ARTICLES | JOINTS:
            n += 1
        is_named = self._is_spaced(n) and not self._is_honorific(n)
        is_over = is_named and (self.words[n].is_capital or self.words[n].plain in REALMS)
        return n + 1 if is_over else None

    def _more_realm(self, n: int) -> int | None:
        if self._is_spaced(n) and self.words[n].plain in LISTS:
            n += 1
            return n + 1 if self._is_spaced(n) and self.words[n].plain in REALMS else None
        is_next = self._is_spaced(n) or self._is_behind_comma(n)
        is_more = is_next and self.words[n].plain in REALMS and not self._is_honorific(n)
        return n + 1 if is_more else None

    def _thing_ahead(self, n: int) -> int | None:
        """Return the word behind "Darfur State", where it stands behind "of South"."""
        if self.words[n - 1].plain not in TITLES:
            for word in range(n, n + 3):
                if not (self._is_spaced(word) and self.words[word].is_capital):
                    return None
                if self.words[word].plain in REALMS:
                    return word + 1
        return None

    def _end_of_name(self, start: int) -> tuple[int, int]:
        """Return the word behind a name, and how many words it has; initials alone are none."""
        end = n = start
        while n < min(start + LONGEST_NAME, len(self.words)):
            is_on = n == start or (self._is_spaced(n) and not self.words[n - 1].is_possessive)
            if is_on and self._may_be_of_a_name(n):
                end = n + 1
            elif not (is_on and n > start and self._is_particle(n)):
                break
            n += 1
        if end == start or self._goes_on_as_a_thing(end):
            return start, 0
        is_named = any(len(word.plain) > 1 for word in self.words[start:end])
        return end, (end - start) * is_named

    def _may_be_of_a_name(self, n: int) -> bool:
        word = self.words[n]
        is_initial = len(word.plain) == 1 and word.raw.endswith(".")
        return word.is_capital and (is_initial or word.plain not in NEVER_NAMES)

    def _is_particle(self, n: int) -> bool:
        return (
            self.words[n].plain in PARTICLES
            and self._is_spaced(n + 1)
            and self.words[n + 1].is_capital
        )

    def _goes_on_as_a_thing(self, n: int) -> bool:
        """Tell "Kwame Addo Road" and "Kwame Addo High School" from "Kwame Addo"."""
        for word in range(n, n + LONGEST_NAME):
            if self.words[word - 1].is_possessive or not self._is_spaced(word):
                return False
            if not self._is_realm(word):
                return False
            if self.words[word].plain in THINGS:
                return True
        return False

    def _needed(self, title: int, titles_end: int, name: int, is_apart: bool) -> int:
        """Return how many words make a name here."""
        is_weak = self._is_weak(title, titles_end)
        is_close = name == titles_end and not is_apart
        is_code = name < len(self.words) and self.words[name].is_shouted
        return 1 if is_close and not is_weak and not is_code else 2

    def _is_shouting(self, title: int, name: int) -> bool:
        is_loud = self.words[title].raw.isupper() and self.words[name].is_shouted
        return is_loud and self.words[title].plain not in _SHOUTED

    def _cut(self, title: int, name: int, end: int, offices: list[int], is_whole: bool) -> _Cut:
        tail = "’s" if self.words[end - 1].raw.endswith("’s") else "'s"
        belongs = tail if self.words[end - 1].is_possessive else ""
        last = self.words[end - 1].end
        if is_whole and offices:
            return _Cut(self.words[name].start, last, REMOVED + belongs, end)
        if offices:
            return _Cut(self.words[offices[-1]].end, last, belongs, end)
        return _Cut(self.words[title].start, last, REMOVED + belongs, end)

    # --- names beside

    def _and_another(self, n: int) -> _Cut | None:
        """Find the second name of "President Addo and Ana Lima"."""
        if not (self._is_spaced(n) and self.words[n].plain in LISTS and self._is_spaced(n + 1)):
            return None
        end, length = self._end_of_name(n + 1)
        if length < 2 or (self._is_spaced(end) and self._is_title(end)):
            return None
        return _Cut(self.words[n + 1].start, self.words[end - 1].end, REMOVED, end)

    def _before_office(self, n: int) -> _Cut | None:
        """Find a name with its office behind it: "Ana Lima, the Minister of Health of Brazil"."""
        if n and self._is_spaced(n) and self.words[n - 1].plain in JOINTS | _AT:
            return None
        end, length = self._end_of_name(n)
        if length < 2 or not self._is_behind_comma(end):
            return None
        for office in range(end, min(end + FARTHEST, len(self.words))):
            if office > end and not self._is_spaced(office):
                return None
            if self.words[office].plain in _BREAKS:
                return None
            if self._is_office(office):
                return None if self._behind_title(office) else self._apart(n, end)
        return None

    def _apart(self, n: int, end: int) -> _Cut:
        return _Cut(self.words[n].start, self.words[end - 1].end, REMOVED, end)


def _is_capital(raw: str) -> bool:
    return raw[0].isupper() or (bool(_JOINED.match(raw)) and re.split("[-'’]", raw)[1][0].isupper())
