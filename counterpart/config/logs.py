"""Keeping what people write out of the logs."""

import logging


class WithoutTheRequest(logging.Filter):
    """
    Log what went wrong and where, never with what words.

    An exception keeps its type and the lines of code it passed through; its message is dropped,
    because a database error quotes the row and a Unicode error quotes the text.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        for name in ("request", "params", "sql"):
            record.__dict__.pop(name, None)
        if record.exc_info and record.exc_info[0]:
            kind, _, trace = record.exc_info
            record.exc_info = (kind, kind("(message withheld)"), trace) if _plain(kind) else None
            record.exc_text = None
        return True


def _plain(kind: type[BaseException]) -> bool:
    """Say whether an error of this kind can be made from one sentence."""
    try:
        kind("")
    except TypeError:
        return False
    return True
