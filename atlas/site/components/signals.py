"""Signals on pages: at most three questions at once, the rest behind one click, weighed ones with the reason."""

from collections.abc import Iterable, Sequence

from atlas.content.values import Entity
from atlas.insights.findings import Input
from atlas.insights.findings import Signal as Found
from atlas.site.components.some import first_of
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fold, Inline, Paragraph, Part, Quiet, Rich, Section, ShownSignal
from atlas.site.model.rich import joined
from atlas.texts import N_

SHOWN = 3
NAMED = 12
PRACTICES = 2
HELPS = {
    "binnenuit": N_("Binnenuit kan helpen: breng naar buiten wat u zelf wilt en kunt."),
    "buitenin": N_("Buitenin kan helpen: vertaal naar binnen wat buiten gebeurt."),
    "tussenin": N_("Tussenin kan helpen: breng vormen van samenwerken met elkaar in gesprek."),
}


def signals_section(
    context: PageContext, page: str, first: Sequence[Found] = (), *, shown: int = SHOWN
) -> tuple[Section, ...]:
    """The questions that the landscape asks on a page, with those that the editors have weighed; or nothing.

    `first` are put before the others, also where they are asked on another page.
    """
    asked = (*first, *(signal for signal in context.insights.asked(page) if signal not in first))
    weighed = context.insights.weighed(page)
    if not asked and not weighed:
        return ()
    words = context.words
    parts: list[Part] = [*signal_parts(context, asked, shown=shown, linked=bool(first))]
    if weighed:
        summary = words.count(
            N_("{n} vraag die de redactie heeft gewogen"), N_("{n} vragen die de redactie heeft gewogen"), len(weighed)
        )
        parts.append(Fold(summary=summary, parts=tuple(signal_part(context, signal) for signal in weighed)))
    count = words.number(len(asked)) if asked else ""
    return (Section(id="vragen-hier", title=words(N_("Welke vragen roept dit op?")), parts=tuple(parts), count=count),)


def signal_parts(
    context: PageContext, signals: Sequence[Found], *, shown: int = SHOWN, linked: bool = False
) -> Iterable[Part]:
    """The first signals, and the others behind one click; `linked` says on which pages they are asked."""
    yield from (signal_part(context, signal, linked=linked) for signal in signals[:shown])
    rest = signals[shown:]
    if rest:
        summary = context.words.count(N_("Toon nog {n} vraag"), N_("Toon nog {n} vragen"), len(rest))
        yield Fold(summary=summary, parts=tuple(signal_part(context, signal, linked=linked) for signal in rest))


def signal_part(context: PageContext, signal: Found, *, linked: bool = False) -> ShownSignal:
    """A signal in the reader's words."""
    words = context.words
    return ShownSignal(
        question=words(signal.question),
        rule=words(signal.rule),
        because=tuple(_because(context, item) for item in signal.because),
        unknown=words(signal.unknown.text),
        unsure=signal.is_unsure,
        helps=() if signal.weighed else _helps(context, signal),
        about=joined(context.to(page) for page in signal.pages) if linked else (),
        weighed=_weighed(context, signal),
    )


def _because(context: PageContext, item: Input) -> Rich:
    """What a signal rests on, with links to the pages that show it."""
    text = context.words(item.text)
    if not item.pages:
        return (text,)
    return (f"{text}: ", *first_of(context, [context.to(page) for page in item.pages], NAMED))


def _weighed(context: PageContext, signal: Found) -> Rich:
    item = signal.weighed
    if item is None:
        return ()
    found: list[Inline] = [Quiet(context.words(N_("Gewogen door de redactie:"))), " ", item.text("reden")]
    if day := context.day(item.day("op")):
        found += [" (", day, ")"]
    return tuple(found)


def _helps(context: PageContext, signal: Found) -> Rich:
    """What kind of mini-praktijk fits, with a few of them: those on the same opgaven first."""
    practices = [e for e in context.atlas.of_kind("minipraktijk") if e.fields.text("praktijk") == signal.helps]
    near = _opgaven(context, signal)
    first = sorted(practices, key=lambda entity: (not near & _of(entity), sort_key(entity.title)))[:PRACTICES]
    text = context.words(HELPS[signal.helps])
    term = context.atlas.entities.get(signal.helps)
    if first:
        return (text, " ", Quiet(context.words(N_("Bijvoorbeeld:"))), " ", *joined(context.to(one.id) for one in first))
    if term is not None and term.kind == "begrip":
        return (text, " ", context.to(term.id, context.words(N_("Wat is dat?"))))
    return (text,)


def _opgaven(context: PageContext, signal: Found) -> set[str]:
    """The opgaven that a signal is about, itself or through its coalitions."""
    pages = {*signal.pages, *signal.beside}
    coalitions = context.landscape.coalitions
    return pages | {opgave for page in pages if page in coalitions for opgave in coalitions[page].opgaven}


def _of(practice: Entity) -> set[str]:
    fields = practice.fields
    return {*fields.targets("opgaven"), *(item.target("opgave") for item in fields.items("opgaven"))}


def no_signals(context: PageContext) -> Paragraph:
    """What stands where there is nothing to ask."""
    return Paragraph(
        (context.words(N_("Er zijn nu geen vragen. Dat kan ook liggen aan wat wij nog niet weten.")),), "quiet"
    )
