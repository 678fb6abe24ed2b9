"""Titles and texts keep their languages and lose the names of people."""

from pathlib import Path

from tests.sources.tables.making import only, reasons, table

HEAD = "columns:\n  id: id\n"


def test_a_title_may_stand_in_several_languages(tmp_path: Path) -> None:
    file = table(tmp_path, "id,en,fr\n1,Wells,Puits\n")
    titles = "  title: [{column: en, language: en}, {column: fr, language: fr}]\n"

    assert only(file, HEAD + titles).titles == {"en": "Wells", "fr": "Puits"}


def test_a_row_has_a_language_and_a_text_may_have_its_own(tmp_path: Path) -> None:
    file = table(tmp_path, "id,name,text,lang\n1,Pozos,Digging,en\n")
    columns = "  title: {column: name, language: unknown}\n  language: lang\n  description: text\n"

    wells = only(file, HEAD + columns)

    assert wells.titles == {"": "Pozos"}
    assert wells.texts[0].language == "en"


def test_a_language_left_open_is_none(tmp_path: Path) -> None:
    file = table(tmp_path, "id,name,text\n1,Pozos,Digging\n")

    assert only(file, HEAD + "  title: name\n  description: text\n").texts[0].language is None


def test_a_text_may_have_a_label_and_is_not_told_twice(tmp_path: Path) -> None:
    file = table(tmp_path, "id,name,a,b\n1,Wells,by lot,by lot\n")
    columns = "  title: name\n  description: [{column: a, label: Selection}, b, a]\n"

    assert [text.text for text in only(file, HEAD + columns).texts] == [
        "Selection: by lot",
        "by lot",
    ]


def test_people_are_removed_from_texts_titles_and_ids(tmp_path: Path) -> None:
    file = table(tmp_path, "name,text\nGift of President Ana Sol,Mr. Wan Li of Chad paid\n")
    columns = "columns:\n  id: {slug_of: name}\n  title: name\n  description: text\n"

    gift = only(file, columns)

    assert gift.external_id == "invented:gift-of-president"
    assert gift.titles == {"": "Gift of President"}
    assert gift.texts[0].text == "[…] of Chad paid"


def test_a_mapping_may_keep_them(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title\n1,Gift of President Ana Sol\n")

    assert only(file, "people_in_text: keep\n").titles == {"": "Gift of President Ana Sol"}


def test_a_row_without_a_title_is_told(tmp_path: Path) -> None:
    assert reasons(table(tmp_path, "id,title\n1, \n")) == [
        "column title: the title is empty; every row needs one"
    ]


def test_a_title_without_end_is_told(tmp_path: Path) -> None:
    assert reasons(table(tmp_path, "id,title\n1," + "x" * 2_001 + "\n")) == [
        "column title: the title is longer than 2,000 characters"
    ]
