"""Names of people go out of texts; offices, countries and what is called after people stay."""

import time

import pytest

from counterpart.sources.rules.people import without_people


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("President Kofi Adomako opened it.", "President opened it."),
        ("President Adomako's visit", "President's visit"),
        ("Prime Minister Ana Sol de Lima", "Prime Minister"),
        ("Ambassador Wan Li-ming signed.", "Ambassador signed."),
        ("the ambassador to Papua New Guinea Wan Li", "the ambassador to Papua New Guinea […]"),
        ("Vice Premier Hu Wan and King Tovu VI", "Vice Premier and King"),
        ("General Amadu Sori, Colonel P. J. Kane", "General, Colonel"),
        ("the director general of the board, Ana Sol,", "the director general of the board, […],"),
        ("his counterpart Karim al-Basri said", "his counterpart said"),
    ],
)
def test_behind_an_office_the_name_goes_and_the_office_stays(text: str, without: str) -> None:
    assert without_people(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Mr. Wan Li and Mrs Ana de Sousa signed", "[…] and […] signed"),
        ("Dr.Amina Bello’s clinic", "[…]’s clinic"),
        ("H.E. Mr. Jean-Paul Mbele, Ambassador of Gabon", "[…], Ambassador of Gabon"),
        ("HE Wan Li will pay", "[…] will pay"),
        ("His Excellency Kofi Adomako arrived", "His Excellency arrived"),
        ("Sheikh Hamad bin Talal Al Nuri paid", "[…] paid"),
        ("SIGNED BY MR. WAN LI", "SIGNED BY […]"),
    ],
)
def test_a_title_of_a_person_goes_with_the_name(text: str, without: str) -> None:
    assert without_people(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (
            "Minister of Health and Social Welfare of Liberia, Dr. Amina Bello, said",
            "Minister of Health and Social Welfare of Liberia, […], said",
        ),
        ("Minister of Foreign Affairs Kofi Adomako", "Minister of Foreign Affairs […]"),
        ("Governor of South Darfur State, Kofi Adomako,", "Governor of South Darfur State, […],"),
        ("President of Hill Normal University Wan Li", "President of Hill Normal University […]"),
    ],
)
def test_what_an_office_is_over_stays(text: str, without: str) -> None:
    assert without_people(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Ana Sol, the then Deputy Minister of Trade, said", "[…], the then Deputy Minister of"),
        ("met Wan Li, China's ambassador to Chad", "met […], China's ambassador to Chad"),
        ("Presidents Adomako Kofi and Ana Sol met", "Presidents and […] met"),
    ],
)
def test_a_name_beside_an_office_goes_too(text: str, without: str) -> None:
    assert without_people(text).startswith(without)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("le ministre de la Santé Jean Kouame a signé", "le ministre de la Santé […] a signé"),
        ("M. Jean Dufour, directeur général de l'Agence", "[…], directeur général de l'Agence"),
        ("le Président de la République du Sénégal, Moussa Sy", "la République du Sénégal, […]"),
        ("la ministra de Salud, María Paz Soto, firmó", "la ministra de Salud, […], firmó"),
        ("el presidente Juan Paz inauguró", "el presidente inauguró"),
        ("Sr. Juan Paz y Sra. Ana Sol", "[…] y […]"),
    ],
)
def test_french_and_spanish_are_understood(text: str, without: str) -> None:
    assert without_people(text).endswith(without)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Health of Ghana spoke with the Minister of Finance.",
        "The President of the Republic of Kenya and the Prime Minister of Tonga met.",
        "Ministers of Health, Education and Labour of Togo",
        "the Ministry of Finance and the National Assembly",
        "Governor of Santa Cruz, Mayor of Dar es Salaam",
        "the Ambassador to Trinidad and Tobago, the Ambassador to Papua New Guinea",
        "In Port Moresby, Prime Minister said",
        "King Tovu Hospital, President Adomako Road and Dr Bello Memorial High School",
        "General Hospital, Port au Prince and Sharm El Sheikh Airport",
        "MAJOR CITIES; DIRECTOR REQUIRES REPORT; ENG. CREDIT",
        "DR Congo Private Sector; one member in the Fondo Familiar",
        "in general Huawei equipment, and a major Chinese company",
        "La Secretaría Distrital de Planeación de Bogotá",
        "a cost of $11M. Sources differ.",
        "the President Hotel",
    ],
)
def test_countries_ministries_and_places_stay(text: str) -> None:
    assert without_people(text) == text


def test_a_city_before_an_office_with_its_name_stays() -> None:
    text = "They visited Tovu Penh, Prime Minister Kofi Adomako said."

    assert without_people(text) == "They visited Tovu Penh, Prime Minister said."


@pytest.mark.parametrize(
    "part", ["Mr ", "Minister of ", "general ", "Xu Wei, ", "Health and ", "A."]
)
def test_no_text_takes_long(part: str) -> None:
    started = time.monotonic()

    without_people(part * (20_000 // len(part)))

    assert time.monotonic() - started < 5
