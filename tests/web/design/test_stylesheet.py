"""One stylesheet is made of all parts, and no part is forgotten or names what is not there."""

import re

import pytest
from django.contrib.staticfiles.finders import get_finders

from counterpart.web.design.stylesheet import FOLDER, LITE_PARTS, NAME, PARTS, joined

ONLY_IN_DEVELOPMENT = {"styleguide"}


def test_every_file_is_a_part() -> None:
    files = {path.stem for path in FOLDER.glob("*.css")}

    assert files == {*PARTS, *LITE_PARTS, *ONLY_IN_DEVELOPMENT}


def test_tokens_come_first() -> None:
    assert PARTS[0] == LITE_PARTS[0] == "tokens"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda p: p.name)
def test_every_token_that_is_used_is_defined(path: object) -> None:
    text = FOLDER.joinpath(str(path)).read_text()
    defined = set(re.findall(r"(--[\w-]+):", (FOLDER / "tokens.css").read_text() + text))

    assert set(re.findall(r"var\((--[\w-]+)", text)) <= defined


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda p: p.name)
def test_colours_stand_in_the_tokens_alone(path: object) -> None:
    if str(path).endswith("tokens.css"):
        return
    text = re.sub(r"/\*.*?\*/", "", FOLDER.joinpath(str(path)).read_text(), flags=re.DOTALL)

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text) == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda p: p.name)
def test_nothing_is_bound_to_left_or_right(path: object) -> None:
    text = FOLDER.joinpath(str(path)).read_text()

    sided = r"(?:margin|padding|border|inset)-(?:left|right)\b|text-align:\s*(?:left|right)\b"
    assert re.findall(sided, text) == []


def test_braces_are_paired_and_nothing_comes_from_elsewhere() -> None:
    text = joined(PARTS)

    assert text.count("{") == text.count("}")
    assert "@import" not in text
    assert "@font-face" not in text
    assert "url(" not in text


def test_it_is_found_when_static_files_are_collected() -> None:
    listed = {name: storage for finder in get_finders() for name, storage in finder.list([])}

    assert listed[NAME].open(NAME).read().decode() == joined(PARTS)
