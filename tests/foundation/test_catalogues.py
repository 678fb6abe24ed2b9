"""A language is one file: what compiles, what is refused, and whose word wins."""

import gettext
from pathlib import Path

import pytest

from counterpart.foundation.catalogue_file import BrokenCatalogue
from counterpart.foundation.catalogues import NoSuchCatalogue, compile_catalogues

LANGUAGES = ["fr", "ar", "zh-hans"]
GOOD = """\
msgid ""
msgstr ""
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Ask"
msgstr "Demander"

msgid "%(n)s case"
msgid_plural "%(n)s cases"
msgstr[0] "un cas"
msgstr[1] "%(n)s cas"

msgctxt "a measure"
msgid "result"
msgstr "résultat"

#, fuzzy
msgid "Yes"
msgstr "Peut-être"

msgid "No"
msgstr ""
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "fr.po").write_text(GOOD.replace('"un cas"', '"%(n)s cas"'))
    return folder


def compiled(into: Path, language: str = "fr") -> gettext.GNUTranslations:
    with (into / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_a_file_becomes_what_gettext_reads(shipped: Path, tmp_path: Path) -> None:
    done = compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")

    said = compiled(tmp_path / "out")
    assert done == ["fr"]
    assert said.gettext("Ask") == "Demander"
    assert said.pgettext("a measure", "result") == "résultat"
    assert said.ngettext("%(n)s case", "%(n)s cases", 0) == "%(n)s cas"


@pytest.mark.parametrize("string", ["Yes", "No"])
def test_what_is_doubtful_or_missing_stays_english(
    shipped: Path, tmp_path: Path, string: str
) -> None:
    compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")

    assert compiled(tmp_path / "out").gettext(string) == string


def test_an_operator_changes_one_word_and_keeps_the_rest(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "fr.po").write_text('msgid "Ask"\nmsgstr "Interroger"\n')

    compile_catalogues(languages=LANGUAGES, folders=[own, shipped], into=tmp_path / "out")

    said = compiled(tmp_path / "out")
    assert said.gettext("Ask") == "Interroger"
    assert said.pgettext("a measure", "result") == "résultat"


def test_an_operator_adds_a_language(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "zh_Hans.po").write_text('msgid "Ask"\nmsgstr "提问"\n')

    done = compile_catalogues(languages=LANGUAGES, folders=[own, shipped], into=tmp_path / "out")

    assert set(done) == {"fr", "zh-hans"}
    assert compiled(tmp_path / "out", "zh_Hans").gettext("Ask") == "提问"


def test_a_language_that_was_taken_away_is_gone(shipped: Path, tmp_path: Path) -> None:
    compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")
    (shipped / "fr.po").unlink()

    compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")

    assert list((tmp_path / "out").iterdir()) == []


BROKEN = {
    "a quotation mark is missing": (GOOD.replace('"Demander"', '"Demander'), 7),
    "a word that no catalogue has": (GOOD.replace("msgctxt", "msgcontext"), 14),
    "a placeholder is misspelt": (GOOD.replace("%(n)s cas", "%(m)s cas"), 9),
    "a plural form is missing": (GOOD.replace('"un cas"', '""'), 9),
    "a plural form too many": (GOOD.replace("[1]", "[2]"), 9),
    "another plural rule": (GOOD.replace("nplurals=2", "nplurals=3"), 1),
    "no number of plurals": (GOOD.replace("nplurals=2", "nplurals=two"), 1),
    "a translation is missing": (GOOD.replace('msgstr "Demander"\n', ""), 6),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_is_refused_by_file_and_line_and_nothing_changes(
    shipped: Path, tmp_path: Path, fault: str
) -> None:
    compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")
    text, line = BROKEN[fault]
    (shipped / "fr.po").write_text(text)

    with pytest.raises(BrokenCatalogue, match=rf"fr\.po, line {line}: \S"):
        compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")

    assert compiled(tmp_path / "out").gettext("Ask") == "Demander"


def test_a_file_in_another_encoding_is_refused(shipped: Path, tmp_path: Path) -> None:
    (shipped / "fr.po").write_bytes(GOOD.encode("latin-1"))

    with pytest.raises(BrokenCatalogue, match=r"line 16: this is not UTF-8"):
        compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")


def test_a_file_of_no_known_language_is_refused(shipped: Path, tmp_path: Path) -> None:
    (shipped / "tlh.po").write_text(GOOD)

    with pytest.raises(NoSuchCatalogue, match=r"tlh\.po is no language.*ar\.po, fr\.po"):
        compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchCatalogue, match="There is no folder"):
        compile_catalogues(languages=LANGUAGES, folders=[tmp_path / "x"], into=tmp_path / "out")


@pytest.mark.parametrize("text", ["100 % des %(n)s cas", "50% %(n)s"])
def test_a_percent_sign_that_would_break_a_page_is_refused(
    shipped: Path, tmp_path: Path, text: str
) -> None:
    good = (shipped / "fr.po").read_text()
    (shipped / "fr.po").write_text(good.replace('msgstr[1] "%(n)s cas"', f'msgstr[1] "{text}"'))

    with pytest.raises(BrokenCatalogue, match="must be doubled"):
        compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")


def test_a_stray_file_where_compiled_ones_lie_is_left_alone(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".DS_Store").write_text("stray")

    compile_catalogues(languages=LANGUAGES, folders=[shipped], into=tmp_path / "out")

    assert (tmp_path / "out" / ".DS_Store").exists()
