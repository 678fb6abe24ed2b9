"""The closed lists by which cases are described, with what each word means."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


class Family(models.TextChoices):
    """The kind of problem a case answers."""

    EX_COMBATANTS = "reintegration-of-ex-combatants", _("Reintegration of ex-combatants")
    VERY_POOR = "targeted-help-for-the-very-poor", _("Targeted help for the very poor")


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
}

APPROACHES = {
    Approach.DEDICATED_AGENCY: _(
        "One public body made for this task holds budget and staff and follows people through every step."
    ),
    Approach.CASH_TRANSFER: _("Regular money, nothing asked in return."),
    Approach.CONDITIONAL_CASH_TRANSFER: _(
        "Regular money, paid while the family keeps agreed duties such as school or clinic visits."
    ),
    Approach.CASH_GRANT: _("Money paid once or in a few instalments, to start over."),
    Approach.ASSET_TRANSFER: _("Productive things are given: animals, tools, stock."),
    Approach.GRADUATION_PACKAGE: _(
        "A timed sequence for one household: support to live on, an asset, training, coaching and savings together."
    ),
    Approach.PUBLIC_WORKS: _("Paid work on public assets."),
    Approach.EMPLOYMENT_GUARANTEE: _("A legal right to paid public work on demand."),
    Approach.VOCATIONAL_TRAINING: _("Teaching a trade."),
    Approach.EDUCATION_SUPPORT: _("Return to school, scholarships, second-chance schooling."),
    Approach.JOB_PLACEMENT: _("Apprenticeships, placement, wage subsidies or duties of employers."),
    Approach.ENTERPRISE_SUPPORT: _("Training, advice and start-up help for one's own business."),
    Approach.CREDIT_AND_SAVINGS: _("Loans, savings groups, bank accounts."),
    Approach.FARMING_LIVELIHOODS: _(
        "Land, seed, animals and farm training together, to live from farming."
    ),
    Approach.LAND_AND_HOUSING: _("Title, plots or homes."),
    Approach.FOOD_AND_IN_KIND: _("Food, school meals, vouchers, goods."),
    Approach.FEE_WAIVER: _(
        "Free or cheaper services (health, school, energy) for those who qualify."
    ),
    Approach.CASE_MANAGEMENT: _(
        "A social worker or mentor visits and links each family or person to services."
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
    Approach.DECENTRALISED_DELIVERY: _("Local governments receive money and power to deliver."),
    Approach.CONTRACTED_DELIVERY: _("Public money pays private or voluntary bodies to deliver."),
    Approach.RESULTS_BASED_PAYMENT: _("Money follows results that somebody checks."),
    Approach.DIGITAL_DELIVERY: _("Identity, payment or service by phone or card."),
    Approach.LEGAL_REFORM: _("A law or rule changes what people may claim or must do."),
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
}
