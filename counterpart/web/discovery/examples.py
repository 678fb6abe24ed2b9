"""Problems to try: our own words, in the language that questions are read in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    text: str
    country: str


EXAMPLES = (
    Example(
        "Former fighters come home after the war without work, and their villages fear them.",
        "UGA",
    ),
    Example(
        "The poorest families get nothing, because nobody knows who they are and where they live.",
        "KEN",
    ),
    Example(
        "Every dry season the poorest households run out of food and sell what they own.",
        "ZMB",
    ),
)
