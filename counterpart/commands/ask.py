"""`counterpart ask TEXT --country UGA`: the main job in the terminal."""

import json
import sys
import time
import urllib.error
import urllib.request
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Any

from django.conf import settings
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from counterpart.commands.prepare import bring_library_up_to_date
from counterpart.countries import names
from counterpart.countries import queries as countries
from counterpart.countries.models import Country
from counterpart.discovery.json_form import as_json
from counterpart.discovery.queries import five_experiences
from counterpart.discovery.rules.question import NothingAsked
from counterpart.foundation.errors import Refusal
from counterpart.foundation.running import running_instance
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.vocabulary import Approach, Evidence, Outcome

NOT_UNDERSTOOD = 2  # exit status: the question or the country is not one
PATIENCE = 30  # seconds that a running instance is given
MOST = 40
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy hears it


class Unanswered(Refusal):
    pass


def run(argv: list[str]) -> int:
    wanted = _arguments(argv)
    if not cases_seen_by_anyone().exists():
        bring_library_up_to_date()
    try:
        country = countries.find(wanted.country, settings.LANGUAGE_CODE)
        answer = _answer(wanted, country)
    except (countries.UnknownCountry, NothingAsked) as refusal:
        print(f"counterpart: {refusal}", file=sys.stderr)
        return NOT_UNDERSTOOD
    if wanted.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _show(answer, country)
    return 0


def _arguments(argv: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="counterpart ask", description="Find how other countries dealt with a problem."
    )
    parser.add_argument("text", help="the problem, in a sentence or two")
    parser.add_argument("--country", required=True, help="who asks: a code such as UGA, or a name")
    parser.add_argument("--limit", type=_limit, default=5, help="how many countries (1 to 40)")
    parser.add_argument(
        "--from",
        dest="offered",
        choices=["cases", "programmes", "all"],
        default="all",
        help="what may be offered",
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON (docs/api.md)")
    return parser.parse_args(argv)


def _limit(given: str) -> int:
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= MOST:
        raise ArgumentTypeError(f"give a number from 1 to {MOST}")
    return int(given)


def _answer(wanted: Namespace, country: Country) -> dict[str, Any]:
    """Ask a running instance; where none answers, do it here."""
    if address := running_instance(settings.DATA):
        return _asked_at(address, wanted)
    five_experiences("the first question takes longer", country=country)
    began = time.perf_counter()
    _choice, answer = five_experiences(
        wanted.text, country=country, seats=wanted.limit, offered=wanted.offered
    )
    return as_json(answer, took_ms=(time.perf_counter() - began) * 1000)


def _asked_at(address: str, wanted: Namespace) -> dict[str, Any]:
    told = {
        "text": wanted.text.encode(errors="replace").decode(),
        "country": wanted.country,
        "limit": wanted.limit,
        "from": wanted.offered,
    }
    request = urllib.request.Request(  # noqa: S310 - our own address, read from our own folder
        f"{address.rstrip('/')}/api/v1/ask",
        data=json.dumps(told).encode(),
        headers={"Content-Type": "application/json"},
    )
    try:
        with _DIRECT.open(request, timeout=PATIENCE) as response:
            answer: dict[str, Any] = json.load(response)
    except urllib.error.HTTPError as error:
        raise _refused(error) from None
    except OSError:
        raise Unanswered(
            f"The running instance at {address} does not answer; try again, or stop it first."
        ) from None
    return answer


def _refused(error: urllib.error.HTTPError) -> Refusal:
    try:
        sentence = str(json.load(error)["refused"])
    except (ValueError, KeyError, TypeError):
        return Unanswered("The running instance could not answer; its log says why.")
    return NothingAsked(sentence)


def _show(answer: dict[str, Any], country: Country) -> None:
    console = Console(highlight=False)
    found = answer["experiences"]
    if not found:
        console.print("The library holds nothing close enough to this yet.")
        console.print("Say in plain English who is hurt and how.")
        return
    for experience in found:
        _show_one(console, experience)
    asker = names.display_name(country, "en")
    console.print(f"[dim]{len(found)} for {escape(asker)}, in {answer['took_ms']} ms[/dim]")


def _show_one(console: Console, told: dict[str, Any]) -> None:
    where = names.display_name(countries.country(told["country"]), "en")
    console.print(
        f"[bold]{told['rank']}  {escape(where)}[/bold]: "
        f"[bold magenta]{escape(_lead(told))}[/bold magenta]  [dim]{_years(told['period'])}[/dim]"
    )
    is_programme = told["kind"] == "programme"
    name = told["programme"] if is_programme else told["case"]
    lines = [
        f"[bold]{escape(told['title'])}[/bold]  [dim]{escape(name)}[/dim]",
        "[dim]A programme from open data; nobody has written it up.[/dim]" if is_programme else "",
        _came(told),
        escape(told["summary"]),
        f"[bold]Why it is here:[/bold] \u201c{escape(told['why'])}\u201d",
        f"[bold]How it differs:[/bold] {escape(told['differs'])}" if told["differs"] else "",
        f"[bold]When not to copy it:[/bold] {escape(told['caution'])}" if told["caution"] else "",
    ]
    for line in filter(None, lines):
        console.print(Padding(line, (0, 0, 0, 3)))
    console.print()


def _lead(told: dict[str, Any]) -> str:
    """Return the lead approach; of a programme with how sure the suggestion is."""
    if not told["lead_approach"]:
        return "approach not known"
    label = str(Approach(told["lead_approach"]).label)
    sure = told.get("suggested", {}).get("lead_approach")
    return f"{label} (suggested, {sure:.0%} sure)" if sure is not None else label


def _came(told: dict[str, Any]) -> str:
    if told.get("status") == "active":
        return "Not finished"
    outcome, evidence = Outcome(told["outcome"]).label, Evidence(told["evidence"]).label
    return f"{escape(str(outcome))} [dim](known by: {escape(str(evidence))})[/dim]"


def _years(period: dict[str, Any]) -> str:
    last = "today" if period["is_ongoing"] else period["last"] or "unknown"
    return f"{period['first'] or 'unknown'} to {last}"
