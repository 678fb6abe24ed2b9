from django.db import migrations

FORWARD = """
ALTER TABLE library_source ADD CONSTRAINT a_source_belongs_to_one_case UNIQUE (id, case_id);
ALTER TABLE library_figure ADD CONSTRAINT a_figure_names_a_source_of_its_own_case
    FOREIGN KEY (source_id, case_id) REFERENCES library_source (id, case_id)
    DEFERRABLE INITIALLY DEFERRED;
"""
BACKWARD = """
ALTER TABLE library_figure DROP CONSTRAINT a_figure_names_a_source_of_its_own_case;
ALTER TABLE library_source DROP CONSTRAINT a_source_belongs_to_one_case;
"""


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
