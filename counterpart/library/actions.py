"""What is done to the library: cases are taken in, and withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.library.case_files import orphans, read_files
from counterpart.library.locks import LOADING_LOCK
from counterpart.library.models import Case, Change, Figure, Result, Source, Translation
from counterpart.library.rules.case_text import CaseText, FigureText
from counterpart.record import actions as record

STARTER = Path(__file__).parent / "starter"
STARTER_ORIGIN = "starter"  # the part of an external id that names where a case was published
FILE_ORIGIN = "file"


class BrokenCases(Refusal):
    """Some files are not cases; the sentence names file and line of each problem."""


@dataclass(frozen=True)
class Loaded:
    """How many cases a loading added, changed, left as they were, and withdrew."""

    added: int = 0
    changed: int = 0
    left: int = 0
    withdrawn: int = 0


def load_cases(*, files: Sequence[Path]) -> Loaded:
    """
    Take in the cases of these files, all of them or none; the same file again changes nothing.

    :raises BrokenCases: naming file and line of everything that is wrong
    """
    return _take_in(_read(files), origin=FILE_ORIGIN, withdraw_others=False)


def load_starter(*, folder: Path = STARTER) -> Loaded:
    """
    Make the starter library what its folder says: a case that has left the folder is withdrawn.

    :raises BrokenCases: naming file and line of everything that is wrong
    """
    cases = _read(sorted(folder.glob("*.md")), folder=folder)
    return _take_in(cases, origin=STARTER_ORIGIN, withdraw_others=True)


def _read(files: Iterable[Path], *, folder: Path | None = None) -> list[CaseText]:
    cases, wrong = read_files(files)
    wrong += orphans(folder) if folder else []
    if wrong:
        raise BrokenCases("No case was loaded.\n" + "\n".join(map(str, wrong)))
    return cases


@transaction.atomic
def _take_in(cases: Sequence[CaseText], *, origin: str, withdraw_others: bool) -> Loaded:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])
    _refuse_taken_names(cases, origin)
    ids = [f"{origin}:{text.slug}" for text in cases]
    known = {case.external_id: case for case in Case.objects.filter(external_id__in=ids)}
    added = changed = 0
    for external_id, text in zip(ids, cases, strict=True):
        case = known.get(external_id)
        if case and case.digest == text.digest and case.withdrawn_at is None:
            continue
        _store(text, case or Case(external_id=external_id))
        added, changed = added + (case is None), changed + (case is not None)
    withdrawn = _withdraw_all_but(ids, origin) if withdraw_others else 0
    loaded = Loaded(added, changed, len(cases) - added - changed, withdrawn)
    if added or changed or withdrawn:
        facts = {"added": added, "changed": changed, "withdrawn": withdrawn}
        record.write(verb="library.load", about=origin, facts=facts)
    return loaded


def _refuse_taken_names(cases: Sequence[CaseText], origin: str) -> None:
    slugs = [text.slug for text in cases]
    others = Case.objects.filter(slug__in=slugs).exclude(external_id__startswith=f"{origin}:")
    taken = {slug for slug in slugs if slugs.count(slug) > 1} | {case.slug for case in others}
    if taken:
        raise BrokenCases(
            "No case was loaded. Two cases cannot have one name; rename the file of: "
            + ", ".join(sorted(taken))
        )


def _withdraw_all_but(kept: Sequence[str], origin: str) -> int:
    gone = list(
        Case.objects.filter(external_id__startswith=f"{origin}:", withdrawn_at=None).exclude(
            external_id__in=kept
        )
    )
    for case in gone:
        case.withdrawn_at = clock.now()
        case.save(update_fields=["withdrawn_at"])
        Change.objects.create(case=case, at=clock.now())
    return len(gone)


def _store(text: CaseText, case: Case) -> None:
    """Write the case anew; what hung on it (sources, results, figures) is written anew with it."""
    head = text.head
    case.slug = text.slug
    case.title = head.title
    case.country_id = head.country
    case.place = head.place or ""
    case.is_of_a_city = head.is_city
    case.family = head.family
    case.implementers = head.implementers
    case.payers = head.payers
    case.first_year = head.years[0]
    case.last_year = head.years[1] if isinstance(head.years[1], int) else None
    case.is_ongoing = head.years[1] == "ongoing"
    case.lead_approach = head.lead_approach
    case.other_approaches = head.approaches
    case.summary = head.summary
    case.outcome = head.outcome
    case.outcome_note = head.outcome_note
    case.evidence = head.evidence
    case.digest = text.digest
    case.checked_date = head.checked
    case.withdrawn_at = None
    for field, prose in text.sections.items():
        setattr(case, field, prose)
    case.save()
    case.sources.all().delete()
    case.results.all().delete()
    case.translations.all().delete()
    _store_translations(text, case)
    _store_figures(text, case, _store_sources(text, case))
    Change.objects.create(case=case, at=clock.now())


def _store_sources(text: CaseText, case: Case) -> dict[str, Source]:
    return {
        key: Source.objects.create(
            case=case,
            number=int(key.removeprefix("s")),
            title=source.title,
            publisher=source.publisher,
            year=source.year,
            url=source.url or "",
            dataset=source.dataset or "",
            licence=source.licence or "",
            seen_date=source.seen,
        )
        for key, source in text.head.sources.items()
    }


def _store_translations(text: CaseText, case: Case) -> None:
    Translation.objects.bulk_create(
        Translation(
            case=case,
            language=translation.language,
            title=translation.title,
            summary=translation.summary,
            problem=translation.problem,
            made_by=translation.made_by,
            version=translation.version,
        )
        for translation in text.translations
    )


def _store_figures(text: CaseText, case: Case, sources: dict[str, Source]) -> None:
    figures: list[Figure] = []

    def keep(
        figure: FigureText,
        role: Figure.Role,
        what: str,
        unit: str,
        of: Result | None = None,
        for_each: str = "",
        is_key: bool = False,
    ) -> None:
        figures.append(
            Figure(
                case=case,
                source=sources[figure.source],
                result=of,
                position=len(figures),
                role=role,
                what=what,
                unit=unit,
                value=figure.value,
                year=figure.year,
                at_least=figure.at_least,
                for_each=for_each,
                is_key=is_key,
                printed=figure.printed,
                where=figure.where,
            )
        )

    for scale in text.head.scale:
        keep(scale, Figure.Role.SCALE, scale.what, scale.unit, is_key=scale.key)
    for cost in text.head.cost:
        keep(cost, Figure.Role.COST, cost.what, cost.unit, for_each=cost.for_each or "")
    for fact in text.head.facts:
        keep(fact, Figure.Role.FACT, fact.what, fact.unit)
    for position, told in enumerate(text.head.results):
        result = Result.objects.create(
            case=case,
            position=position,
            indicator=told.indicator,
            unit=told.unit,
            evidence=told.evidence,
        )
        for name, part in told.figures().items():
            is_key = told.key and part is told.result
            keep(part, Figure.Role(name), told.indicator, told.unit, result, is_key=is_key)
    Figure.objects.bulk_create(figures)
