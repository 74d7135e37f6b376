"""The answers at the top of the page of a coalition: what for, who, whom to ask, can one join, since when."""

from collections import Counter
from collections.abc import Iterator

from atlas.content.kinds import WORLDS
from atlas.content.values import Absence, Fields
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition, world_of
from atlas.site.components.facts.box import confirmation, is_editorial, provenance
from atlas.site.components.facts.known_of import known_of
from atlas.site.components.participation.contact import whom_to_ask
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Anchor, Fact, Inline, Measure, Quiet, Rich, Scope
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def answers(context: PageContext, coalition: Coalition) -> tuple[Fact, ...]:
    """The answers to what a reader asks first, in that order."""
    entity, words = coalition.entity, context.words
    return (
        Fact(
            label=words(N_("Waaraan werkt men?")),
            values=tuple(_opgave(context, item) for item in entity.fields.items("opgaven")),
            editorial=is_editorial(entity, "opgaven"),
            source=provenance(context, entity, "opgaven"),
        ),
        Fact(label=words(N_("Wie doet mee?")), values=(_who(context, coalition),)),
        Fact(label=words(N_("Bij wie kunt u terecht?")), values=whom_to_ask(context, coalition)),
        *_joining(context, coalition),
        Fact(
            label=words(N_("Hoe staat het?")),
            values=tuple(_state(context, coalition)),
            editorial=is_editorial(entity, "status"),
        ),
        *_where(context, coalition),
    )


OPEN = "open-voor-deelname"


def _joining(context: PageContext, coalition: Coalition) -> tuple[Fact, ...]:
    """Whether others can join; for a coalition that has ended only if it was filled in."""
    if coalition.phase is Phase.PAST and not isinstance(coalition.entity.fields[OPEN], str):
        return ()
    source = provenance(context, coalition.entity, OPEN)
    return (Fact(label=context.words(N_("Kunt u meedoen?")), values=(_open(context, coalition),), source=source),)


def _opgave(context: PageContext, item: Fields) -> Rich:
    """An opgave, with how the coalition words it and what is at stake for it."""
    remarks: list[Rich] = [(Quiet(text),) for name in ("duiding", "belang") if (text := item.text(name))]
    if day := context.day(item.day("duiding-op")):
        remarks.append((day,))
    if details := known_of(context, item):
        remarks.append(details)
    return (context.to(item.target("opgave")), *((": ", *join_rich(remarks, " · ")) if remarks else ()))


def _who(context: PageContext, coalition: Coalition) -> Rich:
    """The number of participants, their worlds, and the completeness of the list."""
    if not coalition.counted:
        return (context.unknown(context.words(N_("Wie meedoet is nog niet bekend."))),)
    words, atlas = context.words, context.atlas
    number = _parties(coalition)
    worlds, scope = Counter(world_of(atlas, key) for key in coalition.organisations), Scope(coalition=coalition.id)
    named = [context.of_world(world, worlds[world], scope) for world in (*WORLDS, "") if worlds[world]]
    count = context.count(number, Measure.PARTICIPANTS, scope=scope, href="#deelnemers", level=coalition.level.value)
    word = words.count(N_("partij:"), N_("partijen:"), number)
    return (count, f" {word} ", *join_rich(named), ". ", *(_quiet(state_of_list(context, coalition))))


def _parties(coalition: Coalition) -> int:
    """The number of parties known to take part, as an organisation or as a coalition."""
    return len(coalition.organisations) + len(coalition.coalitions)


def _quiet(text: Rich) -> Rich:
    return tuple(Quiet(piece) if isinstance(piece, str) and piece.strip() else piece for piece in text)


def state_of_list(context: PageContext, coalition: Coalition) -> Rich:
    """The completeness of the list of participants, and the number in the source if that is different."""
    words, fields = context.words, coalition.entity.fields
    number, stated = _parties(coalition), fields.number("aantal-volgens-bron")
    texts: list[Inline] = []
    if not number:
        texts.append(context.unknown(words(N_("Wie meedoet is nog niet bekend."))))
    else:
        complete = {"volledig": N_("De lijst is volledig."), "deels": N_("De lijst is niet volledig.")}
        texts.append(words(complete.get(coalition.completeness, N_("Of de lijst volledig is, is niet bekend."))))
    if stated is not None and stated != number:
        listed, scope = (N_("hier staat er {n}."), N_("hier staan er {n}.")), Scope(coalition=coalition.id)
        source = context.count(stated, Measure.STATED, scope=scope, href="")
        texts += [" ", *context.said(N_("Aantal volgens de bron: {stated};"), stated=source), " "]
        texts += context.counted(*listed, number, Measure.PARTICIPANTS, scope=scope)
    return tuple(texts)


def _open(context: PageContext, coalition: Coalition) -> Rich:
    """Whether others can join; if that was not filled in, who may know."""
    words, value = context.words, coalition.entity.fields[OPEN]
    if isinstance(value, str):
        return (words(OPTION[value]) if value in OPTION else value,)
    absent = context.absent(value if isinstance(value, Absence) else Absence.LEFT_OUT)
    ask = Anchor(href="#deelnemers", text=words(N_("een van de deelnemers"))) if coalition.counted else None
    return (absent, *((". ", Quiet(words(N_("Vraag het"))), " ", ask) if ask else ()))


def _state(context: PageContext, coalition: Coalition) -> Iterator[Rich]:
    """Its status and period, and when the page was last confirmed, if ever."""
    words, fields = context.words, coalition.entity.fields
    status, since = fields.text("status"), fields.day("bestaat-sinds")
    begin, end = fields.day("begin"), fields.day("einde")
    renewed = begin is not None and since is not None and begin.first > since.first
    period = context.period(begin if renewed or not since else None, end)
    parts: list[Rich] = [(words(OPTION[status]),)] if status else [(context.unknown(words(N_("status onbekend"))),)]
    if since:
        exists = N_("bestond sinds") if coalition.phase is Phase.PAST else N_("bestaat sinds")
        parts.append((words(exists), " ", context.day(since) or ""))
    if period:
        parts.append((words(N_("huidige regeling")), " ", *period) if renewed else period)
    elif not since:
        parts.append((context.unknown(words(N_("sinds wanneer is onbekend"))),))
    yield join_rich(parts)
    sources = [
        source
        for name in ("status", "bestaat-sinds", "begin", "einde")
        if (source := provenance(context, coalition.entity, name))
    ]
    if sources:
        yield (Quiet("("), *join_rich(sources, "; "), Quiet(")"))
    for fact in confirmation(context, coalition.entity):
        yield (Quiet(f"{fact.label}:"), " ", *fact.values[0])


def _where(context: PageContext, coalition: Coalition) -> Iterator[Fact]:
    area, words = coalition.area, context.words
    if area.names:
        why = words(N_("afgeleid van de gemeenten die meedoen")) if area.derived else ""
        source = provenance(context, coalition.entity, "gebied")
        yield Fact(label=words(N_("Waar?")), values=(join_rich(area.names),), why=why, source=source)
