"""
Making a library larger by varying its real texts.

A varied programme has the title of one real programme and the objective of another of the same
sector. Its vector is composed of both programmes' vectors, because encoding a million texts takes a
day; `true_to_the_encoder` says how near that comes to encoding the varied text itself.
"""

import time

import numpy as np
from django.conf import settings
from django.db import connections
from django.db.models import Max

from counterpart.discovery import actions
from counterpart.discovery.encoder import encoder
from counterpart.discovery.models import ProgrammePassage
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.library.programmes.models import Programme

VARIED = "varied:"  # how the external ids of varied programmes begin
SAMPLE = 200

# The columns that a varied programme has from the one whose objective it tells.
_KEPT = (
    "data_set_id, country_id, bank_region, place_words, language, wordings, summary, status,"
    " first_year, last_year, outcome, evidence, dollars, parts_number, is_offered, sector,"
    " sector_confidence, family, family_confidence, lead_approach, approach_confidence, digest"
)

_GROW = f"""
WITH held AS MATERIALIZED (
    SELECT p.*, v.vector, v.recipe AS made_by,
        row_number() OVER (PARTITION BY p.sector ORDER BY p.id) - 1 AS place,
        count(*) OVER (PARTITION BY p.sector) AS places
    FROM library_programme p JOIN discovery_programmepassage v ON v.programme_id = p.id
    WHERE v.language = 'en' AND v.recipe = %(recipe)s AND p.language = 'en'
        AND p.external_id NOT LIKE '{VARIED}%%'
), varied AS MATERIALIZED (
    SELECT told.*, named.title AS other_title,
        l2_normalize(named.vector + told.vector + told.vector) AS composed
    FROM held told JOIN held named ON named.sector = told.sector
        AND named.place = (told.place + %(step)s) %% told.places
    LIMIT %(most)s
), added AS (
    INSERT INTO library_programme (external_id, slug, title, objective, {_KEPT})
    SELECT '{VARIED}' || %(step)s || ':' || id, 'varied-' || %(step)s || '-' || id,
        other_title, objective, {_KEPT}
    FROM varied
    RETURNING id, external_id
)
INSERT INTO discovery_programmepassage (programme_id, language, vector, recipe, in_graph)
SELECT added.id, 'en', varied.composed, varied.made_by, false
FROM added JOIN varied ON added.external_id = '{VARIED}' || %(step)s || ':' || varied.id
"""  # noqa: S608 - of constants


def passages() -> int:
    return ProgrammePassage.objects.filter(language="en", recipe=recipe_of_programmes()).count()


def grow(wanted: int) -> dict[str, float]:
    """
    Bring the library to so many passages in English, and all its indexes with it.

    :returns: seconds that the words and the graph took, and passages in the graph
    """
    _add(wanted)
    if wanted <= actions.SWITCH:
        ProgrammePassage.objects.filter(in_graph=True).update(in_graph=False)
    began = time.monotonic()
    for folder in (actions.CASES_FOLDER, actions.PROGRAMMES_FOLDER):
        (settings.DATA / folder / "position").unlink(missing_ok=True)
    actions.follow_the_library()
    words = time.monotonic() - began
    graph = fill_the_graph(switch=actions.SWITCH)
    inside = ProgrammePassage.objects.filter(in_graph=True).count()
    return {"words": words, "graph": graph, "inside": inside, "switch": actions.SWITCH}


def fill_the_graph(*, switch: int) -> float:
    """Let all enter that should; return the seconds that it took."""
    began = time.monotonic()
    while actions.grow_the_graph(switch=switch):
        pass
    seconds = time.monotonic() - began
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE discovery_programmepassage")
        cursor.execute("ANALYZE library_programme")
    return seconds


def _add(wanted: int) -> None:
    last = Programme.objects.filter(external_id__startswith=VARIED).aggregate(last=Max("pk"))
    step = 0
    if last["last"]:
        step = int(Programme.objects.get(pk=last["last"]).external_id.split(":")[1])
    while (lacking := wanted - passages()) > 0:
        step += 1
        asked: dict[str, str | int] = {
            "recipe": recipe_of_programmes(),
            "step": step,
            "most": lacking,
        }
        with connections["default"].cursor() as cursor:
            cursor.execute(_GROW, asked)


def true_to_the_encoder() -> float:
    """Return the mean cosine of composed vectors with those of the varied texts, encoded."""
    held = ProgrammePassage.objects.filter(programme__external_id__startswith=VARIED)
    sample = list(held.order_by("pk").select_related("programme")[:SAMPLE])
    if not sample:
        return 1.0
    texts = [f"{p.programme.title}. {p.programme.objective}" for p in sample]
    composed = np.array([p.vector for p in sample], np.float32)
    return float((encoder().encode(texts) * composed).sum(axis=1).mean())
