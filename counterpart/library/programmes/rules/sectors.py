"""Sectors of many lists as one short list of our own."""

from collections import defaultdict
from collections.abc import Iterable

from counterpart.sources.records import Sector

# OECD DAC's purpose codes by their first three digits (https://www.oecd.org/dac, CRS code lists).
_DAC = {
    "education": (110, 111, 112, 113, 114),
    "health": (120, 121, 122, 123, 130),
    "water-and-sanitation": (140,),
    "social-protection": (160,),
    "agriculture": (310, 311, 312, 313),
    "environment": (410,),
    "energy": (230, 231, 232, 233, 234, 235, 236, 322),
    "transport": (210,),
    "business": (250, 320, 321, 323, 331, 332),
    "finance": (240,),
    "digital": (220,),
    "government": (150, 151, 510, 600),
    "peace-and-justice": (152,),
    "relief": (520, 530, 720, 730, 740, 930),
    "cities": (430,),
}
_BY_DAC = {str(code): sector for sector, codes in _DAC.items() for code in codes}
_BY_WORLD_BANK = {
    "agriculture, fishing and forestry": "agriculture",
    "education": "education",
    "energy and extractives": "energy",
    "energy and mineral resources": "energy",
    "electric power & other energy": "energy",
    "oil & gas": "energy",
    "mining": "energy",
    "environment": "environment",
    "financial sector": "finance",
    "health": "health",
    "health and other social services": "health",
    "industry": "business",
    "industry, trade and services": "business",
    "private sector development": "business",
    "tourism": "business",
    "information and communications tech": "digital",
    "information and communications technolog": "digital",
    "public administration": "government",
    "economic policy": "government",
    "social protection": "social-protection",
    "social sustainability and inclusion": "social-protection",
    "transportation": "transport",
    "urban development": "cities",
    "water, sanitation and waste management": "water-and-sanitation",
}
_LEGAL_AND_JUDICIAL = "15130"  # DAC: legal and judicial development, among government
_BEFORE_THE_REST = "government"  # the World Bank adds it to nearly everything


def sector(told: Iterable[Sector]) -> str:
    """
    Return the sector of our list that has the largest share; empty where none is known.

    Where shares tie, public administration gives way, because it is added to nearly everything.
    """
    shares: dict[str, float] = defaultdict(float)
    for one in told:
        if found := _ours(one):
            shares[found] += one.percent if one.percent is not None else 100.0
    return max(shares, key=lambda s: (shares[s], s != _BEFORE_THE_REST, s), default="")


def _ours(told: Sector) -> str:
    if told.scheme == "dac":
        if told.code.startswith(_LEGAL_AND_JUDICIAL):
            return "peace-and-justice"
        return _BY_DAC.get(told.code[:3], "")
    if told.scheme == "world-bank":
        return _BY_WORLD_BANK.get(told.code.lower(), "")
    return ""
