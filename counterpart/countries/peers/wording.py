"""Why a country is a peer, and in what it is not like hers, in phrases with their figures."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.indicators.wording import number
from counterpart.countries.peers.queries import Peer
from counterpart.countries.peers.rules.reasons import Code, Reason

MILLION = 1_000_000


def why_a_peer(peer: Peer, language: str) -> list[str]:
    """Say in what a country is like hers; of one that she added, that she did."""
    said = [_("added by you")] if peer.is_added else []
    return said + [_phrase(r, language) for r in peer.reasons if r.is_like]


def unlike(peer: Peer, language: str) -> list[str]:
    """Say in what it is not like hers."""
    if not peer.reasons:
        return [_("too little is known to compare the two")]
    return [_phrase(r, language) for r in peer.reasons if not r.is_like]


def _phrase(reason: Reason, language: str) -> str:
    mine, theirs = reason.mine or 0.0, reason.theirs or 0.0
    money = {"mine": number(mine, 0), "theirs": number(theirs, 0)}
    people = {"mine": _people(mine), "theirs": _people(theirs)}
    shared = {"languages": ", ".join(names.language_name(c, language) for c in reason.shared)}
    phrases: dict[Code, Callable[[], str]] = {
        Code.LIKE_INCOME: lambda: _("like income ($%(theirs)s a head, here $%(mine)s)") % money,
        Code.RICHER: lambda: _("richer ($%(theirs)s a head, here $%(mine)s)") % money,
        Code.POORER: lambda: _("poorer ($%(theirs)s a head, here $%(mine)s)") % money,
        Code.LIKE_SIZE: lambda: _("as many people (%(theirs)s, here %(mine)s)") % people,
        Code.LARGER: lambda: _("larger (%(theirs)s people, here %(mine)s)") % people,
        Code.SMALLER: lambda: _("smaller (%(theirs)s people, here %(mine)s)") % people,
        Code.LIKE_URBAN: lambda: _("in cities %(theirs)s%%, here %(mine)s%%") % money,
        Code.MORE_URBAN: lambda: _("more in cities (%(theirs)s%%, here %(mine)s%%)") % money,
        Code.LESS_URBAN: lambda: _("fewer in cities (%(theirs)s%%, here %(mine)s%%)") % money,
        Code.SAME_SUBREGION: lambda: _("same part of the world"),
        Code.SAME_REGION: lambda: _("same region"),
        Code.OTHER_REGION: lambda: _("another region"),
        Code.BOTH_FRAGILE: lambda: _("both on the list of fragile situations"),
        Code.ONLY_MINE_FRAGILE: lambda: _("not on the list of fragile situations"),
        Code.ONLY_THEIRS_FRAGILE: lambda: _("on the list of fragile situations"),
        Code.SAME_INCOME_GROUP: lambda: _("same income group"),
        Code.OTHER_INCOME_GROUP: lambda: _("another income group"),
        Code.SHARES_LANGUAGE: lambda: _("shared language: %(languages)s") % shared,
        Code.NO_SHARED_LANGUAGE: lambda: _("no working language in common"),
    }
    return phrases[reason.code]()


def _people(told: float) -> str:
    if told >= MILLION:
        return _("%(n)s million") % {"n": number(told / MILLION, 0 if told >= 10 * MILLION else 1)}
    return number(told, 0)
