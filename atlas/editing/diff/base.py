"""The base of a comparison: a git revision, a folder, or the JSON export of an atlas."""

import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from atlas.builder import check, refuse_to_compare
from atlas.content.kinds import KINDS
from atlas.diagnostics import errors
from atlas.editing.diff.facts import AtlasFacts, facts_of
from atlas.editing.yaml_edit.file_text import Refused
from atlas.git import git_environment, git_output
from atlas.insights.registry import read_insights
from atlas.texts import message

MAIN = ("origin/main", "origin/HEAD", "origin/master")
# A larger content folder is not a content folder.
MOST_FILES, MOST_BYTES, TIMEOUT = 50_000, 500_000_000, 60.0
LARGEST_EXPORT = 200_000_000
TYPES = ("vastgelegd", "zetels", "organisaties", "teams", "grenswerkers", "minipraktijken", "oplossingen")


def facts_of_folder(folder: Path, *, audience: str, on: date) -> tuple[str, AtlasFacts]:
    """The language and facts of a content folder, despite any mistakes in it; files with mistakes are listed."""
    checked = check(folder, audience=audience, on=on)
    refuse_to_compare(checked)
    landscape = checked.landscape
    faulty = tuple(sorted({problem.span.path for problem in errors(checked.diagnostics)}))
    return landscape.atlas.settings.language, facts_of(landscape, read_insights(landscape), faulty)


def facts_of_base(base: str | None, content: Path, *, audience: str, on: date) -> tuple[str, AtlasFacts]:
    """The name and facts of a base; raises `Refused` if there is nothing with that name."""
    if base and Path(base).is_dir():
        return base, facts_of_folder(Path(base), audience=audience, on=on)[1]
    if base and Path(base).is_file():
        return base, facts_of_export(Path(base))
    revision = _revision(base, content)
    with _checked_out(revision, content) as folder:
        return base or revision[:10], facts_of_folder(folder, audience=audience, on=on)[1]


def facts_of_export(file: Path) -> AtlasFacts:
    """The facts in the JSON download of a whole atlas: without signals and running text."""
    if file.stat().st_size > LARGEST_EXPORT:
        raise Refused(message("{path} is te groot om te vergelijken.", path=str(file)))
    try:
        tables = json.loads(file.read_bytes())
        return _exported(tables)
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise Refused(
            message("{path} is geen export van atlas. Neem downloads/atlas.json van een site.", path=str(file))
        ) from None


def _exported(tables: Mapping[str, Any]) -> AtlasFacts:
    pages = [(row["id"], kind.name, row["titel"]) for kind in KINDS for row in tables[kind.folder]]
    coalitions = tables["coalities"]
    members: dict[tuple[str, str], str] = {}
    for row in tables["deelnames"]:
        key = (row["coalitie"], row["partij"])
        if members.get(key) != "nu":
            members[key] = "nu" if row["telt"] == "ja" else row["fase"]
    parties = {row["sleutel"]: row["naam"] for row in tables["partijen-zonder-pagina"]}
    return AtlasFacts(
        titles={**{ident: title for ident, _, title in pages}, **parties},
        kinds={ident: kind for ident, kind, _ in pages},
        members=members,
        levels={row["id"]: row["afgeleid.niveau"] or "" for row in coalitions},
        forms={row["id"]: row["afgeleid.vorm"] or "" for row in coalitions},
        phases={row["id"]: row["afgeleid.fase"] or "" for row in coalitions},
        ties={(row["een"], row["ander"]): frozenset(_why(row)) for row in tables["banden"]},
    )


def _why(row: Mapping[str, Any]) -> Iterator[str]:
    """The reasons for a tie; a seat is the remainder of the number of reasons after counting all others."""
    counted = sum(len(row[name] or ()) for name in TYPES[2:]) + row["vastgelegd"]
    yield from (name for name in TYPES[2:] if row[name])
    if row["vastgelegd"]:
        yield "vastgelegd"
    if row["redenen"] > counted:
        yield "zetels"


def _revision(base: str | None, content: Path) -> str:
    """The full name of a revision: the given one, else the merge base with the main branch, else the last commit."""
    if base:
        revision = _commit(base, content)
        if not revision:
            raise Refused(message("'{base}' is geen map, geen export en geen versie in git", base=base))
        return revision
    for name in MAIN:
        if _commit(name, content):
            forked = git_output(content, "merge-base", "HEAD", name).strip()
            if forked:
                return forked
    head = _commit("HEAD", content)
    if not head:
        raise Refused(message("hier is geen git, dus noem waarmee u wilt vergelijken: een map of een export"))
    return head


def _commit(name: str, content: Path) -> str:
    return git_output(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()


@contextmanager
def _checked_out(revision: str, content: Path) -> Iterator[Path]:
    """The content folder at a revision, in a temporary folder; the work tree does not change."""
    with tempfile.TemporaryDirectory(prefix="atlas-diff-") as made:
        archive, folder = Path(made, "archive.tar"), Path(made, "content")
        folder.mkdir()
        _archive(revision, content, archive)
        if archive.stat().st_size:
            _unpack(archive, folder)
        yield folder


def _archive(revision: str, content: Path, archive: Path) -> None:
    """Let git write the folder as an archive; an empty one if the folder did not exist yet."""
    command = ("git", "--no-pager", "--no-optional-locks", "archive", "--format=tar", revision, ".")
    with archive.open("wb") as file:
        try:
            subprocess.run(  # noqa: S603 - a fixed program, and the name of a commit that git itself gave
                command,
                cwd=content,
                env=git_environment(),
                stdout=file,
                stderr=subprocess.DEVNULL,
                timeout=TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Refused(message("git had te veel tijd nodig. Vergelijk met een map of een export.")) from None


def _unpack(archive: Path, folder: Path) -> None:
    """Extract the regular files of an archive; links and files with paths outside the folder are skipped."""
    size = 0
    with tarfile.open(archive) as packed:
        for number, member in enumerate(packed):
            size += member.size
            if number > MOST_FILES or size > MOST_BYTES:
                raise Refused(message("die versie is te groot om te vergelijken"))
            path = PurePosixPath(member.name)
            content = packed.extractfile(member) if member.isreg() else None
            if content and not path.is_absolute() and ".." not in path.parts:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())
