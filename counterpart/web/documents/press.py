"""A document made into a PDF: its text as data, beside one template that never changes."""

import datetime
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

import typst

from counterpart.web.documents.blocks import Document
from counterpart.web.documents.fonts import fonts
from counterpart.web.documents.told import told

TEMPLATE: Final = Path(__file__).with_name("template.typ")

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, every letter with a glyph, every drawing with its words."""


def pdf(document: Document) -> bytes:
    """
    Return the document as a PDF of A4 pages; the same document gives the same bytes.

    Nothing in it can become a command: typst reads the text as data and has no file, no package
    and no network to reach for. Takes a tenth of a second, more for hundreds of pages.
    """
    made_at = datetime.datetime.combine(document.made_on, datetime.time(), datetime.UTC)
    with tempfile.TemporaryDirectory() as empty:
        press = typst.Compiler(
            _template(),
            root=empty,
            package_path=empty,
            package_cache_path=empty,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(told(document))},
        )
        made = press.compile(format="pdf", pdf_standards=[STANDARD], timestamp=made_at)
    if not isinstance(made, bytes):
        raise TypeError("A PDF is one file.")
    return made


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()
