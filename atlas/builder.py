"""The stages of a build, in order, in one place: content to atlas to landscape to site to folder.

It words nothing and prints nothing; `cli` shows what it returns.
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
from atlas.maps.engine import find_engine, how_to_improve, what_failed
from atlas.maps.renderer import Renderer
from atlas.rules import TOO_MANY_AT_TABLES, TOO_OFTEN_TOGETHER
from atlas.site.diagrams.figures import drawings
from atlas.site.html.contrast import weak_colours
from atlas.site.html.overrides import look_over
from atlas.site.html.render import environment
from atlas.site.html.theme import TOKENS, theme_folder, themes
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
    """The machine stands in the way of a build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A content folder as it was read: `atlas` holds what the audience may see; `texts` are the sources, by path.

    `facts` is a digest of all but running text. Of `reader` is asked which changes in git this audience sees; none is
    there if it sees all.
    """

    atlas: Atlas
    landscape: Landscape
    settings: Settings
    diagnostics: Diagnostics
    texts: Mapping[str, str]
    facts: bytes
    reader: RestrictedReader | None


def check(
    content: Path,
    *,
    audience: str = PUBLIC,
    on: date,
    today: date | None = None,
    memory: Memory | None = None,
    concepts: bool = False,
) -> Checked:
    """A content folder read into an atlas for an audience, and all that is wrong with it.

    The pages say what they say on `today` (the same date as `on`, if left out). `memory` knows pages that were judged
    before; with `concepts` who may see all sees pages that are not ready, too.
    """
    source = (memory or Memory()).read(content)
    whole, bad_links = resolve(source.entities, source.settings, source.kinds, source.declared)
    seen, hidden = make_edition(whole, audience, on, concepts=concepts)
    landscape = read_landscape(seen, on, today)
    # Contradictions are looked for in the whole: an editor must see those in internal pages as well.
    contradictions = check_landscape(read_landscape(whole, on, today))
    weak = weak_colours(source.settings.theme, theme_folder() / TOKENS)
    found = sorted_diagnostics((*source.diagnostics, *bad_links, *hidden, *contradictions, *weak))
    facts = facts_digest(landscape, source.texts, audience)
    reader = public_reader(source.kinds, source.entities, on) if audience == PUBLIC else None
    return Checked(
        atlas=seen,
        landscape=landscape,
        settings=source.settings,
        diagnostics=found,
        texts=source.texts,
        facts=facts,
        reader=reader,
    )


def refuse_to_compare(checked: Checked) -> None:
    """An `Obstacle` where comparing all coalitions would take hours, for who goes on in spite of mistakes."""
    for problem in checked.diagnostics:
        if problem.rule in {TOO_MANY_AT_TABLES, TOO_OFTEN_TOGETHER}:
            raise Obstacle(Message(text=problem.rule.text, args=problem.args))


def load(content: Path | str, *, audience: str = PUBLIC, on: date) -> Atlas:
    """The atlas of a content folder, as an audience may see it; what is wrong with it is in `check`."""
    return check(Path(content), audience=audience, on=on).atlas


def build(  # noqa: PLR0913 - all that a build may be told
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
    """The site of a content folder, written to `output`, unless mistakes stand in the way.

    `cache` holds what earlier builds on this machine kept; without it everything is made anew. `overrides` is a folder
    of the owner's own templates and assets; a mistake in a template raises `TemplateProblem`.
    """
    refuse_unsafe(output, content)
    restore(output)
    request = BuildRequest(content=content, output=output, audience=audience, on=on)
    memory = Memory(cache.room(f"gelezen-{request.place}") if cache else None)
    checked = check(content, audience=audience, on=on, today=today, memory=memory)
    stops = any(errors(checked.diagnostics)) or (strict and _warns(checked.diagnostics))
    if stops:
        return _built(checked, output)
    words = Words(texts(checked.settings.language))
    templates = environment(themes(overrides), words.texts)
    idle, engine = look_over(templates), find_engine()
    drawn_by = f"{engine.name} {engine.version}" if engine else ""
    store = cache.room(f"kaarten-{request.place}") if cache else None
    prose = cache.room(f"teksten-{request.place}") if cache else None
    since = store.clock() if store else 0
    pictures = drawings(checked.landscape, words, Renderer(engine=engine, store=store) if engine else None)
    insights, history = memory.insights(checked.landscape, checked.facts), memory.history(content, checked.reader)
    written = prose.room(program_digest().hex()[:16]) if prose else None
    whole = SiteEdition(
        landscape=checked.landscape,
        words=words,
        audience=audience,
        drawings=pictures,
        insights=insights,
        history=history,
        shelf=written,
    )
    before = load_records(cache, request)
    manifest = BuildManifest(whole, toolchain_digest(templates.themes, drawn_by), checked.facts, before)
    with new_site(output) as site:
        done = run_tasks(
            tasks(whole, templates, content), manifest, pictures, site, jobs, partial(progress, N_("pagina's"))
        )
    save_records(cache, request, done)
    if store and prose and not any(one is before.get(under) for under, one in done.items()):
        # Everything was made anew, so what nobody asked for is of what is no longer there.
        store.forget(since)
        prose.forget(since)
    drawn = {ident: is_drawn for one in done.values() for ident, is_drawn in one.pictures.items()}
    failed = what_failed(engine, len(drawn), sum(drawn.values())) if engine else None
    return replace(
        _built(checked, output),
        pages=sum(under.endswith(PAGE) for under in done),
        pictures=sum(drawn.values()),
        engine=drawn_by,
        remarks=tuple(
            filter(None, (how_to_improve(engine), failed, idle, explain_missing_history(history), site.said))
        ),
        written=True,
    )


def _warns(diagnostics: Diagnostics) -> bool:
    return any(problem.severity is Severity.WARNING for problem in diagnostics)


def _built(checked: Checked, output: Path) -> BuildResult:
    """What a build gives that has made nothing yet."""
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
