"""The files of a live preview, by address, each made when a browser asks for it. Their pictures are cached."""

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
from atlas.site.html.theme import theme_folders
from atlas.site.i18n.words import Words
from atlas.site.plan import SiteEdition
from atlas.site.tasks import BuildTask, task_for, tasks
from atlas.texts import texts

# Seconds that drawing may take, since somebody is waiting; a picture that takes longer is left out.
TIMEOUT = 10.0
MOST_REMEMBERED = 500


class RecentPictures:
    """A bounded store of pictures in memory, which survives changes of the content; the oldest ones are dropped."""

    def __init__(self) -> None:
        """An empty store."""
        self._kept: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        """The content saved under a name; `None` if it is missing or was dropped."""
        return self._kept.get(name)

    def save(self, name: str, content: bytes) -> None:
        """Save content under a name; the oldest one is dropped if there are too many."""
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
        """The files of a content folder; `store` keeps pictures across changes.

        Raises `TemplateProblem` for a mistake in the owner's templates, as does `file`.
        """
        self._folder = folder
        landscape, words = checked.landscape, Words(texts(checked.settings.language))
        renderer = Renderer(engine=engine, store=store, timeout=TIMEOUT) if engine else None
        pictures = drawings(landscape, words, renderer)
        self._edition = SiteEdition(
            landscape=landscape, words=words, audience=audience, drawings=pictures, insights=insights, history=history
        )
        self._templates = environment(theme_folders(overrides), words.texts)
        look_over(self._templates)
        self._made: dict[str, bytes] = {}

    def file(self, path: str) -> bytes | None:
        """The content at an address; `None` if the site has no such file."""
        if path not in self._made:
            task = task_for(path, self._tasks)
            self._made |= {file.path: file.content for file in task.make(task.lay_out())} if task else {}
        return self._made.get(path)

    @cached_property
    def _tasks(self) -> tuple[BuildTask, ...]:
        return tasks(self._edition, self._templates, self._folder)
