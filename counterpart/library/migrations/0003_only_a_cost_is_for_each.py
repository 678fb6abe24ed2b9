from django.db import migrations, models
from django.db.models import Q

LIST = [
    ("person", "for each person"),
    ("household", "for each household"),
    ("person-and-year", "for each person and year"),
    ("household-and-year", "for each household and year"),
]


class Migration(migrations.Migration):
    dependencies = [("library", "0002_a_figure_names_a_source_of_its_own_case")]
    operations = [
        migrations.AddField(
            model_name="figure",
            name="for_each",
            field=models.CharField(
                blank=True,
                choices=LIST,
                default="",
                help_text="For one of whom a cost was spent; empty where it is a sum or a part.",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                name="only_a_cost_is_for_each_and_of_the_list",
                condition=Q(for_each="") | Q(role="cost", for_each__in=[key for key, _ in LIST]),
            ),
        ),
    ]
