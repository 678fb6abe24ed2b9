"""
The graph of the passages of programmes, for a library of very many.

Comparing a question with all passages takes a time that grows with them; walking a graph of near
neighbours takes nearly the same for any number (Malkov and Yashunin 2020, "Efficient and Robust
Approximate Nearest Neighbor Search Using Hierarchical Navigable Small World Graphs", as pgvector
builds it), finds nearly the same, and costs memory and an hour's work per million. So passages
enter it only where a language has more than SWITCH; `python -m benchmarks.latency` shows why there.
"""

from django.db import connection, transaction
from django.db.models import Count

from counterpart.discovery.models import ProgrammePassage
from counterpart.discovery.passages import recipe_of_programmes

SWITCH = 50_000  # passages of one language
AT_ONCE = 1_000  # that enter in one transaction: about a second
GRAPH_LOCK = 7_261_005  # advisory: one process at a time


@transaction.atomic
def grow_the_graph(*, switch: int = SWITCH, most: int = AT_ONCE) -> int:
    """
    Let some of the passages that stand outside enter the graph, of languages that have very many.

    A passage that is made anew stands outside again, is found all the same, and enters later.

    :param switch: how many passages a language may have before any enters
    :returns: how many entered; 0 when all are in that should be
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [GRAPH_LOCK])
    held = ProgrammePassage.objects.filter(recipe=recipe_of_programmes())
    outside = held.filter(in_graph=False)
    if not outside.exists():
        return 0
    counted = held.order_by().values("language").annotate(passages=Count("pk"))
    large = [c["language"] for c in counted if c["passages"] > switch]
    entering = list(outside.filter(language__in=large).order_by("pk").values("pk")[:most])
    return held.filter(pk__in=[row["pk"] for row in entering]).update(in_graph=True)
