"""A document becomes a PDF that every reader can read, whatever was written into it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject, IndirectObject

from counterpart.web.documents.blocks import (
    Branch,
    Chart,
    Document,
    Drawing,
    Facts,
    Heading,
    Lettering,
    Paragraph,
    Source,
    Table,
    Tree,
)
from counterpart.web.documents.press import TEMPLATE, pdf
from counterpart.web.documents.wording import MISSING
from tests.web.documents.cast import DAY, LANGUAGES, WORDS, document
from tests.web.documents.reading import read, text_of

COMMANDS = (
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0": *',
    '#include "document.typ"',
    '#eval("1+1")',
    '#image("/etc/hostname")',
    '"); #panic("out") //',
    "$ integral $ `raw` *bold* _slanted_ <label> @label",
    "= Not a heading\\ ] ) } /* //",
    "\\u{23}sys.inputs #sys.inputs",
    "{{ doc.title }} {% now %} <script>alert(1)</script> &amp;",
)
PERSIAN, VIETNAMESE, YORUBA, TURKISH = "می‌خواهم", "Nguyễn", "Ọ̀yọ́", "ığşİ"


def bare(*blocks: object, **others: object) -> Document:
    plain = Document("A title", "en", "ltr", "A notice.", DAY, ())
    return replace(plain, blocks=blocks, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", [lang for lang in LANGUAGES if lang != "ar"])
def test_what_was_written_can_be_read_and_copied(language: str) -> None:
    found = text_of(pdf(document(language)))

    blanks = str.maketrans("", "", " ")
    for words in WORDS[language]:
        assert words.translate(blanks) in found.translate(blanks)
    assert MISSING not in found


def test_arabic_words_are_whole_and_in_their_letters() -> None:
    found = text_of(pdf(document("ar")))

    for word in ("الفتيات", "المدرسة", "السادسة", "يتركن", "المكان"):
        assert word in found
    assert MISSING not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_title_language_day_and_structure(language: str) -> None:
    made = pdf(document(language))

    found = read(made)
    root = found.root_object
    assert made.startswith(b"%PDF-")
    assert found.metadata and found.metadata.title == WORDS[language][0]
    assert found.metadata.creation_date and found.metadata.creation_date.date() == DAY
    assert str(root["/Lang"]).lower().startswith(language.partition("-")[0])
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root
    assert b"<pdfuaid:part>1<" in made


def test_pages_are_a4_and_numbered() -> None:
    found = read(pdf(bare(*(Paragraph("word " * 400) for _n in range(6)))))

    assert len(found.pages) >= 3
    for number, page in enumerate(found.pages, start=1):
        assert [round(float(n)) for n in page.mediabox[2:]] == [595, 842]
        assert f"{number} / {len(found.pages)}" in page.extract_text()
    assert "A title" in found.pages[1].extract_text()


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf(document("fr")) == pdf(document("fr"))


def test_another_day_gives_another_document() -> None:
    later = replace(document("fr"), made_on=DAY.replace(year=2027))

    assert "5 mars 2027" in text_of(pdf(later))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_printed_and_never_obeyed(command: str) -> None:
    everywhere = bare(
        Heading(command),
        Paragraph(command),
        Facts(((command, command),)),
        Tree(Branch(command, (Branch(command, tag=command),))),
        Table((command,), ((command,),), caption=command),
        Chart(Drawing(SQUARE, 10, 10, (Lettering(command, 1, 9),)), command, command, command),
        title=command,
        notice=command,
        sources=(Source(command, command),),
    )

    made = pdf(everywhere)

    blanks = str.maketrans("", "", " ")
    found = text_of(made).translate(blanks)
    assert found.count(command.translate(blanks)) >= 14
    assert b"root:" not in made
    assert "root:" not in found


def test_the_template_neither_evaluates_nor_reaches_for_anything() -> None:
    source = TEMPLATE.read_text()

    assert [path.name for path in TEMPLATE.parent.iterdir()] == ["document.typ"]
    for word in ("eval(", "include ", "import ", "read(", "plugin(", "yaml(", "csv("):
        assert word not in source


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x07\x1b[31m",
        "\u202eabc\u202c",
        "\ud800",
        "\ufeff",
        "\ue000",
        "\U000e0041",
        "q\u0651",
        "",
    ],
)
def test_what_cannot_be_printed_stops_nothing(text: str) -> None:
    made = pdf(
        bare(Heading(text), Paragraph(f"before {text} after"), Tree(Branch(text)), title=text)
    )

    assert "before" in text_of(made)
    assert "after" in text_of(made)


def test_a_letter_without_a_font_leaves_a_mark_and_the_document_says_so() -> None:
    found = text_of(pdf(bare(Paragraph("Thai ไทย and 😀"))))

    assert f"Thai {MISSING * 3} and {MISSING}" in found
    assert "stands for a letter" in found
    assert "stands for a letter" not in text_of(pdf(bare(Paragraph("Thai"))))


@pytest.mark.parametrize("text", [PERSIAN, VIETNAMESE, YORUBA, TURKISH, "Ελλάδα", "Қазақстан"])
def test_letters_of_other_languages_in_these_scripts_are_held(text: str) -> None:
    assert MISSING not in text_of(pdf(bare(Paragraph(text), Table((text,), ((text,),)))))


@pytest.mark.parametrize("text", ["a" * 200_000, "word " * 40_000, "字" * 60_000, "\n" * 200_000])
def test_much_text_takes_pages_and_not_the_margin(text: str) -> None:
    found = read(pdf(bare(Paragraph(text), Paragraph("the end"))))

    assert "the end" in found.pages[-1].extract_text()
    if text.strip():
        assert len(found.pages) > 10


def test_a_long_table_repeats_its_head_on_every_page() -> None:
    rows = tuple((f"Country {n}", str(n)) for n in range(150))

    found = read(pdf(bare(Table(("Where it is", "Figure"), rows, frozenset({1})))))

    assert len(found.pages) > 2
    assert all("Where it is" in page.extract_text() for page in found.pages)


def test_rows_of_any_length_and_empty_tables_are_no_reason_to_fail() -> None:
    made = pdf(
        bare(Table((), ()), Table(("a",), ()), Table(("a",), (("1", "2", "three"), ("4",), ())))
    )

    assert "three" in text_of(made)


def test_a_tree_of_a_hundred_steps_is_told_to_its_last() -> None:
    deep = Branch("step 100")
    for step in range(99, 0, -1):
        deep = Branch(f"step {step}", (deep,))

    found = text_of(pdf(bare(Tree(deep))))

    assert all(f"step {step}" in found for step in range(1, 101))


SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
    '<rect width="9" height="9"/></svg>'
)


def test_a_drawing_has_its_words_on_the_page_and_its_alternative_for_the_ear() -> None:
    drawing = Drawing(SQUARE, 604, 100, (Lettering("نيجر 66", 300, 50, anchor="end"),))

    made = pdf(bare(Chart(drawing, "A line that falls.", "Title", "Caption")))

    assert "نيجر" in text_of(made)
    assert "A line that falls." in alternatives(read(made).root_object["/StructTreeRoot"])


def test_a_tall_drawing_stays_within_its_page() -> None:
    made = pdf(bare(Chart(Drawing(SQUARE, 604, 9000), "Tall.")))

    assert len(read(made).pages) <= 2


def alternatives(node: object) -> list[str]:
    """Return the words for the ear below a node of the structure."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, DictionaryObject):
        own = [str(node["/Alt"])] if "/Alt" in node else []
        return own + alternatives(node.get("/K"))
    return (
        [found for each in node for found in alternatives(each)] if isinstance(node, list) else []
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a b"]
)
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    made = pdf(bare(sources=(Source("Theirs", address), Source("Ours", "https://example.org/x"))))

    links = [
        note.get_object()["/A"]["/URI"]
        for page in read(made).pages
        for note in page.get("/Annots", [])
    ]
    assert links == ["https://example.org/x"]
    assert address in text_of(made)


def test_text_that_runs_the_other_way_is_no_reason_to_fail() -> None:
    made = pdf(bare(Paragraph("المدرسة بعيدة"), Tree(Branch("المدرسة", (Branch("school"),)))))

    assert "المدرسة" in text_of(made)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_no_text_at_all_stops_a_document(text: str, language: str) -> None:
    made = pdf(
        replace(
            bare(
                Heading(text, level=3),
                Paragraph(text),
                Facts(((text, text),)),
                Tree(Branch(text, (Branch(text),))),
                Table((text,), ((text,),)),
                sources=(Source(text, f"https://{text}"),),
            ),
            title=text,
            language=language,
        )
    )

    assert made.startswith(b"%PDF-")
