"""Sharing a pot among many schools by the factors the Isos report names (recommendation 3).

School i gets main × sum over factors f of (w_f ÷ sum of w) × count_if ÷ total_f, in whole pence by largest
remainder, so that the shares add up to the pot exactly; between equal remainders the earlier row goes first.
A factor that nobody has is dropped and its weight shared out among the others in proportion. A reserve, a
percentage of the pot rounded down to a penny, is held back for the Local Inclusion Partnership's discretion.
The report gives no weights: equal weights are the handbook's assumption.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any, NamedTuple

from .declare import Number
from .errors import InputProblems, NotANumber, Problem
from .number_reading import read_number

FACTORS = {
    "low_prior_attainment": "Low prior attainment",
    "deprivation": "Deprivation",
    "disability": "Disability",
    "previous_setting": "Assessment by the previous setting",
}
GREATEST_POT = 100_000_000_000  # pounds
GREATEST_WEIGHT = 1_000_000


class School(NamedTuple):
    """One row. counts: pupils for each of FACTORS, in that order."""

    id: str
    name: str
    phase: str
    pupils: Number
    counts: tuple[Number, ...]


class Allocation(NamedTuple):
    """The result, in whole pence.

    shares   one number a school, in the order given; shares and reserve add up to the pot
    weights  the weight of each factor used, adding up to 1
    dropped  factors with a weight that no school has anyone for
    """

    pot: int
    reserve: int
    schools: tuple[School, ...]
    shares: tuple[int, ...]
    weights: dict[str, Fraction]
    dropped: tuple[str, ...]


def allocate(
    schools: Sequence[School], pot: Any, weights: Mapping[str, Any] | None = None, reserve: Any = 0,
) -> Allocation:
    """Share out a pot.

    schools: a sequence of `School`. pot: pounds and whole pence, or text such as "£1m". weights: a mapping
    from factor to a number of 0 or more, factors left out counting 0; None for equal weights. reserve: per
    cent of the pot, 0 to 100.
    Returns an `Allocation`. Raises InputProblems with everything that is wrong.

    >>> schools = [School("1", "A", "primary", 100, (1, 0, 0, 0)), School("2", "B", "primary", 90, (2, 0, 0, 0))]
    >>> allocate(schools, 100).shares
    (3333, 6667)
    """
    pot_pence, weights, reserve = _read_terms(pot, weights, reserve)
    reserve_pence = floor(pot_pence * reserve / 100)
    totals = [sum(school.counts[place] for school in schools) for place in range(len(FACTORS))]
    used = {name: weight for (name, weight), total in zip(weights.items(), totals, strict=True) if weight and total}
    dropped = tuple(name for name, weight in weights.items() if weight and name not in used)
    if not used:
        raise InputProblems([Problem(
            "weights", "Weights", ", ".join(weights), "a weight above 0 for a factor that some school has pupils for",
            "Nothing can be shared out: no factor with a weight above 0 has any pupils in any school. "
            "Give a weight to a factor that has.",
        )])
    all_weights = sum(used.values())
    used = {name: weight / all_weights for name, weight in used.items()}
    main = pot_pence - reserve_pence
    per_pupil = [main * used[name] / total if name in used else 0 for name, total in zip(FACTORS, totals, strict=True)]
    exact = [
        sum(each * count for each, count in zip(per_pupil, school.counts, strict=True) if count) for school in schools
    ]
    return Allocation(pot_pence, reserve_pence, tuple(schools), whole_shares(exact, main), used, dropped)


def whole_shares(exact: Sequence[Number], total: int) -> tuple[int, ...]:
    """Whole numbers as near to `exact` as can be that add up to `total`, by largest remainder.

    exact: Fractions of 0 or more that add up to the whole number `total`. Ties go to the earlier place.
    """
    shares = [floor(share) for share in exact]
    by_remainder = sorted(range(len(shares)), key=lambda place: shares[place] - exact[place])
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return tuple(shares)


def _read_terms(pot: Any, weights: Mapping[str, Any] | None, reserve: Any) -> tuple[int, dict[str, Fraction], Fraction]:
    problems = []

    def read(name: str, label: str, given: Any, unit: str, high: int, allowed: str) -> Fraction:
        try:
            value = read_number(given, unit)
            if not 0 <= value <= high:
                raise NotANumber("is outside what is allowed")
            if name == "pot" and (value * 100).denominator != 1:
                raise NotANumber("has parts of a penny")
            return value
        except NotANumber as why:
            shown = str(given)[:60]
            problems.append(Problem(name, label, shown, allowed, f"{label}: “{shown}” {why}. Allowed: {allowed}."))
            return Fraction(0)

    pot = read("pot", "Pot", pot, "£", GREATEST_POT, "£0 to £100 billion, in whole pence")
    reserve = read("reserve", "Reserve", reserve, "%", 100, "0% to 100%")
    given = dict.fromkeys(FACTORS, 1) if weights is None else dict(weights)
    for name in given:
        if name not in FACTORS:
            problems.append(Problem(
                "weights", "Weights", str(name)[:60], ", ".join(FACTORS),
                f"There is no factor “{str(name)[:60]}”. There are: {', '.join(FACTORS)}.",
            ))
    read_weights = {
        name: read(f"weight {name}", f"Weight of {label.lower()}", given.get(name, 0), "", GREATEST_WEIGHT,
                   "0 to 1,000,000")
        for name, label in FACTORS.items()
    }
    if problems:
        raise InputProblems(problems)
    return int(pot * 100), read_weights, reserve
