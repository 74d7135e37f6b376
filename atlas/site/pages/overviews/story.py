"""A story along pages: each step is the page itself, with a bar that shows the line of this step and links onward.

A step has an address in the folder of its page, so that all links on it, and in its maps, are the same as on that page.
"""

from collections.abc import Callable
from dataclasses import replace

from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Atlas
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Bullets, Paragraph, Part
from atlas.site.model.page import Page, StoryStep
from atlas.site.urls import FOLDERS, address_of
from atlas.texts import N_

View = Callable[[PageContext, Entity], Page]


def steps_of(atlas: Atlas, story: Entity) -> tuple[Fields, ...]:
    """The steps of a story that lead to an existing page."""
    return tuple(item for item in story.fields.items("verhaal") if item.target("naar") in atlas.entities)


def address_of_step(atlas: Atlas, story: Entity, number: int) -> str:
    """The address of a step, counted from 1."""
    entity = atlas.entities[steps_of(atlas, story)[number - 1].target("naar")]
    return f"{FOLDERS[entity.kind]}/{entity.id}.{story.id}-{number}.html"


def step_page(context: PageContext, story: Entity, number: int, view: View) -> Page:
    """A page as a step of a story. Search engines are told that the page itself is canonical."""
    words, steps = context.words, steps_of(context.atlas, story)
    step = steps[number - 1]
    entity = context.atlas.entities[step.target("naar")]
    page = view(context, entity)
    where = words(N_("Stap {n} van {all}"), n=number, all=len(steps))
    walk = StoryStep(
        story=Anchor(href=context.at(address_of(story)), text=story.title),
        step=where,
        text=step.text("tekst"),
        previous=_step(context, story, number - 1) if number > 1 else None,
        next=_step(context, story, number + 1) if number < len(steps) else _end(context, story),
    )
    address = context.atlas.settings.address
    canonical = f"{address.rstrip('/')}/{address_of(entity)}" if address else ""
    title = f"{story.title}: {where} · {page.title}"
    return replace(page, title=title, walk=walk, frame=replace(page.frame, canonical=canonical))


def _step(context: PageContext, story: Entity, number: int) -> Anchor:
    target = steps_of(context.atlas, story)[number - 1].target("naar")
    return Anchor(href=context.at(address_of_step(context.atlas, story, number)), text=context.atlas.title(target))


def _end(context: PageContext, story: Entity) -> Anchor:
    """The last step links back to the start of the story."""
    return Anchor(href=context.at(address_of(story)), text=context.words(N_("terug naar het begin")))


def story_parts(context: PageContext, story: Entity) -> tuple[Part, ...]:
    """The story as a list of steps, with a link to the first; empty if the page has no story."""
    steps = steps_of(context.atlas, story)
    if not steps:
        return ()
    links = [_step(context, story, number) for number in range(1, len(steps) + 1)]
    lines = tuple(
        (link, *((": ", step.text("tekst")) if step.text("tekst") else ()))
        for link, step in zip(links, steps, strict=True)
    )
    begin = Anchor(href=links[0].href, text=context.words(N_("Begin bij stap 1")))
    return (Paragraph((begin,), "begin"), Bullets(lines, "steps"))
