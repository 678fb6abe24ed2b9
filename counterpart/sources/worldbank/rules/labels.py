"""The names of the World Bank's sectors and themes, without what says from which list each is."""

import re

_OF_WHICH_LIST = re.compile(r"^(?:> )?(?:\(Historic\)|FY17 - )?")


def label(name: str) -> str:
    """Return a name as a reader needs it: `Rural Development` for `> FY17 - Rural Development`."""
    return _OF_WHICH_LIST.sub("", name)
