"""Ties between two coalitions: the reasons for a tie, and the borders that it crosses.

Cost: ties are computed on demand for each pair; `Bindings` is computed once, linear in the number of relations.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nlargest
from itertools import combinations

from atlas.landscape.atlas import Atlas, Link
from atlas.landscape.dates import Phase, item_phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.derived.forms import is_formal
from atlas.landscape.derived.members import current_items

NOTHING: frozenset[str] = frozenset()
# Bounds that keep pages, drawings and downloads from growing quadratically with the atlas.
MOST, MOST_OF_EACH, MANY = 200, 30, 120
WEIGHS_MORE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What binds coalition `a` to coalition `b` (in order of id), and the borders it crosses.

    Every tuple holds ids (or keys of unwritten parties) in order, except `declared`, which holds the stated relations.
    `seats` names the end that takes part in the other as a member. Borders: `coalitie` always; `niveau`, `vorm`
    (formal against informal) and `wereld` (the worlds of the members) if known at both ends and different; `team` if a
    shared organisation sits in each with another team; `organisatie` if more than shared organisations binds them.
    """

    a: str
    b: str
    declared: tuple[Link, ...]
    seats: tuple[str, ...]
    organisations: tuple[str, ...]
    teams: tuple[str, ...]
    persons: tuple[str, ...]
    practices: tuple[str, ...]
    solutions: tuple[str, ...]
    borders: tuple[str, ...]

    @property
    def weight(self) -> int:
        """The number of separate reasons."""
        joined = len(self.declared) + len(self.seats) + len(self.organisations) + len(self.teams)
        return joined + len(self.persons) + len(self.practices) + len(self.solutions)

    def other(self, end: str) -> str:
        """The coalition at the other end."""
        return self.b if end == self.a else self.a


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Bindings:
    """What can tie coalitions besides their members, by coalition: declared relations, practices and solutions."""

    coalitions: Mapping[str, Coalition]
    declared: Mapping[str, Mapping[str, tuple[Link, ...]]]
    practice_from: Mapping[str, frozenset[str]]
    practice_to: Mapping[str, frozenset[str]]
    solution_from: Mapping[str, frozenset[str]]
    solution_to: Mapping[str, frozenset[str]]
    sharing: Mapping[str, tuple[str, ...]]


def read_bindings(atlas: Atlas, coalitions: Mapping[str, Coalition], on: date, today: date) -> Bindings:
    """The bindings of the coalitions of an atlas on a date."""
    return Bindings(
        coalitions=coalitions,
        declared=_declared(atlas, on, today),
        practice_from=_ends(atlas, on, "van"),
        practice_to=_ends(atlas, on, "naar"),
        solution_from=_ends(atlas, on, "ontstaan-in"),
        solution_to=_ends(atlas, on, "verankerd-in", "gebruikt-door"),
        sharing=_sharing(coalitions),
    )


def tie_between(a: str, b: str, bindings: Bindings) -> Tie | None:
    """The tie between two coalitions, or `None` if there is none."""
    a, b = sorted((a, b))
    first, second = bindings.coalitions[a], bindings.coalitions[b]
    organisations = tuple(sorted(first.organisations & second.organisations))
    teams = tuple(sorted(first.teams & second.teams))
    otherwise = (
        (*bindings.declared.get(a, {}).get(b, ()), *bindings.declared.get(b, {}).get(a, ())),
        tuple(end for end, table in ((a, second), (b, first)) if end in table.coalitions or end in table.organisations),
        tuple(sorted(first.persons & second.persons)),
        _from_to(a, b, bindings.practice_from, bindings.practice_to),
        _from_to(a, b, bindings.solution_from, bindings.solution_to),
    )
    if not (organisations or teams or any(otherwise)):
        return None
    declared, seats, persons, practices, solutions = otherwise
    borders = tuple(_borders(organisations, first, second, otherwise=any(otherwise)))
    return Tie(
        a=a,
        b=b,
        declared=declared,
        seats=seats,
        organisations=organisations,
        teams=teams,
        persons=persons,
        practices=practices,
        solutions=solutions,
        borders=borders,
    )


@lru_cache(maxsize=2048)
def ties_of(ident: str, bindings: Bindings) -> tuple[Tie, ...]:
    """The ties of a coalition, in order of the id at the other end; at most the strongest `MOST`."""
    ties = (
        tie_between(ident, other, bindings) for other in sorted(_strongest(ident, bindings, bindings.coalitions, MOST))
    )
    return tuple(tie for tie in ties if tie is not None)


def number_of_ties(ident: str, bindings: Bindings) -> int:
    """The total number of ties of a coalition."""
    return len(_candidates(ident, bindings))


def ties_among(idents: Sequence[str], bindings: Bindings) -> tuple[Tie, ...]:
    """The ties among these coalitions; of more than `MANY`, at most the strongest `MOST_OF_EACH` of each."""
    if len(idents) <= MANY:
        pairs: Iterable[tuple[str, str]] = combinations(sorted(idents), 2)
    else:
        among = frozenset(idents)
        pairs = sorted(
            {_pair(first, second) for first in idents for second in _strongest(first, bindings, among, MOST_OF_EACH)}
        )
    ties = (tie_between(first, second, bindings) for first, second in pairs)
    return tuple(tie for tie in ties if tie is not None)


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _strongest(ident: str, bindings: Bindings, among: Container[str], most: int) -> list[str]:
    """The coalitions with the strongest ties to this one; reasons other than a shared organisation weigh most."""
    reasons = {other: number for other, number in _candidates(ident, bindings).items() if other in among}
    return nlargest(most, sorted(reasons), key=lambda other: reasons[other]) if len(reasons) > most else list(reasons)


