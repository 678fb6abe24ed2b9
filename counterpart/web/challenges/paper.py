"""A measured problem as a document: what was described, in numbers, with every source."""

import datetime
from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from counterpart.challenges.models import Room
from counterpart.challenges.rules.described import CauseTold, Described
from counterpart.countries import names
from counterpart.countries.indicators import wording
from counterpart.web.challenges.shown import Shown, ShownMeasure
from counterpart.web.charts.kinds import KINDS
from counterpart.web.documents.blocks import (
    Block,
    Branch,
    Chart,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Source,
    Table,
    Tree,
)
from counterpart.web.documents.drawing import for_paper

LAST_YEARS = 15  # rows of a table of figures; all of them are in the JSON form
PEERS = 4  # columns beside hers


def document(shown: Shown, *, made_on: datetime.date) -> Document:
    """Lay a measured problem out for paper, in the language in use."""
    language = get_language() or "en"
    blocks: list[Block] = [Paragraph(shown.told.problem, leads=True)]
    blocks += _told(shown, language)
    if shown.measures:
        blocks += [Heading(_("The problem in numbers")), *map(Paragraph, shown.paragraph)]
    for measure in shown.measures:
        blocks += _measure(measure, shown, language)
    blocks += _peers(shown, language)
    return Document(
        title=_title(shown, language),
        language=language,
        direction="rtl" if get_language_bidi() else "ltr",
        notice=_("Described and measured on Counterpart. Asks for no classified matter."),
        made_on=made_on,
        blocks=tuple(blocks),
        sources=tuple(_source(m) for m in shown.measures),
    )


def _title(shown: Shown, language: str) -> str:
    country = names.display_name(shown.country, language)
    return _("%(country)s: a problem, measured") % {"country": country}


def _told(shown: Shown, language: str) -> list[Block]:
    told = shown.told
    facts = [
        (_("Country or territory"), names.display_name(shown.country, language)),
        (_("Where in it"), told.place),
        (_("Who is hurt"), told.whom),
        (_("How many people"), _people(told)),
        (_("Part of public life"), shown.sector),
        (_("Kind of problem"), shown.family),
        (_("What was tried, and what came of it"), told.tried),
        (_("Authority"), _room(told.authority)),
        (_("Acceptance"), _room(told.acceptance)),
        (_("Ability"), _room(told.ability)),
        (_("What stands in the way"), told.in_the_way),
    ]
    blocks: list[Block] = [Facts(tuple((label, text) for label, text in facts if text))]
    if told.causes:
        blocks += [Heading(_("Why it persists")), Tree(_tree(told))]
    return blocks


def _people(told: Described) -> str:
    if told.people is None:
        return ""
    number = wording.number(told.people, 0)
    return f"{number} ({told.people_source})" if told.people_source else number


def _room(value: str) -> str:
    return str(Room(value).label) if value in Room.values else ""


def _tree(told: Described) -> Branch:
    branches, _rest = _branches(told.causes, 1)
    return Branch(told.problem, branches)


def _branches(
    causes: Sequence[CauseTold], depth: int
) -> tuple[tuple[Branch, ...], Sequence[CauseTold]]:
    found = []
    while causes and causes[0].depth >= depth:
        cause = causes[0]
        below, causes = _branches(causes[1:], cause.depth + 1)
        found.append(Branch(cause.text, below, _("We can act here") if cause.is_ours else ""))
    return tuple(found), causes


def _measure(measure: ShownMeasure, shown: Shown, language: str) -> list[Block]:
    blocks: list[Block] = [Heading(measure.said.name, level=2)]
    if measure.source:
        blocks.append(Note(wording.definition(measure.source)))
    blocks += [Note(doubt) for doubt in measure.said.doubts]
    if measure.trend and (drawing := for_paper(_rendered("trend", measure.trend))):
        blocks.append(Chart(drawing, measure.trend.name, title=measure.said.name))
    if measure.strip and (drawing := for_paper(_rendered("strip", measure.strip))):
        blocks.append(Chart(drawing, measure.strip.name, title=_("Among all countries")))
    if table := _figures(measure, shown, language):
        blocks.append(table)
    if measure.said.achieved:
        blocks.append(Paragraph(measure.said.achieved))
    if measure.movers:
        blocks += [Heading(_("Who moved"), level=3), Paragraph(measure.on_movers)]
        blocks += [
            Paragraph(f"{names.display_name(m.country, language)}: {m.moved}; {m.beyond}.")
            for m in measure.movers
        ]
        blocks.append(
            Note(
                _(
                    "That a figure improved is no proof of a cause: read what was done there, "
                    "and ask."
                )
            )
        )
    return blocks


def _rendered(kind: str, chart: object) -> str:
    return render_to_string(f"parts/chart_{kind}.html", {"chart": chart})


def _figures(measure: ShownMeasure, shown: Shown, language: str) -> Table | None:
    """Return her figures and those of her peers by year, each saying how hers is known."""
    measured = measure.measured
    peers = [p for p in shown.peers if p.country.pk in measured.peers][:PEERS]
    hers = {point.year: point for point in measured.series}
    others = [{p.year: p.value for p in measured.peers[x.country.pk]} for x in peers]
    years = sorted({*hers, *(year for told in others for year in told)})[-LAST_YEARS:]
    if not years:
        return None
    decimals = measure.source.decimals if measure.source else 2

    def cell(value: float | None) -> str:
        return "" if value is None else wording.number(value, decimals)

    rows = [
        (
            str(year),
            cell(hers[year].value if year in hers else None),
            str(KINDS[hers[year].kind]) if year in hers else "",
            *(cell(told.get(year)) for told in others),
        )
        for year in years
    ]
    head = (_("Year"), names.display_name(shown.country, language), _("Known"))
    return Table(
        head=(*head, *(names.display_name(p.country, language) for p in peers)),
        rows=tuple(rows),
        numeric=frozenset({1, *range(3, 3 + len(peers))}),
        caption=measure.said.name,
    )


def _peers(shown: Shown, language: str) -> list[Block]:
    if not shown.measures or not shown.peers:
        return []
    facts = tuple((names.display_name(p.country, language), "; ".join(p.why)) for p in shown.peers)
    return [Heading(_("Its peers, and why")), Facts(facts)]


def _source(measure: ShownMeasure) -> Source:
    indicator = measure.source
    if indicator is None:
        told = measure.measured.told.source or _("You named no source.")
        return Source(f"{measure.said.name}. {told}")
    day = indicator.vintage_date.isoformat()
    return Source(
        f"{indicator.publisher}: {indicator.data_set}, {wording.name(indicator)}, "
        f"{day}. {indicator.licence}.",
        indicator.address,
    )
