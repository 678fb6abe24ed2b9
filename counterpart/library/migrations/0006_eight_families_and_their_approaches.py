from django.db import migrations, models
from django.db.models import Q

FAMILIES = [
    ("reintegration-of-ex-combatants", "Reintegration of ex-combatants"),
    ("targeted-help-for-the-very-poor", "Targeted help for the very poor"),
    ("survival-of-mothers-and-young-children", "Survival of mothers and young children"),
    ("learning-in-primary-school", "Learning in primary school"),
    ("raising-public-revenue", "Raising public revenue"),
    ("safe-water-and-sanitation", "Safe water and sanitation"),
    ("halting-the-loss-of-forests", "Halting the loss of forests"),
    ("work-for-young-people", "Work for young people"),
]
APPROACHES = [
    ("dedicated-agency", "Dedicated agency"),
    ("cash-transfer", "Cash transfer"),
    ("conditional-cash-transfer", "Conditional cash transfer"),
    ("cash-grant", "Cash grant"),
    ("asset-transfer", "Asset transfer"),
    ("graduation-package", "Graduation package"),
    ("public-works", "Public works"),
    ("employment-guarantee", "Employment guarantee"),
    ("vocational-training", "Vocational training"),
    ("education-support", "Education support"),
    ("job-placement", "Job placement"),
    ("enterprise-support", "Enterprise support"),
    ("credit-and-savings", "Credit and savings"),
    ("farming-livelihoods", "Farming livelihoods"),
    ("land-and-housing", "Land and housing"),
    ("food-and-in-kind", "Food and help in kind"),
    ("fee-waiver", "Fee waiver"),
    ("case-management", "Case management"),
    ("social-registry", "Social registry"),
    ("community-targeting", "Community targeting"),
    ("community-grants", "Community grants"),
    ("community-reconciliation", "Community reconciliation"),
    ("civic-orientation", "Civic orientation"),
    ("psychosocial-support", "Psychosocial support"),
    ("military-integration", "Military integration"),
    ("veterans-benefits", "Veterans’ benefits"),
    ("legal-settlement", "Legal settlement"),
    ("weapons-collection", "Weapons collection"),
    ("decentralised-delivery", "Decentralised delivery"),
    ("contracted-delivery", "Contracted delivery"),
    ("results-based-payment", "Results-based payment"),
    ("digital-delivery", "Digital delivery"),
    ("legal-reform", "Legal reform"),
    ("outreach-workers", "Outreach workers"),
    ("structured-teaching", "Structured teaching"),
    ("teaching-by-level", "Teaching by level"),
    ("insurance", "Insurance"),
    ("service-vouchers", "Service vouchers"),
    ("provider-reform", "Provider reform"),
    ("building-works", "Building works"),
    ("household-subsidy", "Household subsidy"),
    ("community-management", "Community management"),
    ("community-mobilisation", "Community mobilisation"),
    ("enforcement", "Enforcement"),
    ("protected-areas", "Protected areas"),
    ("payments-for-nature", "Payments for nature"),
    ("planting-and-regrowth", "Planting and regrowth"),
    ("wage-subsidy", "Wage subsidy"),
    ("information-and-feedback", "Information and feedback"),
    ("citizen-rewards", "Citizen rewards"),
    ("workforce-reform", "Workforce reform"),
]


class Migration(migrations.Migration):
    dependencies = [("library", "0005_a_case_can_be_translated")]
    operations = [
        migrations.RemoveConstraint(model_name="case", name="a_case_names_a_family_of_the_list"),
        migrations.RemoveConstraint(
            model_name="case", name="a_case_leads_with_an_approach_of_the_list"
        ),
        migrations.AlterField(
            model_name="case",
            name="family",
            field=models.CharField(choices=FAMILIES, max_length=60),
        ),
        migrations.AlterField(
            model_name="case",
            name="lead_approach",
            field=models.CharField(choices=APPROACHES, max_length=40),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                name="a_case_names_a_family_of_the_list",
                condition=Q(family__in=[value for value, _label in FAMILIES]),
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                name="a_case_leads_with_an_approach_of_the_list",
                condition=Q(lead_approach__in=[value for value, _label in APPROACHES]),
            ),
        ),
    ]
