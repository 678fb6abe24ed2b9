"""Which language a question is written in, told by its script and its smallest words."""

import re
from collections.abc import Set

# Words that nobody writes a sentence without; of the few that two languages share, both gain.
_SMALL_WORDS = {
    "en": """
        the and of to is are was were they their our we that with for from have has had not who
        them this these those but because after when where which what how it its on at by you or
        if than then there no nobody been be will would can cannot do does did my
    """,
    "fr": """
        le les des du et est sont ont leur leurs nous que qui dans pour pas avec sur une au aux ce
        cette ces ils elles ne plus mais car sans par il elle notre nos même été était avoir être
        où quand comme chez trop peu rien personne dont depuis vers on
    """,
    "es": """
        el los las del y es son han su sus nuestro nuestra nuestros que quien en para con por una
        al lo no se pero porque sin como más muy hay está están cuando donde nadie nada ni desde
        hasta ya fue fueron ser tiene tienen este esta estos esas sobre entre también
    """,
    "pt": """
        os das dos do da e é são têm não seu sua seus nosso nossa que quem em para com por uma ao
        aos à às mas porque sem como mais muito há está estão quando onde ninguém nada nem desde
        até já foi foram ser tem este esta estes sobre entre também pelo pela nos nas
    """,
}
SMALL_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "zh-hans": re.compile(r"[\u4e00-\u9fff]"),
}
LANGUAGES = frozenset({*SMALL_WORDS, *_SCRIPTS})
_WORD = re.compile(r"[^\W\d_]+")
FEW_WORDS = 4
_SHARE_OF_A_SCRIPT = 0.3  # of the letters


def is_understood(text: str, language: str) -> bool:
    """
    Tell whether a text is, as far as one can see, in the language in which it is looked for.

    A few words without small ones between them may be of any language, and are not doubted.
    """
    written_in = language_of(text, among=LANGUAGES, otherwise="")
    return written_in == language or (not written_in and len(text.split()) < FEW_WORDS)


def language_of(text: str, *, among: Set[str], otherwise: str) -> str:
    """
    Return the language that a text is most likely written in.

    :param among: the languages to choose from
    :param otherwise: what is returned where nothing tells, as for a single noun
    """
    letters = sum(map(str.isalpha, text)) or 1
    for language, script in _SCRIPTS.items():
        if len(script.findall(text)) / letters >= _SHARE_OF_A_SCRIPT:
            return language if language in among else otherwise
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {
        language: sum(word in small for word in words)
        for language, small in SMALL_WORDS.items()
        if language in among
    }
    most = max(counts.values(), default=0)
    likely = [language for language, count in counts.items() if count == most]
    if not most or (len(likely) > 1 and otherwise in likely):
        return otherwise
    return likely[0]
