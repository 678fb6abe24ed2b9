"""A document made into a PDF: its text as data, beside one template that never changes."""

import json
from pathlib import Path
from typing import Final

import typst

from counterpart.web.documents.blocks import Document
from counterpart.web.documents.fonts import fonts
from counterpart.web.documents.told import told

TEMPLATE: Final = Path(__file__).parent / "template" / "document.typ"
"""Alone in its folder, which is all that typst can reach."""

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, every letter with a glyph, every drawing with its words."""


def pdf(document: Document) -> bytes:
    """
    Return the document as a PDF of A4 pages; the same document gives the same bytes.

    Nothing in it can become a command: typst reads the text as data, and has no other file, no
    package and no network to reach for. Takes hundredths of a second, more for hundreds of pages.
    """
    press = typst.Compiler(
        TEMPLATE,  # by its path: bytes would be kept in memory for ever, once for each document
        root=TEMPLATE.parent,
        package_path=TEMPLATE.parent,
        package_cache_path=TEMPLATE.parent,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(told(document))},
    )
    made = press.compile(format="pdf", pdf_standards=[STANDARD])
    if not isinstance(made, bytes):
        raise TypeError("A PDF is one file.")
    return made
