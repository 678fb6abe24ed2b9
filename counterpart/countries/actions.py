"""What is done to the countries: the operator's file is taken in, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from counterpart.countries import facts
from counterpart.countries.facts import FIELDS, Facts
from counterpart.countries.models import FIRST_YEAR, Country, Edition, People, Status, Succession
from counterpart.countries.rules.reading import Unreadable, read_territories
from counterpart.countries.rules.territory import Territories
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.record import actions as record

LOADING_LOCK = 7_261_011  # advisory: two loadings at once would each compare with the other's half


class BrokenTerritories(Refusal):
    """The file cannot be used; the sentence names the file and, line by line, what is wrong."""


@dataclass(frozen=True)
class Loaded:
    """How many countries a loading added, changed, left as they were, and removed."""

    added: int = 0
    changed: int = 0
    left: int = 0
    removed: int = 0


def load_territories(*, file: Path) -> Loaded:
    """
    Make the countries what the file says; the same file again changes nothing.

    :raises BrokenTerritories: if the file cannot be read, naming line and reason, or if it leaves
        out a country that something else refers to; everything stays as it was
    """
    told = _read(file)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])
        loaded = _take_in(told, file)
        if _is_news(told, loaded):
            Edition.objects.create(
                as_of_date=told.as_of,
                south=sorted(told.south),
                regions=dict(told.regions),
                loaded_at=clock.now(),
            )
            record.write(
                verb="countries.load",
                about="territories",
                facts={"as_of": told.as_of.isoformat(), **vars(loaded)},
            )
    return loaded


def _read(file: Path) -> Territories:
    try:
        return read_territories(file.read_text(encoding="utf-8"))
    except Unreadable as unreadable:
        raise _broken([f"{file}:{p.line}: {p.reason}" for p in unreadable.problems]) from None
    except UnicodeDecodeError:
        raise _broken([_("%(file)s:1: is not text in UTF-8") % {"file": file}]) from None
    except OSError as error:
        told = {"file": file, "why": error.strerror}
        raise _broken([_("%(file)s:1: cannot be read (%(why)s)") % told]) from None


def _broken(problems: list[str]) -> BrokenTerritories:
    sentence = _("The file of countries was not loaded; everything stays as it was.")
    return BrokenTerritories("\n".join([sentence, *problems]))


def _take_in(told: Territories, file: Path) -> Loaded:
    known = facts.stored()
    wanted = {code: facts.told(code, t) for code, t in told.everyone().items()}
    news = {code: new for code, new in wanted.items() if known.get(code) != new}
    gone = set(known) - set(wanted)
    _remove(gone, file)
    _store(news)
    added = len(set(news) - set(known))
    return Loaded(added, len(news) - added, len(wanted) - len(news), len(gone))


def _store(news: Mapping[str, Facts]) -> None:
    """Store these countries anew, with all that hangs on them; leave the others alone."""
    Succession.objects.filter(predecessor__in=news).delete()
    Status.objects.filter(country__in=news).delete()
    People.objects.filter(country__in=news).delete()
    _set_codes_aside(news)
    Country.objects.bulk_create(
        [Country(**new.fields) for new in news.values()],
        update_conflicts=True,
        unique_fields=["iso3"],
        update_fields=FIELDS,
    )
    Status.objects.bulk_create(
        Status(country_id=code, kind=kind, from_year=year, value=value)
        for code, new in news.items()
        for kind, year, value in sorted(new.statuses)
    )
    People.objects.bulk_create(
        People(country_id=code, year=year, number=number)
        for code, new in news.items()
        for year, number in sorted(new.people)
    )
    Succession.objects.bulk_create(
        Succession(predecessor_id=code, successor_id=successor)
        for code, new in news.items()
        for successor in sorted(new.successors)
    )


def _set_codes_aside(news: Mapping[str, Facts]) -> None:
    """Let two countries exchange a code: no current row may hold what another is to take."""
    Country.objects.filter(pk__in=news).update(until_year=FIRST_YEAR, m49="")


def _remove(gone: set[str], file: Path) -> None:
    try:
        Country.objects.filter(pk__in=gone).delete()
    except ProtectedError as error:
        codes = sorted(gone & _protected(error))
        reason = _(
            "leaves out %(codes)s, which other things refer to; keep the entry, or move it to "
            "`former` with its successors"
        ) % {"codes": ", ".join(codes or sorted(gone))}
        raise _broken([f"{file}:1: {reason}"]) from None


def _protected(error: ProtectedError) -> set[str]:
    values = (getattr(thing, "country_id", None) for thing in error.protected_objects)
    return {str(value) for value in values if value}


def _is_news(told: Territories, loaded: Loaded) -> bool:
    if loaded.added or loaded.changed or loaded.removed:
        return True
    last = Edition.objects.order_by("-number").first()
    said = (told.as_of, sorted(told.south), dict(told.regions))
    return last is None or (last.as_of_date, last.south, last.regions) != said
