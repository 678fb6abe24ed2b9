"""One document in each of the seven languages, as a measured problem would be told."""

import datetime

from counterpart.web.documents.blocks import (
    Block,
    Branch,
    Direction,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Source,
    Table,
    Tree,
)

DAY = datetime.date(2026, 3, 5)

WORDS = {
    "en": (
        "Girls leave school after the sixth year",
        "Asks for no classified matter, and for no name of a person who could be harmed.",
        "Six of ten girls leave before they finish; two decades ago it was eight.",
        "Where",
        "Three provinces in the north",
        "Why it persists",
        "The school is too far",
    ),
    "fr": (
        "Des filles quittent l’école après la sixième année",
        "Aucune information classifiée n’est demandée, ni aucun nom d’une personne en danger.",
        "Six filles sur dix partent avant la fin ; voilà vingt ans, elles étaient huit.",
        "Où",
        "Trois provinces du Nord, de Tessaoua à Zinder",
        "Pourquoi cela dure",
        "L’école est trop loin : « où dormir ? »",
    ),
    "es": (
        "Las niñas dejan la escuela después del sexto año",
        "No se pide ninguna información clasificada, ni el nombre de quien corra peligro.",
        "Seis de cada diez niñas se van antes de acabar; hace veinte años eran ocho. ¿Por qué?",
        "Dónde",
        "Tres provincias del norte",
        "Por qué continúa",
        "La escuela está demasiado lejos",
    ),
    "pt": (
        "As raparigas deixam a escola depois do sexto ano",
        "Não se pede matéria classificada, nem o nome de quem possa correr perigo.",
        "Seis em cada dez saem antes do fim; há vinte anos eram oito. São João não é exceção.",
        "Onde",
        "Três províncias do norte",
        "Porque continua",
        "A escola é longe demais",
    ),
    "ar": (
        "الفتيات يتركن المدرسة بعد السنة السادسة",
        "لا تُطلب أي معلومات سرية، ولا اسم شخص قد يتعرض للأذى.",
        "ست من كل عشر فتيات يغادرن قبل الإتمام، وكنّ ثماني قبل عشرين سنة (2004).",
        "المكان",
        "ثلاث محافظات في الشمال",
        "لماذا تستمر المشكلة",
        "المدرسة بعيدة جدًا",
    ),
    "ru": (
        "Девочки уходят из школы после шестого класса",
        "Секретные сведения и имена людей, которым это повредит, не нужны.",
        "Шесть из десяти девочек уходят до окончания; двадцать лет назад их было восемь. Ещё ёж.",
        "Где",
        "Три северные области",
        "Почему так остаётся",
        "Школа слишком далеко",
    ),
    "zh-hans": (
        "女孩读完六年级后辍学",
        "请勿填写机密内容，也不要写可能因此受害者的姓名。",  # noqa: RUF001
        "每十名女孩中有六名未完成学业便离开；二十年前是八名。“为什么？”——原因如下……",  # noqa: RUF001
        "地点",
        "北部三个省份",
        "问题为何持续",
        "学校离家太远",
    ),
}

LANGUAGES = list(WORDS)


def way(language: str) -> Direction:
    return "rtl" if language == "ar" else "ltr"


def document(language: str = "en", *more: Block) -> Document:
    """Return a document with a block of each kind that has words alone, then these."""
    title, notice, lead, where, place, why, cause = WORDS[language]
    return Document(
        title=title,
        language=language,
        direction=way(language),
        notice=notice,
        made_on=DAY,
        blocks=(
            Paragraph(lead, leads=True),
            Facts(((where, place), (why, f"{cause}. {lead}"))),
            Heading(why),
            Paragraph(f"{lead} {cause}. {place}. {lead}"),
            Tree(
                Branch(
                    title,
                    (
                        Branch(cause, (Branch(place, (Branch(lead),)), Branch(where)), tag=where),
                        Branch(lead),
                    ),
                )
            ),
            Heading(place, level=2),
            Table(
                (where, "2004", "2014", "2024"),
                ((place, "81.4", "70.2", "60.0"), (cause, "7.5", "1,204.0", "…")),
                frozenset({1, 2, 3}),
                caption=why,
            ),
            Note(f"{cause}. {lead}"),
            *more,
        ),
        sources=(
            Source(
                f"{place}, 2024, CC BY 4.0", "https://data.worldbank.org/indicator/SE.PRM.CMPT.ZS"
            ),
            Source(cause),
        ),
    )
