"""The numbers on the pages of an atlas, as the pages say what they count."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from atlas.builder import check
from atlas.insights.registry import read_insights
from atlas.site.diagrams.figures import drawings
from atlas.site.i18n.words import Words
from atlas.site.model.page import Page
from atlas.site.plan import SiteEdition, plan
from atlas.texts import texts


def pages_of(content: Path, audience: str, on: date, today: date) -> Iterator[Page]:
    """Every page of an atlas on a date as an object, without its pictures."""
    checked = check(content, audience=audience, on=on, today=today)
    words = Words(texts("nl"))
    drawn = drawings(checked.landscape, words, None)
    edition = SiteEdition(
        landscape=checked.landscape,
        words=words,
        audience=audience,
        drawings=drawn,
        insights=read_insights(checked.landscape),
    )
    for planned in plan(edition):
        page = planned.make(edition.context(planned.path, shows=planned.shows, all_days=planned.all_days))
        if isinstance(page, Page):
            yield page


def within(value: object, *, leave: tuple[type, ...] = ()) -> Iterator[object]:
    """A value and every value within it, but for what lies within one of the types to leave."""
    if isinstance(value, leave):
        return
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from within(getattr(value, field.name), leave=leave)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from within(part, leave=leave)
