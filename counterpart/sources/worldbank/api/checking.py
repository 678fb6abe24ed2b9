"""Checking a fetched set as a whole, before anything of it is taken in."""

from pathlib import Path

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.pages import Manifest, Pages
from counterpart.sources.worldbank.api.refusals import TELL, Broken, sentence
from counterpart.sources.worldbank.api.rules.question import host_of
from counterpart.sources.worldbank.api.rules.whole import Tally, fault_of_whole


def checked(folder: Path) -> int:
    """
    Return how many projects a fetched set has, if it is whole.

    :raises Unreadable: if there is none, or a page of it is damaged
    :raises Broken: if what the server handed out is no whole set
    """
    pages = Pages(folder)
    manifest = manifest_of(pages)
    tally = tally_of(pages, manifest)
    if fault := fault_of_whole(tally):
        raise Broken(sentence(host_of(manifest.address), fault, TELL))
    return len(tally.ids)


def manifest_of(pages: Pages) -> Manifest:
    """:raises Unreadable: if there is none"""
    if manifest := pages.manifest():
        return manifest
    raise Unreadable(f"No projects were fetched into {pages.folder}; fetch them first.")


def tally_of(pages: Pages, manifest: Manifest) -> Tally:
    """Count up the pages of every turn that was begun."""
    tally = Tally()
    for turn in range(1, manifest.turn + 1):
        for at, named in enumerate(pages.of_turn(turn)):
            if at == 0:
                tally.begin_turn()
            tally.count(named.page)
    return tally
