"""What the API is asked for, and at which addresses it may be asked."""

from ipaddress import ip_address
from urllib.parse import urlsplit

ADDRESS = "https://search.worldbank.org/api/v3/projects"
FIELDS = (  # all that is asked for and kept; nothing else that an answer holds is written down
    "id",
    "project_name",
    "status",
    "countryshortname",
    "countryname",
    "regionname",
    "boardapprovaldate",
    "loan_effective_date",
    "closingdate",
    "curr_total_commitment",
    "totalamt",
    "curr_project_cost",
    "curr_ibrd_commitment",
    "idacommamt",
    "grantamt",
    "pdo",
    "project_abstract",
    "impagency",
    "lendinginstr",
    "supplementprojectflg",
    "major_sectors",
    "themev2_level1_exact",
    "themev2_level2_exact",
    "themev2_level3_exact",
)
_MACHINE_ITSELF = "localhost"


def query(rows: int) -> dict[str, str]:
    """
    Return what every page is asked with, but for its offset.

    The order by day of approval, the latest first, is the API's own and the only one seen to work.
    It does not settle the order of projects of one day, nor of those without a day: `rules.whole`
    is there to notice what that loses. An order by id would settle it, but v3 was never seen to
    have one, and an order that the server does not know could be refused or quietly passed over.
    """
    return {
        "format": "json",
        "fl": ",".join(FIELDS),
        "rows": str(rows),
        "srt": "boardapprovaldate",
        "order": "desc",
    }


def fault_of(address: str) -> str:
    """Return what is wrong with an address, as the end of a sentence; empty if nothing is."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return "it cannot be read as an address"
    if parts.scheme != "https" and not (parts.scheme == "http" and is_this_machine(host or "")):
        return "it does not begin with https://"
    if not host:
        return "it names no server"
    if parts.username is not None or parts.password is not None:
        return "it holds a user name or a password"
    if parts.query or parts.fragment:
        return "it goes on behind a question mark or a #"
    return ""


def host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def is_this_machine(host: str) -> bool:
    try:
        return host == _MACHINE_ITSELF or ip_address(host).is_loopback
    except ValueError:
        return False
