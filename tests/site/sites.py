"""Sites as they were written: built once for a run of the tests, however many processes run them."""

import fcntl
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from atlas.builder import Checked, build, check
from atlas.diagnostics import errors
from tests.conftest import ROOT
from tests.site.markup import Element, read_markup

ON = date(2026, 11, 24)
ATLASES: Mapping[str, Path] = {"real": ROOT / "tests" / "fixtures" / "utrecht", "example": ROOT / "atlas" / "example"}
AUDIENCES = ("openbaar", "intern")
START, NOT_FOUND = "index.html", "404.html"


@dataclass(frozen=True)
class Page:
    """A page of a site: its address and its markup."""

    path: str
    root: Element

    @property
    def elements(self) -> Iterator[Element]:
        return self.root.walk()

    @cached_property
    def by_id(self) -> Mapping[str, Sequence[Element]]:
        """The elements with an id, by that id; in a good page each has one."""
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            if "id" in element.attributes:
                found[element.get("id")].append(element)
        return dict(found)

    def find(self, *tags: str) -> list[Element]:
        """The elements with one of these tags, in the order of the text."""
        return list(self.root.iter(*tags))

    def meta(self, name: str) -> str | None:
        """The content of a meta tag, by its name or by the header that it stands for."""
        found = (e for e in self.find("meta") if name in (e.get("name"), e.get("http-equiv")))
        return next((element.get("content") for element in found), None)

    @property
    def leads_to(self) -> str | None:
        """The address that this page sends a reader on to at once; none if it is a page to read."""
        refresh = self.meta("refresh")
        return refresh.partition("url=")[2] if refresh else None

    def at(self, element: Element) -> str:
        """Where an element stands, for a report."""
        return f"{self.path}:{element.line} {element}"


@dataclass(frozen=True)
class Site:
    """A folder that was built from an atlas for an audience.

    Of its pages one in so many is looked at, and the longest of each sort.
    """

    folder: Path
    content: Path
    audience: str
    one_in: int = 1

    def __str__(self) -> str:
        return f"{self.folder.name}"

    @cached_property
    def files(self) -> frozenset[str]:
        """The address of every file."""
        return frozenset(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file())

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The address of each page to look at, redirects among them, in order."""
        every = sorted(path for path in self.files if path.endswith(".html"))
        return tuple(every if self.one_in == 1 else sorted({*every[:: self.one_in], *self.one_of_each}))

    @cached_property
    def pages(self) -> "Pages":
        """Every page by its address; each is read when it is asked for."""
        return Pages(self)

    @property
    def readable(self) -> Iterator[Page]:
        """The pages that are there to be read: all but redirects."""
        return (page for page in self.pages.values() if page.leads_to is None)

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def url(self, path: str) -> str:
        return (self.folder / path).as_uri()

    @cached_property
    def one_of_each(self) -> tuple[str, ...]:
        """The longest page of each sort: of each folder its list, its pages, its maps and so on."""
        longest: dict[tuple[str, str], str] = {}
        pages = (path for path in self.files if path.endswith(".html"))
        for path in sorted(pages, key=lambda path: ((self.folder / path).stat().st_size, path)):
            longest[_sort(path)] = path
        return tuple(sorted(longest.values()))


class Pages(Mapping[str, Page]):
    """The pages of a site, of which each is read when it is asked for, and stays."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._read: dict[str, Page] = {}

    def __contains__(self, path: object) -> bool:
        return path in self._site.files and str(path).endswith(".html")

    def __iter__(self) -> Iterator[str]:
        return iter(self._site.paths)

    def __len__(self) -> int:
        return len(self._site.paths)

    def __getitem__(self, path: str) -> Page:
        if path not in self:
            raise KeyError(path)
        if path not in self._read:
            self._read[path] = Page(path, read_markup(self._site.read(path)))
        return self._read[path]


def _sort(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    return folder, name if not folder or name == START else name.partition(".")[2]


def place_of(address: str, here: str) -> tuple[str, str] | None:
    """The file and the fragment that a relative link from a page leads to; none if it leads out of the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    place = here.split("/")[:-1] if parts.path else here.split("/")
    for step in unquote(parts.path).split("/") if parts.path else ():
        if step == ".." and not place:
            return None
        place = place[:-1] if step == ".." else [*place, step]
    return "/".join(place), unquote(parts.fragment)


@cache
def built(folder: Path, atlas: str, audience: str) -> Site:
    """The site of an atlas for an audience, in a folder within `folder` that all processes share.

    A process reads each of its pages once, whichever tests ask for it.
    """
    content, site = ATLASES[atlas], folder / f"{atlas}-{audience}"

    def make() -> None:
        # A large one by a program of its own, which may use all processors: this one has threads, and should not fork.
        if atlas == "real":
            _build_apart(content, site, audience)
            return
        made = build(content, site, audience=audience, on=ON)
        assert made.written, [f"{error.span}: {error.rule.code}" for error in errors(made.diagnostics)]

    once(site, make)
    return Site(site, content, audience)


@cache
def checked(content: Path, audience: str = "openbaar") -> Checked:
    """What the builder makes of a content folder that stays as it is, on `ON`; worked out once in a process."""
    return check(content, audience=audience, on=ON)


BUILD = """
import sys
from datetime import date
from pathlib import Path
from atlas.builder import Checked, build, check

content, site, audience, on = sys.argv[1:]
build(Path(content), Path(site), audience=audience, on=date.fromisoformat(on))
"""


def _build_apart(content: Path, site: Path, audience: str) -> None:
    """The site as pages speak on `ON` itself: by the command, a later day would look back at it."""
    command = (sys.executable, "-c", BUILD, str(content), str(site), audience, str(ON))
    environment = os.environ | {"XDG_CONFIG_HOME": str(site.parent)}
    subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)


def once(folder: Path, make: Callable[[], None]) -> None:
    """Make a folder, unless another process did; who comes while it is being made waits."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make()


def tree(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder by its address, with its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path) -> set[str]:
    """The files that are not the same to the byte in both folders."""
    return {name for name, _ in tree(one).items() ^ tree(other).items()}
