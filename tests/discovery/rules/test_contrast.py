"""What the choice of experiences promises, whatever the candidates."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counterpart.discovery.rules.contrast import SPREAD, TIE, Candidate, experiences, ranked

COUNTRIES = ["RWA", "SLE", "LBR", "COL", "NPL", "IDN", "UGA", "MOZ"]
APPROACHES = ["cash-grant", "community-grants", "dedicated-agency", "vocational-training"]
FLOOR = 0.4


def case(number: int, country: str, lead: str, score: float, *, sober: bool = False) -> Candidate:
    return Candidate(number, country, lead, sober, score, FLOOR)


@st.composite
def libraries(draw: st.DrawFn) -> list[Candidate]:
    return [
        case(
            number,
            draw(st.sampled_from(COUNTRIES)),
            draw(st.sampled_from(APPROACHES)),
            draw(st.integers(0, 100)) / 100,
            sober=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 14)))
    ]


def chosen(candidates: list[Candidate], seats: int = 5) -> list[Candidate]:
    return experiences(candidates, asker="UGA", seats=seats)


@given(libraries())
def test_never_two_of_one_country_and_never_the_askers_own(library: list[Candidate]) -> None:
    countries = [c.country for c in chosen(library)]

    assert len(countries) == len(set(countries))
    assert "UGA" not in countries


@given(libraries())
def test_never_below_the_floor(library: list[Candidate]) -> None:
    assert all(c.score >= FLOOR for c in chosen(library))


@given(libraries(), st.randoms())
def test_the_same_candidates_in_any_order_give_the_same(
    library: list[Candidate], r: object
) -> None:
    shuffled = list(library)
    r.shuffle(shuffled)  # type: ignore[attr-defined]

    assert chosen(library) == chosen(shuffled)


@given(libraries())
def test_as_many_as_there_are_countries_above_the_floor(library: list[Candidate]) -> None:
    countries = {c.country for c in library if c.score >= FLOOR and c.country != "UGA"}

    assert len(chosen(library)) == min(5, len(countries))


@given(libraries())
def test_a_sober_case_above_the_floor_has_a_seat(library: list[Candidate]) -> None:
    eligible = [c for c in library if c.score >= FLOOR and c.country != "UGA"]

    assert any(c.is_sober for c in chosen(library)) == any(c.is_sober for c in eligible)


@given(libraries())
def test_they_differ_when_they_can(library: list[Candidate]) -> None:
    """
    Two that led alike stand together only where nothing as relevant led otherwise.

    Checked without the sober seat, which may cost a difference, by making nothing sober.
    """
    cheerful = [case(c.case, c.country, c.lead_approach, c.score) for c in library]
    picked = chosen(cheerful)
    led = {c.lead_approach for c in picked}
    for twin, later in combinations(picked, 2):
        if twin.lead_approach == later.lead_approach and later.score:
            missed = [
                c
                for c in cheerful
                if c.lead_approach not in led
                and c.country not in {p.country for p in picked} | {"UGA"}
                and c.score >= max(FLOOR, later.score)
            ]
            assert not missed


@given(libraries())
def test_difference_never_costs_more_than_its_share(library: list[Candidate]) -> None:
    """Whoever was passed over is at most SPREAD more relevant than somebody chosen."""
    cheerful = [case(c.case, c.country, c.lead_approach, c.score) for c in library]
    picked = chosen(cheerful)
    taken = {p.country for p in picked}
    passed_over = [c.score for c in cheerful if c.country not in taken and c.country != "UGA"]
    if len(picked) == 5 and passed_over:
        least = min(p.score for p in picked)
        assert least >= max(passed_over) * (1 - SPREAD) - 1e-9


@given(libraries())
def test_without_spread_the_most_relevant_of_each_country_are_chosen(
    library: list[Candidate],
) -> None:
    cheerful = [case(c.case, c.country, c.lead_approach, c.score) for c in library]
    best: dict[str, float] = {}
    for c in cheerful:
        if c.score >= FLOOR and c.country != "UGA":
            best[c.country] = max(c.score, best.get(c.country, 0.0))

    picked = experiences(cheerful, asker="UGA", spread=0.0)

    assert [c.score for c in picked] == sorted(best.values(), reverse=True)[:5]


def test_stronger_evidence_and_a_like_country_break_a_tie_and_no_more() -> None:
    weak = case(1, "RWA", "cash-grant", 0.8)
    strong = replace(case(2, "SLE", "cash-grant", 0.8), strength=1.0)
    like = replace(case(3, "COL", "cash-grant", 0.8), likeness=1.0)
    better = case(4, "NPL", "cash-grant", 0.8 * (1 + TIE))

    assert chosen([weak, strong], seats=1) == [strong]
    assert chosen([weak, like], seats=1) == [like]
    assert chosen([strong, better], seats=1) == [better]


def test_a_way_that_is_only_suggested_counts_less_as_the_same_way() -> None:
    first = case(1, "RWA", "cash-grant", 0.9)
    sure = case(2, "SLE", "cash-grant", 0.88)
    unsure = replace(case(3, "COL", "cash-grant", 0.88), sureness=0.3)

    assert chosen([first, sure, unsure], seats=2) == [first, unsure]


def test_the_ranked_list_has_all_above_the_floor_and_several_of_a_country() -> None:
    two = [case(1, "RWA", "cash-grant", 0.9), case(2, "RWA", "cash-grant", 0.8)]
    own = case(3, "UGA", "cash-grant", 0.9)
    low = case(4, "SLE", "cash-grant", FLOOR - 0.01)

    assert ranked([low, own, two[1], two[0]], asker="UGA") == two


def test_a_slightly_weaker_case_that_differs_is_preferred() -> None:
    best = case(1, "RWA", "cash-grant", 0.80)
    twin = case(2, "SLE", "cash-grant", 0.79)
    other = case(3, "COL", "community-grants", 0.75)

    assert chosen([best, twin, other], seats=2) == [best, other]


def test_a_much_weaker_case_is_not_preferred_because_it_differs() -> None:
    best = case(1, "RWA", "cash-grant", 0.90)
    twin = case(2, "SLE", "cash-grant", 0.89)
    other = case(3, "COL", "community-grants", 0.50)

    assert chosen([best, twin, other], seats=2) == [best, twin]


def test_the_sober_seat_keeps_the_approaches_apart() -> None:
    cash = case(1, "RWA", "cash-grant", 0.9)
    grants = case(2, "COL", "community-grants", 0.8)
    sober_grants = case(3, "NPL", "community-grants", 0.6, sober=True)

    assert chosen([cash, grants, sober_grants], seats=2) == [cash, sober_grants]


def test_a_country_may_swap_its_own_case_for_a_sober_one() -> None:
    good = case(1, "RWA", "cash-grant", 0.9)
    sober = case(2, "RWA", "dedicated-agency", 0.5, sober=True)

    assert chosen([good, sober]) == [sober]


def test_the_most_relevant_keeps_its_seat_when_a_sober_case_comes() -> None:
    best = case(1, "RWA", "cash-grant", 0.95)
    rest = [case(n, c, "x", 0.60) for n, c in enumerate(["SLE", "LBR", "COL", "NPL"], 2)]
    sober = case(9, "MOZ", "cash-grant", 0.41, sober=True)

    assert best in experiences([best, *rest, sober], asker="UGA")


def test_the_sober_seat_is_for_a_near_one_even_when_a_far_one_differs_more() -> None:
    five = [case(n, c, c, 0.9) for n, c in enumerate(["RWA", "SLE", "LBR", "COL", "NPL"], 1)]
    near = case(8, "MOZ", "RWA", 0.89, sober=True)
    far = case(9, "BDI", "another", 0.41, sober=True)

    picked = chosen([*five, near, far])
    assert near in picked
    assert far not in picked


@given(libraries())
def test_the_sober_seat_costs_no_more_than_one_seat(library: list[Candidate]) -> None:
    cheerful = [case(c.case, c.country, c.lead_approach, c.score) for c in library]
    kept = {c.case for c in chosen(library)} & {c.case for c in chosen(cheerful)}

    assert len(kept) >= len(chosen(cheerful)) - 1
