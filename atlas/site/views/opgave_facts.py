"""The facts of an opgave: how many coalitions, on which levels, in which forms, from which worlds."""

from collections import Counter
from collections.abc import Iterable

from atlas.content.kinds import LEVELS, WORLDS
from atlas.landscape.coalitions import Coalition, world_of
from atlas.landscape.dates import Phase
from atlas.landscape.forms import is_formal
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.parts import Fact, Inline, Quiet, Rich
from atlas.site.views.facts import is_editorial
from atlas.site.vocabulary import OPTION
from atlas.texts import N_


def opgave_facts(guide: Guide, landscape: OpgaveLandscape) -> tuple[Fact, ...]:
    """What a reader wants to know of an opgave at a glance, each number with what is not known in it."""
    words = guide.words
    current = [c for c in landscape.coalitions if c.phase is Phase.NOW]
    parties = {key for coalition in current for key in coalition.organisations}
    incomplete = sum(c.completeness != "volledig" for c in current)
    mapped = landscape.opgave.fields.text("in-kaart")
    return (
        Fact(words(N_("Coalities")), (_coalition_count(guide, landscape, current),)),
        Fact(words(N_("Niveaus")), (_levels(guide, current),)),
        Fact(words(N_("Vormen")), (_forms(guide, current),)),
        Fact(
            words(N_("Partijen")),
            ((words.number(len(parties)),),),
            why=words.count(N_("{n} lijst is niet volledig"), N_("{n} lijsten zijn niet volledig"), incomplete)
            if incomplete
            else "",
        ),
        Fact(words(N_("Werelden")), _worlds(guide, parties)),
        Fact(words(N_("Grenswerkers")), (_roles(guide, landscape),)),
        Fact(
            words(N_("In kaart")),
            ((words(OPTION[mapped]) if mapped else guide.unknown(),),),
            editorial=is_editorial(landscape.opgave, "in-kaart"),
        ),
    )


def _coalition_count(guide: Guide, landscape: OpgaveLandscape, current: list[Coalition]) -> Rich:
    past = len(landscape.coalitions) - len(current)
    shown: list[Inline] = [guide.words.number(len(current))]
    if past:
        shown += [
            " ",
            Quiet(guide.words.count(N_("en {n} die voorbij is"), N_("en {n} die voorbij zijn"), past)),
        ]
    return tuple(shown)


def _levels(guide: Guide, coalitions: Iterable[Coalition]) -> Rich:
    counts = Counter(c.level.value for c in coalitions)
    parts: list[Inline] = []
    for level in LEVELS:
        if counts[level]:
            parts += [guide.words.number(counts[level]), " ", guide.level(level), " "]
    if counts[""]:
        parts += [guide.unknown(f"{guide.words.number(counts[''])} {guide.words(N_('onbekend'))}")]
    return tuple(parts) or (guide.unknown(),)


def _forms(guide: Guide, coalitions: Iterable[Coalition]) -> Rich:
    words = guide.words
    sides = Counter(is_formal(c.form.value) for c in coalitions)
    known = (
        (words(N_("{n} formeel"), n=words.number(sides[True])), sides[True]),
        (words(N_("{n} informeel"), n=words.number(sides[False])), sides[False]),
    )
    shown: list[Inline] = [words.listing([text for text, number in known if number])]
    if sides[None]:
        shown += [" ", guide.unknown(f"{words.number(sides[None])} {words(N_('onbekend'))}")]
    return tuple(part for part in shown if part != "") or (guide.unknown(),)


def _worlds(guide: Guide, parties: set[str]) -> tuple[Rich, ...]:
    counts = Counter(world_of(guide.atlas, key) for key in parties)
    known = tuple((guide.world(world, counts[world]),) for world in WORLDS if counts[world])
    return (*known, *(((guide.world("", counts[""]),),) if counts[""] else ()))


def _roles(guide: Guide, landscape: OpgaveLandscape) -> Rich:
    number = sum(role.phase is Phase.NOW for role in landscape.roles)
    if not number:
        return (guide.unknown(guide.words(N_("geen bekend"))),)
    return (guide.words.count(N_("{n} rol"), N_("{n} rollen"), number),)
