"""A new atlas in a folder: content, settings, guides, and workflows that check and publish it. It builds at once.

Written aside first, so that the folder contains a complete new atlas or stays as it was.
"""

import json
import shutil
import tempfile
from collections.abc import Callable
from importlib.metadata import distribution, version
from pathlib import Path

from atlas.content.read import read_content
from atlas.editing.commands.new import fields_to_fill, find_kind, id_for, plan_new_page
from atlas.editing.yaml_edit.change import ContentChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import N_, Texts, message

ROOM = Path(__file__).parents[1]
STARTER, EXAMPLE = ROOM / "starter", ROOM.parent / "example"
CONTENT, PACKAGE = "content", "atlas-samenwerking"
# Pinned versions of all dependencies: a copy made by `make lock`.
LOCK = "vast.txt"
# The files that a forge puts in a new repository.
OF_A_FORGE = frozenset((".git", ".gitignore", "README.md", "LICENSE", "LICENSE.md"))
# The files to create, by their path in `starter`.
FILES = {
    "README.md": "README.md",
    "redactie.md": "REDACTIE.md",
    "beheer.md": "BEHEER.md",
    "gitignore": ".gitignore",
    "requirements.txt": "requirements.txt",
    "github": ".github",
    "gitlab/gitlab-ci.yml": ".gitlab-ci.yml",
}
# The pages of an empty atlas, to be filled in: one of each kind to begin with.
FIRST_PAGES = (
    ("opgave", N_("Een eerste opgave")),
    ("organisatie", N_("Een eerste organisatie")),
    ("coalitie", N_("Een eerste coalitie")),
    ("grenswerker", N_("Een eerste grenswerker")),
)


def create_atlas(folder: Path, write_content: Callable[[Path], None]) -> tuple[str, ...]:
    """Create an atlas in a new folder or fresh repository, and return the names of what was created.

    `write_content` makes the folder of pages at the given path. A README or licence created by a forge is kept.
    """
    if folder.exists() and any(entry.name not in OF_A_FORGE for entry in folder.iterdir()):
        raise Refused(message("{path} is niet leeg. Noem een map die er nog niet is.", path=str(folder)))
    folder.resolve().parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".atlas-nieuw-", dir=folder.resolve().parent) as made:
        aside = Path(made)
        _fill(aside, write_content)
        folder.mkdir(exist_ok=True)
        names = sorted(entry.name for entry in aside.iterdir() if not (folder / entry.name).exists())
        for name in names:
            (aside / name).rename(folder / name)
    return tuple(names)


def example_content(content: Path) -> None:
    """The example, which is made up, to be changed."""
    _copy(EXAMPLE, content)


def empty_content(words: Texts, content: Path) -> None:
    """Pages to fill in, one of each kind that an atlas begins with."""
    _copy(STARTER / "leeg", content)
    _first_pages(content, words)


def _fill(aside: Path, write_content: Callable[[Path], None]) -> None:
    for source, target in FILES.items():
        _copy(STARTER / source, aside / target)
    write_content(aside / CONTENT)
    title = read_content(aside / CONTENT).settings.title
    lock = (STARTER / LOCK).read_text(encoding="utf-8")
    itself = requirement_line(version(PACKAGE), distribution(PACKAGE).read_text("direct_url.json"))
    _fill_in(aside / "README.md", {"{title}": title})
    _fill_in(aside / "requirements.txt", {"{atlas}": itself, "{lock}\n": lock})


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)


def _fill_in(file: Path, marks: dict[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for mark, value in marks.items():
        text = text.replace(mark, value)
    file.write_text(text, encoding="utf-8")


def requirement_line(number: str, origin: str | None) -> str:
    """The requirement that installs atlas itself; `origin` is the `direct_url.json` that pip recorded.

    A wheel from the web is given by its address and hash. Otherwise only the version is known: that line lacks a hash,
    so pip refuses it until an owner has added one, and installs no other package of the same name.
    """
    direct_url = json.loads(origin) if origin else {}
    digest = direct_url.get("archive_info", {}).get("hashes", {}).get("sha256", "")
    if digest and direct_url["url"].startswith("https://"):
        return f"{PACKAGE} @ {direct_url['url']} --hash=sha256:{digest}"
    return f"{PACKAGE}=={number}"


def _first_pages(content: Path, words: Texts) -> None:
    """Write the first pages, each after the page that it refers to, so that they form a valid whole."""
    for name, title in FIRST_PAGES:
        loaded = read_content(content)
        kind = find_kind(loaded, name)
        given = {needed.field.name: next(iter(needed.options), "") for needed in fields_to_fill(loaded, kind)}
        _write(content, plan_new_page(loaded, kind, words(title), id_for(words(title)), given, words))


def _write(content: Path, change: ContentChange) -> None:
    for path, text in change.after.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text or "", encoding="utf-8", newline="\n")
