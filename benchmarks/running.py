"""Asking a running instance as any program outside would: through its JSON API."""

import json
import time
import urllib.request
from dataclasses import dataclass

from benchmarks.statements import Statement
from counterpart.config.environment import data_folder
from counterpart.foundation.errors import Refusal
from counterpart.foundation.running import running_instance

PATIENCE = 60  # seconds that one question is given
SEATS = 5


class NothingRuns(Refusal):
    pass


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one question: inside the product, and from sending to having all of it."""

    took: float
    round_trip: float
    experiences: int


def address_of_the_instance(given: str | None) -> str:
    """
    Return the address given, else that of the instance running on this data folder.

    :raises NothingRuns: if there is none
    """
    address = given or running_instance(data_folder())
    if not address:
        raise NothingRuns("Nothing runs; start the platform in another window with script/run.")
    return address.rstrip("/")


def asked(address: str, statement: Statement) -> Timing:
    """
    Ask one question on a connection of its own.

    :raises NothingRuns: if the instance does not answer, or declines the question
    """
    body = {
        "text": statement.text,
        "country": statement.country,
        "limit": SEATS,
        "from": "all",
    }
    request = urllib.request.Request(  # noqa: S310 - the address of our own instance
        f"{address}/api/v1/ask",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    began = time.perf_counter()
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:  # noqa: S310
            answer = json.load(response)
    except OSError as error:
        raise NothingRuns(f"The instance at {address} does not answer: {error}.") from None
    round_trip = (time.perf_counter() - began) * 1000
    return Timing(float(answer["took_ms"]), round_trip, len(answer["experiences"]))
