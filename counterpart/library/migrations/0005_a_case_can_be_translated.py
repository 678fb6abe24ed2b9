import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("library", "0004_a_case_has_one_key_figure")]
    operations = [
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=200)),
                ("summary", models.TextField()),
                ("problem", models.TextField()),
                (
                    "made_by",
                    models.CharField(
                        choices=[("machine", "a machine"), ("person", "a person")], max_length=10
                    ),
                ),
                (
                    "version",
                    models.CharField(
                        help_text="Of the original from which it was made (`version_of`).",
                        max_length=12,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="library.case",
                    ),
                ),
            ],
            options={"ordering": ["language"]},
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.UniqueConstraint(
                name="a_case_is_translated_once_into_a_language", fields=["case", "language"]
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                name="a_translation_says_who_made_it",
                condition=Q(made_by__in=["machine", "person"]),
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                name="a_translation_is_whole",
                condition=~Q(title="") & ~Q(summary="") & ~Q(problem="") & ~Q(version=""),
            ),
        ),
    ]
