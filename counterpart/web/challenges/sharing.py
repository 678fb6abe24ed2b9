"""Links by which others may read a challenge: made, shown once, taken back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from counterpart.challenges import actions, queries
from counterpart.challenges.access import challenge_shared_by
from counterpart.challenges.models import Challenge
from counterpart.foundation import clock
from counterpart.web.challenges.keeping import of_the_keeper, secret_of
from counterpart.web.challenges.shown import shown_measurement
from counterpart.web.guard import leaves_no_trace, open_to, passes_on_no_address


@require_POST
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def share(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    """Make a link, and show it this once: only its digest is stored."""
    days = request.POST.get("days", "")
    if days not in map(str, actions.SHARED_DAYS):
        return redirect("challenges:measured", challenge=challenge.pk)
    token = actions.share(pk=challenge.pk, secret=secret_of(request), days=int(days))
    address = request.build_absolute_uri(reverse("challenges:shared", args=[token]))
    shown = {"challenge": challenge, "address": address, "days": int(days)}
    return render(request, "challenges/link_made.html", shown)


@require_POST
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def take_back(request: HttpRequest, challenge: Challenge, link: int) -> HttpResponse:
    try:
        actions.take_back(pk=challenge.pk, link=link, secret=secret_of(request))
    except actions.NotThere:
        raise Http404 from None
    return redirect(reverse("challenges:measured", args=[challenge.pk]) + "#links")


@require_safe
@open_to("anyone")
@leaves_no_trace
@passes_on_no_address
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """Show a challenge to whoever holds a link to it; it can be read, and nothing else."""
    challenge = challenge_shared_by(token, now=clock.now())
    if challenge is None:
        return render(request, "challenges/link_gone.html", status=410)
    told = queries.described(challenge)
    shown = {"shown": shown_measurement(told, this_year=clock.now().year), "is_shared": True}
    return render(request, "challenges/measured.html", shown)
