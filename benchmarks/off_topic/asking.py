"""
What reporting statements get from the written-up cases; never used for choosing anything.

The promise: of the 30 statements about things the library does not hold, at least 27 get no
experience. Of the 50 others: how many experiences each gets, how many lead approaches these have,
how many are of the statement's family, and whether a sober one is among them.
"""

from argparse import ArgumentParser
from typing import Any

from benchmarks.results import keep, show
from benchmarks.statements import LANGUAGES, Statement, off_topic_reporting, on_topic_reporting
from counterpart.countries import queries as countries
from counterpart.discovery.answers import Answer
from counterpart.discovery.floor import floor
from counterpart.discovery.queries import five_experiences
from counterpart.library.access import cases_seen_by_anyone

LEAST_UNANSWERED = 27
SHOWN = 60  # characters of a statement in the table


def main(argv: list[str]) -> None:
    parser = ArgumentParser(prog="python -m benchmarks.off_topic", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    language = parser.parse_args(argv).language
    off_topic = [_answered(s) for s in off_topic_reporting(language)]
    on_topic = [_answered(s) for s in on_topic_reporting(language)]
    unanswered = sum(not told["experiences"] for told in off_topic)
    cases = cases_seen_by_anyone().count()
    print(f"{cases} cases, questions in {language}, floor {floor()}")
    _show_off_topic([told for told in off_topic if told["experiences"]])
    verdict = "kept" if unanswered >= LEAST_UNANSWERED else "BROKEN"
    print(
        f"\n{unanswered} of {len(off_topic)} off-topic statements get no experience; "
        f"promised: at least {LEAST_UNANSWERED}: {verdict}"
    )
    _show_on_topic(on_topic)
    keep(
        f"off_topic-{language}",
        {
            "floor": floor(),
            "cases": cases,
            "off_topic_unanswered": unanswered,
            "off_topic": off_topic,
            "on_topic": on_topic,
        },
    )


def _answered(statement: Statement) -> dict[str, Any]:
    country = countries.country(statement.country)
    _choice, answer = five_experiences(statement.text, country=country, offered="cases")
    return {
        "statement": statement.text,
        "country": statement.country,
        "family": statement.family,
        "experiences": [{"case": e.case.slug, "score": round(e.score, 4)} for e in answer.written],
        **_kinds(answer, statement.family),
    }


def _kinds(answer: Answer, family: str) -> dict[str, Any]:
    cases = answer.cases
    return {
        "lead_approaches": len({c.lead_approach for c in cases}),
        "of_the_family": sum(c.family == family for c in cases),
        "has_a_sober_one": any(c.is_sober for c in cases),
    }


def _show_off_topic(answered: list[dict[str, Any]]) -> None:
    rows = [
        [told["statement"][:SHOWN], told["country"], e["case"], e["score"]]
        for told in answered
        for e in told["experiences"]
    ]
    if rows:
        show("Off topic, and yet answered", ["statement", "asker", "case", "score"], rows)


def _show_on_topic(answered: list[dict[str, Any]]) -> None:
    columns = ["on topic", "asker", "found", "approaches", "of family", "sober", "best", "last"]
    rows = [
        [
            told["statement"][:SHOWN],
            told["country"],
            len(told["experiences"]),
            told["lead_approaches"],
            told["of_the_family"],
            "yes" if told["has_a_sober_one"] else "no",
            *_ends([e["score"] for e in told["experiences"]]),
        ]
        for told in answered
    ]
    show("What on-topic statements get", columns, rows)


def _ends(scores: list[float]) -> list[float | str]:
    return [scores[0], scores[-1]] if scores else ["", ""]
