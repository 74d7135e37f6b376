"""Edits by chance on a small atlas in git, as an editor, an owner and a colleague make them, each with its name.

After each the site is made again from what was kept, and anew in another folder: see `compared`.
"""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from atlas.builder import build
from atlas.cache.freshness import BuildRequest, BuildResult
from atlas.cli.build import site_of
from atlas.diagnostics import Obstacle
from tests.folders import make_folder, page
from tests.repositories import commit_all, git, repository
from tests.sites import ON

SETTINGS = "titel: Proefatlas\nadres: https://atlas.example/proef\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="black"/></svg>\n'
FILES = {
    "atlas.yml": SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen\naard: probleem\nsynoniemen: [huizen]", "Genoeg huizen."),
    "opgaven/water.md": page("titel: Water\nlabels: [kust]", "Droge voeten. Zie [[wonen]]."),
    "coalities/tafel.md": page(
        "titel: Woontafel\nopgaven: [wonen]\nvorm: formeel\nbegin: 2020\ndeelnemers:\n  - oever\n  - zand\n"
        "  - {partij: klei, zichtbaarheid: intern}\nherkomst:\n  - {veld: begin, zekerheid: bevestigd}",
        "Aan deze tafel zit [[oever]].\n\n::: intern\nGeheim.\n:::\n\n![Een vlak](vlak.svg)",
    ),
    "coalities/kring.md": page(
        'titel: Kring\nopgaven: [wonen, water]\ndeelnemers:\n  - zand\n  - "? Stichting Duin"\neinde: 2026-12-31',
        "Een kring.",
    ),
    "coalities/stil.md": page("titel: Stil\nopgaven: [water]\ndeelnemers: [oever]\nzichtbaarheid: intern", "Sst."),
    "coalities/vlak.svg": DRAWING,
    "organisaties/oever.md": page("titel: Gemeente Oever\nwereld: publiek", "Een gemeente.\n\n::: intern\nOei.\n:::"),
    "organisaties/zand.md": page("titel: Zand BV\nwereld: privaat\nbevestigd: {op: 2026-01-05, door: secretaris}"),
    "organisaties/klei.md": page("titel: Klei\nwereld: particulier", "Een stichting."),
    "grenswerkers/schakel.md": page("titel: Schakel\norganisatie: oever\nverbindt: [tafel, kring]\nopgaven: [wonen]"),
    "begrippen/duiding.md": page("titel: Duiding", "Hoe iemand een vraagstuk ziet."),
    "paginas/rondgang.md": page("titel: Rondgang\nverhaal:\n  - {naar: tafel, tekst: Begin hier.}\n  - {naar: oever}"),
}
WORDS = (
    "water",
    "tafel",
    "duiding",
    "[[zand]]",
    "[[tafel|de tafel]]",
    "[[? Stichting Duin]]",
    "**vet**",
    "[^1]",
    "CO₂",
)
LINES = ("vorm: informeel", "begin: 2027", "gebied: [Utrecht]", "labels: [nieuw]", "samenvatting: Kort gezegd.")
OF_SETTINGS = (
    "ondertitel: Een proef", "taal: en", "melding: Let op.", "repository: https://github.com/voorbeeld/atlas",
    "contact: atlas@example.org", "thema: {kleuren: {accent: '#123456'}}", "thema: {logo: logo.svg}",
    "velden: {coalities: [{naam: ambtelijk, type: tekst}]}", "drempels: {bevestiging-maanden: 3}", "plaatsen: geen",
    "gebieden: [{naam: Hier, plaatsen: [Utrecht, Zeist]}]",
)  # fmt: skip
OWN = {
    "assets/eigen.css": ".eigen { color: teal }\n",
    "footer.html": "<footer><p>Van ons.</p></footer>\n",
    "assets/page.css": '@import url("theme/page.css");\n',
}


