"""What a reader finds in a PDF."""

import io
import re

from pypdf import PdfReader


def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def text_of(made: bytes) -> str:
    """Return the text of all pages, with single blanks for any space or line's end."""
    pages = " ".join(page.extract_text() for page in read(made).pages)
    return re.sub(r"\s+", " ", pages.replace("\u200b", ""))
