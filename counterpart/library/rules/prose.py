"""The prose of a case: paragraphs, sentences, and the [s1] marks of their sources."""

import re

CITATION = re.compile(r"\[(s\d+)\]")
SHORTEST_QUOTE = 5  # words; less is not worth quoting
_BLANKS = re.compile(r"[ \t\r\n]+")
_MARK = re.compile(r"\s*\[s\d+\]")
_SENTENCE_END = re.compile(
    r"(?<=[.!?؟])\s+(?=[A-ZÀ-ÖØ-ÞА-ЯЁ\u0600-\u06ff0-9¿¡«“\"'(])|(?<=[\u3002\uff01\uff1f])(?!$)"
)


def cited_numbers(text: str) -> list[int]:
    """Return the numbers of the sources that a text names, in its order, each once."""
    return list(dict.fromkeys(int(mark[1:]) for mark in CITATION.findall(text)))


def one_line(text: str) -> str:
    """Join lines and runs of blanks; no-break spaces, which French and numbers need, stay."""
    return _BLANKS.sub(" ", text).strip()


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a section, each as one line."""
    return [one_line(p) for p in re.split(r"\n\s*\n", text) if p.strip()]


def plain(text: str) -> str:
    """Return a text as one line without the marks of its sources."""
    return one_line(_MARK.sub("", text))


def whole_sentences(text: str) -> list[str]:
    """Return all sentences of a text, without the marks of their sources."""
    return _SENTENCE_END.split(plain(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text that are long enough to be quoted."""
    return [s for s in whole_sentences(text) if len(s.split()) >= SHORTEST_QUOTE]
