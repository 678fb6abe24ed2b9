"""The topics of indicators, by the names that people read."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.catalogue import Topic

NAMES: dict[Topic, Promise] = {
    Topic.POVERTY: _("Poverty and help for the poor"),
    Topic.INEQUALITY: _("Inequality"),
    Topic.JOBS: _("Jobs"),
    Topic.YOUTH: _("Young people"),
    Topic.CHILDREN: _("Children"),
    Topic.LEARNING: _("Learning"),
    Topic.HEALTH: _("Health"),
    Topic.NUTRITION: _("Nutrition"),
    Topic.WATER: _("Water and sanitation"),
    Topic.ENERGY: _("Energy"),
    Topic.CLIMATE: _("Climate and disasters"),
    Topic.NATURE: _("Nature"),
    Topic.AGRICULTURE: _("Farming"),
    Topic.CITIES: _("Cities"),
    Topic.TRANSPORT: _("Transport"),
    Topic.CONFLICT: _("Conflict and safety"),
    Topic.DISPLACEMENT: _("Displacement and migration"),
    Topic.GOVERNANCE: _("Government"),
    Topic.REVENUE: _("Revenue and debt"),
    Topic.FINANCE: _("Finance"),
    Topic.ECONOMY: _("Economy"),
    Topic.GENDER: _("Women and men"),
    Topic.DIGITAL: _("Digital"),
}


def by_topic(indicators: Iterable[Indicator]) -> list[tuple[str, list[Indicator]]]:
    """Return indicators under the name of the first topic of each, in the order of the topics."""
    gathered: dict[str, list[Indicator]] = {topic.value: [] for topic in Topic}
    for indicator in indicators:
        gathered[indicator.topics[0]].append(indicator)
    return [(str(NAMES[Topic(topic)]), held) for topic, held in gathered.items() if held]
