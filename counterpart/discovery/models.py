"""What discovery keeps of the library: passages with their vectors, made anew at any time."""

import uuid

from django.db import models
from pgvector.django import HalfVectorField, HnswIndex

from counterpart.discovery.encoder import DIMENSIONS
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme


class Passage(models.Model):
    """A part of a case that can be matched: a section for finding, a sentence for quoting."""

    class Kind(models.TextChoices):
        SECTION = "section"
        SENTENCE = "sentence"

    case = models.ForeignKey(Case, models.CASCADE, related_name="passages")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    section = models.CharField(max_length=20)
    language = models.CharField(max_length=10)
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    vector = HalfVectorField(dimensions=DIMENSIONS)
    recipe = models.CharField(max_length=24)

    class Meta:
        ordering = ["case_id", "position"]
        constraints = [
            models.UniqueConstraint(
                name="passages_of_a_case_are_numbered", fields=["case", "position"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.section} {self.position}"


class ProgrammePassage(models.Model):
    """
    The vector of a programme in one of its languages; the text stays with the programme.

    Narrow on purpose: a question looks at all of them, or, where there are very many, at those that
    are not yet `in_graph` and at what a walk through the graph of the others finds (HNSW).
    """

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="passages")
    language = models.CharField(max_length=10)
    vector = HalfVectorField(dimensions=DIMENSIONS)
    recipe = models.CharField(max_length=24)
    in_graph = models.BooleanField(default=False)

    class Meta:
        ordering = ["programme_id", "language"]
        indexes = [
            HnswIndex(
                fields=["vector"],
                name="passages_in_the_graph",
                opclasses=["halfvec_cosine_ops"],
                condition=models.Q(in_graph=True),
            ),
            # Where nearly all are in the graph, those outside are found without reading the others.
            models.Index(
                fields=["recipe", "language", "in_graph"], name="passages_by_where_they_stand"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="a_programme_has_one_passage_in_a_language", fields=["programme", "language"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.language}"


class Follower(models.Model):
    """How far passages have followed the numbered list of changes: of cases, of programmes."""

    CASES, PROGRAMMES = 1, 2

    id = models.PositiveSmallIntegerField(primary_key=True, default=CASES)
    library = models.UUIDField(
        default=uuid.uuid4, help_text="Tells an index of this database from one of another."
    )
    number = models.BigIntegerField(default=0)
    recipe = models.CharField(max_length=24)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="cases_and_programmes_have_a_follower_each", condition=models.Q(id__in=[1, 2])
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.recipe})"
