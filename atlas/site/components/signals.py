"""Signals on pages: at most three questions, the rest collapsed, and weighed ones with their reason."""

from collections.abc import Iterable, Sequence

from atlas.content.values import Entity
from atlas.insights.findings import Input
from atlas.insights.findings import Signal as Found
from atlas.site.components.some import first_names
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Fold, Inline, Paragraph, Part, Quiet, Rich, Section, ShownSignal
from atlas.site.model.rich import join_rich
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
    """The questions that are asked on a page, and those that the editors have weighed; empty if there are none.

    `first` precede the others, even if they are asked on another page.
    """
    signals = (*first, *(signal for signal in context.insights.asked(page) if signal not in first))
    weighed = context.insights.weighed(page)
    if not signals and not weighed:
        return ()
    words = context.words
    parts: list[Part] = [*signal_parts(context, signals, shown=shown, linked=bool(first))]
    if weighed:
        summary = words.count(
            N_("{n} vraag die de redactie heeft gewogen"), N_("{n} vragen die de redactie heeft gewogen"), len(weighed)
        )
        parts.append(Fold(summary=summary, parts=tuple(signal_part(context, signal) for signal in weighed)))
    count = words.number(len(signals)) if signals else ""
    return (Section(id="vragen-hier", title=words(N_("Welke vragen roept dit op?")), parts=tuple(parts), count=count),)


def signal_parts(
    context: PageContext, signals: Sequence[Found], *, shown: int = SHOWN, linked: bool = False
) -> Iterable[Part]:
    """The first signals, and the others collapsed; `linked` adds links to the pages on which they are asked."""
    yield from (signal_part(context, signal, linked=linked) for signal in signals[:shown])
    rest = signals[shown:]
    if rest:
        summary = context.words.count(N_("Toon nog {n} vraag"), N_("Toon nog {n} vragen"), len(rest))
        yield Fold(summary=summary, parts=tuple(signal_part(context, signal, linked=linked) for signal in rest))


def signal_part(context: PageContext, signal: Found, *, linked: bool = False) -> ShownSignal:
    """A signal in the language of the reader."""
    words = context.words
    return ShownSignal(
        question=words(signal.question),
        rule=words(signal.rule),
        because=tuple(_because(context, item) for item in signal.because),
        unknown=words(signal.unknown.text),
        unsure=signal.is_unsure,
        helps=() if signal.weighed else _helps(context, signal),
        about=join_rich(context.to(page) for page in signal.pages) if linked else (),
        weighed=_weighed(context, signal),
    )


def _because(context: PageContext, item: Input) -> Rich:
    """An input of a signal, with links to the pages that show it."""
    text = context.words(item.text)
    if not item.pages:
        return (text,)
    return (f"{text}: ", *first_names(context, [context.to(page) for page in item.pages], NAMED))


def _weighed(context: PageContext, signal: Found) -> Rich:
    item = signal.weighed
    if item is None:
        return ()
    parts: list[Inline] = [Quiet(context.words(N_("Gewogen door de redactie:"))), " ", item.text("reden")]
    if day := context.day(item.day("op")):
        parts += [" (", day, ")"]
    return tuple(parts)


def _helps(context: PageContext, signal: Found) -> Rich:
    """The type of mini-praktijk that fits, with a few of them, those on the same opgaven first."""
    practices = [e for e in context.atlas.of_kind("minipraktijk") if e.fields.text("praktijk") == signal.helps]
    near = _opgaven(context, signal)
    first = sorted(practices, key=lambda entity: (not near & _of(entity), sort_key(entity.title)))[:PRACTICES]
    text = context.words(HELPS[signal.helps])
    term = context.atlas.entities.get(signal.helps)
    if first:
        return (
            text,
            " ",
            Quiet(context.words(N_("Bijvoorbeeld:"))),
            " ",
            *join_rich(context.to(practice.id) for practice in first),
        )
    if term is not None and term.kind == "begrip":
        return (text, " ", context.to(term.id, context.words(N_("Wat is dat?"))))
    return (text,)


def _opgaven(context: PageContext, signal: Found) -> set[str]:
    """The opgaven that a signal is about, directly or through its coalitions."""
    pages = {*signal.pages, *signal.beside}
    coalitions = context.landscape.coalitions
    return pages | {opgave for page in pages if page in coalitions for opgave in coalitions[page].opgaven}


def _of(practice: Entity) -> set[str]:
    fields = practice.fields
    return {*fields.targets("opgaven"), *(item.target("opgave") for item in fields.items("opgaven"))}


def no_signals(context: PageContext) -> Paragraph:
    """The text that is shown if there are no questions."""
    return Paragraph(
        (context.words(N_("Er zijn nu geen vragen. Dat kan ook liggen aan wat wij nog niet weten.")),), "quiet"
    )
