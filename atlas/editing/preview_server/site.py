"""A live preview: the last valid site of a folder, and its present diagnostics.

Used from several threads: one that watches the folder, and one for each request.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Condition, RLock

from atlas.builder import Checked, check
from atlas.cache.memory import Memory
from atlas.content.history import History, read_history
from atlas.diagnostics import errors
from atlas.editing.preview_server.files import LiveFiles, RecentPictures
from atlas.editing.preview_server.fingerprint import Print, fingerprint
from atlas.editing.preview_server.page import PreviewStatus, empty_page, with_panel
from atlas.landscape.edition import INTERNAL
from atlas.machine import describe_os_error
from atlas.maps.engine import find_engine
from atlas.site.html.overrides import TemplateProblem
from atlas.site.urls import NOT_FOUND
from atlas.texts import SOURCE_LANGUAGE, Message, message, texts

# Called after every change of the folder.
ChangeListener = Callable[[PreviewStatus, Checked | None], None]


class LiveSite:
    """The preview of one content folder for one audience, on one reference date."""

    def __init__(
        self, folder: Path, *, audience: str, on: date, on_change: ChangeListener, overrides: Path | None = None
    ) -> None:
        """Nothing is read yet: `look` does that. `overrides` is a folder with the owner's own templates and assets."""
        self._overrides = overrides
        self._folder, self._audience, self._on, self._on_change = folder, audience, on, on_change
        self._memory, self._engine = Memory(), find_engine()
        self._store = RecentPictures()
        self._history: History | None = None
        self._print: Print | None = None
        self._files: LiveFiles | None = None
        self._words = texts(SOURCE_LANGUAGE)
        self._news = PreviewStatus(number=0)
        self._lock, self._changed = RLock(), Condition()

    @property
    def news(self) -> PreviewStatus:
        """The state of the preview."""
        return self._news

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that the preview is made from."""
        return (self._folder, *filter(None, (self._overrides,)))

    def look(self) -> None:
        """Refresh the preview if a file has changed."""
        now = dict(item for folder in self.folders for item in fingerprint(folder).items())
        with self._lock:
            if now == self._print:
                return
            self._print = now
            try:
                self._renew(self._read())
            except OSError as problem:
                self._report_obstacle(_unreadable(problem, self._folder))
            except TemplateProblem as problem:
                self._report_obstacle(problem.message)

    def wait(self, number: int, seconds: float) -> int:
        """The number of the newest state, once it differs from `number`, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._news.number != number, seconds)
        return self._news.number

    def page(self, path: str) -> tuple[int, bytes]:
        """The status and content of an address: a file of the site, with the panel if it is a page."""
        with self._lock:
            if self._files is None:
                return 503, empty_page(self._news, self._words)
            try:
                content = self._files.file(path)
            except TemplateProblem as problem:
                obstacle = self._news.obstacle or problem.message
                return 500, empty_page(replace(self._news, obstacle=obstacle), self._words)
            status, shown = (200, content) if content is not None else (404, self._files.file(NOT_FOUND) or b"")
            if content is None or path.endswith(".html"):
                return status, with_panel(shown, self._news, self._words)
            return status, shown

    def _read(self) -> Checked:
        concepts = self._audience == INTERNAL
        return check(self._folder, audience=self._audience, on=self._on, memory=self._memory, concepts=concepts)

    def _renew(self, checked: Checked) -> None:
        """A new site if there are no errors; otherwise the last valid one stays, with the new diagnostics."""
        stale = any(errors(checked.diagnostics))
        self._words = texts(checked.settings.language)
        if not stale:
            if self._history is None:
                self._history = read_history(self._folder, checked.reader)
            self._files = LiveFiles(
                self._folder,
                checked,
                self._memory.insights(checked.landscape, checked.facts),
                audience=self._audience,
                history=self._history,
                engine=self._engine,
                store=self._store,
                overrides=self._overrides,
            )
        stale = stale and self._files is not None
        self._notify(PreviewStatus(number=self._news.number + 1, diagnostics=checked.diagnostics, stale=stale), checked)

    def _report_obstacle(self, obstacle: Message) -> None:
        self._notify(
            PreviewStatus(number=self._news.number + 1, obstacle=obstacle, stale=self._files is not None), None
        )

    def _notify(self, news: PreviewStatus, checked: Checked | None) -> None:
        with self._changed:
            self._news = news
            self._changed.notify_all()
        self._on_change(news, checked)


def _unreadable(problem: OSError, folder: Path) -> Message:
    if not folder.is_dir():
        return message("De map {path} is er niet meer. Zet die terug, dan gaat het voorbeeld verder.", path=str(folder))
    return describe_os_error(problem)
