"""`counterpart load FILE...`: takes cases in, all of them or none."""

from argparse import ArgumentParser
from pathlib import Path

from counterpart.discovery.actions import follow_the_library
from counterpart.library.actions import load_cases


def run(argv: list[str]) -> int:
    parser = ArgumentParser(prog="counterpart load", description="Take cases in from files.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    loaded = load_cases(files=parser.parse_args(argv).files)
    follow_the_library()
    print(f"{loaded.added} added, {loaded.changed} changed, {loaded.left} as they were.")
    return 0
