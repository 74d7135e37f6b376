"""The reasons for a tie between two coalitions in words, for the tooltip of a line or the cell of a table."""

from collections.abc import Iterator

from atlas.landscape.derived.ties import Tie
from atlas.site.i18n.words import Words
from atlas.texts import N_


def reasons(tie: Tie, words: Words) -> Iterator[str]:
    """Every reason: the stated relations by name, then what is shared."""
    yield from (words(link.forward) for link in tie.declared)
    if tie.seats:
        yield words.count(N_("de een doet mee in de ander"), N_("zij doen mee in elkaar"), len(tie.seats))
    yield from shared(tie, words)


def shared(tie: Tie, words: Words) -> Iterator[str]:
    """What two coalitions share, with the amount."""
    for number, singular, many in (
        (len(tie.organisations), N_("{n} gedeelde partij"), N_("{n} gedeelde partijen")),
        (len(tie.teams), N_("{n} gedeeld team"), N_("{n} gedeelde teams")),
        (len(tie.persons), N_("{n} gedeelde grenswerker"), N_("{n} gedeelde grenswerkers")),
        (len(tie.practices), N_("{n} mini-praktijk"), N_("{n} mini-praktijken")),
        (len(tie.solutions), N_("{n} oplossing"), N_("{n} oplossingen")),
    ):
        if number:
            yield words.count(singular, many, number)
