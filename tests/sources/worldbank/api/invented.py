"""Projects that nobody ever carried out, in the form of the API. The countries are real."""

from typing import Any

COUNTRIES = ("Benin", "Bolivia", "Georgia", "Jordan", "Lao People's Democratic Republic", "Rwanda")
SUBJECTS = ("Clean Water", "Early Reading", "Land Records", "Market Roads", "Rural Clinics")
TEAM_LEAD = "Quilla Ostrander"
OFFICIAL = "Ferdo Ashwick"


def project(number: int = 1, **changed: Any) -> dict[str, Any]:
    """Return a record; a field that is set to `...` is not told."""
    country = COUNTRIES[number % len(COUNTRIES)]
    told = {
        "id": f"P{900000 + number}",
        "proj_id": f"P{900000 + number}",
        "project_name": f"{SUBJECTS[number % len(SUBJECTS)]} for {country} {number}",
        "status": "Active",
        "countryshortname": country,
        "countryname": f"Republic of {country}",
        "countrycode": ["XX"],
        "regionname": "Somewhere",
        "boardapprovaldate": "2021-03-18T00:00:00Z",
        "closingdate": "2027-06-30",
        "curr_total_commitment": "95000000",
        "totalamt": "90000000",
        "grantamt": "0",
        "idacommamt": "95000000",
        "pdo": f"Let the people of {1000 + number} villages drink safe water in every season.",
        "project_abstract": "The project\thas threecomponents.",
        "borrower": f"Republic of {country}",
        "impagency": "Ministry of Water,  Rural Water Agency , Ministry of Water",
        "major_sectors": [
            {
                "major_sector": {
                    "major_sector_name": "Water, Sanitation and Waste Management",
                    "sectors": [
                        {
                            "sector_name": "Water Supply",
                            "sector_code": "WC",
                            "sector_percent": "53.0",
                        },
                        {
                            "sector_name": "Sanitation",
                            "sector_code": "WA",
                            "sector_percent": "47.0",
                        },
                    ],
                }
            }
        ],
        "themev2_level1_exact": ["Human Development", "Human Development", "Public Sector"],
        "last_stage_reached_name": "Bank Approved",
        "proj_last_upd_date": "2025-04-14T00:00:00Z",
        "teamleadname": TEAM_LEAD,
    }
    return {name: value for name, value in {**told, **changed}.items() if value is not ...}


def projects(how_many: int, first: int = 1) -> list[dict[str, Any]]:
    return [project(number) for number in range(first, first + how_many)]
