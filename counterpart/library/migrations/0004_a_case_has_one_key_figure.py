from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("library", "0003_only_a_cost_is_for_each")]
    operations = [
        migrations.AddField(
            model_name="figure",
            name="is_key",
            field=models.BooleanField(
                default=False,
                help_text="Whoever wrote the case wants this figure to stand for it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                name="a_key_figure_is_a_result_or_a_scale",
                condition=Q(is_key=False) | Q(role__in=["result", "scale"]),
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.UniqueConstraint(
                name="a_case_has_one_key_figure", fields=["case"], condition=Q(is_key=True)
            ),
        ),
    ]
