"""The one figure that stands for a case where only one can be shown."""

from dataclasses import dataclass

from counterpart.library.models import Case, Figure
from counterpart.library.rules.key_figure import Candidate, choose


@dataclass(frozen=True)
class KeyFigure:
    """A figure of a result or of the scale, in the words of whoever wrote the case."""

    figure: Figure
    words: str
    baseline: Figure | None = None
    target: Figure | None = None
    evidence: str = ""  # how the result is known; empty for the scale


def key_figure(case: Case) -> KeyFigure | None:
    """
    Return the figure that stands for this case; None where it has no result and no scale.

    It makes no query for a case whose figures, results and their figures were fetched with it.
    """
    results, scales = _results(case), _scales(case)
    chosen = choose(
        results=[Candidate(key.evidence, key.figure.is_key) for key in results],
        scales=[Candidate("", key.figure.is_key) for key in scales],
    )
    return None if chosen is None else [*results, *scales][chosen]


def _results(case: Case) -> list[KeyFigure]:
    found = []
    for result in case.results.all():
        figures = {figure.role: figure for figure in result.figures.all()}
        if figure := figures.get(Figure.Role.RESULT):
            baseline, target = (figures.get(r) for r in (Figure.Role.BASELINE, Figure.Role.TARGET))
            found.append(KeyFigure(figure, result.indicator, baseline, target, result.evidence))
    return found


def _scales(case: Case) -> list[KeyFigure]:
    figures = [figure for figure in case.figures.all() if figure.role == Figure.Role.SCALE]
    return [KeyFigure(figure, figure.what) for figure in figures]
