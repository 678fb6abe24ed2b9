"""Words with which people say how many people there are, in the seven languages."""

import re
from typing import Final

_TIMES = {
    100: "hundred|hundreds|centaines|centaine",
    1_000: (
        "k|thousand|thousands|mille|millier|milliers|mil|miles|тыс|тысяча|тысячи|тысяч"
        "|ألف|الف|آلاف|الاف|千"
    ),
    10_000: "万|萬",
    100_000: "lakh|lakhs|lac|lacs",
    1_000_000: (
        "m|mn|mio|million|millions|millón|millon|millones|milhão|milhao|milhões|milhoes"
        "|млн|миллион|миллиона|миллионов|مليون|ملايين|百万"
    ),
    10_000_000: "crore|crores|千万",
    100_000_000: "亿|億",
    1_000_000_000: (
        "bn|billion|billions|milliard|milliards|mil millones|mil milhões|mil milhoes"
        "|bilhão|bilhao|bilhões|bilhoes|thousand million|млрд|миллиард|миллиарда|миллиардов"
        "|مليار|مليارات"
    ),
}
TIMES: Final = dict(
    sorted(
        ((word, times) for times, words in _TIMES.items() for word in words.split("|")),
        key=lambda item: -len(item[0]),
    )
)
"""By what a word multiplies, the longest word first. `billion` is the English one: the French and
Spanish is more people than there are."""

ABOUT: Final = re.compile(
    r"(?:[~≈±><≥≤+](?=\s*\d)"
    r"|(?:about|around|roughly|approximately|approx|some|nearly|almost|over|more than|at least"
    r"|up to|circa|ca|c"
    r"|environ|près de|plus de|quelque|presque|au moins|à peu près|jusqu'à"
    r"|cerca de|alrededor de|unos|unas|más de|mas de|casi|aproximadamente|al menos"
    r"|mais de|quase|pelo menos|uns|umas|por volta de"
    r"|около|примерно|более|почти|حوالي|نحو|أكثر من)(?![^\W\d_])\.?"
    r"|大约|约|近|超过)\s*"
)
PERCENT: Final = re.compile(
    r"%|‰|per ?cent|pour ?cent|p\. ?c\.|por ?cient|por ?cento|процент|بالم|في الم"
)
SHARE: Final = re.compile(
    r"(?:/|:|in|out of|of|sur|de cada|em cada|por cada|de|из|من|от)\s*(?:every |the )?\d"
)
RANGE: Final = re.compile(r"(?:[-~至到]\s*|(?:to|or|and|à|ou|et|a|y|o|e|até|до|и|إلى)\s+)\d")
PEOPLE: Final = re.compile(
    r"(?:\(|(?:of |de |d'|des )?"
    r"(?:people|persons?|human|humans|inhabitants|citizens|residents|men|women|children|child"
    r"|boys?|girls?|adults?|youths?|youth|young|infants|babies|mothers|pupils|students|teachers"
    r"|workers|farmers|patients|refugees|migrants|displaced|returnees|poor|former"
    r"|personnes?|gens|habitants?|citoyens|hommes|femmes|enfants?|garçons|filles|adultes|jeunes"
    r"|élèves|étudiants|enseignants|travailleurs|agriculteurs|patients|réfugiés|déplacés|mères"
    r"|personas?|gente|habitantes|ciudadanos|hombres|mujeres|niños|niñas|adultos|jóvenes|alumnos"
    r"|estudiantes|trabajadores|agricultores|pacientes|refugiados|desplazados|madres"
    r"|pessoas?|cidadãos|homens|mulheres|crianças|meninos|meninas|rapazes|raparigas|jovens|alunos"
    r"|estudantes|trabalhadores|deslocados|mães"
    r"|человека?|чел|людей|люди|детей|женщин|мужчин|жителей"
    r"|شخص|شخصا|شخصًا|أشخاص|نسمة|فرد|طفل|امرأة|إنسان)(?![^\W\d_])"
    r"|(?:个|多|余|名)?(?:人|儿童|妇女|名))"
)
