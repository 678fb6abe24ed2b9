"""Fonts come from the set-up alone, and what is read from them is what typst finds in them."""

import json
import random

import pytest
import typst

from counterpart.web.documents.coverage import covered
from counterpart.web.documents.fonts import SANS, SERIF, folders, fonts, holds, letters

SET = b"""#let given = json(bytes(sys.inputs.given))
#set document(title: "letters")
#set text(font: given.family, fallback: false)
#for letter in given.letters [#letter #parbreak()]"""


def test_every_family_is_there_and_nothing_else_is_looked_for() -> None:
    found = fonts().families()

    assert {*SERIF, *SANS} <= {*found}
    assert "DejaVu Sans Mono" not in found
    assert "Libertinus Serif" not in found


@pytest.mark.parametrize("number", range(6))
def test_letters_said_to_be_held_are_printed_by_that_font_alone(number: int) -> None:
    family, chance = (*SERIF, *SANS)[number], random.Random(number)
    held = [chr(code) for code in sorted(letters()[number]) if chr(code).isalnum()]
    sample = chance.sample(held, 300)

    typeset(family, sample)

    lacking = next(chr(c) for c in range(0x3041, 0x0E00, -1) if c not in letters()[number])
    with pytest.raises(typst.TypstError):
        typeset(family, [lacking])


def typeset(family: str, sample: list[str]) -> None:
    given = json.dumps({"family": family, "letters": sample})
    press = typst.Compiler(
        SET, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"given": given}
    )
    press.compile(format="pdf", pdf_standards=["ua-1"])


def test_a_cluster_is_held_only_where_one_font_has_all_of_it() -> None:
    assert holds("ج\u0651")
    assert not holds("ж\u0651")
    assert not holds("ไ")


def test_a_file_that_is_no_font_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("fonts") / "other.ttf"
    other.write_bytes(bytes(12))

    with pytest.raises(ValueError, match="no font"):
        covered(other)


def test_fonts_lie_in_packages_with_their_licence() -> None:
    assert len(folders()) == 5
    assert all(any(folder.glob("*.[ot]tf")) for folder in folders())
