"""A measured challenge as JSON; documented in docs/api.md."""

from dataclasses import asdict
from typing import Any

from counterpart.challenges.measuring import Measured, Measurement
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.series import Series


def as_json(found: Measurement) -> dict[str, Any]:
    """Return all that was described, with every figure that it was measured by and its source."""
    told = asdict(found.told)
    del told["measures"]
    return {
        "kind": "challenge",
        "year": found.year,
        **told,
        "peers": [peer.code for peer in found.peers],
        "measures": [_measure(measured) for measured in found.measures],
    }


def _measure(measured: Measured) -> dict[str, Any]:
    told = measured.told
    return {
        "indicator": told.indicator or None,
        "name": measured.indicator.names["en"] if measured.indicator else told.name,
        "unit": measured.indicator.unit if measured.indicator else told.unit,
        "better": measured.better.value,
        "target": told.target,
        "target_year": told.target_year,
        "source": _source(measured.indicator) if measured.indicator else {"told": told.source},
        "figures": _figures(measured.series),
        "peers": {code: _figures(points) for code, points in measured.peers.items()},
        "trend": asdict(measured.trend) if measured.trend else None,
        "among_all": asdict(measured.among_all) if measured.among_all else None,
        "among_peers": asdict(measured.among_peers) if measured.among_peers else None,
        "people": measured.affected.shown if measured.affected else None,
    }


def _figures(series: Series) -> list[dict[str, Any]]:
    return [{"year": p.year, "value": p.value, "kind": p.kind.value} for p in series]


def _source(indicator: Indicator) -> dict[str, Any]:
    return {
        "publisher": indicator.publisher,
        "data_set": indicator.data_set,
        "address": indicator.address,
        "licence": indicator.licence,
        "vintage": indicator.vintage_date.isoformat(),
    }
