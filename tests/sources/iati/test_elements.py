"""The activities of a file, one by one."""

from collections.abc import Iterator

import pytest

from counterpart.sources.iati import elements
from counterpart.sources.iati.elements import activities
from counterpart.sources.records import Unreadable
from tests.sources.iati.written import activity, document, numbered


def pieces(text: str, size: int = 50) -> Iterator[bytes]:
    raw = text.encode()
    return (raw[n : n + size] for n in range(0, len(raw), size))


def identifiers(text: str, size: int = 50) -> list[str | None]:
    found = activities(pieces(text, size), "reed.xml")
    return [one.element.findtext("iati-identifier") for one in found]


@pytest.mark.parametrize("size", [1, 50, 100_000])
def test_each_activity_comes_once_and_whole(size: int) -> None:
    text = document(*(numbered(n) for n in range(5)))

    assert identifiers(text, size) == [f"XX-1-{n}" for n in range(5)]


def test_an_activity_tells_its_line() -> None:
    text = document(numbered(1), "<!-- \n\n -->", numbered(2))
    told = [one.line for one in activities(pieces(text), "reed.xml")]
    lines = text.splitlines()

    assert [lines[line - 1].startswith("<iati-activity ") for line in told] == [True, True]


def test_far_down_a_file_the_line_is_right_to_within_one() -> None:
    text = document(numbered(1), "\n" * 70_000, numbered(2))
    told = [one.line for one in activities(pieces(text, 10_000), "reed.xml")]
    begins = text[: text.rindex("<iati-activity ")].count("\n") + 1

    assert abs(told[1] - begins) <= 1


def test_what_was_read_is_not_kept() -> None:
    strangers = '<x:note xmlns:x="urn:x">beside</x:note><!-- a word -->'
    found = activities(pieces(document(*([activity(), strangers] * 20))), "reed.xml")
    kept, inside = [], []
    for one in found:
        before = list(one.element.itersiblings(preceding=True))
        kept.append(len(before))
        inside.append(sum(len(each) for each in before))

    assert max(kept) <= 3
    assert max(inside) == 0


def test_an_activity_inside_another_s_foreign_part_is_no_activity_of_the_file() -> None:
    inside = f'<x:old xmlns:x="urn:x">{numbered(9)}</x:old>'

    assert identifiers(document(numbered(1, inside))) == ["XX-1-1"]


@pytest.mark.parametrize("size", [1, 50, 100_000])
@pytest.mark.parametrize(
    "broken", ["<title></iati-activity>", "&nothing;", "<a b='1' b='2'/>", "\x01", "]]>", "<q"]
)
def test_what_stands_before_a_break_is_taken_and_the_line_told(broken: str, size: int) -> None:
    text = document(numbered(1), numbered(2), f"\n{broken}\n", numbered(3))
    found = activities(pieces(text, size), "reed.xml")
    before = [next(found).element.findtext("iati-identifier") for _ in range(2)]
    with pytest.raises(Unreadable) as refused:
        next(found)
    line = int(str(refused.value).split(":")[1])

    assert before == ["XX-1-1", "XX-1-2"]
    assert 0 <= line - text[: text.index(broken)].count("\n") - 1 <= 2
    assert str(refused.value).startswith(f"reed.xml:{line}: the XML is broken here or breaks off")


def test_a_file_that_ends_too_early_is_broken_after_what_was_whole() -> None:
    text = document(numbered(1), numbered(2))
    cut = text[: text.rindex("<title>")]
    found = activities(pieces(cut), "reed.xml")

    assert next(found).element.findtext("iati-identifier") == "XX-1-1"
    with pytest.raises(Unreadable, match=rf"^reed\.xml:{cut.count(chr(10)) + 1}: "):
        next(found)


def test_one_activity_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "LARGEST_ACTIVITY", 10_000)
    text = document(numbered(1), "<iati-activity>" + "<a/>" * 100_000)
    found = activities(pieces(text), "reed.xml")

    assert next(found).element.findtext("iati-identifier") == "XX-1-1"
    with pytest.raises(Unreadable, match="one activity is larger than 10,000 bytes"):
        next(found)


def test_many_small_ones_are_not_one_large_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "LARGEST_ACTIVITY", 10_000)
    text = document(*(numbered(n) for n in range(100)))

    assert len(text) > 30_000
    assert len(identifiers(text)) == 100


def test_comments_do_not_cut_a_text() -> None:
    title = "<title><narrative>Wells<!-- or not --> for Lomba</narrative></title>"
    found = next(activities(pieces(document(activity(title=title))), "reed.xml"))

    assert found.element.findtext("title/narrative") == "Wells for Lomba"


def test_no_second_document_begins_after_a_break() -> None:
    second = '<!DOCTYPE a [<!ENTITY x "lol">]><iati-activities version="2.03">\n'
    text = document(numbered(1), "&nothing;") + second + numbered(2) + "</iati-activities>"
    found = activities(pieces(text), "reed.xml")

    assert next(found).element.findtext("iati-identifier") == "XX-1-1"
    with pytest.raises(Unreadable, match=r"^reed\.xml:11: "):
        next(found)


def test_what_is_wrong_with_the_disk_is_not_told_as_broken_xml() -> None:
    def chunks() -> Iterator[bytes]:
        yield b'<iati-activities version="2.03">'
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(activities(chunks(), "reed.xml"))
