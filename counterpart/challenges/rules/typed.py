"""What people type or paste, with plain digits, blanks and signs, and as a sentence repeats it."""

import re
import unicodedata
from typing import Final

LONGEST_SHOWN: Final = 40  # characters of what was typed that a sentence repeats
CUT: Final = "…"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\ufe62\uff0b", "+"),
        **dict.fromkeys("\u066a\ufe6a\uff05", "%"),
        **dict.fromkeys("\u2019\u02bc\u066c\uff07", "'"),
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff1d": "=",
        "\uff20": "@",
    }
)
_FORMULA = re.compile(
    r"""[=@]                              # =1+1 @SUM(A1)
    | [+-] \s* [$]?[A-Za-z]{1,3}[$]?\d    # +A1 -$B$2
    | [+-] \s* [=@($]                     # +(1+1)
    | [+-] \s* \w+ \s* [|!(]              # -cmd|' /C calc'!A0
    | [+-] \s* \d[\d.,]* \s* [*/^&|+-] \s* [\d(A-Za-z$]  # +1+1, -2+3+cmd|""",
    re.VERBOSE,
)
_KEPT_MARKS = "\u200c\u200d"  # that letters of Persian and of Indian languages need


def plain(text: str) -> str:
    """
    Return a text in which digits of every script are 0 to 9, blanks are " ", signs those of ASCII.

    Marks that are not seen go. A raised or an encircled digit stays what it is: 12² is not 122.
    """
    return "".join(map(_plain, text.translate(_SIGNS))).strip()


def _plain(character: str) -> str:
    if character.isascii():
        return character
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind == "Zs":
        return " "
    return "" if kind == "Cf" else character


def is_formula(told: str) -> bool:
    """Return whether a spreadsheet would compute a text that is `plain`."""
    return _FORMULA.match(told) is not None


def tidy(text: str) -> str:
    """Return a text as one line, without what is not seen or turns the direction of writing."""
    kept = "".join(c if c in _KEPT_MARKS else _seen(c) for c in text)
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _seen(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Cf", "Cs"):
        return ""
    return " " if kind in ("Cc", "Co", "Zl", "Zp") else character


def shown(text: str) -> str:
    """Return a text as a sentence repeats it: one line, cut where it is long."""
    line = tidy(text[: LONGEST_SHOWN * 8])
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + CUT
