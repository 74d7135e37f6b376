"""Who connects: single threads between formal and informal, and parties that are the only link (`verbinders`).

People only if declared. Nobody is ranked: the question is what happens if a link disappears.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.base import (
    NAMED,
    challenges,
    current,
    current_of,
    findings,
    incomplete,
    is_challenge,
    not_counted,
    opgaven,
)
from atlas.insights.findings import IN_BETWEEN, FindingRow, Findings, Input, Signal
from atlas.insights.measures.connection import (
    Connection,
    SoleLink,
    by_organisation,
    connections,
    is_only_tie,
    sole_links,
)
from atlas.insights.measures.network import network_on
from atlas.insights.measures.overlap import overlaps_on
from atlas.landscape.derived.ties import Tie, tie_between
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME = "verbinders"
COLUMNS = (
    message("Opgave"),
    message("Paren formeel en informeel"),
    message("Verbonden door een gedeelde partij"),
    message("Door een vastgelegde relatie"),
    message("Door een grenswerker"),
    message("Aan één draad"),
)


def connectors(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """Questions about single threads by opgave, and about organisations and roles that are the only link."""
    rows, signals = [], []
    for opgave in opgaven(landscape):
        pairs = connections(landscape, current_of(landscape, opgave.id))
        threads = [pair for pair in pairs if pair.single_thread]
        rows.append(
            FindingRow(
                opgave.id,
                (
                    opgave.title,
                    len(pairs),
                    sum(bool(pair.organisations) for pair in pairs),
                    sum(pair.declared for pair in pairs),
                    sum(bool(pair.persons) for pair in pairs),
                    len(threads),
                ),
            )
        )
        if threads and is_challenge(opgave):
            signals.append(_threads_signal(landscape, opgave, threads))
    signals += _organisations(landscape, thresholds)
    signals += _people(landscape)
    return findings(COLUMNS, rows, signals)


def _threads_signal(landscape: Landscape, opgave: Entity, threads: list[Connection]) -> Signal:
    atlas, ends = landscape.atlas, {key for pair in threads for key in (pair.formal, pair.informal)}
    by_link: dict[str, list[Connection]] = defaultdict(list)
    for pair in threads:
        by_link[pair.single_thread].append(pair)
    first = sorted(by_link, key=lambda key: (-len(by_link[key]), key))
    inputs = tuple(
        Input(
            plural(
                "Aan {party} hangt {n} paar", "Aan {party} hangen {n} paren", len(by_link[key]), party=atlas.title(key)
            ),
            tuple(dict.fromkeys(end for pair in by_link[key] for end in (pair.formal, pair.informal))),
        )
        for key in first[:NAMED]
    )
    left = len(first) - NAMED
    more = (Input(plural("En nog {n} partij", "En nog {n} partijen", left)),) if left > 0 else ()
    return Signal(
        name=NAME,
        pages=(opgave.id,),
        beside=tuple(sorted(ends)),
        question=plural(
            "Rond ‘{opgave}’ verbindt voor zover bekend bij {n} paar maar één partij formeel met informeel. "
            "Wat als die stopt?",
            "Rond ‘{opgave}’ verbindt voor zover bekend bij {n} paren maar één partij formeel met informeel. "
            "Wat als die stopt?",
            len(threads),
            opgave=opgave.title,
        ),
        rule=message("Een formele en een informele coalitie delen precies één partij, en verder niets."),
        because=(*inputs, *more, *not_counted(landscape, opgave.id)),
        unknown=incomplete([landscape.coalitions[key] for key in ends]),
        helps=IN_BETWEEN,
        weight=len(threads),
    )


def _organisations(landscape: Landscape, thresholds: Thresholds) -> list[Signal]:
    """Organisations that alone connect a formal and an informal coalition on one challenge, often enough."""
    network = network_on(landscape)
    links = sole_links(network, overlaps_on(network, (opgave.id for opgave in challenges(landscape))))
    across = by_organisation(link for link in links if link.across and is_only_tie(landscape, link))
    return [
        _organisation_signal(landscape, key, links, thresholds)
        for key, links in across.items()
        if len(links) >= thresholds.connectors_minimum and key in landscape.atlas.entities
    ]


def _organisation_signal(landscape: Landscape, key: str, links: tuple[SoleLink, ...], thresholds: Thresholds) -> Signal:
    ends = tuple(dict.fromkeys(end for link in links for end in (link.a, link.b)))
    shown = tuple(Input(message("Alleen deze partij zit in allebei"), (link.a, link.b)) for link in links[:NAMED])
    left = len(links) - NAMED
    more = (Input(plural("En nog {n} paar", "En nog {n} paren", left)),) if left > 0 else ()
    return Signal(
        name=NAME,
        pages=(key,),
        beside=ends,
        question=message(
            "{organisation} is bij {n} paren voor zover bekend de enige die formeel en informeel verbindt. "
            "Wie kan dat ook?",
            organisation=landscape.atlas.title(key),
            n=len(links),
        ),
        rule=message(
            "Minstens {minimum} paren van een formele en een informele coalitie delen alleen deze partij, "
            "en verder niets.",
            minimum=thresholds.connectors_minimum,
        ),
        because=(*shown, *more),
        unknown=incomplete([landscape.coalitions[end] for end in ends]),
        helps=IN_BETWEEN,
        weight=len(links),
    )


def _people(landscape: Landscape) -> list[Signal]:
    """Roles that are the only tie between two coalitions."""
    tables: dict[str, list[str]] = defaultdict(list)
    for coalition in current(landscape):
        for person in coalition.persons:
            tables[person].append(coalition.id)
    alone: dict[str, list[Tie]] = {}
    for person, seats in tables.items():
        ties = (tie_between(a, b, landscape.bindings) for a, b in combinations(sorted(seats), 2))
        alone[person] = [tie for tie in ties if tie is not None and tie.weight == 1]
    return [_person_signal(landscape, key, alone) for key in sorted(alone) if alone[key]]


def _person_signal(landscape: Landscape, key: str, alone: Mapping[str, list[Tie]]) -> Signal:
    left = len(alone[key]) - NAMED
    more = (Input(plural("En nog {n} paar", "En nog {n} paren", left)),) if left > 0 else ()
    ends = tuple(dict.fromkeys(end for tie in alone[key] for end in (tie.a, tie.b)))
    return Signal(
        name=NAME,
        pages=(key,),
        beside=ends,
        question=message(
            "Tussen deze coalities is voor zover bekend alleen {role} de verbinding. Wie kan dit werk overnemen?",
            role=landscape.atlas.title(key),
        ),
        rule=message("Twee coalities hebben alleen deze rol gemeen, en verder niets."),
        because=(*(Input(message("Alleen deze rol verbindt"), (t.a, t.b)) for t in alone[key][:NAMED]), *more),
        unknown=incomplete([landscape.coalitions[end] for end in ends]),
        helps=IN_BETWEEN,
        weight=len(alone[key]),
    )
