"""What a file may say and what the database accepts are the same lists."""

from typing import get_args

from counterpart.library.rules.case_text import EVIDENCE, FOR_EACH
from counterpart.library.vocabulary import Evidence, ForEach


def test_the_format_and_the_vocabulary_agree() -> None:
    assert list(get_args(FOR_EACH)) == ForEach.values
    assert list(get_args(EVIDENCE)) == Evidence.values
