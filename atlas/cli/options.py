"""Options that commands share: the content folder and the date; and how a call is refused.

May read the clock, which nothing below may know.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from atlas.diagnostics import Obstacle
from atlas.machine import NO_MEMORY, describe_os_error
from atlas.texts import N_, SOURCE_LANGUAGE, texts

REFUSED = 2
OPTIONS = N_("[OPTIES]")

# Before an atlas has been read, its language is unknown.
WORDS = texts(SOURCE_LANGUAGE)


class Refusal(click.ClickException):
    """The call or the machine prevents the command."""

    exit_code = REFUSED


def content_folder(_ctx: click.Context, _param: click.Parameter, given: Path | None) -> Path:
    """The content folder: the given one, else `content`, else the current folder if it is one."""
    if given:
        return given
    if Path("content").is_dir():
        return Path("content")
    if Path("atlas.yml").is_file():
        return Path()
    raise Refusal(WORDS(N_("hier is geen map 'content' en geen atlas.yml; noem de map met de inhoud")))


def today() -> date:
    """The current date of the caller."""
    return date.today()  # noqa: DTZ011


def day(_ctx: click.Context, _param: click.Parameter, typed: str | None) -> date:
    """The given date, else the current date of the caller."""
    try:
        return date.fromisoformat(typed) if typed else today()
    except ValueError:
        text = N_("'{typed}' is geen datum; schrijf bijvoorbeeld 2026-05-31.")
        raise click.BadParameter(WORDS(text, typed=typed or "")) from None


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


CONTENT = click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=content_folder,
    metavar=N_("MAP"),
    help=N_("De map met de inhoud. Anders 'content', of de map waar u bent."),
)
ON = click.option(
    "--on",
    callback=day,
    metavar=N_("DATUM"),
    help=N_("De dag waarop alles wordt bekeken. Anders vandaag."),
)
OVERRIDES = click.option(
    "--overrides",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar=N_("MAP"),
    help=N_("Een map met eigen sjablonen en stijl, die voorgaan op die van het thema."),
)
AUDIENCE = click.option(
    "--audience",
    type=click.Choice(("openbaar", "intern")),
    default="openbaar",
    show_default=True,
    help=N_("Voor wie: iedereen, of alleen de eigen organisatie."),
)


def content_options() -> Decorator:
    """The options of every command that reads a content folder."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    parts = (
        click.argument("content", metavar=N_("[INHOUD]"), type=folder, required=False, callback=content_folder),
        click.option("--strict", is_flag=True, help=N_("Ook waarschuwingen tellen als fout.")),
        AUDIENCE,
        ON,
    )
    return lambda function: with_options(function, parts)


def with_options(function: Callable[..., Any], parts: tuple[Decorator, ...]) -> Callable[..., Any]:
    """A command with these arguments and options, in this order."""
    for part in reversed(parts):
        function = part(function)
    return function


@contextmanager
def without_collecting() -> Iterator[None]:
    """Disable garbage collection, which makes a command a quarter slower, since it needs what it reads to its end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def os_errors_as_refusals() -> Iterator[None]:
    """Turn errors of the machine or the call into a `Refusal`."""
    try:
        yield
    except Obstacle as problem:
        raise Refusal(WORDS.word(problem.message)) from None
    except OSError as problem:
        raise Refusal(WORDS.word(describe_os_error(problem))) from None
    except MemoryError:
        raise Refusal(WORDS(NO_MEMORY)) from None
