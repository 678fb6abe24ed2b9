"""`counterpart withdraw ID...`: takes programmes back; with `--undo`, shows them again."""

from argparse import ArgumentParser

from counterpart.discovery.jobs import follow_soon
from counterpart.library.programmes import actions


def run(argv: list[str]) -> int:
    parser = ArgumentParser(
        prog="counterpart withdraw",
        description="Take programmes back. From that moment nobody sees them.",
    )
    parser.add_argument("ids", nargs="+", metavar="ID", help="such as worldbank:P075129")
    parser.add_argument("--undo", action="store_true", help="show them again")
    wanted = parser.parse_args(argv)
    for external_id in wanted.ids:
        if wanted.undo:
            actions.restore(external_id=external_id)
        else:
            actions.withdraw(external_id=external_id)
    follow_soon()
    print(f"{len(wanted.ids)} {'shown again' if wanted.undo else 'withdrawn'}.")
    return 0
