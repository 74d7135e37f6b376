"""Brokerage in depth: betweenness, constraint and Gould-Fernandez roles. See docs/insights.md.

To be read, never ranked: on real data the lowest constraint belongs to bodies outside the region, because national
deals bring in dozens of outside parties. Callers must sort by name and say so.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from atlas.insights.measures.betweenness import betweenness
from atlas.insights.measures.network import Network
from atlas.insights.measures.overlap import shared_tables

COORDINATOR, CONSULTANT, GATEKEEPER, LIAISON = "coordinator", "consultant", "poortwachter", "liaison"
BROKER_ROLES = (COORDINATOR, CONSULTANT, GATEKEEPER, LIAISON)

Projection = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """The position of one organisation: `constraint` is `None` if it shares no table with another.

    `margin` is the margin of its betweenness, `None` if that is exact. `roles` has for each grouping the frequency of
    each role; `None` where the group of the organisation is unknown.
    """

    organisation: str
    tables: int
    betweenness: float
    margin: float | None
    constraint: float | None
    effective_size: float | None
    roles: tuple[Mapping[str, int] | None, ...]


def brokers(network: Network, *groupings: Callable[[str], str]) -> tuple[Broker, ...]:
    """Every organisation by id, with its position in the network and its roles by each grouping.

    A grouping gives the world or layer of an organisation, or an empty text if that is unknown.
    """
    between, near = betweenness(network), projection(network)
    tight = constraints(network)
    roles = [broker_roles(near, group) for group in groupings]
    return tuple(
        Broker(
            organisation=key,
            tables=len(tables),
            betweenness=between.values[key],
            margin=between.margins.get(key),
            constraint=tight.get(key),
            effective_size=effective_size(near, key),
            roles=_roles(key, groupings, roles),
        )
        for key, tables in network.tables.items()
    )


def _roles(
    key: str, groupings: Sequence[Callable[[str], str]], roles: Sequence[Mapping[str, Mapping[str, int]]]
) -> tuple[Mapping[str, int] | None, ...]:
    """The roles of an organisation by each grouping; `None` where its own group is unknown."""
    return tuple(counts[key] if group(key) else None for group, counts in zip(groupings, roles, strict=True))


def projection(network: Network) -> Projection:
    """The neighbours of each organisation, with the number of tables that both sit at."""
    near: dict[str, dict[str, float]] = {key: {} for key in network.tables}
    for (a, b), tables in shared_tables(network).items():
        near[a][b] = near[b][a] = tables
    return near


def constraints(network: Network) -> Mapping[str, float]:
    """Burt's constraint of every organisation that shares a table with another; it can exceed 1.

    c_i is the sum, over the contacts j of i, of (p_ij + sum over q of p_iq p_qj) squared. The inner sum goes through
    the tables (W is B Bt without its diagonal), which takes milliseconds where networkx 3.6 takes ten seconds on two
    hundred organisations.
    """
    near = projection(network)
    strength = {key: sum(others.values()) for key, others in near.items() if others}
    through = _through(network, strength)
    return {i: _constraint(i, near, strength, _sums(network, through, i), network) for i in strength}


def _constraint(
    i: str, near: Projection, strength: Mapping[str, float], sums: Mapping[str, float], network: Network
) -> float:
    """The constraint of `i`; `sums` includes the terms for q = i and q = j, which are subtracted here."""
    own = len(network.tables[i]) / strength[i]
    return sum(
        ((direct + sums[j] - direct * (own + len(network.tables[j]) / strength[j])) / strength[i]) ** 2
        for j, direct in near[i].items()
    )


def _through(network: Network, strength: Mapping[str, float]) -> Mapping[str, Mapping[str, float]]:
    """For each two tables the sum of 1 / strength over the organisations at both."""
    sums: dict[str, dict[str, float]] = {table: {} for table in network.members}
    for organisation, total in strength.items():
        for a in network.tables[organisation]:
            for b in network.tables[organisation]:
                sums[a][b] = sums[a].get(b, 0) + 1 / total
    return sums


def _sums(network: Network, through: Mapping[str, Mapping[str, float]], i: str) -> Mapping[str, float]:
    """For every j the sum over q of A_iq A_qj / strength_q, where A counts shared tables, including its diagonal."""
    row: dict[str, float] = {}
    for table in network.tables[i]:
        for table_b, value in through[table].items():
            row[table_b] = row.get(table_b, 0) + value
    sums: dict[str, float] = {}
    for table, value in row.items():
        for j in network.members[table]:
            sums[j] = sums.get(j, 0) + value
    return sums


def effective_size(near: Projection, key: str) -> float | None:
    """The number of contacts n less their mean number of ties with each other (n - 2t/n); `None` without contacts."""
    contacts = near[key]
    if not contacts:
        return None
    ties = sum(len(contacts.keys() & near[contact].keys()) for contact in contacts) / 2
    return len(contacts) - 2 * ties / len(contacts)


def broker_roles(near: Projection, group: Callable[[str], str]) -> Mapping[str, Mapping[str, int]]:
    """How often each organisation connects two that share no table, by the groups of all three.

    Coordinator: all in one group. Consultant: the two in one group, the broker in another. Gatekeeper (and, as ties
    have no direction, representative): one of the two in the group of the broker. Liaison: three groups. Organisations
    with an unknown group (an empty text) are left out.
    """
    keys = sorted(near)
    place = {key: 1 << number for number, key in enumerate(keys)}
    neighbours = {key: sum(place[neighbour] for neighbour in near[key]) for key in keys}
    groups: dict[str, int] = defaultdict(int)
    for key in keys:
        if group(key):
            groups[group(key)] |= place[key]
    return {key: _roles_of(key, sorted(near[key]), neighbours, place, groups, group) for key in keys}


def _roles_of(
    ego: str,
    contacts: Sequence[str],
    neighbours: Mapping[str, int],
    place: Mapping[str, int],
    groups: Mapping[str, int],
    group: Callable[[str], str],
) -> Mapping[str, int]:
    counts = dict.fromkeys(BROKER_ROLES, 0)
    mine = group(ego)
    for a in contacts if mine else ():
        theirs = group(a)
        apart = neighbours[ego] & ~neighbours[a] & ~place[a]
        for name, members in groups.items():
            if theirs:
                counts[_role(mine, theirs, name)] += (apart & members).bit_count()
    return {role: count // 2 for role, count in counts.items()}


def _role(mine: str, first: str, second: str) -> str:
    if first == second:
        return COORDINATOR if first == mine else CONSULTANT
    return GATEKEEPER if mine in {first, second} else LIAISON
