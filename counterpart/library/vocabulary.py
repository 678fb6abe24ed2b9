"""The closed lists by which cases are described, with what each word means."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


class Family(models.TextChoices):
    """The kind of problem a case answers."""

    EX_COMBATANTS = "reintegration-of-ex-combatants", _("Reintegration of ex-combatants")
    VERY_POOR = "targeted-help-for-the-very-poor", _("Targeted help for the very poor")
    MOTHERS_AND_CHILDREN = (
        "survival-of-mothers-and-young-children",
        _("Survival of mothers and young children"),
    )
    PRIMARY_SCHOOL = "learning-in-primary-school", _("Learning in primary school")
    REVENUE = "raising-public-revenue", _("Raising public revenue")
    WATER = "safe-water-and-sanitation", _("Safe water and sanitation")
    FORESTS = "halting-the-loss-of-forests", _("Halting the loss of forests")
    YOUTH_WORK = "work-for-young-people", _("Work for young people")


class Approach(models.TextChoices):
    """The kind of instrument a case used."""

    DEDICATED_AGENCY = "dedicated-agency", _("Dedicated agency")
    CASH_TRANSFER = "cash-transfer", _("Cash transfer")
    CONDITIONAL_CASH_TRANSFER = "conditional-cash-transfer", _("Conditional cash transfer")
    CASH_GRANT = "cash-grant", _("Cash grant")
    ASSET_TRANSFER = "asset-transfer", _("Asset transfer")
    GRADUATION_PACKAGE = "graduation-package", _("Graduation package")
    PUBLIC_WORKS = "public-works", _("Public works")
    EMPLOYMENT_GUARANTEE = "employment-guarantee", _("Employment guarantee")
    VOCATIONAL_TRAINING = "vocational-training", _("Vocational training")
    EDUCATION_SUPPORT = "education-support", _("Education support")
    JOB_PLACEMENT = "job-placement", _("Job placement")
    ENTERPRISE_SUPPORT = "enterprise-support", _("Enterprise support")
    CREDIT_AND_SAVINGS = "credit-and-savings", _("Credit and savings")
    FARMING_LIVELIHOODS = "farming-livelihoods", _("Farming livelihoods")
    LAND_AND_HOUSING = "land-and-housing", _("Land and housing")
    FOOD_AND_IN_KIND = "food-and-in-kind", _("Food and help in kind")
    FEE_WAIVER = "fee-waiver", _("Fee waiver")
    CASE_MANAGEMENT = "case-management", _("Case management")
    SOCIAL_REGISTRY = "social-registry", _("Social registry")
    COMMUNITY_TARGETING = "community-targeting", _("Community targeting")
    COMMUNITY_GRANTS = "community-grants", _("Community grants")
    COMMUNITY_RECONCILIATION = "community-reconciliation", _("Community reconciliation")
    CIVIC_ORIENTATION = "civic-orientation", _("Civic orientation")
    PSYCHOSOCIAL_SUPPORT = "psychosocial-support", _("Psychosocial support")
    MILITARY_INTEGRATION = "military-integration", _("Military integration")
    VETERANS_BENEFITS = "veterans-benefits", _("Veterans’ benefits")
    LEGAL_SETTLEMENT = "legal-settlement", _("Legal settlement")
    WEAPONS_COLLECTION = "weapons-collection", _("Weapons collection")
    DECENTRALISED_DELIVERY = "decentralised-delivery", _("Decentralised delivery")
    CONTRACTED_DELIVERY = "contracted-delivery", _("Contracted delivery")
    RESULTS_BASED_PAYMENT = "results-based-payment", _("Results-based payment")
    DIGITAL_DELIVERY = "digital-delivery", _("Digital delivery")
    LEGAL_REFORM = "legal-reform", _("Legal reform")
    OUTREACH_WORKERS = "outreach-workers", _("Outreach workers")
    STRUCTURED_TEACHING = "structured-teaching", _("Structured teaching")
    TEACHING_BY_LEVEL = "teaching-by-level", _("Teaching by level")
    INSURANCE = "insurance", _("Insurance")
    SERVICE_VOUCHERS = "service-vouchers", _("Service vouchers")
    PROVIDER_REFORM = "provider-reform", _("Provider reform")
    BUILDING_WORKS = "building-works", _("Building works")
    HOUSEHOLD_SUBSIDY = "household-subsidy", _("Household subsidy")
    COMMUNITY_MANAGEMENT = "community-management", _("Community management")
    COMMUNITY_MOBILISATION = "community-mobilisation", _("Community mobilisation")
    ENFORCEMENT = "enforcement", _("Enforcement")
    PROTECTED_AREAS = "protected-areas", _("Protected areas")
    PAYMENTS_FOR_NATURE = "payments-for-nature", _("Payments for nature")
    PLANTING_AND_REGROWTH = "planting-and-regrowth", _("Planting and regrowth")
    WAGE_SUBSIDY = "wage-subsidy", _("Wage subsidy")
    INFORMATION_AND_FEEDBACK = "information-and-feedback", _("Information and feedback")
    CITIZEN_REWARDS = "citizen-rewards", _("Citizen rewards")
    WORKFORCE_REFORM = "workforce-reform", _("Workforce reform")


class Outcome(models.TextChoices):
    """What came of it, by the yardstick named in the outcome note."""

    ACHIEVED = "achieved", _("Achieved")
    MIXED = "mixed", _("Mixed")
    NOT_ACHIEVED = "not-achieved", _("Not achieved")
    UNKNOWN = "unknown", _("Unknown")


SOBER = {Outcome.MIXED, Outcome.NOT_ACHIEVED}


class Evidence(models.TextChoices):
    """How an outcome or a result is known."""

    EXPERIMENT = "experiment", _("Experiment")
    QUASI_EXPERIMENT = "quasi-experiment", _("Quasi-experiment")
    INDEPENDENT_RATING = "independent-rating", _("Independent rating")
    SURVEY = "survey", _("Survey")
    MONITORING = "monitoring", _("Monitoring")
    TESTIMONY = "testimony", _("Testimony")
    UNKNOWN = "unknown", _("Unknown")


class ForEach(models.TextChoices):
    """For one of whom a cost was spent."""

    PERSON = "person", _("for each person")
    HOUSEHOLD = "household", _("for each household")
    PERSON_AND_YEAR = "person-and-year", _("for each person and year")
    HOUSEHOLD_AND_YEAR = "household-and-year", _("for each household and year")


FAMILIES = {
    Family.EX_COMBATANTS: _(
        "Bringing people who fought, in an army or an armed group, back into civilian life."
    ),
    Family.VERY_POOR: _(
        "Finding the poorest households and giving them help that others do not get."
    ),
    Family.MOTHERS_AND_CHILDREN: _(
        "Keeping women alive in childbirth and small children alive in their first years."
    ),
    Family.PRIMARY_SCHOOL: _("Getting children who sit in school to read, write and count."),
    Family.REVENUE: _("Getting the taxes that are owed paid, fairly and at low cost."),
    Family.WATER: _("Bringing clean water and decent toilets to homes, and keeping them working."),
    Family.FORESTS: _("Stopping the clearing of forests, or bringing trees back."),
    Family.YOUTH_WORK: _(
        "Getting young people who have no work into paid work or a business of their own."
    ),
}

APPROACHES = {
    Approach.DEDICATED_AGENCY: _(
        "One public body is made for this task, with budget and staff of its own."
    ),
    Approach.CASH_TRANSFER: _(
        "Regular money for as long as the need lasts, nothing asked in return."
    ),
    Approach.CONDITIONAL_CASH_TRANSFER: _(
        "Regular money, paid while the family keeps agreed duties such as school or clinic visits."
    ),
    Approach.CASH_GRANT: _(
        "A sum fixed beforehand, paid once or in instalments that end, to start over."
    ),
    Approach.ASSET_TRANSFER: _("Productive things are given: animals, tools, stock."),
    Approach.GRADUATION_PACKAGE: _(
        "A timed sequence for one household: support to live on, an asset, training, coaching and savings together."
    ),
    Approach.PUBLIC_WORKS: _("Paid work on public assets."),
    Approach.EMPLOYMENT_GUARANTEE: _("A legal right to paid public work on demand."),
    Approach.VOCATIONAL_TRAINING: _("Teaching a trade."),
    Approach.EDUCATION_SUPPORT: _("Return to school, scholarships, second-chance schooling."),
    Approach.JOB_PLACEMENT: _(
        "Apprenticeships, internships, placement, help with the job search or duties of employers."
    ),
    Approach.ENTERPRISE_SUPPORT: _("Training, advice and start-up help for one's own business."),
    Approach.CREDIT_AND_SAVINGS: _("Loans, savings groups, bank accounts."),
    Approach.FARMING_LIVELIHOODS: _(
        "Land, seed, animals and farm training together, to live from farming."
    ),
    Approach.LAND_AND_HOUSING: _("Title, plots or homes."),
    Approach.FOOD_AND_IN_KIND: _("Food, school meals, vouchers, goods."),
    Approach.FEE_WAIVER: _(
        "Free or cheaper services (health, school, energy), a premium waived too, for those who qualify."
    ),
    Approach.CASE_MANAGEMENT: _(
        "One named worker follows each person or family over time and links them to services."
    ),
    Approach.SOCIAL_REGISTRY: _("One register finds and ranks who qualifies, for many programmes."),
    Approach.COMMUNITY_TARGETING: _("The community itself decides who qualifies."),
    Approach.COMMUNITY_GRANTS: _("Money to whole communities, who choose how to spend it."),
    Approach.COMMUNITY_RECONCILIATION: _(
        "Rites, dialogue, truth-telling or joint work that mend ties between people."
    ),
    Approach.CIVIC_ORIENTATION: _(
        "Camps or courses that prepare for civilian life, rights and duties."
    ),
    Approach.PSYCHOSOCIAL_SUPPORT: _("Counselling, therapy, trauma care."),
    Approach.MILITARY_INTEGRATION: _("Places in the new army or police."),
    Approach.VETERANS_BENEFITS: _("Pensions, disability and health rights by law."),
    Approach.LEGAL_SETTLEMENT: _(
        "Amnesty, reduced penalties or special courts in return for disarming, truth or reparation."
    ),
    Approach.WEAPONS_COLLECTION: _(
        "Arms bought back, collected or exchanged, as the main instrument."
    ),
    Approach.DECENTRALISED_DELIVERY: _(
        "Local governments, councils or chiefs receive money or power to deliver."
    ),
    Approach.CONTRACTED_DELIVERY: _(
        "Public money pays private or voluntary bodies to deliver, or a firm gets the right to run a service."
    ),
    Approach.RESULTS_BASED_PAYMENT: _(
        "Money follows results that somebody checks, paid to staff, an organisation or a government."
    ),
    Approach.DIGITAL_DELIVERY: _(
        "Identity, payment, teaching or service by phone, card or computer."
    ),
    Approach.LEGAL_REFORM: _("A law or rule changes what people may claim or must do."),
    Approach.OUTREACH_WORKERS: _(
        "Trained people of the place, paid or unpaid, bring the same service to all homes around."
    ),
    Approach.STRUCTURED_TEACHING: _(
        "Lesson plans, books and coaching for teachers that fit one another."
    ),
    Approach.TEACHING_BY_LEVEL: _(
        "Children are grouped and taught by what they can do, not by age, often in extra hours."
    ),
    Approach.INSURANCE: _(
        "A fund pays providers for everyone who is enrolled; enrolment is what is new."
    ),
    Approach.SERVICE_VOUCHERS: _(
        "People choose a provider, and the state pays it for each voucher."
    ),
    Approach.PROVIDER_REFORM: _(
        "A public provider or office is run in a new way: managers, staff rules, billing, service standards."
    ),
    Approach.BUILDING_WORKS: _(
        "New pipes, roads, schools, clinics or toilets are built with public money and stay public."
    ),
    Approach.HOUSEHOLD_SUBSIDY: _(
        "Part of the price of something for the home is paid: a toilet, a connection, a stove."
    ),
    Approach.COMMUNITY_MANAGEMENT: _(
        "Those who use a forest, a water point or a school get the right to govern it."
    ),
    Approach.COMMUNITY_MOBILISATION: _(
        "Neighbours are led to see a problem and change a habit together; little or nothing is given."
    ),
    Approach.ENFORCEMENT: _(
        "Rules, debts or contracts that exist are watched and breaches punished: audits, cut-offs, satellite alarms, fines."
    ),
    Approach.PROTECTED_AREAS: _("Land is set apart by law and guarded."),
    Approach.PAYMENTS_FOR_NATURE: _(
        "Owners or communities are paid to keep or restore forest, soil or water."
    ),
    Approach.PLANTING_AND_REGROWTH: _("Trees are planted or let grow again, by farmers or crews."),
    Approach.WAGE_SUBSIDY: _("The state pays part of the wage of those who are hired."),
    Approach.INFORMATION_AND_FEEDBACK: _(
        "Letters, report cards or published facts, so that people or offices act differently."
    ),
    Approach.CITIZEN_REWARDS: _(
        "Prizes or refunds for people who do what the state needs, such as asking for a receipt."
    ),
    Approach.WORKFORCE_REFORM: _(
        "Public staff are hired, trained, posted or paid in a new way; the office stays as it is."
    ),
}

EVIDENCE = {
    Evidence.EXPERIMENT: _("People or places were assigned by lot."),
    Evidence.QUASI_EXPERIMENT: _("A comparison group, not chosen by lot."),
    Evidence.INDEPENDENT_RATING: _("Judged by evaluators outside the programme."),
    Evidence.SURVEY: _("People were asked; no comparison."),
    Evidence.MONITORING: _("The programme’s own counts."),
    Evidence.TESTIMONY: _("Somebody says so."),
    Evidence.UNKNOWN: _("The sources do not say."),
}

# What figures are counted in, apart from percent and money. Another unit is shown as it was written.
UNITS = {
    "people": ngettext_lazy("%(number)s person", "%(number)s people", "count"),
    "households": ngettext_lazy("%(number)s household", "%(number)s households", "count"),
    "percentage points": ngettext_lazy(
        "%(number)s percentage point", "%(number)s percentage points", "count"
    ),
    "communities": ngettext_lazy("%(number)s community", "%(number)s communities", "count"),
    "villages": ngettext_lazy("%(number)s village", "%(number)s villages", "count"),
    "districts": ngettext_lazy("%(number)s district", "%(number)s districts", "count"),
    "municipalities": ngettext_lazy(
        "%(number)s municipality", "%(number)s municipalities", "count"
    ),
    "communes": ngettext_lazy("%(number)s commune", "%(number)s communes", "count"),
    "local areas": ngettext_lazy("%(number)s local area", "%(number)s local areas", "count"),
    "cities": ngettext_lazy("%(number)s city", "%(number)s cities", "count"),
    "regions": ngettext_lazy("%(number)s region", "%(number)s regions", "count"),
    "schools": ngettext_lazy("%(number)s school", "%(number)s schools", "count"),
    "centres": ngettext_lazy("%(number)s centre", "%(number)s centres", "count"),
    "minutes": ngettext_lazy("%(number)s minute", "%(number)s minutes", "count"),
    "hours": ngettext_lazy("%(number)s hour", "%(number)s hours", "count"),
    "days": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    "weeks": ngettext_lazy("%(number)s week", "%(number)s weeks", "count"),
    "months": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "years": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    "kilograms": ngettext_lazy("%(number)s kilogram", "%(number)s kilograms", "count"),
    "hectares": ngettext_lazy("%(number)s hectare", "%(number)s hectares", "count"),
    "international dollars": ngettext_lazy(
        "%(number)s international dollar", "%(number)s international dollars", "count"
    ),
    "standard deviations": ngettext_lazy(
        "%(number)s standard deviation", "%(number)s standard deviations", "count"
    ),
    "connections": ngettext_lazy("%(number)s connection", "%(number)s connections", "count"),
    "pipes": ngettext_lazy("%(number)s pipe", "%(number)s pipes", "count"),
    "parts per billion": ngettext_lazy(
        "%(number)s part per billion", "%(number)s parts per billion", "count"
    ),
    "people and firms": ngettext_lazy(
        "%(number)s person or firm", "%(number)s people and firms", "count"
    ),
    "square kilometres": ngettext_lazy(
        "%(number)s square kilometre", "%(number)s square kilometres", "count"
    ),
    "facilities": ngettext_lazy("%(number)s facility", "%(number)s facilities", "count"),
    "deaths per 1,000 births": ngettext_lazy(
        "%(number)s death per 1,000 births", "%(number)s deaths per 1,000 births", "count"
    ),
    "cubic metres per hectare": ngettext_lazy(
        "%(number)s cubic metre per hectare", "%(number)s cubic metres per hectare", "count"
    ),
    "systems": ngettext_lazy("%(number)s system", "%(number)s systems", "count"),
    "computers": ngettext_lazy("%(number)s computer", "%(number)s computers", "count"),
    "fines": ngettext_lazy("%(number)s fine", "%(number)s fines", "count"),
    "embargoes": ngettext_lazy("%(number)s embargo", "%(number)s embargoes", "count"),
    "customers": ngettext_lazy("%(number)s customer", "%(number)s customers", "count"),
    "accounts": ngettext_lazy("%(number)s account", "%(number)s accounts", "count"),
    "properties": ngettext_lazy("%(number)s property", "%(number)s properties", "count"),
    "voting districts": ngettext_lazy(
        "%(number)s voting district", "%(number)s voting districts", "count"
    ),
    "companies": ngettext_lazy("%(number)s company", "%(number)s companies", "count"),
    "receipts": ngettext_lazy("%(number)s receipt", "%(number)s receipts", "count"),
    "health facilities": ngettext_lazy(
        "%(number)s health facility", "%(number)s health facilities", "count"
    ),
    "services": ngettext_lazy("%(number)s service", "%(number)s services", "count"),
    "firms": ngettext_lazy("%(number)s firm", "%(number)s firms", "count"),
    "places": ngettext_lazy("%(number)s place", "%(number)s places", "count"),
    "groups": ngettext_lazy("%(number)s group", "%(number)s groups", "count"),
    "midwives": ngettext_lazy("%(number)s midwife", "%(number)s midwives", "count"),
    "organisations": ngettext_lazy("%(number)s organisation", "%(number)s organisations", "count"),
    "concessions": ngettext_lazy("%(number)s concession", "%(number)s concessions", "count"),
    "tax units": ngettext_lazy("%(number)s tax unit", "%(number)s tax units", "count"),
    "laptops": ngettext_lazy("%(number)s laptop", "%(number)s laptops", "count"),
    "grades": ngettext_lazy("%(number)s grade", "%(number)s grades", "count"),
    "times": ngettext_lazy("%(number)s time", "%(number)s times", "count"),
    "rank": ngettext_lazy("rank %(number)s", "rank %(number)s", "count"),
}
