"""The owner's own templates: a mistake in one is reported with its file and line, as is a file that has no effect."""

import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.meta import find_referenced_templates
from jinja2.sandbox import ImmutableSandboxedEnvironment

from atlas.diagnostics import Obstacle
from atlas.site.html.theme import ASSETS
from atlas.texts import Message, message

TEMPLATE, NOTES = ".html", ".md"


class TemplateProblem(Obstacle):
    """A mistake in a template of the owner."""


class Templates(Environment):
    """A Jinja environment with its folders: `themes`, of which the last is the theme and the others the owner's."""

    themes: tuple[Path, ...] = ()

    @property
    def own(self) -> tuple[Path, ...]:
        """The owner's folders."""
        return self.themes[:-1]


class TemplatesInSandbox(ImmutableSandboxedEnvironment, Templates):
    """An environment for templates by someone else, which can lay out a page but reach nothing behind it."""


@contextmanager
def in_own_template(templates: Templates, page: str) -> Iterator[None]:
    """Turn an exception raised in a template of the owner into a `TemplateProblem`; let our own bugs through."""
    try:
        yield
    except Exception as problem:
        place = _place(problem, templates.own)
        if place is None:
            raise
        raise TemplateProblem(_problem_message(problem, place, page)) from problem


def look_over(templates: Templates) -> Message | None:
    """A message about own files that no page uses; raises `TemplateProblem` if a template cannot be read."""
    requested = {f"{folder}/{name}": _referenced_in(templates, folder / name) for folder, name in _own(templates)}
    used = {path.name for path in templates.themes[-1].glob(f"*{TEMPLATE}")}
    while (
        more := {name for path, names in requested.items() if _name(path, templates) in used for name in names} - used
    ):
        used |= more
    idle = [path for path in requested if _name(path, templates) not in used]
    if not idle:
        return None
    return message(
        "{files}: niets gebruikt dit. Een sjabloon heet als in het thema, en stijl hoort in de map assets.",
        files=", ".join(idle),
    )


def _own(templates: Templates) -> Iterator[tuple[Path, str]]:
    """The folder and name of each file outside the assets; without hidden files and the owner's notes."""
    for folder in templates.own:
        for path in sorted(folder.rglob("*")):
            parts = path.relative_to(folder).parts
            hidden = any(part.startswith(".") for part in parts)
            if path.is_file() and parts[0] != ASSETS and not hidden and path.suffix != NOTES:
                yield folder, "/".join(parts)


def _name(path: str, templates: Templates) -> str:
    """The name of a template: its path within the folder of the owner."""
    return next(Path(path).relative_to(own).as_posix() for own in templates.own if Path(path).is_relative_to(own))


def _referenced_in(templates: Templates, file: Path) -> frozenset[str]:
    """The names of the templates that a template refers to."""
    if file.suffix != TEMPLATE:
        return frozenset()
    try:
        tree = templates.parse(file.read_text(encoding="utf-8"), filename=str(file))
    except TemplateSyntaxError as problem:
        raise TemplateProblem(_problem_message(problem, (str(file), problem.lineno), "")) from problem
    except UnicodeDecodeError as problem:
        raise TemplateProblem(
            message("{file}: hier staan tekens die niet te lezen zijn. Bewaar het als UTF-8.", file=str(file))
        ) from problem
    return frozenset(name for name in find_referenced_templates(tree) if name)


def _place(problem: Exception, own: Iterable[Path]) -> tuple[str, int] | None:
    """The file and line of the owner's template in which an exception arose; `None` if it arose elsewhere."""
    places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(problem.__traceback__)]
    within = [place for place in places if any(Path(place[0]).is_relative_to(folder) for folder in own)]
    return within[-1] if within else None


def _problem_message(problem: Exception, place: tuple[str, int], page: str) -> Message:
    file, line = place
    if isinstance(problem, TemplateSyntaxError):
        return message(
            "{file}:{line}: dit sjabloon is niet te lezen: {reason}. Verbeter de regel.",
            file=file,
            line=line,
            reason=problem.message or "",
        )
    if isinstance(problem, TemplateNotFound):
        return message(
            "{file}:{line}: er is geen sjabloon '{name}'. Dat van het thema zelf heet theme/NAAM.",
            file=file,
            line=line,
            name=str(problem.name),
        )
    return message(
        "{file}:{line}: hier gaat het mis op {page}: {reason}. In docs/theming.md staat wat een sjabloon krijgt.",
        file=file,
        line=line,
        page=page,
        reason=str(problem) or type(problem).__name__,
    )
