"""An opgave in one sentence and one strip: the number of coalitions by level and form, and the participants."""

from collections.abc import Iterator, Sequence

from atlas.content.kinds import LEVELS, WORLDS
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition, running, unclear, world_of
from atlas.landscape.derived.forms import is_formal
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.components.about import confirmed
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import LEVEL_HINT, OPTION
from atlas.site.i18n.words import Words
from atlas.site.model import Count, Inline, Measure, Rich, Scope, Strip
from atlas.site.model.rich import join_rich
from atlas.site.urls import anchor_of_level
from atlas.texts import N_

LIST, WHO, CONNECTORS = "#coalities", "#wie", "#verbinders"
UNKNOWN = "onbekend"


def in_one_sentence(context: PageContext, landscape: OpgaveLandscape) -> Rich:
    """The coalitions on an opgave in words: how many, on which levels, in which forms, and what is not known."""
    words, now = context.words, running(landscape.coalitions)
    unsure = _count_unsure(context, landscape)
    if not now:
        return (context.unknown(words(N_("Er is nog geen lopende coalitie rond deze opgave bekend."))), *unsure)
    ident = landscape.opgave.id
    word = noun(words, len(now), N_("coalitie werkt hieraan"), N_("coalities werken hieraan"))
    total = context.count(len(now), Measure.COALITIONS, word=word, href=LIST, scope=Scope(opgave=ident))
    levels = _enumerate_counts(
        context, [count for level in (*LEVELS, "") if (count := _on_level(context, ident, now, level))]
    )
    forms = _enumerate_counts(context, list(_sides(context, ident, now)))
    return (total, ": ", *levels, "; ", *forms, ".", *_levels_without_work(context, landscape, now), *unsure)


def noun(words: Words, number: int, singular: str, plural: str) -> str:
    """The word that follows a number shown separately."""
    return words(singular if number == 1 else plural)


def _enumerate_counts(context: PageContext, counts: Sequence[Count]) -> Rich:
    """Counts as an enumeration in a sentence."""
    last = f" {context.words(N_('en'))} "
    return (*join_rich(counts[:-1]), *((last,) if len(counts) > 1 else ()), *counts[-1:])


def _on_level(context: PageContext, opgave: str, now: Sequence[Coalition], level: str) -> Count | None:
    number = sum(c.level.value == level for c in now)
    if not number:
        return None
    return context.count(
        number,
        Measure.COALITIONS,
        word=context.words(LEVEL_HINT[level] if level else N_("op een onbekend niveau")),
        href=f"#{anchor_of_level(level)}",
        level=level,
        scope=Scope(opgave=opgave, level=level or UNKNOWN),
    )


def _sides(context: PageContext, opgave: str, now: Sequence[Coalition]) -> Iterator[Count]:
    """The numbers of formal and informal coalitions, and of those with an unknown form."""
    for side, form, text in (
        (True, "formal", N_("formeel")),
        (False, "informal", N_("informeel")),
        (None, UNKNOWN, N_("van onbekende vorm")),
    ):
        number = sum(is_formal(c.form.value) is side for c in now)
        if number:
            scope = Scope(opgave=opgave, form=form)
            yield context.count(number, Measure.COALITIONS, word=context.words(text), scope=scope)


def _levels_without_work(context: PageContext, landscape: OpgaveLandscape, now: Sequence[Coalition]) -> Rich:
    """The levels of which nothing is known, or that are known to be empty; a team with an assignment fills a level."""
    words = context.words
    empty = [level for level in LEVELS if not any(c.level.value == level for c in now)]
    if "intra" in empty and landscape.teams:
        empty.remove("intra")
    if not empty:
        return ()
    listed = words.listing([words(LEVEL_HINT[level]) for level in empty])
    if landscape.opgave.fields.text("in-kaart") == "ja":
        return (" ", words(N_("Een coalitie {levels} is er niet."), levels=listed))
    return (" ", words(N_("Over samenwerken {levels} is niets bekend."), levels=listed))


def _count_unsure(context: PageContext, landscape: OpgaveLandscape) -> Rich:
    """The number of coalitions of which it is unknown whether they run."""
    number, words = len(unclear(landscape.coalitions)), context.words
    if not number:
        return ()
    word = noun(
        words,
        number,
        N_("coalitie waarvan niet bekend is of zij loopt"),
        N_("coalities waarvan niet bekend is of zij lopen"),
    )
    scope = Scope(opgave=landscape.opgave.id)
    return (
        f" {words(N_('Daarnaast'))} ",
        context.count(number, Measure.COALITIONS_UNSURE, word=word, href=LIST, scope=scope),
        ".",
    )


def strip(context: PageContext, landscape: OpgaveLandscape) -> Strip:
    """The facts of an opgave on one line, each number with what it leaves unknown."""
    words, fields = context.words, landscape.opgave.fields
    now = running(landscape.coalitions)
    mapped = fields.text("in-kaart")
    facts: tuple[tuple[str, Rich], ...] = (
        (words(N_("Partijen")), _parties(context, landscape.opgave.id, now)),
        (words(N_("Grenswerkers")), _roles(context, landscape)),
        (words(N_("Lijsten volledig")), _lists(context, landscape.opgave.id, now)),
        (words(N_("Voorbij")), _past(context, landscape)),
        (words(N_("In kaart")), (words(OPTION[mapped]) if mapped else context.unknown(),)),
        (words(N_("Bevestigd")), confirmed(context, landscape.opgave)),
    )
    return Strip(tuple(fact for fact in facts if fact[1]))


def _parties(context: PageContext, opgave: str, now: Sequence[Coalition]) -> Rich:
    parties = {key for coalition in now for key in coalition.organisations}
    worlds = {world: sum(world_of(context.atlas, key) == world for key in parties) for world in (*WORLDS, "")}
    total = context.count(len(parties), Measure.PARTIES, href=WHO, scope=Scope(opgave=opgave))
    if not parties:
        return (context.unknown(),)
    return (total, *(part for world, n in worlds.items() if n for part in _of_world(context, opgave, world, n)))


def _of_world(context: PageContext, opgave: str, world: str, number: int) -> tuple[Inline, ...]:
    scope = Scope(opgave=opgave, world=world or UNKNOWN)
    return " ", context.world(world), " ", context.count(number, Measure.PARTIES, scope=scope)


def _roles(context: PageContext, landscape: OpgaveLandscape) -> Rich:
    number = sum(role.phase is Phase.NOW for role in landscape.roles)
    if not number:
        return (context.unknown(context.words(N_("geen bekend"))),)
    word = noun(context.words, number, N_("rol"), N_("rollen"))
    scope = Scope(opgave=landscape.opgave.id)
    return (context.count(number, Measure.ROLES, word=word, href=CONNECTORS, scope=scope),)


def _lists(context: PageContext, opgave: str, now: Sequence[Coalition]) -> Rich:
    if not now:
        return ()
    scope, complete = Scope(opgave=opgave), sum(c.completeness == "volledig" for c in now)
    of = f" {context.words(N_('van'))} "
    return (
        context.count(complete, Measure.LISTS_COMPLETE, scope=scope),
        of,
        context.count(len(now), Measure.COALITIONS, scope=scope, href=LIST),
    )


def _past(context: PageContext, landscape: OpgaveLandscape) -> Rich:
    number = sum(c.phase is Phase.PAST for c in landscape.coalitions)
    if not number:
        return ()
    word = noun(context.words, number, N_("coalitie"), N_("coalities"))
    scope = Scope(opgave=landscape.opgave.id)
    return (context.count(number, Measure.COALITIONS_PAST, word=word, href=LIST, scope=scope),)
