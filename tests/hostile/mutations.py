"""Real pages with one slip of the hand each: what is told of it, and whether that is told where the slip is."""

import random
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from atlas.cli.report import FORMATS, render
from atlas.content.decode import decode
from atlas.content.kinds import kind_of_folder, table_of_kinds
from atlas.content.read import check_page
from atlas.content.source import Source
from atlas.diagnostics import Diagnostic, Diagnostics, errors
from atlas.site.html.markdown import to_html
from atlas.site.model import Anchor
from atlas.texts import texts
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "fixtures" / "utrecht"
PATIENCE = 10
_KINDS = table_of_kinds()
_TYPED = (
    "'",
    '"',
    "[",
    "]",
    "{",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    ":",
    ": ",
    " #",
    "# ",
    "- ",
    "? ",
    "|",
    ">",
    "\t",
    "\u00a0",
)
_PASTED = ("\u200b", "\u00ad", "\u202e", "\x08", "“", "”", "’", "–", "\u0430", "\uf0b7", "&#8;", "\\t", "\ufeff")
_MARKED = (
    "<div>", "<naam>", "</p>", "<script>", "<!--", "[[", "[[weg]]", "[[weg#kop]]", "![[x.png]]", "![](x.png)", "[^9]",
    "[x](file:///c:/x)", "[x](weg.md)", "::: intern", ":::", "<<<<<<< HEAD", ">>>>>>> tak", "```", "**", "~~", "|",
    "\\",
)  # fmt: skip
Lines = list[str]
# A slip changes the lines, and says which line it is on, from 0.
Slip = Callable[[Lines, int, random.Random], int]


def _insert(signs: Sequence[str]) -> Slip:
    def slip(lines: Lines, at: int, chance: random.Random) -> int:
        place = chance.choice((0, len(lines[at]), chance.randint(0, len(lines[at])), _behind_name(lines[at])))
        lines[at] = lines[at][:place] + chance.choice(signs) + lines[at][place:]
        return at

    return slip


def _behind_name(line: str) -> int:
    """Where the value of a field begins."""
    name, colon, _ = line.partition(": ")
    return len(name) + len(colon) if colon else 0


def _lose(lines: Lines, at: int, chance: random.Random) -> int:
    place = chance.randint(0, max(0, len(lines[at]) - 1))
    lines[at] = lines[at][:place] + lines[at][place + 1 :]
    return at


def _indent(lines: Lines, at: int, chance: random.Random) -> int:
    lines[at] = " " * chance.randint(1, 5) + lines[at].lstrip() if chance.random() < 0.7 else lines[at].lstrip()
    return at


def _twice(lines: Lines, at: int, _: random.Random) -> int:
    lines.insert(at, lines[at])
    return at + 1


def _drop(lines: Lines, at: int, _: random.Random) -> int:
    del lines[at]
    return at


def _empty(lines: Lines, at: int, _: random.Random) -> int:
    lines[at] = lines[at][: _behind_name(lines[at])].rstrip() if ": " in lines[at] else ""
    return at


def _misspell(lines: Lines, at: int, chance: random.Random) -> int:
    words = [word for word in lines[at].split() if len(word) > 3]
    if words:
        word = chance.choice(words)
        lines[at] = lines[at].replace(word, word[1] + word[0] + word[2:], 1)
    return at


def _new_line(signs: Sequence[str]) -> Slip:
    def slip(lines: Lines, at: int, chance: random.Random) -> int:
        lines.insert(at, chance.choice(signs))
        return at

    return slip


SLIPS: tuple[Slip, ...] = (
    _insert(_TYPED), _insert(_TYPED), _insert(_PASTED), _insert(_MARKED), _lose, _indent, _twice, _drop, _empty,
    _misspell, _new_line(_MARKED), _new_line(_TYPED),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Slipped:
    """One slip: the page, the line from 1, the text that came of it, and what is told that was not told before.

    Where a line went, `seam` is true: it has no place of its own any more, and the line above it is as good.
    """

    path: str
    line: int
    seam: bool
    text: str
    told: tuple[Diagnostic, ...]
    seconds: float

    @property
    def in_place(self) -> bool:
        """Whether something is told of the line itself."""
        return any(problem.span.line in {self.line, self.line - self.seam} for problem in self.told)


def slips(number: int, seed: int = 14) -> Iterator[Slipped]:
    """So many slips, on pages and lines by chance, always the same for one seed. Raises what the program raises."""
    chance = random.Random(seed)  # noqa: S311 - chance, no secret
    pages = sorted(path for path in PAGES.rglob("*.md") if kind_of_folder(path.relative_to(PAGES).parts[0]))
    for _ in range(number):
        path = chance.choice(pages)
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        kind = chance.choice(SLIPS)
        line = kind(lines, chance.randrange(len(lines)), chance)
        seam = kind is _drop or (kind is _empty and not lines[line])
        yield _slipped(path.relative_to(PAGES).as_posix(), text, "\n".join(lines), line + 1, seam=seam)


def _slipped(path: str, before: str, after: str, line: int, *, seam: bool) -> Slipped:
    known = {(problem.rule.code, str(problem.args)) for problem in _told(path, before)}
    begin = time.perf_counter()
    with _no_longer_than(PATIENCE):
        fresh = tuple(one for one in _told(path, after) if (one.rule.code, str(one.args)) not in known)
    for form in FORMATS:
        render(fresh, form, texts={path: after}, prefix="content", words=texts())
    return Slipped(path=path, line=line, seam=seam, text=after, told=fresh, seconds=time.perf_counter() - begin)


def _told(path: str, typed: str) -> Diagnostics:
    """What is told of a page; if nothing stands in the way, its text is made into HTML as well."""
    kind = kind_of_folder(path.partition("/")[0])
    assert kind is not None
    text, unread = decode(typed.encode(), path)
    assert text is not None
    entity, wrong = check_page(Source(path=path, kind=kind.name, id=Path(path).stem, text=text), _KINDS)
    if entity is not None and not any(errors(wrong)):
        to_html(entity.body.text, lambda found: Anchor(href="x.html", text=found.label or found.target or found.name))
    return (*unread, *wrong)


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