def _candidates(ident: str, bindings: Bindings) -> Counter[str]:
    """The coalitions tied to this one, each with a weight, without computing any tie."""
    coalition = bindings.coalitions[ident]
    weights: Counter[str] = Counter()
    for key in coalition.organisations:
        weights.update(bindings.sharing.get(key, ()))
    for other in _otherwise_near(ident, bindings):
        weights[other] += WEIGHS_MORE
    for key in (*(weights.keys() - bindings.coalitions.keys()), ident):
        del weights[key]
    return weights


def _otherwise_near(ident: str, bindings: Bindings) -> Iterator[str]:
    """The coalitions tied to this one by something other than a shared organisation."""
    coalition = bindings.coalitions[ident]
    for key in coalition.teams | coalition.persons:
        yield from bindings.sharing.get(key, ())
    yield from (
        coalition.coalitions | coalition.organisations
    )  # those of them that are coalitions: they have a seat here
    yield from bindings.declared.get(ident, ())
    yield from bindings.sharing.get(ident, ())
    for starts, ends in (
        (bindings.practice_from, bindings.practice_to),
        (bindings.solution_from, bindings.solution_to),
    ):
        for sources, targets in ((starts, ends), (ends, starts)):
            yield from (other for other, pages in targets.items() if pages & sources.get(ident, NOTHING))


def _declared(atlas: Atlas, on: date, today: date) -> dict[str, dict[str, tuple[Link, ...]]]:
    """The stated relations between coalitions, by source and target; `_candidates` needs both directions."""
    declared: dict[str, dict[str, tuple[Link, ...]]] = defaultdict(dict)
    for coalition in atlas.of_kind("coalitie"):
        counted = current_items(coalition.fields, "relaties", on, today)
        for link in atlas.from_page(coalition.id, "relaties"):
            if link.item in counted:
                declared[link.source][link.target] = (*declared[link.source].get(link.target, ()), link)
                declared[link.target].setdefault(link.source, ())
    return declared


def _ends(atlas: Atlas, on: date, *fields: str) -> dict[str, frozenset[str]]:
    """The minipraktijken or oplossingen that name a coalition in these fields, by coalition."""
    sources_by_coalition = {}
    for coalition in atlas.of_kind("coalitie"):
        links = atlas.to_page(coalition.id, *fields)
        sources = frozenset(link.source for link in links if _binds(link, on))
        if sources:
            sources_by_coalition[coalition.id] = sources
    return sources_by_coalition


def _binds(link: Link, on: date) -> bool:
    """Whether a link of a practice or solution is valid on the date; a rejected one is not."""
    item = link.item
    return item is None or (item_phase(item, on) is Phase.NOW and item.text("status") != "afgewezen")


def _sharing(coalitions: Mapping[str, Coalition]) -> dict[str, tuple[str, ...]]:
    """The coalitions by member: an organisation, team, person or coalition."""
    coalitions_by_key: dict[str, list[str]] = defaultdict(list)
    for coalition in coalitions.values():
        keys = coalition.organisations | coalition.teams | coalition.persons | coalition.coalitions
        for key in sorted(keys):
            coalitions_by_key[key].append(coalition.id)
    return {key: tuple(idents) for key, idents in coalitions_by_key.items()}


def _from_to(
    a: str, b: str, sources: Mapping[str, frozenset[str]], targets: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    forward = sources.get(a, NOTHING) & targets.get(b, NOTHING)
    backward = sources.get(b, NOTHING) & targets.get(a, NOTHING)
    return tuple(sorted(forward | backward))


def _borders(organisations: Iterable[str], first: Coalition, second: Coalition, *, otherwise: bool) -> Iterator[str]:
    if first.teams and second.teams and any(_sits_otherwise(key, first, second) for key in organisations):
        yield "team"
    if otherwise:
        yield "organisatie"
    yield "coalitie"
    if first.level.value and second.level.value and first.level.value != second.level.value:
        yield "niveau"
    formal = (is_formal(first.form.value), is_formal(second.form.value))
    if None not in formal and formal[0] != formal[1]:
        yield "vorm"
    if first.worlds and second.worlds and first.worlds != second.worlds:
        yield "wereld"


def _sits_otherwise(organisation: str, first: Coalition, second: Coalition) -> bool:
    """Whether an organisation takes part in both coalitions through teams, and through different ones."""
    teams_in_first, teams_in_second = _teams(first, organisation), _teams(second, organisation)
    return bool(teams_in_first and teams_in_second and teams_in_first != teams_in_second)


def _teams(coalition: Coalition, organisation: str) -> frozenset[str]:
    return frozenset(m.team for m in coalition.counted if m.home == organisation and m.team)
