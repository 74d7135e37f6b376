"""The commands. The only module that prints, exits, reads the clock or looks at the environment.

It shows what `builder` and `report` return and decides nothing about content. Each command imports what it needs
itself, so that `atlas --help` starts quickly. Exit codes: 0 all is well; 1 the editor's mistakes; 2 the call or the
machine, said in one line with the cure. A mistake of our own is a traceback: it is never caught.
"""

import gettext
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from time import perf_counter
from typing import Any

import click

from atlas.diagnostics import Diagnostics, Rule, Severity
from atlas.report import FORMATS, name_of, outline, render
from atlas.texts import LOCALE, N_, SOURCE_LANGUAGE, plural, texts

MISTAKES, REFUSED = 1, 2
OPTIONS = N_("[OPTIES]")

# Before an atlas has been read, its language is not known.
_words = texts(SOURCE_LANGUAGE)


def main() -> None:
    """The program `atlas`."""
    _let_click_speak(SOURCE_LANGUAGE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A letter that the terminal does not have must not stop a report.
            stream.reconfigure(errors="backslashreplace")
    commands(prog_name="atlas")


def _let_click_speak(language: str) -> None:
    """Click's own messages in a language: it asks gettext, and gettext asks the environment."""
    gettext.bindtextdomain("click", LOCALE)
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = language


class Refusal(click.ClickException):
    """The call or the machine stands in the way."""

    exit_code = REFUSED


def _here(_ctx: click.Context, _param: click.Parameter, given: Path | None) -> Path:
    """The content folder: the one given, else `content`, else this folder if it is one."""
    if given:
        return given
    if Path("content").is_dir():
        return Path("content")
    if Path("atlas.yml").is_file():
        return Path()
    raise Refusal(_words(N_("hier is geen map 'content' en geen atlas.yml; noem de map met de inhoud")))


def _day(_ctx: click.Context, _param: click.Parameter, typed: str | None) -> date:
    """The date that was typed, else the present day of the one who calls."""
    try:
        return date.fromisoformat(typed) if typed else date.today()  # noqa: DTZ011
    except ValueError:
        text = N_("'{typed}' is geen datum; schrijf bijvoorbeeld 2026-05-31.")
        raise click.BadParameter(_words(text, typed=typed or "")) from None


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _reading() -> Decorator:
    """What every command takes that reads a content folder."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    parts = (
        click.argument("content", metavar=N_("[INHOUD]"), type=folder, required=False, callback=_here),
        click.option("--strict", is_flag=True, help=N_("Ook waarschuwingen tellen als fout.")),
        click.option(
            "--audience",
            type=click.Choice(("openbaar", "intern")),
            default="openbaar",
            show_default=True,
            help=N_("Voor wie: iedereen, of alleen de eigen organisatie."),
        ),
        click.option(
            "--on",
            callback=_day,
            metavar=N_("DATUM"),
            help=N_("De dag waarop alles wordt bekeken. Anders vandaag."),
        ),
    )
    return lambda function: _wrapped(function, parts)


def _wrapped(function: Callable[..., Any], parts: tuple[Decorator, ...]) -> Callable[..., Any]:
    for part in reversed(parts):
        function = part(function)
    return function


@click.group(
    options_metavar=OPTIONS,
    subcommand_metavar=N_("OPDRACHT"),
    help=N_("Maakt van een map met teksten een atlas van samenwerking: een website die overal te openen is."),
)
@click.version_option(package_name="atlas-samenwerking", message="atlas %(version)s", help=N_("Toon de versie."))
def commands() -> None:
    """All commands, by name."""


@commands.command(
    options_metavar=OPTIONS,
    short_help=N_("Kijk na of de inhoud klopt."),
    help=N_("Kijk na of de inhoud klopt. INHOUD is een map; anders 'content', of de map waar u bent."),
)
@_reading()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=N_("Hoe de uitkomst eruitziet: tekst voor mensen, of voor een ander programma."),
)
def check(content: Path, *, strict: bool, audience: str, on: date, form: str) -> None:
    """Say all that is wrong with a content folder."""
    from atlas import builder

    with _no_machine_in_the_way():
        checked = builder.check(content, audience=audience, on=on)
    words = texts(checked.settings.language)
    shown = render(checked.diagnostics, form, texts=checked.texts, prefix=str(content), words=words, colour=_colour())
    click.echo(shown, nl=False)
    if _stops(checked.diagnostics, strict=strict):
        sys.exit(MISTAKES)


@commands.command(
    options_metavar=OPTIONS,
    short_help=N_("Maak de site."),
    help=N_("Maak de site. INHOUD is een map; anders 'content', of de map waar u bent."),
)
@_reading()
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("output"),
    show_default=True,
    metavar=N_("MAP"),
    help=N_("De map waarin de site komt."),
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    metavar=N_("AANTAL"),
    help=N_("Hoeveel tekeningen tegelijk worden gemaakt. Anders zoveel als de computer aankan."),
)
def build(content: Path, output: Path, *, strict: bool, audience: str, on: date, jobs: int) -> None:
    """Make the site of a content folder, unless mistakes stand in the way."""
    from atlas import builder

    begin = perf_counter()
    with _no_machine_in_the_way(), _progress() as progress:
        built = builder.build(content, output, audience=audience, on=on, strict=strict, jobs=jobs, progress=progress)
    words = texts(built.settings.language)
    if built.diagnostics:
        shown = render(built.diagnostics, "text", texts=built.texts, prefix=str(content), words=words, colour=_colour())
        click.echo(shown)
    if not built.written:
        click.echo(words(N_("Er is niets gemaakt. Wat er al stond, staat er nog.")))
        sys.exit(MISTAKES)
    if built.remark:
        click.echo(words.word(built.remark))
    click.echo(
        words(
            N_("Klaar: {pages} en {pictures} in {time}. Open {index} in uw browser."),
            pages=plural("{n} pagina", "{n} pagina's", built.pages),
            pictures=plural("{n} tekening", "{n} tekeningen", built.pictures),
            time=plural("{n} seconde", "{n} seconden", max(1, round(perf_counter() - begin))),
            index=str(built.index),
        )
    )


@commands.command(
    options_metavar=OPTIONS,
    short_help=N_("Leg een code uit."),
    help=N_("Leg een code uit, zoals A302: wat er mis is, wat u doet en waarom. Zonder CODE: alle codes."),
)
@click.argument("code", required=False, metavar="[CODE]")
def explain(code: str | None) -> None:
    """Say what a code means, or list all codes."""
    from atlas.rules import RULES

    known = {rule.code: rule for rule in RULES}
    if code is None:
        click.echo("\n".join(_named(rule) for rule in RULES))
    elif code.upper() in known:
        click.echo(_explained(known[code.upper()]))
    else:
        near = get_close_matches(code.upper(), known, n=1)
        hint = _words(N_("; bedoelde u {near}?"), near=near[0]) if near else ""
        raise Refusal(_words(N_("er is geen code '{code}'{hint}"), code=code, hint=hint))


def _named(rule: Rule) -> str:
    return f"{rule.code}  {name_of(rule.severity, _words):<12}  {outline(rule.text, _words)}"


def _explained(rule: Rule) -> str:
    title = f"{name_of(rule.severity, _words)}[{rule.code}] {outline(rule.text, _words)}"
    cure = _words(N_("Wat u doet: {cure}"), cure=outline(rule.help, _words))
    return f"{title}\n\n{cure}\n\n{_words(N_('Waarom:'))} {_words(rule.why)}"


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _stops(diagnostics: Diagnostics, *, strict: bool) -> bool:
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in grave for diagnostic in diagnostics)


@contextmanager
def _no_machine_in_the_way() -> Iterator[None]:
    """What the machine or the call forbids becomes a refusal."""
    from atlas import builder

    try:
        yield
    except (builder.MachineProblem, builder.UnsafeOutput) as problem:
        raise Refusal(_words.word(problem.message)) from None
    except OSError as problem:
        reason, path = problem.strerror or str(problem), str(problem.filename or "")
        text = N_("{path}: {reason}. Kijk of u daar mag lezen en schrijven, en of de schijf niet vol is.")
        raise Refusal(_words(text, path=path, reason=reason)) from None


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows how far each stage is: a bar on stderr, if that is a terminal."""
    with ExitStack() as shown:
        bars: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if not sys.stderr.isatty():
                return
            if stage not in bars:
                shown.close()
                bar = click.progressbar(length=total, label=_words(stage), file=sys.stderr)
                bars[stage] = shown.enter_context(bar)
            bars[stage].update(done - bars[stage].pos)

        yield show
