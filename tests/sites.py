"""Atlases from a few lines a page that stand in the test: real files, read by the real reader."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from atlas.builder import Checked, check
from atlas.diagnostics import Diagnostic
from tests.folders import make_folder, page

ON = date(2026, 11, 24)
Pages = Mapping[str, str]

# What a page needs and is beside the point of most tests.
_NEEDED = {
    "coalities": {"opgaven": "[wonen]"},
    "minipraktijken": {"praktijk": "tussenin"},
    "oplossingen": {"opgaven": "[wonen]"},
    "organisaties": {"wereld": "publiek"},
    "teams": {"organisatie": '"? Gemeente Ergens"'},
}


def make_site(tmp_path: Path, pages: Pages, settings: str = "") -> Path:
    """A content folder with these pages, by `folder/id`: fields, and a body behind a line `---` if there is one.

    The opgave `wonen` is always there. Required fields that are not written are added; the title is then the id.
    """
    every = {"opgaven/wonen": "", **pages}
    files = {f"{path}.md": _text(path, text) for path, text in every.items()}
    return make_folder(tmp_path / "content", {"atlas.yml": f"titel: Proefatlas\n{settings}", **files})


def see(
    tmp_path: Path,
    pages: Pages,
    *,
    audience: str = "intern",
    on: date = ON,
    today: date | None = None,
    settings: str = "",
) -> Checked:
    """What the builder makes of these pages for an audience, on a date; `today` is the same date, if left out."""
    return check(make_site(tmp_path, pages, settings), audience=audience, on=on, today=today)


def codes(checked: Checked) -> list[str]:
    """The codes of what is wrong, in order of place."""
    return [problem.rule.code for problem in checked.diagnostics]


def place(problem: Diagnostic) -> tuple[str, int]:
    """The file and line of a diagnostic."""
    return problem.span.path, problem.span.line


def _text(path: str, text: str) -> str:
    folder, _, ident = path.partition("/")
    fields, _, body = text.strip().partition("---\n")
    needed = {"titel": ident, **_NEEDED.get(folder, {})}
    written = {line.split(":")[0] for line in fields.splitlines()}
    added = [f"{name}: {value}" for name, value in needed.items() if name not in written]
    return page("\n".join([fields.strip(), *added]), body)