class Desk:
    """A small atlas in a repository, the site made of it, and chance."""

    def __init__(self, folder: Path, seed: int, *, kind: str = "plain") -> None:
        """The atlas of a seed; `kind` says in what sort of repository it is: a clone, a worktree, or none."""
        self.folder, self.chance, self.kind = folder, random.Random(seed), kind  # noqa: S311 - no secret
        self.repo = _repository(folder, kind)
        self.content, self.own = self.repo / "content", make_folder(folder / "eigen", {})
        self.good = [self._files()]
        self.written = 0
        self.day = date(2026, 3, 1)
        self.wish = BuildRequest(content=self.content, output=folder / "site", audience="openbaar", on=ON, today=ON)

    def step(self) -> str:
        """One edit; its name. An atlas in which there are mistakes is put back as it was."""
        if self.chance.random() < 0.1:
            self.put_back(self.chance.choice(self.good[-3:]))
            return "put back"
        name = self.chance.choice(tuple(EDITS))
        EDITS[name](self)
        return name

    def keep(self) -> None:
        """Know the files as they are for an atlas without mistakes."""
        self.written += 1
        self.good.append(self._files())

    def made(self) -> BuildResult | Obstacle:
        """The site made again from what was kept; or what stood in the way."""
        return _tried(lambda: site_of(self.wish, 1, lambda *_: None))

    def anew(self, output: Path) -> BuildResult | Obstacle:
        """The same site made anew, in another folder."""
        wish = self.wish
        return _tried(
            lambda: build(
                wish.content, output, audience=wish.audience, on=wish.on, today=wish.today, overrides=wish.overrides
            )
        )

    def pages(self) -> list[Path]:
        """The pages, in order."""
        return sorted(self.content.rglob("*.md"))

    def some_page(self) -> Path:
        """A page by chance."""
        return self.chance.choice(self.pages())

    def _files(self) -> Mapping[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(self.content.rglob("*")) if path.is_file()}

    def put_back(self, files: Mapping[Path, bytes]) -> None:
        """Have the content be these files again."""
        for path in self._files().keys() - files.keys():
            path.unlink()
        for path, content in files.items():
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)


def compared(desk: Desk, steps: int) -> Iterator[tuple[str, str]]:
    """The name of each edit, and how the site made again differs from one made anew: an empty text if it does not."""
    begun = desk.made()
    assert isinstance(begun, BuildResult)
    assert begun.written, begun.diagnostics
    for number in range(steps):
        name = desk.step()
        yield name, _difference(desk, desk.folder / f"anew-{number}")


def _difference(desk: Desk, anew: Path) -> str:
    again, fresh = desk.made(), desk.anew(anew)
    if isinstance(again, Obstacle) or isinstance(fresh, Obstacle):
        desk.put_back(desk.good[-1])
        return "" if repr(again) == repr(fresh) else f"{again!r} and {fresh!r}"
    if fresh.written:
        desk.keep()
    else:
        desk.put_back(desk.good[-1])
    told = [_told(built) for built in (again, fresh)]
    different = sorted(_differing(desk.wish.output, anew)) if fresh.written else []
    shutil.rmtree(anew, ignore_errors=True)
    return ", ".join(different) or ("" if told[0] == told[1] else f"{told[0]} and {told[1]}")


def _told(built: BuildResult) -> BuildResult:
    """What a build says, without where it stands and whether it stood already."""
    about = {problem.span.path for problem in built.diagnostics}
    texts = {path: text for path, text in built.texts.items() if path in about}
    return replace(built, index=Path(), fresh=True, texts=texts)


