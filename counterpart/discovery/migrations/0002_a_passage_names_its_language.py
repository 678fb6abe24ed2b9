from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discovery", "0001_initial")]
    operations = [
        # Those that are there are made anew: the way of cutting has changed.
        migrations.AddField(
            model_name="passage",
            name="language",
            field=models.CharField(default="en", max_length=10),
            preserve_default=False,
        ),
    ]
