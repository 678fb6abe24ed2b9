"""The worker knows the jobs of every part, and a job that is asked twice waits once."""

import pytest
from django.db import connection

from counterpart.discovery.jobs import follow_soon
from counterpart.foundation.jobs import jobs


def test_the_worker_knows_every_job() -> None:
    worker = jobs.with_connector(jobs.connector.get_worker_connector())  # type: ignore[attr-defined]
    periodic = {name for name, _id in worker.periodic_registry.periodic_tasks}

    assert {"follow_the_library", "counterpart.foundation.jobs.retry_stalled_jobs"} <= periodic
    assert periodic <= set(worker.tasks)


@pytest.mark.django_db
def test_what_is_asked_twice_waits_once() -> None:
    follow_soon()
    follow_soon()

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'")
        assert cursor.fetchone() == (1,)
