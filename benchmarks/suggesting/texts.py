"""The vectors of coded programmes, of definitions, and of written-up cases."""

from collections.abc import Collection, Mapping

import numpy as np
from django.utils.translation import override
from numpy.typing import NDArray

from counterpart.discovery.encoder import encoder
from counterpart.discovery.passages import texts_of
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.programmes.models import Part
from counterpart.library.rules.prose import plain
from counterpart.library.vocabulary import APPROACHES, FAMILIES

Vectors = NDArray[np.float32]


def vectors_of_projects(projects: Collection[str]) -> Mapping[str, Vectors]:
    """Return the vector of the programme that each World Bank project is a part of."""
    wanted = {f"worldbank:{project}" for project in projects}
    parts = list(Part.objects.filter(external_id__in=wanted).select_related("programme"))
    texts = [texts_of(part.programme).get(part.programme.language, "") for part in parts]
    encoded = encoder().encode(texts)
    names = [part.external_id.partition(":")[2] for part in parts]
    return dict(zip(names, encoded, strict=True))


def definitions(what: str) -> tuple[list[str], Vectors]:
    """Return the words of a list with the vectors of their names and definitions."""
    told = FAMILIES if what == "family" else APPROACHES
    with override("en"):
        texts = [f"{word.label}. {definition}" for word, definition in told.items()]
    return [word.value for word in told], encoder().encode(texts)


def cases(what: str) -> tuple[list[str], Vectors]:
    """Return the coding of the written-up cases with the vectors of what they did."""
    held = list(cases_seen_by_anyone())
    texts = [f"{case.title}. {plain(case.what_was_done)}" for case in held]
    return [getattr(case, what) for case in held], encoder().encode(texts)
