from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from counterpart.countries import queries as countries
from counterpart.discovery.queries import explained, five_experiences
from counterpart.library.queries import holdings
from counterpart.library.vocabulary import Family
from counterpart.web.discovery import tokens
from counterpart.web.discovery.forms import AskForm
from counterpart.web.guard import leaves_no_trace, open_to, passes_on_no_address


@require_http_methods(["GET", "HEAD", "POST"])
@open_to("anyone")
def ask(request: HttpRequest) -> HttpResponse:
    return _answer(request) if request.method == "POST" else _page(request, AskForm())


def _page(request: HttpRequest, form: AskForm, status: int = 200) -> HttpResponse:
    shown = {"form": form, "families": Family.labels}
    return render(request, "discovery/ask.html", shown, status=status)


@leaves_no_trace
def _answer(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    country = countries.country(form.cleaned_data["country"])
    choice, _answered = five_experiences(form.cleaned_data["problem"], country=country)
    return redirect("discovery:five", token=tokens.token(choice))


@require_safe
@open_to("anyone")
@leaves_no_trace
@passes_on_no_address
def five(request: HttpRequest, token: str) -> HttpResponse:
    try:
        choice = tokens.choice(token)
        country = countries.country(choice.country)
    except (tokens.Expired, countries.UnknownCountry):
        return render(request, "discovery/expired.html", status=410)
    answer = explained(choice, country=country)
    shown = {"answer": answer, "holdings": {} if answer.experiences else holdings()}
    return render(request, "discovery/five.html", shown)


@open_to("anyone")
@leaves_no_trace
def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Give a form that was open too long, or came without its cookie, back filled in."""
    form = AskForm(request.POST)
    form.add_error(
        None, _("This page was open too long, or the browser keeps no cookies. Send it again.")
    )
    return _page(request, form, status=403)
