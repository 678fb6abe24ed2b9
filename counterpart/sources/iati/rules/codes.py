"""The words for those of IATI's codes that a reader is shown or the library acts upon."""

from collections.abc import Mapping

from counterpart.sources.records import Status, Telling

STATUSES: Mapping[str, tuple[Status, str]] = {
    "1": (Status.PLANNED, "Pipeline/identification"),
    "2": (Status.ACTIVE, "Implementation"),
    "3": (Status.FINISHED, "Finalisation"),
    "4": (Status.FINISHED, "Closed"),
    "5": (Status.DROPPED, "Cancelled"),
    "6": (Status.DROPPED, "Suspended"),
}
DESCRIPTIONS: Mapping[str, Telling] = {
    "1": Telling.DESCRIPTION,
    "2": Telling.OBJECTIVE,
    "3": Telling.TARGET_GROUP,
    "4": Telling.DESCRIPTION,
}
TRANSACTIONS: Mapping[str, str] = {
    "1": "incoming-funds",
    "2": "commitment",
    "3": "disbursement",
    "4": "expenditure",
    "5": "interest-payment",
    "6": "loan-repayment",
    "7": "reimbursement",
    "8": "purchase-of-equity",
    "9": "sale-of-equity",
    "10": "credit-guarantee",
    "11": "incoming-commitment",
    "12": "pledge",
    "13": "incoming-pledge",
}
MEASURES: Mapping[str, str] = {
    "1": "unit",
    "2": "percentage",
    "3": "nominal",
    "4": "ordinal",
    "5": "qualitative",
}
REGIONS: Mapping[str, str] = {  # of the OECD's list, for where no name is given
    "88": "States of ex-Yugoslavia",
    "89": "Europe",
    "189": "North of Sahara",
    "289": "South of Sahara",
    "298": "Africa",
    "380": "West Indies",
    "389": "Caribbean and Central America",
    "489": "South America",
    "498": "America",
    "589": "Middle East",
    "619": "Central Asia",
    "679": "South Asia",
    "689": "South and Central Asia",
    "789": "Far East Asia",
    "798": "Asia",
    "889": "Oceania",
    "998": "Developing countries",
    "1027": "Eastern Africa",
    "1028": "Middle Africa",
    "1029": "Southern Africa",
    "1030": "Western Africa",
    "1031": "Caribbean",
    "1032": "Central America",
    "1033": "Melanesia",
    "1034": "Micronesia",
    "1035": "Polynesia",
}
FINANCE: Mapping[str, str] = {  # by the first digit of three; the OECD groups them so
    "1": "grant",
    "2": "interest subsidy",
    "3": "capital subscription",
    "4": "loan",
    "5": "equity",
    "6": "debt relief",
    "7": "investment",
    "8": "bonds",
}
FINANCE_OF_ITS_OWN: Mapping[str, str] = {
    "422": "reimbursable grant",
    "423": "bonds",
    "424": "asset-backed securities",
    "425": "debt securities",
    "432": "preferred equity",
    "433": "hybrid instrument",
    "451": "export credit",
    "452": "export credit",
    "453": "export credit",
    "1100": "guarantee",
}
AID: Mapping[str, str] = {  # by the letter of the OECD's types of aid
    "A": "budget support",
    "B": "core or pooled funding",
    "C": "project",
    "D": "technical assistance",
    "E": "scholarships",
    "F": "debt relief",
    "G": "administrative costs",
    "H": "spending in the donor country",
}


def instrument(finance: str, aid: str) -> str:
    """
    Return a short word for how an activity is paid; empty where neither code is known.

    :param finance: the code of its type of finance, such as 110 or 421
    :param aid: the code of its type of aid in the OECD's list, such as C01
    """
    paid = FINANCE_OF_ITS_OWN.get(finance)
    if not paid and len(finance) == 3:
        paid = FINANCE.get(finance[0])
    return paid or AID.get(aid[:1], "")
