"""A walk along pages: each step is the page itself, with a bar that tells the line of this step and leads on.

A step stands in the folder of its page, so that every link on it, and in its maps, is the same as on the page itself.
"""

from collections.abc import Callable
from dataclasses import replace

from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Atlas
from atlas.site.addresses import FOLDERS, address_of
from atlas.site.guide import Guide
from atlas.site.pages import Page, Walk
from atlas.site.parts import Anchor, Bullets, Paragraph, Part
from atlas.texts import N_

View = Callable[[Guide, Entity], Page]


def steps_of(atlas: Atlas, story: Entity) -> tuple[Fields, ...]:
    """The steps of a walk that lead to a page which is there."""
    return tuple(item for item in story.fields.items("verhaal") if item.target("naar") in atlas.entities)


def address_of_step(atlas: Atlas, story: Entity, number: int) -> str:
    """The address of a step, counted from 1."""
    entity = atlas.entities[steps_of(atlas, story)[number - 1].target("naar")]
    return f"{FOLDERS[entity.kind]}/{entity.id}.{story.id}-{number}.html"


def step_page(guide: Guide, story: Entity, number: int, view: View) -> Page:
    """A page as a step of a walk. A search engine is told that the page itself is the one to show."""
    words, steps = guide.words, steps_of(guide.atlas, story)
    step = steps[number - 1]
    entity = guide.atlas.entities[step.target("naar")]
    page = view(guide, entity)
    where = words(N_("Stap {n} van {all}"), n=number, all=len(steps))
    walk = Walk(
        story=Anchor(guide.at(address_of(story)), story.title),
        step=where,
        text=step.text("tekst"),
        previous=_step(guide, story, number - 1) if number > 1 else None,
        next=_step(guide, story, number + 1) if number < len(steps) else _end(guide, story),
    )
    address = guide.atlas.settings.address
    canonical = f"{address.rstrip('/')}/{address_of(entity)}" if address else ""
    title = f"{story.title}: {where} · {page.title}"
    return replace(page, title=title, walk=walk, frame=replace(page.frame, canonical=canonical))


def _step(guide: Guide, story: Entity, number: int) -> Anchor:
    target = steps_of(guide.atlas, story)[number - 1].target("naar")
    return Anchor(guide.at(address_of_step(guide.atlas, story, number)), guide.atlas.title(target))


def _end(guide: Guide, story: Entity) -> Anchor:
    """After the last step the walk leads back to where it began."""
    return Anchor(guide.at(address_of(story)), guide.words(N_("terug naar het begin")))


def story_parts(guide: Guide, story: Entity) -> tuple[Part, ...]:
    """The walk as a list of steps, with the way to begin it; nothing if the page tells none."""
    steps = steps_of(guide.atlas, story)
    if not steps:
        return ()
    links = [_step(guide, story, number) for number in range(1, len(steps) + 1)]
    lines = tuple(
        (link, *((": ", step.text("tekst")) if step.text("tekst") else ()))
        for link, step in zip(links, steps, strict=True)
    )
    begin = Anchor(links[0].href, guide.words(N_("Begin bij stap 1")))
    return (Paragraph((begin,), "begin"), Bullets(lines, "steps"))
