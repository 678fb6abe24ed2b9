"""From one sentence to a problem that is described, measured, and searched with."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from counterpart.challenges import actions, queries
from counterpart.challenges.access import challenges_kept_by
from counterpart.challenges.models import Challenge
from counterpart.challenges.rules.causes import read_causes
from counterpart.challenges.rules.described import Described
from counterpart.countries import queries as countries
from counterpart.discovery.measured import shortlist_of
from counterpart.discovery.proposals import proposed
from counterpart.discovery.rules.question import NothingAsked
from counterpart.foundation import clock
from counterpart.web.challenges.causes import tree_of
from counterpart.web.challenges.guided import Guided, guided_by
from counterpart.web.challenges.keeping import of_the_keeper, remember, secret_for, secret_of
from counterpart.web.challenges.shown import shown_measurement
from counterpart.web.charts.tree import Tree
from counterpart.web.discovery import tokens
from counterpart.web.guard import leaves_no_trace, open_to


@require_safe
@open_to("anyone")
@leaves_no_trace
def desk(request: HttpRequest) -> HttpResponse:
    """Show what this browser keeps; a browser that keeps nothing is shown how to begin."""
    kept = challenges_kept_by(secret_of(request)).select_related("country")
    return render(request, "challenges/desk.html", {"kept": kept})


@require_http_methods(["GET", "HEAD", "POST"])
@open_to("anyone")
@leaves_no_trace
def describe(request: HttpRequest) -> HttpResponse:
    """
    Try: nothing is stored before "keep this"; until then her browser holds all that she wrote.
    """
    if request.method != "POST":
        forms = Guided(this_year=_year(), country=request.GET.get("country", ""))
        return _page(request, forms)
    forms = guided_by(request, this_year=_year())
    if not forms.is_valid():
        return _page(request, forms, HTTPStatus.UNPROCESSABLE_ENTITY)
    told, wanted = forms.described(), request.POST.get("do", "look")
    if wanted == "keep":
        return _keep(request, forms, told)
    if wanted == "five":
        return _to_the_five(told)
    if wanted == "measure" and (told.measures or told.causes):
        return _tried(request, told)
    return _page(request, forms)


def _keep(request: HttpRequest, forms: Guided, told: Described) -> HttpResponse:
    secret = secret_for(request)
    try:
        challenge = actions.keep(told=told, secret=secret)
    except actions.TooMany as refusal:
        forms.refuse(str(refusal))
        return _page(request, forms, HTTPStatus.UNPROCESSABLE_ENTITY)
    return remember(redirect("challenges:change", challenge=challenge.pk), secret)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def change(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    if request.method != "POST":
        told = queries.described(challenge)
        return _page(request, Guided(told=told, this_year=_year()), challenge=challenge)
    forms = guided_by(request, this_year=_year())
    if not forms.is_valid():
        refused = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, forms, refused, challenge=challenge)
    try:
        told = forms.described()
        actions.change(
            pk=challenge.pk, told=told, secret=secret_of(request), version=_version(request)
        )
    except actions.ChangedMeanwhile as refusal:
        return _page(request, forms, HTTPStatus.CONFLICT, challenge=challenge, meanwhile=refusal)
    where = {"measure": "measured", "five": "five"}.get(request.POST.get("do", ""), "change")
    if where == "five":
        return _to_the_five(told)
    return redirect(f"challenges:{where}", challenge=challenge.pk)


@require_safe
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def measured(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    told = queries.described(challenge)
    now = clock.now()
    shown = {
        "challenge": challenge,
        "shown": shown_measurement(told, this_year=now.year),
        "links": [(link, link.expires_at <= now) for link in challenge.shares.all()],
        "days": actions.SHARED_DAYS,
        "choices": countries.country_choices(get_language() or "en"),
    }
    return render(request, "challenges/measured.html", shown)


def _tried(request: HttpRequest, told: Described) -> HttpResponse:
    """Show the measure of what is not kept; the page carries all that she wrote in its form."""
    shown = {
        "shown": shown_measurement(told, this_year=_year()),
        "carried": [
            (name, value)
            for name, values in request.POST.lists()
            if name not in ("csrfmiddlewaretoken", "do")
            for value in values
        ],
    }
    return render(request, "challenges/measured.html", shown)


@require_POST
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def five(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    """Search with all that she described; the address of the answer holds not a word of it."""
    return _to_the_five(queries.described(challenge))


@require_POST
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def peers(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    """Add a country to those that hers is compared with, or take one out."""
    added, removed = request.POST.get("add", ""), request.POST.get("remove", "")
    back = request.POST.get("back", "")
    told = queries.described(challenge)
    with suppress(countries.UnknownCountry, actions.ChangedMeanwhile):
        for code in filter(None, (added, removed, back)):
            countries.country(code)
        actions.change(
            pk=challenge.pk,
            told=_with_peers(told, add=added, remove=removed, back=back),
            secret=secret_of(request),
            version=challenge.version,
        )
    return redirect(reverse("challenges:measured", args=[challenge.pk]) + "#peers")


def _with_peers(told: Described, *, add: str, remove: str, back: str) -> Described:
    """Add a peer, take one out, or give one that was taken out its chance again."""
    added = [c for c in told.peers_added if c != remove]
    removed = [c for c in told.peers_removed if c not in (add, back)]
    if remove and remove not in told.peers_added:
        removed.append(remove)
    if add and add != told.country:
        added.append(add)
    return replace(
        told,
        peers_added=tuple(dict.fromkeys(added)),
        peers_removed=tuple(dict.fromkeys(removed)),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def discard(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    """Ask once more, then remove it with everything in it."""
    if request.method != "POST":
        return render(request, "challenges/discard.html", {"challenge": challenge})
    actions.discard(pk=challenge.pk, secret=secret_of(request))
    return redirect("challenges:desk")


def _page(
    request: HttpRequest,
    forms: Guided,
    status: int = HTTPStatus.OK,
    *,
    challenge: Challenge | None = None,
    meanwhile: actions.ChangedMeanwhile | None = None,
) -> HttpResponse:
    """
    Show the guided page. After a change elsewhere her words stand in the form, the other's beside.
    """
    current = meanwhile.challenge if meanwhile else challenge
    was_proposed = _propose(forms)
    shown: dict[str, Any] = {
        "forms": forms,
        "challenge": current,
        "version": current.version if current else None,
        "meanwhile": meanwhile and queries.described(meanwhile.challenge),
        "was_proposed": was_proposed,
        "tree": _tree(forms),
        "action": (
            reverse("challenges:change", args=[challenge.pk])
            if challenge
            else reverse("challenges:describe")
        ),
    }
    return render(request, "challenges/describe.html", shown, status=status)


def stale_description(request: HttpRequest, sentence: str) -> HttpResponse:
    """Give a description back filled in, to be sent once more to where it was sent."""
    forms = guided_by(request, this_year=_year())
    forms.refuse(sentence)
    shown = {
        "forms": forms,
        "version": _version(request) or None,
        "tree": _tree(forms),
        "action": request.path,
    }
    return render(request, "challenges/describe.html", shown, status=HTTPStatus.FORBIDDEN)


def _propose(forms: Guided) -> bool:
    """Offer what fits her words, where there are words; an open choice is filled in."""
    problem = forms.written("problem")
    if not problem.strip():
        return False
    try:
        fitting = proposed(problem)
    except NothingAsked:
        return False
    forms.suggest(fitting)
    return True


def _tree(forms: Guided) -> Tree | None:
    return tree_of(forms.written("problem"), read_causes(forms.written("causes")).causes)


def _to_the_five(told: Described) -> HttpResponseRedirect:
    found = shortlist_of(told, year=_year())
    return HttpResponseRedirect(reverse("discovery:five", args=[tokens.token(found)]))


def _version(request: HttpRequest) -> int:
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 0


def _year() -> int:
    return clock.now().year
