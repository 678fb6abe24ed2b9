"""Work done later, by the worker. The only module that knows the job runner."""

import asyncio
from typing import Any

from django.db import transaction
from procrastinate import App, JobContext
from procrastinate.contrib.django import app as _django_app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.tasks import Task

jobs: App = _django_app
STALLED_AFTER_SECONDS = 60  # a live worker beats every 10 s, so its jobs are never taken away


@jobs.periodic(cron="* * * * *")
@jobs.task(queueing_lock="retry_stalled_jobs", pass_context=True)
async def retry_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Give back what a killed worker left behind; every job may therefore run twice."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        await manager.retry_job(job)


def soon(task: Task[Any, Any, Any]) -> None:
    """Ask for a job that waits at most once; inside a transaction it is asked when that commits."""
    try:
        with transaction.atomic():  # a refusal of the queue must not spoil what is under way
            task.defer()
    except AlreadyEnqueued:
        return


def work(*, concurrency: int) -> None:
    """Do jobs until the process is told to stop; a job under way is finished first."""
    worker = jobs.with_connector(jobs.connector.get_worker_connector())  # type: ignore[attr-defined]
    asyncio.run(_work(worker, concurrency))


async def _work(worker: App, concurrency: int) -> None:
    async with worker.open_async():
        await worker.run_worker_async(concurrency=concurrency, delete_jobs="successful")
