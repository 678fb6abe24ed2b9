"""The names that people give to the columns of their tables."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from counterpart.countries.indicators.rules.series import Kind
from counterpart.countries.rules.naming import folded


class Role(StrEnum):
    """What a column holds."""

    YEAR = "year"
    VALUE = "value"
    PLACE = "place"
    KIND = "kind"
    SOURCE = "source"
    NOTE = "note"


NAMES: Final = {
    Role.YEAR: (
        "year|years|time|time period|period|date|annee|annees|an|ano|anos|anno|jahr|periode"
        "|periodo|السنة|سنة|العام|год|年|年份"
    ),
    Role.VALUE: (
        "value|values|valeur|valeurs|valor|valores|figure|figures|chiffre|chiffres|cifra|cifras"
        "|number|numero|nombre|rate|taux|tasa|taxa|percent|per cent|pourcentage|porcentaje"
        "|percentagem|porcentagem|%|n|wert|obs value|القيمة|قيمة|значение|值|数值"
    ),
    Role.PLACE: (
        "place|country|country name|pays|pais|lieu|lugar|local|territory|territoire|land"
        "|البلد|الدولة|страна|国家"
    ),
    Role.KIND: "kind|nature|tipo|type|how known|kind of figure",
    Role.SOURCE: "source|sources|fuente|fuentes|fonte|fontes|المصدر|источник|来源",
    Role.NOTE: (
        "note|notes|nota|notas|comment|comments|commentaire|commentaires|comentario|comentarios"
        "|remark|remarks|remarque|remarques|observation|observations|observacion|observacoes"
    ),
}
"""By what they hold, without case and accents; `obs value` and `time period` are SDMX's."""

KINDS: Final = {
    Kind.COUNTRY: (
        "country|country data|census|register|registry|administrative|administrative data|accounts"
        "|recensement|registre|donnees administratives|censo|registro|datos administrativos"
        "|recenseamento|dados administrativos"
    ),
    Kind.SURVEY: "survey|enquete|encuesta|inquerito|pesquisa",
    Kind.ESTIMATED: "estimated|estimate|estimation|estime|estimee|estimacion|estimado|estimativa",
    Kind.MODELLED: "modelled|modeled|model|modele|modelise|modelo|modelado",
    Kind.PROJECTED: "projected|projection|forecast|projete|proyeccion|proyectado|projecao|previsao",
    Kind.UNKNOWN: "unknown|inconnu|inconnue|desconocido|desconhecido|?",
}

_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ROLES = {name: role for role, names in NAMES.items() for name in map(folded, names.split("|"))}
_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split("|")}
_LONGEST = 100  # characters


@lru_cache(maxsize=1_024)
def role_of(name: str) -> Role | None:
    """Return what a column of that name holds; a unit in brackets behind it is no matter."""
    bare = _IN_BRACKETS.sub(" ", name[:_LONGEST]).replace("_", " ").strip(" .:*'\"")
    return _ROLES.get(folded(bare or name[:_LONGEST]))


def is_heading(name: str) -> bool:
    return role_of(name) is not None


def kind_of(text: str) -> Kind | None:
    """Return how a figure is known, in one of four languages; None for another word."""
    return _KINDS.get(folded(text[:_LONGEST]))