def _differing(site: Path, anew: Path) -> set[str]:
    one, other = (
        {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (site, anew)
    )
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def _tried(make: Callable[[], BuildResult]) -> BuildResult | Obstacle:
    try:
        return make()
    except Obstacle as obstacle:
        return obstacle


def _repository(folder: Path, kind: str) -> Path:
    """A folder with the atlas in `content`, in a repository of some kind."""
    first = folder / "bron"
    make_folder(first / "content", FILES)
    if kind == "none":
        return first
    repository(first)
    commit_all(first, "2025-01-01")
    make_folder(first / "content", {"opgaven/water.md": FILES["opgaven/water.md"].replace("voeten", "laarzen")})
    commit_all(first, "2025-06-01")
    if kind == "worktree":
        git(first, "worktree", "add", "-q", "../zij", "-b", "zij")
        return folder / "zij"
    if kind == "shallow":
        git(folder, "clone", "-q", "--depth=1", first.as_uri(), "kloon")
        return folder / "kloon"
    return first


# Edits ---------------------------------------------------------------------------------------------------------------

Edit = Callable[[Desk], object]


def _in_text(desk: Desk) -> None:
    path = desk.some_page()
    path.write_text(f"{path.read_text()}\nNog iets over {desk.chance.choice(WORDS)}.\n")


def _title(desk: Desk) -> None:
    path = desk.some_page()
    path.write_text(path.read_text().replace("titel: ", f"titel: {desk.chance.choice(('Oude', 'Nieuwe'))} ", 1))


def _field(desk: Desk) -> None:
    path, line = desk.some_page(), desk.chance.choice(LINES)
    name = line.partition(":")[0]
    lines = [old for old in path.read_text().split("\n") if not old.startswith(f"{name}:")]
    path.write_text("\n".join([lines[0], line, *lines[1:]]))


def _visibility(desk: Desk) -> None:
    path, seen = desk.some_page(), desk.chance.choice(("openbaar", "intern", "concept"))
    lines = [line for line in path.read_text().split("\n") if not line.startswith("zichtbaarheid:")]
    path.write_text("\n".join([lines[0], f"zichtbaarheid: {seen}", *lines[1:]]))


def _of_an_item_or_block(desk: Desk) -> None:
    for path in desk.pages():
        text = path.read_text()
        other = text.replace("zichtbaarheid: intern}", "toelichting: x}").replace("::: intern\nOei.\n:::", "Oei.")
        path.write_text(other)


def _add_file(desk: Desk) -> None:
    number = desk.chance.randrange(100)
    fields = f"titel: Tafel {number}\nopgaven: [water]\ndeelnemers: [zand, '? Partij {number}']"
    make_folder(desk.content, {f"coalities/t{number}.md": page(fields, "Een tafel erbij.")})


def _remove_file(desk: Desk) -> None:
    path = desk.some_page()
    others = "".join(page.read_text() for page in desk.pages() if page != path)
    if desk.chance.random() < 0.1 or not re.search(rf"\b{path.stem}\b", others):
        path.unlink()


def _rename_file(desk: Desk) -> None:
    path = desk.some_page()
    new = path.with_name(f"{path.stem}-{desk.chance.randrange(10)}.md")
    for other in desk.pages():
        text = other.read_text()
        other.write_text(text.replace(f"{path.stem}\n", f"{new.stem}\n").replace(f"[[{path.stem}", f"[[{new.stem}"))
    if desk.chance.random() < 0.5:
        path.write_text(path.read_text().replace("---\n", f"---\nvroeger: [{path.stem}]\n", 1))
    path.rename(new)


def _settings(desk: Desk) -> None:
    make_folder(desk.content, {"logo.svg": DRAWING})
    chosen = {line.partition(":")[0]: line for line in desk.chance.sample(OF_SETTINGS, desk.chance.randrange(4))}
    if "logo" not in chosen.get("thema", ""):
        (desk.content / "logo.svg").unlink()
    make_folder(desk.content, {"atlas.yml": SETTINGS + "".join(f"{line}\n" for line in chosen.values())})


def _picture(desk: Desk) -> None:
    colour = desk.chance.choice(("red", "teal", "black"))
    make_folder(desk.content, {"coalities/vlak.svg": DRAWING.replace("black", colour)})


def _own_look(desk: Desk) -> None:
    name = desk.chance.choice(tuple(OWN))
    text = (
        OWN[name].replace("teal", desk.chance.choice(("teal", "navy"))).replace("ons", desk.chance.choice(("ons", "u")))
    )
    if (desk.own / name).exists() and desk.chance.random() < 0.5:
        (desk.own / name).unlink()
    else:
        make_folder(desk.own, {name: text})
    desk.wish = replace(desk.wish, overrides=desk.own if desk.chance.random() < 0.7 else None)


def _date(desk: Desk) -> None:
    on = ON + timedelta(days=desk.chance.choice((0, 0, 30, 400, -900)))
    desk.wish = replace(desk.wish, on=on, today=desk.chance.choice((on, ON)))


def _audience(desk: Desk) -> None:
    desk.wish = replace(desk.wish, audience=desk.chance.choice(("openbaar", "intern")))


def _commit(desk: Desk) -> None:
    if desk.kind != "none":
        desk.day += timedelta(days=1)
        git(desk.repo, "add", "-A")
        git(desk.repo, "commit", "-q", "--allow-empty", "-m", "x", day=desk.day.isoformat())


def _amend(desk: Desk) -> None:
    if desk.kind != "none":
        desk.day += timedelta(days=1)
        day = desk.day.isoformat()
        git(desk.repo, "commit", "-q", "--amend", "--allow-empty", "-m", "y", "--date", f"{day}T12:00:00", day=day)


def _older_commit(desk: Desk) -> None:
    if desk.kind not in {"none", "shallow"}:
        git(desk.repo, "checkout", "-q", "--detach")
        git(desk.repo, "reset", "-q", "--soft", desk.chance.choice(("HEAD", "HEAD~1", "main")))


def _whole_history(desk: Desk) -> None:
    if desk.kind == "shallow":
        git(desk.repo, "fetch", "-q", "--unshallow")
        desk.kind = "plain"


def _same_size_and_time(desk: Desk) -> None:
    """A file that another takes the place of, of the same size and with the same time."""
    path = desk.chance.choice([*desk.pages(), *(file for file in desk.own.rglob("*") if file.is_file())])
    status, text = path.stat(), path.read_text()
    other = path.with_suffix(".nieuw")
    other.write_text(text.replace("e", "o").replace("titol", "titel") if path.suffix != ".md" else _other_letters(text))
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)


