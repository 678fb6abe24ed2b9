"""
Which of the agencies that carry a project out are organisations, and so may be kept.

The API joins agencies with commas, which stand inside their names too, and sometimes gives the name
of an official. So a part is kept only where a word says that it is an organisation: better to lose
an agency than to keep a person.
"""

import re
from collections.abc import Iterable, Iterator

from counterpart.countries.rules.naming import folded
from counterpart.sources.rules.people import without_people
from counterpart.sources.rules.text import REMOVED, cleaned

MOST = 20  # organisations that are kept of one project
LONGEST = 300  # characters of one name
LONGEST_LIST = 5_000  # characters that are looked at
FEWEST_WORDS = 2  # "Office" alone names nothing


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# In English, French, Spanish and Portuguese, without accents.
_BODIES = _words("""
    academy administracao administracion administration agence agencia agencies agency alliance
    asociacion assembly associacao association authorities authority autoridad autoridade autorite
    banco bank bankasi banks banque board bureau bureaus cabinet caisse caixa cellule center centre
    centro chamber co college comision comissao comite commissariat commission commissions committee
    compagnie companhia compania companies company conseil consejo conselho consortium cooperative
    coordination corporacion corporation council councils cour delegation departamento departement
    department departments direccion direction directorate directorates district division
    electricite electricity empresa enterprise etablissement facility federation fondation fondo
    fonds foundation fund fundacao fundacion fundo gobierno gouvernement gouvernorat government
    governments governo governorate group hospital initiative institut institute institution
    instituto jsc limited ltd mairie ministere ministerio ministries ministry municipalidad
    municipalities municipality municipio nations network office offices oficina organisation
    organization parliament perusahaan prefecture prefeitura presidency procuraduria program
    programa programme project projet projeto proyecto railway railways regie regulator secretaria
    secretariado secretariat secretariats servicio servico sociedad sociedade societe society
    superintendencia treasury tresor tribunal trust unidad unidade unit unite units universidad
    universidade universite universities university utility
""")
# What goes on behind a comma inside a name: "Ministry of Education, Science and Technology".
_SUBJECTS = _words("""
    affairs agricultura agriculture agua aguas alimentacion ambiente animal aquaculture arts
    assainissement banking budget change child children ciencia ciencias city climate commerce
    communautaire communication communications construction cooperation cooperatives country cultura
    culture decentralization deporte desarrollo development developpement digital disaster durable
    eau eaux ecological economic economie economy education elevage employment energie energy
    environment environnement famille family femme finance finances fisheries food forest forestal
    forestry forests forets ganaderia gender habitat health higher housing hydraulique hygiene
    industrie industry infrastructure innovacion innovation inovacao integration international
    investment investments irrigation it jeunesse labor labour land lands livestock logistics
    management marine maritime mer meteorology mineral mines mining minor national natural nature
    new nouvelles numerique nutrition peche pesca plan planning population postal poverty power
    prevention promotion protection public publics publique publiques reform region regional
    relations religious research resource resources rural rurale sanitation sante science scientific
    secondary security services skills small social solidarity sovereignty sport sports statistics
    strategic supply sustainable systems technical technological technologies technology tecnologia
    telecommunications territorial tertiary tourism trade training transport transportation
    transports travaux urban urbanism urbanisme utilities vivienda vocational water waters welfare
    women works youth
""")
_JOINTS = _words("a and d da de del des do du e et for l la las le les los of on the y")
_CUTS = re.compile(r"[,;:|/]|\s[-\u2013\u2014]\s")
_ASIDE = re.compile(r"\([^()]*\)|[()]")
_HONORIFIC = re.compile(r"\b(?:M[Rr]|M[Rr][Ss]|M[Ss]|Mme|Dr|Prof|Eng|Ing|Hon|Sra?|Shri|Smt)\b")
_LETTERS = re.compile(r"[^\W\d_]+")


def organisations(told: str | Iterable[str]) -> tuple[str, ...]:
    """
    Return the organisations among the agencies, each once, in their order.

    :param told: agencies joined by commas, or a list of such; what stands in brackets is left out
    """
    written = [told] if isinstance(told, str) else told
    one_line = (cleaned(",".join(names[:LONGEST_LIST].splitlines())) for names in written)
    kept = (_kept(name) for names in one_line for name in _cut(names))
    once: dict[str, str] = {}
    for name in filter(None, kept):
        once.setdefault(folded(name), name)
    return tuple(once.values())[:MOST]


def reads_like_an_organisation(name: str) -> bool:
    """Tell whether one of at least two words says that it is an organisation."""
    words = _bare(name)
    return len(words) >= FEWEST_WORDS and not _BODIES.isdisjoint(words)


def _cut(names: str) -> Iterator[str]:
    """Yield the parts between commas; mere subjects go on with the organisation before them."""
    name = ""
    for part in _CUTS.split(_ASIDE.sub(" ", names)):
        if reads_like_an_organisation(part):
            yield name
            name = part
        elif name and _is_of_subjects(part):
            name = f"{name.rstrip()}, {part.lstrip()}"
        else:
            yield name
            name = ""
    yield name


def _is_of_subjects(part: str) -> bool:
    words = set(_bare(part))
    return words <= _SUBJECTS | _JOINTS and not words <= _JOINTS


def _kept(name: str) -> str:
    """Return the name without the blanks around it, or nothing if somebody is named in it."""
    bare = " ".join(without_people(name).split()).strip(" .-")[:LONGEST].strip()
    names_somebody = REMOVED in bare or _HONORIFIC.search(bare)
    return bare if reads_like_an_organisation(bare) and not names_somebody else ""


def _bare(text: str) -> list[str]:
    return _LETTERS.findall(folded(text))
