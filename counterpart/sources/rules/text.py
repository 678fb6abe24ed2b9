"""Making the text of strangers harmless: what cannot be printed goes, addresses of people go."""

import re
import unicodedata

LONGEST = 20_000  # characters that are kept of one text
CUT = "…"
REMOVED = "[…]"
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\b00)\d[\d ()./-]{6,}\d")


def cleaned(text: str) -> str:
    """
    Return a text as one line: no control or direction marks, no markup, no mail address or phone.

    What is longer than LONGEST is cut and ends with an ellipsis.
    """
    looked_at = text[: LONGEST * 2]
    kept = "".join(" " if unicodedata.category(c) in _UNPRINTABLE else c for c in looked_at)
    bare = _PHONE.sub(REMOVED, _MAIL.sub(REMOVED, _TAG.sub(" ", kept)))
    line = unicodedata.normalize("NFC", " ".join(bare.split()))
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + CUT