def _other_letters(text: str) -> str:
    fields, fence, body = text.rpartition("\n---\n")
    return fields + fence + body.replace("een", "oon").replace("ie", "ei")


def _touched(desk: Desk) -> None:
    path = desk.some_page()
    os.utime(path, (1_700_000_000, 1_700_000_000))


def _in_output(desk: Desk) -> None:
    files = sorted(path for path in desk.wish.output.rglob("*") if path.is_file() and path.name != ".atlas-gemaakt")
    path = desk.chance.choice(files)
    if desk.chance.random() < 0.5:
        path.unlink()
    else:
        path.write_bytes(b"iets anders")


def _what_was_kept(desk: Desk) -> None:
    kept = sorted(path for path in (desk.folder / ".atlas-cache").rglob("*") if path.is_file())
    for path in desk.chance.sample(kept, len(kept) // 2):
        path.unlink()


EDITS: Mapping[str, Edit] = {
    "text": _in_text,
    "more text": _in_text,
    "title": _title,
    "field": _field,
    "another field": _field,
    "visibility of a page": _visibility,
    "visibility of items and blocks": _of_an_item_or_block,
    "file added": _add_file,
    "file removed": _remove_file,
    "file renamed": _rename_file,
    "settings": _settings,
    "picture": _picture,
    "own look": _own_look,
    "date": _date,
    "audience": _audience,
    "commit": _commit,
    "commit again": _commit,
    "amended commit": _amend,
    "older commit": _older_commit,
    "whole history": _whole_history,
    "same size and time": _same_size_and_time,
    "touched": _touched,
    "a file of the site": _in_output,
    "what was kept": _what_was_kept,
}
KINDS = ("plain", "worktree", "shallow", "none")
