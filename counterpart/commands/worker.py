"""`counterpart worker`: does the jobs that wait, until it is told to stop."""

from argparse import ArgumentParser

from counterpart.foundation.jobs import work

CONCURRENCY = 2  # jobs at once


def run(argv: list[str]) -> int:
    ArgumentParser(prog="counterpart worker").parse_args(argv)
    work(concurrency=CONCURRENCY)
    return 0
