"""The lights of a page as intervals in time, with the days on which the window is open."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from markupsafe import Markup

from atlas.content.kinds import LEVELS
from atlas.content.values import Entity
from atlas.landscape.derived.window import Light, open_windows
from atlas.maps.charts.intervals import NARROW, Interval, Today, intervals
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Diagram, LegendItem
from atlas.texts import N_


def window_diagram(context: PageContext, entity: Entity, stated: Sequence[Light]) -> Diagram:
    """The diagram of the lights of a page."""
    words, day = context.words, context.landscape.on
    ordered = sorted(stated, key=lambda light: (LEVELS.index(light.level), light.first, light.last, light.form))
    title = words(N_("Lichten van {title} in de tijd"), title=entity.title)
    today = Today(day, words(N_("vandaag: {date}"), date=context.reference_date))
    ident = f"lichten-{entity.id}"
    open_days = open_windows(stated)
    shown = [_interval(context, light) for light in ordered]
    draw = partial(intervals, shown, open_days, title=title, today=today)
    return Diagram(
        id=f"plaat-{ident}",
        number="",
        title=title,
        subtitle=words(N_("van supra naar intra")),
        svg=Markup(draw(ident=ident)),  # noqa: S704 - made by our own maps room
        narrow=Markup(draw(ident=f"{ident}-smal", width=NARROW)),  # noqa: S704 - made by our own maps room
        legend=(
            *(
                LegendItem(f"sign-light licht-{colour}", words(OPTION[colour]))
                for colour in dict.fromkeys(light.stated for light in ordered)
            ),
            *((LegendItem("sign-window", words(N_("het venster is open"))),) if open_days else ()),
        ),
        notes=() if open_days else (words(N_("Op geen enkele dag staan alle lichten samen op groen.")),),
        file=ident,
        credit=context.credit,
    )


def _interval(context: PageContext, light: Light) -> Interval:
    words, item = context.words, light.item
    form = words(OPTION[light.form]) if light.form else words(N_("elke vorm"))
    label = f"{words(OPTION[light.level])} · {form}"
    details = [words(OPTION[light.stated]), item.text("reden"), item.text("door"), days_in_words(context, light)]
    title = f"{label}: {'; '.join(part for part in details if part)}"
    undated = words(N_("◌ zonder datum")) if light.last < light.first else ""
    note = ": ".join(part for part in (undated, item.text("reden")) if part)
    return Interval(
        level=light.level, colour=light.stated, label=label, note=note, title=title, days=(light.first, light.last)
    )


def days_in_words(context: PageContext, light: Light) -> str:
    """The days on which a light holds, in words, including an end that follows from its validity."""
    words = context.words
    if light.last < light.first:
        return words(N_("zonder datum: geldt nergens"))
    last = words.day(light.last)
    if light.first == date.min:
        return words(N_("tot en met {last}"), last=last)
    return words(N_("van {first} tot en met {last}"), first=words.day(light.first), last=last)
