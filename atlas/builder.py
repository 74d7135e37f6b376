"""The stages of a build, in order, in one place: content to atlas to landscape to site to folder.

It words nothing and prints nothing; `cli` shows what it returns.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from atlas.content.history import read_history
from atlas.content.read import read
from atlas.content.settings import Settings
from atlas.diagnostics import Diagnostics, Obstacle, Severity, errors, in_order
from atlas.insights.read import read_insights
from atlas.kept import Kept
from atlas.landscape.atlas import Atlas
from atlas.landscape.checks import check as check_landscape
from atlas.landscape.edition import edition
from atlas.landscape.landscape import Landscape, read_landscape
from atlas.landscape.resolve import resolve
from atlas.maps.cache import drawn
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Drawing
from atlas.maps.engine import Engine, draw, find_engine, how_to_improve, what_failed
from atlas.maps.svg import is_of, to_svg
from atlas.site.addresses import DOWNLOADS, FEED, LANDSCAPE_DATA, SEARCH_INDEX, START, address_of_logo
from atlas.site.exports import exports
from atlas.site.extras import extras
from atlas.site.feed import feed
from atlas.site.landscape_data import landscape_data
from atlas.site.own_theme import Templates, look_over
from atlas.site.pages import File
from atlas.site.pictures import drawings, maps
from atlas.site.previews import previews
from atlas.site.render import environment, render
from atlas.site.search import search_index
from atlas.site.site import Edition, Planned, plan
from atlas.site.swap import restore
from atlas.site.theme import assets, themes
from atlas.site.words import Words
from atlas.site.workers import made
from atlas.site.write import UnsafeOutput, refuse_unsafe, write
from atlas.standing import Built
from atlas.texts import N_, texts

__all__ = ["Built", "Checked", "MachineProblem", "UnsafeOutput", "build", "check", "load"]

Progress = Callable[[str, int, int], None]
DRAWING_TIMEOUT = 20.0


class MachineProblem(Obstacle):
    """The machine stands in the way of a build."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A content folder as it was read: `atlas` holds what the audience may see; `texts` are the sources, by path."""

    atlas: Atlas
    landscape: Landscape
    settings: Settings
    diagnostics: Diagnostics
    texts: Mapping[str, str]


def check(content: Path, *, audience: str = "openbaar", on: date) -> Checked:
    """A content folder read into an atlas for an audience, and all that is wrong with it."""
    source = read(content)
    whole, bad_links = resolve(source.entities, source.settings, source.kinds, source.declared)
    seen, hidden = edition(whole, audience, on)
    landscape = read_landscape(seen, on)
    # Contradictions are looked for in the whole: an editor must see those in internal pages as well.
    contradictions = check_landscape(read_landscape(whole, on))
    found = in_order((*source.diagnostics, *bad_links, *hidden, *contradictions))
    return Checked(seen, landscape, source.settings, found, source.texts)


def load(content: Path | str, *, audience: str = "openbaar", on: date) -> Atlas:
    """The atlas of a content folder, as an audience may see it; what is wrong with it is in `check`."""
    return check(Path(content), audience=audience, on=on).atlas


def build(  # noqa: PLR0913 - all that a build may be told
    content: Path,
    output: Path,
    *,
    audience: str = "openbaar",
    on: date,
    strict: bool = False,
    jobs: int = 1,
    kept: Kept | None = None,
    progress: Progress = lambda _stage, _done, _all: None,
    overrides: Path | None = None,
) -> Built:
    """The site of a content folder, written to `output`, unless mistakes stand in the way.

    `kept` holds what earlier builds on this machine kept; without it everything is made anew. `overrides` is a folder
    of the owner's own templates and assets; a mistake in a template raises `TemplateProblem`.
    """
    refuse_unsafe(output, content)
    restore(output)
    checked = check(content, audience=audience, on=on)
    stops = any(errors(checked.diagnostics)) or (strict and _warns(checked.diagnostics))
    if stops:
        return _built(checked, output)
    words = Words(texts(checked.settings.language))
    templates = environment(themes(overrides), words.texts)
    idle = look_over(templates)
    planned = maps(checked.landscape, words)
    engine = find_engine()
    wanted = drawings(planned)
    pictures = _draw(wanted, engine, jobs, kept) if engine else {}
    insights, history = read_insights(checked.landscape), read_history(content)
    site = Edition(checked.landscape, words, audience, pictures, planned, insights, history)
    pages = plan(site)
    failed = what_failed(engine, len(wanted), len(pictures)) if engine else None
    said = write(_files(site, pages, content, templates, jobs, progress), output)
    return replace(
        _built(checked, output),
        pages=len(pages),
        pictures=len(pictures),
        engine=f"{engine.name} {engine.version}" if engine else "",
        remarks=tuple(filter(None, (how_to_improve(engine), failed, idle, said))),
        written=True,
    )


def _files(
    site: Edition, pages: Sequence[Planned], content: Path, templates: Templates, jobs: int, progress: Progress
) -> Iterator[File]:
    """Every file of the site: its pages, then what stands beside them."""
    settings = site.landscape.atlas.settings

    def make(number: int) -> File:
        page = pages[number]
        return File(page.path, render(page.make(site.guide(page.path)), templates))

    for number, file in enumerate(made(len(pages), make, jobs)):
        yield file
        progress(N_("pagina's"), number + 1, len(pages))
    yield from assets(templates.themes)
    yield search_index(site.guide(SEARCH_INDEX))
    yield landscape_data(site.guide(LANDSCAPE_DATA))
    yield from previews(site.guide(SEARCH_INDEX))
    yield from (*exports(site.guide(DOWNLOADS)), *feed(site.guide(FEED)))
    yield from extras(settings, site.audience, site.landscape.on, (page.path for page in pages if page.listed))
    if settings.theme.logo:
        yield File(address_of_logo(settings.theme.logo), (content / settings.theme.logo).read_bytes())


def _draw(wanted: Mapping[str, Drawing], engine: Engine, jobs: int, kept: Kept | None) -> dict[str, str]:
    """The pictures that could be drawn, as SVG by id."""
    dots = [to_dot(drawing) for drawing in wanted.values()]
    by_dot = dict(zip(dots, wanted.values(), strict=True))

    def drawn_anew(missing: Sequence[str]) -> Sequence[str | None]:
        fresh = draw(missing, engine, timeout=DRAWING_TIMEOUT, jobs=jobs)
        return [svg if svg and is_of(by_dot[dot], svg) else None for dot, svg in zip(missing, fresh, strict=True)]

    svgs = drawn(dots, engine, kept, drawn_anew)
    pairs = zip(wanted.items(), svgs, strict=True)
    return {ident: to_svg(drawing, svg) for (ident, drawing), svg in pairs if svg is not None}


def _warns(diagnostics: Diagnostics) -> bool:
    return any(problem.severity is Severity.WARNING for problem in diagnostics)


def _built(checked: Checked, output: Path) -> Built:
    """What a build gives that has made nothing yet."""
    return Built(
        language=checked.settings.language,
        diagnostics=checked.diagnostics,
        texts=checked.texts,
        pages=0,
        pictures=0,
        engine="",
        index=output / START,
        remarks=(),
        written=False,
    )
