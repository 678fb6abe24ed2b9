"""Why a fetch ends without a set: one sentence each, which says that the library is unharmed."""

from counterpart.sources.records import Unreadable

LATER = "fetch again later"
TELL = "fetch again later, and tell whoever keeps this platform if that does not help"
LOOK_UP = "see in the World Bank's documentation whether the address or the format has changed"
CERTIFICATES = "have this machine's clock and trusted certificates looked at"


class Broken(Unreadable):
    """What the server handed out is no whole set; going on with it would not mend it."""


def sentence(host: str, what: str, next_step: str) -> str:
    """
    Return what happened and what to do next.

    :param what: goes on from the name of the server
    """
    return (
        f"{host} {what}: nothing was taken in, and what is in the library stays as it was; "
        f"{next_step}."
    )
