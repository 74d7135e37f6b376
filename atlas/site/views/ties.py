"""What ties a coalition to others: a row for each, with the reasons by name and how much they overlap."""

from atlas.insights.overlap import jaccard, overlap_coefficient
from atlas.landscape.coalitions import Coalition
from atlas.landscape.ties import Tie
from atlas.site.guide import Guide
from atlas.site.parts import Badge, Inline, Paragraph, Part, Quiet, Rich, Row, Table
from atlas.site.views.measure_lists import share
from atlas.site.views.tables import STATE, folded, tensions
from atlas.site.vocabulary import BORDER
from atlas.texts import N_

NAMES_AT_MOST = 3
MOST_ROWS = 100
ALL_NOTE = N_("Van alle: het deel van alle organisaties van beide dat in allebei zit.")
SMALLEST_NOTE = N_("Van de kleinste: het deel van de kleinste dat ook in de andere zit.")


def ties_parts(guide: Guide, coalition: Coalition) -> tuple[Part, ...]:
    """What ties a coalition to others, stated relations first and then the strongest, with how much they overlap."""
    ties = sorted(
        guide.landscape.ties_of(coalition.id),
        key=lambda tie: (not tie.declared, -tie.weight, tie.other(coalition.id)),
    )[:MOST_ROWS]
    words = guide.words
    if not ties:
        return (Paragraph((guide.unknown(words(N_("Er zijn geen banden met andere coalities bekend."))),), "quiet"),)
    rows = tuple(_tie_row(guide, tie, coalition) for tie in ties)
    columns = (
        words(N_("Coalitie")),
        words(N_("Wat verbindt")),
        words(N_("Gedeeld")),
        words(N_("Van alle")),
        words(N_("Van de kleinste")),
        words(N_("Over welke grenzen")),
    )
    caption = words.count(N_("{n} band"), N_("{n} banden"), len(ties))
    total = guide.landscape.number_of_ties(coalition.id)
    if total > len(ties):
        caption = words(N_("De sterkste {n} van {total} banden"), n=len(ties), total=words.number(total))
    note = (words(ALL_NOTE), " ", words(SMALLEST_NOTE))
    return (folded(guide, Table(caption, columns, rows, numeric=(2, 3, 4), id="tabel-banden", note=note)),)


def _tie_row(guide: Guide, tie: Tie, coalition: Coalition) -> Row:
    words = guide.words
    other = guide.landscape.coalitions[tie.other(coalition.id)]
    badge = guide.phase(other.phase)
    here, there = coalition.organisations, other.organisations
    return Row(
        (
            (guide.to(other.id), *((" ", badge) if badge else ())),
            tie_reasons(guide, tie, coalition.id),
            (words.number(len(tie.organisations)),),
            share(guide, jaccard(here, there)),
            share(guide, overlap_coefficient(here, there)),
            (words.listing([words(BORDER[border]) for border in tie.borders]),),
        ),
        STATE[other.phase],
    )


def tie_reasons(guide: Guide, tie: Tie, end: str) -> Rich:
    """Why two coalitions are tied, read from one end."""
    words = guide.words
    lines: list[Rich] = []
    for link in tie.declared:
        name = words(link.forward if link.source == end else link.backward)
        notes = (link.item.text("toelichting"), *tensions(guide, link.item)) if link.item else ()
        note = " · ".join(filter(None, notes))
        lines.append((Badge("band", "declared", name), *((" ", Quiet(note)) if note else ())))
    for seat in tie.seats:
        text = N_("doet zelf mee in de andere") if seat == end else N_("heeft de andere als deelnemer")
        lines.append((words(text),))
    lines += [
        _named(guide, keys, one, many)
        for keys, one, many in (
            (tie.organisations, N_("één gedeelde partij:"), N_("{n} gedeelde partijen:")),
            (tie.teams, N_("één gedeeld team:"), N_("{n} gedeelde teams:")),
            (tie.persons, N_("één gedeelde grenswerker:"), N_("{n} gedeelde grenswerkers:")),
            (tie.practices, N_("mini-praktijk:"), N_("{n} mini-praktijken:")),
            (tie.solutions, N_("oplossing:"), N_("{n} oplossingen:")),
        )
        if keys
    ]
    return tuple(part for number, line in enumerate(lines) for part in ((*((" · ",) if number else ()), *line)))


def _named(guide: Guide, keys: tuple[str, ...], one: str, many: str) -> Rich:
    """A number with the first names behind it."""
    ordered = guide.in_order(keys)
    named: list[Inline] = [guide.words.count(one, many, len(keys)), " "]
    for number, key in enumerate(ordered[:NAMES_AT_MOST]):
        named += [", " if number else "", guide.to(key)]
    left = len(ordered) - NAMES_AT_MOST
    if left > 0:
        named += [" ", Quiet(guide.words.count(N_("en nog {n}"), N_("en nog {n}"), left))]
    return tuple(named)
