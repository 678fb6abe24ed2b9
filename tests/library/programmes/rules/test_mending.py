"""Old texts are mended for reading; what needs nothing comes back as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.library.programmes.lexicon import lexicon
from counterpart.library.programmes.rules.mending import mended


@pytest.mark.parametrize(
    ("written", "read"),
    [
        # capitals
        ("TO IMPROVE THE WATER SUPPLY OF NAIROBI.", "To improve the water supply of Nairobi."),
        ("TO ASSIST THE GEF IN MALAWI. SECOND PHASE", "To assist the GEF in Malawi. Second phase"),
        ("REFORMS BEGUN UNDER URBAN II", "Reforms begun under urban II"),
        # glued and broken where a line once ended
        ("POWER FOR RURALPOPULATIONS INTHE NORTH", "Power for rural populations in the north"),
        ("A WILDLIFE UTILIZA- TION OPERATION", "A wildlife utilization operation"),
        ("strengthen the institu- tional framework", "strengthen the institutional framework"),
        ("to serve the pop ulation of the towns", "to serve the population of the towns"),
        ("participation.The outcomes of the project", "participation. The outcomes of the project"),
        ("resource mobilization ; and growth", "resource mobilization; and growth"),
        ("the project&rdquo;s aims", "the project”s aims"),
        # nothing to mend
        ("The objective is to keep girls in school.", "The objective is to keep girls in school."),
        ("long- and short-term credit", "long- and short-term credit"),
        ("restore the Aral Sea (US$ 3.5 million)", "restore the Aral Sea (US$ 3.5 million)"),
        ("", ""),
    ],
)  # fmt: skip
def test_only_the_form_of_words_is_touched(written: str, read: str) -> None:
    assert mended(written, lexicon()) == read


@given(st.text(max_size=200))
def test_any_text_is_mended_without_losing_a_letter(text: str) -> None:
    def letters(told: str) -> str:
        return "".join(c for c in told.casefold() if c.isascii() and c.isalpha())

    if ";" not in text:  # entities such as &quot; are no letters
        assert letters(mended(text, lexicon())) == letters(text)
