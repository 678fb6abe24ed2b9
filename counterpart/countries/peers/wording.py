"""Why a country is a peer, in words."""

from django.utils.translation import gettext as _

from counterpart.countries.peers.queries import Peer
from counterpart.countries.peers.rules.likeness import Part


def why_a_peer(peer: Peer) -> list[str]:
    """Say in what a country is like hers; of one that she added, that she did."""
    said = [_("added by you")] if peer.is_added else []
    if peer.likeness:
        said += [_alike()[part] for part in peer.likeness.alike]
    return said


def unlike(peer: Peer) -> list[str]:
    """Say in what they are known to differ."""
    if peer.likeness is None:
        return [_("too little is known of it to compare the two")]
    return [_unlike()[p] for p in peer.likeness.parts if p not in peer.likeness.alike]


def _alike() -> dict[Part, str]:
    return {
        Part.INCOME: _("like income per head"),
        Part.PEOPLE: _("about as many people"),
        Part.URBAN: _("as many of them in cities"),
        Part.REGION: _("same region"),
        Part.FRAGILE: _("alike in fragility"),
        Part.LANGUAGE: _("a shared language"),
    }


def _unlike() -> dict[Part, str]:
    return {
        Part.INCOME: _("other income per head"),
        Part.PEOPLE: _("another size"),
        Part.URBAN: _("another share in cities"),
        Part.REGION: _("another region"),
        Part.FRAGILE: _("differs in fragility"),
        Part.LANGUAGE: _("no shared language"),
    }
