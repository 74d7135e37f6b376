"""The files of a live preview, by address: each is made when a browser asks for it. Their pictures are remembered."""

from functools import cached_property
from pathlib import Path

from atlas.builder import Checked
from atlas.content.history import History
from atlas.insights.registry import Insights
from atlas.maps.cache import ByteStore
from atlas.maps.engine import Engine
from atlas.maps.renderer import Renderer
from atlas.site.diagrams.figures import drawings
from atlas.site.html.overrides import look_over
from atlas.site.html.render import environment
from atlas.site.html.theme import themes
from atlas.site.i18n.words import Words
from atlas.site.plan import SiteEdition
from atlas.site.tasks import BuildTask, tasks, work_for
from atlas.texts import texts

# Somebody is waiting: a picture that takes longer is left out. In seconds.
TIMEOUT = 10.0
MOST_REMEMBERED = 500


class RecentPictures:
    """A shelf in memory, also for when the content changes: of so many pictures the ones kept last."""

    def __init__(self) -> None:
        """A shelf with nothing on it."""
        self._kept: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, if it is still there."""
        return self._kept.get(name)

    def save(self, name: str, content: bytes) -> None:
        """Keep something under a name; what was kept longest may have to go."""
        self._kept[name] = content
        while len(self._kept) > MOST_REMEMBERED:
            del self._kept[next(iter(self._kept))]


class LiveFiles:
    """Every file of a site, made on demand and kept until the content changes."""

    def __init__(
        self,
        folder: Path,
        checked: Checked,
        insights: Insights,
        *,
        audience: str,
        history: History,
        engine: Engine | None,
        store: ByteStore,
        overrides: Path | None = None,
    ) -> None:
        """The files of what was read in a folder; `store` remembers pictures over changes.

        Raises `TemplateProblem` for a mistake in the owner's templates, as does `file`.
        """
        self._folder = folder
        landscape, words = checked.landscape, Words(texts(checked.settings.language))
        renderer = Renderer(engine=engine, store=store, timeout=TIMEOUT) if engine else None
        pictures = drawings(landscape, words, renderer)
        self._edition = SiteEdition(
            landscape=landscape, words=words, audience=audience, drawings=pictures, insights=insights, history=history
        )
        self._templates = environment(themes(overrides), words.texts)
        look_over(self._templates)
        self._made: dict[str, bytes] = {}

    def file(self, path: str) -> bytes | None:
        """The bytes at an address; none if the site has no such file."""
        if path not in self._made:
            task = work_for(path, self._works)
            self._made |= {file.path: file.content for file in task.make(task.lay_out())} if task else {}
        return self._made.get(path)

    @cached_property
    def _works(self) -> tuple[BuildTask, ...]:
        return tasks(self._edition, self._templates, self._folder)
