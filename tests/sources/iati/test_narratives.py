"""Texts by language."""

from lxml import etree

from counterpart.sources.iati.narratives import LONGEST_NAME, name, names, narratives


def title(inside: str, attributes: str = 'xml:lang="fr"') -> etree._Element:
    around = etree.fromstring(f"<iati-activity {attributes}>{inside}</iati-activity>")
    return around[0]


def test_a_narrative_has_its_own_language_or_that_of_what_is_around_it() -> None:
    inside = '<narrative>Puits</narrative><narrative xml:lang="en">Wells</narrative>'

    assert names(title(f"<title>{inside}</title>")) == {"fr": "Puits", "en": "Wells"}
    assert names(title(f'<title xml:lang="es">{inside}</title>')) == {"es": "Puits", "en": "Wells"}


def test_a_language_may_be_left_open() -> None:
    told = "<title><narrative>Wells</narrative></title>"
    undone = '<title><narrative xml:lang="">Wells</narrative></title>'

    assert names(title(told, "")) == {"": "Wells"}
    assert names(title(told, 'xml:lang="x-private"')) == {"": "Wells"}
    assert names(title(undone)) == {"": "Wells"}


def test_the_first_name_in_a_language_counts() -> None:
    told = title(
        '<title><narrative xml:lang="en">Wells</narrative>'
        '<narrative xml:lang="en-GB">Boreholes</narrative></title>'
    )

    assert names(told) == {"en": "Wells"}
    assert list(narratives(told)) == [("en", "Wells"), ("en", "Boreholes")]


def test_what_is_empty_says_nothing() -> None:
    blank = "<title><narrative> \n </narrative><narrative>&lt;b&gt;</narrative></title>"

    assert names(title("<title><narrative/></title>")) == {}
    assert names(title(blank)) == {}
    assert names(None) == {}
    assert name(None) == ""


def test_one_name_is_the_english_one_or_else_the_first() -> None:
    french = "<narrative>Fonds du Roseau</narrative>"
    english = '<narrative xml:lang="en">Reed Fund</narrative>'

    assert name(title(f"<title>{french}{english}</title>")) == "Reed Fund"
    assert name(title(f"<title>{french}</title>")) == "Fonds du Roseau"


def test_a_name_is_cut_where_a_record_has_no_more_room() -> None:
    told = names(title(f"<title><narrative>{'x' * 5_000}</narrative></title>"))

    assert len(told["fr"]) == LONGEST_NAME
