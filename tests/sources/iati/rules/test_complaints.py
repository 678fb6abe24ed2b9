"""Complaints in plain words."""

import pytest

from counterpart.sources.iati.rules.complaints import in_plain_words


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Element 'value': This element is not expected. Expected is ( period-end ).",
            "<value> may not stand there; expected was <period-end>",
        ),
        (
            "Element 'tied': This element is not expected. "
            "Expected is one of ( a, b, c, d, e, ##other{*}* ).",
            "<tied> may not stand there; expected was <a> or <b> or <c> or <d> or another",
        ),
        ("Element 'a': This element is not expected.", "<a> may not stand there"),
        (
            "Element 'title': Missing child element(s). Expected is ( narrative ).",
            "<title> is not complete; expected was <narrative>",
        ),
        (
            "Element 'sector': The attribute 'code' is required but missing.",
            "<sector> lacks the attribute code",
        ),
        (
            "Element 'sector', attribute 'ref': The attribute 'ref' is not allowed.",
            "<sector> has an attribute ref, which the standard does not know",
        ),
        (
            "Element 'value': 'ten' is not a valid value of the atomic type 'xs:decimal'.",
            "the text of <value> is not a number",
        ),
        (
            "Element 'd', attribute 'iso-date': 'x' is not a valid value of the atomic type "
            "'xs:date'.",
            "the attribute iso-date of <d> is not a day such as 2024-12-31",
        ),
        (
            "Element 'result': Character content other than whitespace is not allowed because the "
            "content type is 'element-only'.",
            "<result> holds text or elements that may not stand in it",
        ),
        ("Something new.", "it does not follow the schema"),
        ("Element 'a': Something new.", "<a> does not follow the schema"),
    ],
)
def test_it_is_said_what_is_wrong_and_where(said: str, told: str) -> None:
    assert in_plain_words(said, 7) == f"line 7: {told}"


@pytest.mark.parametrize(
    "said",
    [
        "Element 'website': '%s' is not a valid value of the atomic type 'xs:anyURI'.",
        "Element 'a', attribute 'b': '%s' is not a valid value of the union type 'lang'.",
        "Element 'a': '%s' is not a valid value of a type not known.",
    ],
)
@pytest.mark.parametrize(
    "value",
    ["Mara Lund", "This element is not expected. Expected is ( Mara Lund ).", "'Lund': Mara Lund"],
)
def test_no_value_is_quoted(said: str, value: str) -> None:
    assert "Lund" not in in_plain_words(said % value, 1)


def test_a_stranger_s_long_name_is_cut() -> None:
    told = in_plain_words(f"Element '{'x' * 5000}': This element is not expected.", 1)

    assert len(told) < 120
