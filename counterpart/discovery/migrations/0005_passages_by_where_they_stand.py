from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("discovery", "0004_many_passages_are_a_graph"),
        ("library", "0008_a_case_of_a_city"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="programmepassage",
            index=models.Index(
                fields=["recipe", "language", "in_graph"], name="passages_by_where_they_stand"
            ),
        ),
    ]
