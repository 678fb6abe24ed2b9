from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from counterpart.countries import names
from counterpart.countries import queries as countries
from counterpart.countries.models import Country
from counterpart.discovery.answers import Answer, Shortlist
from counterpart.discovery.queries import answered, everything_listed, shortlist
from counterpart.discovery.rules.steering import Steering
from counterpart.foundation import clock
from counterpart.library.queries import fetch_for_a_spread, fetch_translations, holdings
from counterpart.web.discovery import tokens
from counterpart.web.discovery.examples import EXAMPLES, Example
from counterpart.web.discovery.forms import AskForm
from counterpart.web.discovery.spread import spread
from counterpart.web.discovery.steering import address_of, steering_of, toggles, undoing
from counterpart.web.guard import leaves_no_trace, open_to, passes_on_no_address
from counterpart.web.library.ways_in import ways_in

View = Callable[[HttpRequest, str], HttpResponse]


@require_http_methods(["GET", "HEAD", "POST"])
@open_to("anyone")
def ask(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _answer(request)
    return _page(request, AskForm(initial={"country": request.GET.get("country", "")}))


def _page(request: HttpRequest, form: AskForm, status: int = 200) -> HttpResponse:
    examples = [(example, form.name_of_country(example.country)) for example in EXAMPLES]
    doors = ways_in(year=clock.now().year)
    shown = {"form": form, "examples": examples, "ways_in": doors}
    return render(request, "discovery/ask.html", shown, status=status)


@leaves_no_trace
def _answer(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    return _to_the_five(form.cleaned_data["problem"], form.cleaned_data["country"])


def _to_the_five(problem: str, code: str) -> HttpResponseRedirect:
    found = shortlist(problem, country=countries.country(code))
    return HttpResponseRedirect(reverse("discovery:five", args=[tokens.token(found)]))


@require_safe
@open_to("anyone")
@leaves_no_trace
def example(request: HttpRequest, number: int) -> HttpResponse:
    """Ask one of our own examples: its words may be asked by a link, they are nobody's secret."""
    if not 1 <= number <= len(EXAMPLES):
        raise Http404
    chosen = EXAMPLES[number - 1]
    answer = _to_the_five(str(chosen.text), chosen.country)
    return redirect(f"{answer.url}?example={number}")


def _opens(view: Callable[[HttpRequest, str, Shortlist], HttpResponse]) -> View:
    """Give a page the shortlist that its token stands for; say so where it has expired."""

    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        try:
            found = tokens.shortlist(token)
            countries.country(found.country)
        except (tokens.Expired, countries.UnknownCountry):
            return render(request, "discovery/expired.html", status=410)
        return view(request, token, found)

    return opened


@require_safe
@open_to("anyone")
@leaves_no_trace
@passes_on_no_address
@_opens
def five(request: HttpRequest, token: str, found: Shortlist) -> HttpResponse:
    steering = steering_of(request.GET, found)
    shown = _shown(found, token, steering)
    shown |= {"example": _example(request.GET.get("example", ""))}
    return render(request, "discovery/five.html", shown)


@require_safe
@open_to("anyone")
@leaves_no_trace
@passes_on_no_address
@_opens
def listed(request: HttpRequest, token: str, found: Shortlist) -> HttpResponse:
    """Show all that may be offered as a ranked list, several of a country too."""
    answer = everything_listed(found, country=countries.country(found.country))
    fetch_translations(answer.cases)
    shown = {"answer": answer, "token": token}
    return render(request, "discovery/listed.html", shown)


def _example(number: str) -> Example | None:
    """Return the example that an answer is to, as its address says; of no other are words known."""
    if number.isascii() and number.isdigit() and 1 <= int(number[:3]) <= len(EXAMPLES):
        return EXAMPLES[int(number[:3]) - 1]
    return None


@require_safe
@open_to("anyone")
@leaves_no_trace
@passes_on_no_address
@_opens
def saved(request: HttpRequest, token: str, found: Shortlist) -> HttpResponse:
    """Give the same page as one file that needs nothing else: to keep, to send, to read offline."""
    today = clock.now().date()
    shown = _shown(found, token, steering_of(request.GET, found))
    frame = {
        "base_page": "saved.html",
        "lite": False,
        "saved_on": today,
        "origin": request.build_absolute_uri("/").rstrip("/"),
    }
    response = render(request, "discovery/five.html", shown | frame)
    name = _file_name(shown["answer"], today)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _shown(found: Shortlist, token: str, steering: Steering) -> dict[str, Any]:
    answer = answered(found, country=countries.country(found.country), steering=steering)
    fetch_for_a_spread(answer.cases)
    left_out = Country.objects.in_bulk(steering.without) if steering.without else {}
    return {
        "answer": answer,
        "spread": spread(answer, year=clock.now().year, steering=steering),
        "holdings": (
            holdings(first=answer.nearest_family)
            if steering.is_straight and not answer.experiences
            else {}
        ),
        "token": token,
        "steering": steering,
        "steered": address_of(steering) if not steering.is_straight else "",
        "toggles": toggles(steering),
        "undoing": undoing(steering, left_out),
    }


def _file_name(answer: Answer, today: date) -> str:
    country = slugify(names.display_name(answer.country, get_language() or "en"))
    of = answer.family.value if answer.family else "five-ways"
    return f"counterpart-{country or answer.country.iso3.lower()}-{of}-{today.isoformat()}.html"


def stale_ask(request: HttpRequest, sentence: str) -> HttpResponse:
    """Give a question that was open too long, or came without its cookie, back filled in."""
    form = AskForm(request.POST)
    form.add_error(None, sentence)
    return _page(request, form, status=403)
