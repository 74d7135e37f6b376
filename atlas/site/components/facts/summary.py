"""The summary of a page in plain text, for search results and previews: kind, one sentence and a few facts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.site.context import ONE, PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL, OPTION, PHASE, WORLD
from atlas.site.model.rich import plain_text
from atlas.texts import N_

SENTENCE_AT_MOST = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The kind and phase of a page, its title, one sentence (or an empty text), and facts by label."""

    kind: str
    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    past: bool = False

    @property
    def line(self) -> str:
        """The sentence, or the facts on one line if the page has no sentence."""
        return self.summary or " · ".join(f"{label}: {value}" for label, value in self.facts)


def summary_of(context: PageContext, entity: Entity) -> Summary:
    """The summary of a page."""
    words = context.words
    facts = tuple((words(label), value) for label, value in FACTS[entity.kind](context, entity) if value)
    phase = _phase(context, entity)
    kind = words(ONE[entity.kind])
    return Summary(
        kind=f"{kind} · {words(PHASE[phase])}" if phase in PHASE else kind,
        title=entity.title,
        summary=shorten(entity.fields.text("samenvatting")),
        facts=facts,
        past=phase is Phase.PAST,
    )


def shorten(text: str) -> str:
    """A text on one line, cut at a word if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= SENTENCE_AT_MOST else f"{line[:SENTENCE_AT_MOST].rsplit(' ', 1)[0]} …"


def _phase(context: PageContext, entity: Entity) -> Phase:
    if entity.kind == "coalitie":
        return context.landscape.coalitions[entity.id].phase
    if entity.kind == "grenswerker":
        return context.landscape.roles[entity.id].phase
    return Phase.NOW


Facts = Iterator[tuple[str, str]]


def _opgave(context: PageContext, entity: Entity) -> Facts:
    landscape = context.landscape.of_opgave(entity.id)
    running = [coalition for coalition in landscape.coalitions if coalition.phase is Phase.NOW]
    parties = {key for coalition in running for key in coalition.organisations}
    yield N_("Coalities"), context.words.number(len(running)) if running else ""
    yield N_("Partijen"), context.words.number(len(parties)) if parties else ""


def _coalitie(context: PageContext, entity: Entity) -> Facts:
    words, coalition = context.words, context.landscape.coalitions[entity.id]
    fields = entity.fields
    yield N_("Niveau"), words(LEVEL[coalition.level.value]) if coalition.level.value else _unknown(context)
    yield N_("Vorm"), words(FORM[coalition.form.value]) if coalition.form.value else _unknown(context)
    yield N_("Partijen"), words.number(len(coalition.counted)) if coalition.counted else _unknown(context)
    yield N_("Looptijd"), plain_text(context.period(fields.day("begin"), fields.day("einde")))
    yield N_("Opgaven"), words.listing([context.atlas.title(key) for key in coalition.opgaven])


def _organisatie(context: PageContext, entity: Entity) -> Facts:
    words, world = context.words, entity.fields.text("wereld")
    seats = {member.coalition for member in context.landscape.tables.get(entity.id, ()) if member.counts}
    running = sum(context.landscape.coalitions[key].phase is Phase.NOW for key in seats)
    yield N_("Wereld"), words(WORLD[world]) if world else _unknown(context)
    yield N_("Type"), entity.fields.text("type")
    yield N_("Aan tafel bij"), words.count(N_("{n} coalitie"), N_("{n} coalities"), running) if running else ""


def _team(context: PageContext, entity: Entity) -> Facts:
    home = entity.fields.target("organisatie")
    opgaven = [context.atlas.title(item.target("opgave")) for item in entity.fields.items("opgaven")]
    yield N_("Organisatie"), context.atlas.title(home) if home else ""
    yield N_("Opgaven"), context.words.listing(opgaven)


def _grenswerker(context: PageContext, entity: Entity) -> Facts:
    words, role = context.words, context.landscape.roles[entity.id]
    number = len(role.coalitions)
    yield N_("Organisatie"), context.atlas.title(role.home) if role.home else ""
    yield N_("Niveaus"), words.listing([words(LEVEL[level]) for level in role.levels])
    yield N_("Verbindt"), words.count(N_("{n} coalitie"), N_("{n} coalities"), number) if number else ""


def _minipraktijk(context: PageContext, entity: Entity) -> Facts:
    yield N_("Praktijk"), _option(context, entity, "praktijk")
    yield N_("Moeite"), _option(context, entity, "moeite")


def _oplossing(context: PageContext, entity: Entity) -> Facts:
    number = sum(item.text("status") == "vastgelegd" for item in entity.fields.items("verankerd-in"))
    yield N_("Vastgelegd"), context.words.count(N_("op {n} plek"), N_("op {n} plekken"), number) if number else ""


def _bron(context: PageContext, entity: Entity) -> Facts:
    day = entity.fields.day("datum")
    yield N_("Uitgever"), entity.fields.text("uitgever")
    yield N_("Datum"), context.words.day(day) if day else ""


def _nothing(_context: PageContext, _entity: Entity) -> Facts:
    yield from ()


FACTS: Mapping[str, Callable[[PageContext, Entity], Facts]] = {
    "opgave": _opgave,
    "coalitie": _coalitie,
    "organisatie": _organisatie,
    "team": _team,
    "grenswerker": _grenswerker,
    "minipraktijk": _minipraktijk,
    "oplossing": _oplossing,
    "bron": _bron,
    "begrip": _nothing,
    "pagina": _nothing,
}


def _unknown(context: PageContext) -> str:
    return context.words(N_("onbekend"))


def _option(context: PageContext, entity: Entity, name: str) -> str:
    value = entity.fields.text(name)
    return context.words(OPTION[value]) if value else ""
