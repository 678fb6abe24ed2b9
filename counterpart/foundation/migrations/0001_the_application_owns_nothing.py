"""The application's role may read and write rows; it may not alter, truncate or own a table."""

from django.conf import settings
from django.db import migrations


def grant(apps, schema_editor):
    quote = schema_editor.connection.ops.quote_name
    role = settings.DATABASES["default"]["USER"]
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        if cursor.fetchone()[0] == role:
            return  # one role for both: the tests
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quote(role)}")
        for kind, rights in [
            ("TABLES", "SELECT, INSERT, UPDATE, DELETE"),
            ("SEQUENCES", "USAGE, SELECT"),
        ]:
            cursor.execute(f"GRANT {rights} ON ALL {kind} IN SCHEMA public TO {quote(role)}")
            cursor.execute(
                f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {rights} ON {kind} TO {quote(role)}"
            )
        cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {quote(role)}")


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
