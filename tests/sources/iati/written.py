"""Activities as a publisher might write them; organisations, places and sums are invented."""

from pathlib import Path

from lxml import etree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ORGANISATION = (
    '<reporting-org ref="XX-1" type="40"><narrative>Reed Fund</narrative></reporting-org>'
)
TITLE = "<title><narrative>Wells for Lomba</narrative></title>"
DESCRIPTION = "<description><narrative>Forty wells are dug.</narrative></description>"
PARTICIPANT = '<participating-org role="1"><narrative>Reed Fund</narrative></participating-org>'
STATUS = '<activity-status code="2"/>'
DATE = '<activity-date type="2" iso-date="2015-03-01"/>'
AS_IN_THE_STANDARD = (
    "identifier", "organisation", "title", "description", "participant", "status", "date",
)  # fmt: skip


def activity(*more: str, attributes: str = 'xml:lang="en"', **parts: str) -> str:
    """
    Return a valid activity as text.

    :param more: elements that stand after the required ones
    :param parts: what replaces one of the required elements, by its name
    """
    required = {
        "identifier": "<iati-identifier>XX-1-A</iati-identifier>",
        "organisation": ORGANISATION,
        "title": TITLE,
        "description": DESCRIPTION,
        "participant": PARTICIPANT,
        "status": STATUS,
        "date": DATE,
    } | parts
    inside = "\n".join([*(required[name] for name in AS_IN_THE_STANDARD), *more])
    return f"<iati-activity {attributes}>\n{inside}\n</iati-activity>"


def numbered(number: int, *more: str) -> str:
    """Return a valid activity with an identifier of its own."""
    return activity(*more, identifier=f"<iati-identifier>XX-1-{number}</iati-identifier>")


def element(*more: str, attributes: str = 'xml:lang="en"', **parts: str) -> etree._Element:
    return etree.fromstring(activity(*more, attributes=attributes, **parts))


def transaction(code: str, date: str, value: str, more: str = "", currency: str = "") -> str:
    in_currency = f' currency="{currency}"' if currency else ""
    return (
        f'<transaction><transaction-type code="{code}"/><transaction-date iso-date="{date}"/>'
        f'<value value-date="{date}"{in_currency}>{value}</value>{more}</transaction>'
    )


def document(*activities: str, root: str = 'version="2.03"', prolog: str = "") -> str:
    inside = "\n".join(activities)
    return f"{prolog}<iati-activities {root}>\n{inside}\n</iati-activities>\n"


def file(folder: Path, text: str | bytes, name: str = "reed.xml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
