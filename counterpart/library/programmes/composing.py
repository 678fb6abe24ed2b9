"""Making one programme of its parts: a pure function of what their sources say."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal

from django.utils.text import slugify

from counterpart.countries.placing import Atlas, Place
from counterpart.library.programmes.lexicon import lexicon
from counterpart.library.programmes.models import Part, Programme
from counterpart.library.programmes.rules import sectors, telling, turning_out
from counterpart.library.programmes.rules.mending import mended
from counterpart.library.programmes.vocabulary import HAPPENED
from counterpart.sources.records import Status, Telling, Undertaking

SHORTEST_OBJECTIVE = 8  # words; what says less cannot be offered as an experience
LONGEST_TITLE = 300  # characters
LONGEST_SLUG = 100
UNKNOWN, MONITORING = "unknown", "monitoring"  # status, and evidence, of what only results show
NOWHERE = Place()
_MOST_ALIVE = (Status.ACTIVE, Status.FINISHED, Status.UNKNOWN, Status.PLANNED, Status.DROPPED)
FIELDS = (
    "data_set_id", "country_id", "bank_region", "place_words", "title", "objective", "language",
    "wordings", "summary", "status", "first_year", "last_year", "outcome", "evidence", "dollars",
    "parts_number", "is_offered", "sector", "sector_confidence", "digest",
)  # fmt: skip


def slug_of(external_id: str) -> str:
    """Return the name that an address gives an external id; long ones end with a digest."""
    plain = slugify(external_id.replace(":", "-").replace("/", "-"))
    if len(plain) <= LONGEST_SLUG and plain:
        return plain
    return f"{plain[: LONGEST_SLUG - 17]}-{hashlib.sha256(external_id.encode()).hexdigest()[:16]}"


def digest_of(part: Undertaking) -> str:
    """Return the SHA-256 of what a part says, wherever it was read and how old the export is."""
    told = part.model_dump_json(exclude={"at": True, "data_set": {"vintage"}})
    return hashlib.sha256(told.encode()).hexdigest()


def completed(row: Undertaking, known: Part | None) -> Undertaking:
    """Return a row of a refresh with what it does not tell, such as ratings, as it was known."""
    if known is None:
        return row
    stored = Undertaking.model_validate(known.facts)
    news = {name: getattr(row, name) for name in row.model_fields_set}
    if _aims(stored) and not _aims(row):
        news.pop("texts", None)  # a mere description is no better than the aims that are known
    return stored.model_copy(update=news)


def _aims(row: Undertaking) -> bool:
    return any(text.tells is Telling.OBJECTIVE for text in row.texts)


def compose(programme: Programme, parts: Sequence[Undertaking], atlas: Atlas) -> None:
    """Set every field of FIELDS by what the parts say; id, slug and suggestions stay."""
    lead = telling.leading(parts)
    place = atlas.place(lead.places) or NOWHERE
    programme.data_set_id = lead.data_set.key
    programme.country_id = place.country
    programme.bank_region = place.bank_region
    programme.place_words = ", ".join(lead.places)[:300]
    programme.parts_number = len(parts)
    programme.digest = hashlib.sha256("".join(map(digest_of, parts)).encode()).hexdigest()
    _tell(programme, lead)
    _date(programme, parts)
    _judge(programme, parts)
    programme.is_offered = _is_offered(programme)


def _tell(programme: Programme, lead: Undertaking) -> None:
    language = telling.language_of(lead)
    told = _told(lead, language)
    programme.language = language
    programme.title = _title(lead, language)
    programme.objective = "\n\n".join(text for _tells, text in told)
    programme.summary = [asdict(said) for said in telling.summary(told, lead.external_id)]
    others = {t.language for t in lead.texts if t.language} - {language}
    programme.wordings = {
        other: {
            "title": _title(lead, other),
            "objective": "\n\n".join(text for _tells, text in _told(lead, other)),
        }
        for other in sorted(others)
    }


def _told(lead: Undertaking, language: str) -> list[tuple[str, str]]:
    told = telling.in_language(lead, language)
    return [(tells, mended(text, lexicon()) if language == "en" else text) for tells, text in told]


def _title(lead: Undertaking, language: str) -> str:
    title = telling.title_in(lead, language)
    whole = mended(title, lexicon()) if language == "en" else title
    return whole if len(whole) <= LONGEST_TITLE else whole[: LONGEST_TITLE - 1] + "…"


def _date(programme: Programme, parts: Sequence[Undertaking]) -> None:
    begun = [day for p in parts if (day := p.approval_date or p.start_date)]
    ended = [p.end_date for p in parts if p.end_date]
    programme.first_year = min(begun).year if begun else None
    last = max(ended).year if ended else None
    first = programme.first_year
    programme.last_year = last if last and (first is None or last >= first) else None


def _judge(programme: Programme, parts: Sequence[Undertaking]) -> None:
    status = min((p.status for p in parts), key=_MOST_ALIVE.index)
    programme.status = status.value
    programme.outcome = turning_out.outcome(parts, status=status)
    programme.evidence = turning_out.evidence(programme.outcome, parts)
    programme.sector = sectors.sector(s for p in parts for s in p.sectors)
    programme.sector_confidence = None
    programme.dollars = _dollars(parts)


def _dollars(parts: Sequence[Undertaking]) -> Decimal | None:
    """Add up what was committed in US dollars by the parts that were not dropped."""
    sums = [
        m.amount
        for p in parts
        for m in p.money
        if m.what == "commitment" and m.currency == "USD" and p.status is not Status.DROPPED
    ]
    return sum(sums, Decimal(0)) if sums else None


def _is_offered(programme: Programme) -> bool:
    """It happened, as the source says or as what it reached shows; in one country; with an aim."""
    is_known_by_results = (programme.status, programme.evidence) == (UNKNOWN, MONITORING)
    return bool(
        programme.country_id
        and (programme.status in HAPPENED or is_known_by_results)
        and len(programme.objective.split()) >= SHORTEST_OBJECTIVE
    )
