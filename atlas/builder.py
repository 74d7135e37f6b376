"""The stages of a build, in order: content to atlas to landscape to site to output folder.

Prints nothing and words no messages; `cli` reports what it returns.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from atlas.cache.digest import facts_digest
from atlas.cache.freshness import BuildRequest, BuildResult
from atlas.cache.manifest import BuildManifest, load_records, program_digest, save_records, toolchain_digest
from atlas.cache.memory import Memory
from atlas.cache.store import Cache
from atlas.cache.workers import run_tasks
from atlas.content.config.settings import Settings
from atlas.content.history import RestrictedReader, explain_missing_history
from atlas.diagnostics import Diagnostics, Obstacle, Severity, errors, sorted_diagnostics
from atlas.landscape.atlas import Atlas
from atlas.landscape.checks import check_landscape
from atlas.landscape.edition import PUBLIC, make_edition
from atlas.landscape.landscape import Landscape, read_landscape
from atlas.landscape.public_form import public_reader
from atlas.landscape.resolve import resolve
from atlas.maps.engine import Engine, find_engine, how_to_improve, what_failed
from atlas.maps.renderer import Renderer
from atlas.rules import TOO_MANY_AT_TABLES, TOO_OFTEN_TOGETHER
from atlas.site.diagrams.figures import drawings
from atlas.site.drawings import Drawings
from atlas.site.html.contrast import weak_colours
from atlas.site.html.overrides import Templates, look_over
from atlas.site.html.render import environment
from atlas.site.html.theme import TOKENS, theme_folder, theme_folders
from atlas.site.i18n.words import Words
from atlas.site.output.foreign_files import UnsafeOutput
from atlas.site.output.replace import restore
from atlas.site.output.write import new_site, refuse_unsafe
from atlas.site.plan import SiteEdition
from atlas.site.tasks import tasks
from atlas.site.urls import START
from atlas.texts import N_, Message, texts

__all__ = ["BuildResult", "Checked", "MachineProblem", "UnsafeOutput", "build", "check", "load", "refuse_to_compare"]

Progress = Callable[[str, int, int], None]
PAGE = ".html"


class MachineProblem(Obstacle):
    """A build that the machine prevents, such as for want of disk space or memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A content folder, read and checked: `atlas` holds what the audience may see, `texts` the source files by path.

    `facts` is a digest of everything except running text. `reader` decides which changes in git this audience sees;
    `None` if it sees them all.
    """

    atlas: Atlas
    landscape: Landscape
    settings: Settings
    diagnostics: Diagnostics
    texts: Mapping[str, str]
    facts: bytes
    reader: RestrictedReader | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Renderers:
    """What turns an edition into files: words, templates and drawings, with the caches of drawings and of texts.

    `since` is the time of the cache's disk before anything was rendered; `idle` tells of overrides that nothing uses.
    """

    words: Words
    templates: Templates
    drawings: Drawings
    engine: Engine | None
    pictures: Cache | None
    texts: Cache | None
    since: int
    idle: Message | None

    @property
    def engine_name(self) -> str:
        """The name and version of Graphviz; empty if it is not installed."""
        return f"{self.engine.name} {self.engine.version}" if self.engine else ""

    def forget_unused(self) -> None:
        """Remove cached files that this build, which made everything, did not ask for: their pages are gone."""
        if self.pictures and self.texts:
            self.pictures.forget(self.since)
            self.texts.forget(self.since)

    def remarks(self, drawn: Mapping[str, bool]) -> tuple[Message | None, ...]:
        """What to tell about the installation; `drawn` says of each drawing whether it succeeded."""
        failed = what_failed(self.engine, len(drawn), sum(drawn.values())) if self.engine else None
        return how_to_improve(self.engine), failed, self.idle


def check(
    content: Path,
    *,
    audience: str = PUBLIC,
    on: date,
    today: date | None = None,
    memory: Memory | None = None,
    concepts: bool = False,
) -> Checked:
    """Read a content folder into an atlas for an audience, with every problem found in it.

    Pages describe the situation on `today` (by default the same date as `on`). `memory` holds pages that were checked
    before. With `concepts`, an audience that may see everything also sees pages that are not ready.
    """
    source = (memory or Memory()).read(content)
    whole, bad_links = resolve(source.entities, source.settings, source.kinds, source.declared)
    atlas, hidden = make_edition(whole, audience, on, concepts=concepts)
    landscape = read_landscape(atlas, on, today)
    # Contradictions are looked for in the whole atlas: an editor must see those in internal pages too.
    contradictions = check_landscape(read_landscape(whole, on, today))
    weak = weak_colours(source.settings.theme, theme_folder() / TOKENS)
    return Checked(
        atlas=atlas,
        landscape=landscape,
        settings=source.settings,
        diagnostics=sorted_diagnostics((*source.diagnostics, *bad_links, *hidden, *contradictions, *weak)),
        texts=source.texts,
        facts=facts_digest(landscape, source.texts, audience),
        reader=public_reader(source.kinds, source.entities, on) if audience == PUBLIC else None,
    )


def refuse_to_compare(checked: Checked) -> None:
    """Raise an `Obstacle` if comparing all coalitions would take hours, for callers that continue despite errors."""
    for problem in checked.diagnostics:
        if problem.rule in {TOO_MANY_AT_TABLES, TOO_OFTEN_TOGETHER}:
            raise Obstacle(Message(text=problem.rule.text, args=problem.args))


def load(content: Path | str, *, audience: str = PUBLIC, on: date) -> Atlas:
    """The atlas of a content folder as an audience may see it; use `check` to get its problems too."""
    return check(Path(content), audience=audience, on=on).atlas


def build(  # noqa: PLR0913 - one argument for each choice of the caller
    content: Path,
    output: Path,
    *,
    audience: str = PUBLIC,
    on: date,
    today: date | None = None,
    strict: bool = False,
    jobs: int = 1,
    cache: Cache | None = None,
    progress: Progress = lambda _stage, _done, _all: None,
    overrides: Path | None = None,
) -> BuildResult:
    """Build the site of a content folder in `output`, unless problems prevent it.

    `cache` holds what earlier builds on this machine stored; without it everything is built from scratch. `overrides`
    is a folder with the owner's own templates and assets; a mistake in a template raises `TemplateProblem`.
    """
    refuse_unsafe(output, content)
    restore(output)
    request = BuildRequest(content=content, output=output, audience=audience, on=on)
    memory = Memory(cache.namespace(f"gelezen-{request.place}") if cache else None)
    checked = check(content, audience=audience, on=on, today=today, memory=memory)
    if any(errors(checked.diagnostics)) or (strict and _warns(checked.diagnostics)):
        return _unbuilt(checked, output)
    renderers = _prepare(checked, request, cache, overrides)
    edition = _site_edition(checked, renderers, memory, audience, content)
    before = load_records(cache, request)
    toolchain = toolchain_digest(renderers.templates.themes, renderers.engine_name)
    manifest = BuildManifest(edition, toolchain, checked.facts, before)
    with new_site(output) as site:
        planned = tasks(edition, renderers.templates, content)
        records = run_tasks(planned, manifest, renderers.drawings, site, jobs, partial(progress, N_("pagina's")))
    save_records(cache, request, records)
    if not any(record is before.get(under) for under, record in records.items()):
        renderers.forget_unused()
    drawn = {ident: is_drawn for record in records.values() for ident, is_drawn in record.pictures.items()}
    return replace(
        _unbuilt(checked, output),
        pages=sum(under.endswith(PAGE) for under in records),
        pictures=sum(drawn.values()),
        engine=renderers.engine_name,
        remarks=tuple(filter(None, (*renderers.remarks(drawn), explain_missing_history(edition.history), site.said))),
        written=True,
    )


def _prepare(checked: Checked, request: BuildRequest, cache: Cache | None, overrides: Path | None) -> _Renderers:
    """Load the words and templates, look for Graphviz, and open the caches."""
    words = Words(texts(checked.settings.language))
    templates = environment(theme_folders(overrides), words.texts)
    idle, engine = look_over(templates), find_engine()
    store = cache.namespace(f"kaarten-{request.place}") if cache else None
    prose = cache.namespace(f"teksten-{request.place}") if cache else None
    since = store.clock() if store else 0
    renderer = Renderer(engine=engine, store=store) if engine else None
    return _Renderers(
        words=words,
        templates=templates,
        drawings=drawings(checked.landscape, words, renderer),
        engine=engine,
        pictures=store,
        texts=prose,
        since=since,
        idle=idle,
    )


def _site_edition(checked: Checked, renderers: _Renderers, memory: Memory, audience: str, content: Path) -> SiteEdition:
    """What every page is made from: the landscape, its insights and the history of its files."""
    return SiteEdition(
        landscape=checked.landscape,
        words=renderers.words,
        audience=audience,
        drawings=renderers.drawings,
        insights=memory.insights(checked.landscape, checked.facts),
        history=memory.history(content, checked.reader),
        prose_cache=renderers.texts.namespace(program_digest().hex()[:16]) if renderers.texts else None,
    )


def _warns(diagnostics: Diagnostics) -> bool:
    return any(problem.severity is Severity.WARNING for problem in diagnostics)


def _unbuilt(checked: Checked, output: Path) -> BuildResult:
    """The result of a build that has written nothing."""
    return BuildResult(
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
