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

from atlas.cache.freshness import BuildRequest
from atlas.cli.apply import apply
from atlas.cli.build import site_of
from atlas.cli.command import LOOK, QUESTIONS, Commands, command, is_quiet, print_unless_quiet, quiet_option
from atlas.cli.completion import completion
from atlas.cli.edit import confirm, merge, new, remove, rename
from atlas.cli.editors import init, overdue, schema, sheet
from atlas.cli.options import (
    OPTIONS,
    OVERRIDES,
    WORDS,
    Refusal,
    content_options,
    os_errors_as_refusals,
    today,
    without_collecting,
)
from atlas.cli.report import FORMATS, name_of, outline, render
from atlas.cli.serve import diff, serve, zip_
from atlas.cli.signals import signals
from atlas.cli.tables import export, import_, import_roo
from atlas.diagnostics import Diagnostics, Rule, Severity
from atlas.texts import LOCALE, N_, SOURCE_LANGUAGE, message, plural, texts

MISTAKES = 1


def main() -> None:
    """The program `atlas`."""
    _translate_click(SOURCE_LANGUAGE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A character that the terminal cannot show must not stop a report.
            stream.reconfigure(errors="backslashreplace")
    commands(prog_name="atlas")


def _translate_click(language: str) -> None:
    """Translate the messages of Click, which asks gettext, which reads the language from the environment."""
    gettext.bindtextdomain("click", LOCALE)
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = language


@click.group(
    cls=Commands,
    options_metavar=OPTIONS,
    subcommand_metavar=N_("OPDRACHT"),
    context_settings={"help_option_names": ["-h", "--help"]},
    help=N_("Maakt van een map met teksten een atlas van samenwerking: een website die overal te openen is."),
)
@click.version_option(
    None, "-V", "--version", package_name="atlas-samenwerking", message="atlas %(version)s", help=N_("Toon de versie.")
)
def commands() -> None:
    """All commands, by name."""


commands.params.append(quiet_option())


@command(
    "check",
    LOOK,
    N_("Kijk na of de inhoud klopt."),
    N_("Kijk na of de inhoud klopt. INHOUD is een map; anders 'content', of de map waar u bent."),
    ("atlas check", N_("De inhoud in deze map.")),
    ("atlas check --strict", N_("Ook een waarschuwing is een fout.")),
    ("atlas check --format json", N_("Voor een ander programma.")),
)
@content_options()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=N_("Hoe de uitkomst eruitziet: tekst voor mensen, of voor een ander programma."),
)
def check(content: Path, *, strict: bool, audience: str, on: date, form: str) -> None:
    """Report every problem in a content folder."""
    from atlas import builder

    with without_collecting(), os_errors_as_refusals():
        checked = builder.check(content, audience=audience, on=on, today=today())
    words = texts(checked.settings.language)
    shown = render(checked.diagnostics, form, texts=checked.texts, prefix=str(content), words=words, colour=_colour())
    if checked.diagnostics or form != "text" or not is_quiet():
        click.echo(shown, nl=False)
    if _stops(checked.diagnostics, strict=strict):
        sys.exit(MISTAKES)


@command(
    "build",
    LOOK,
    N_("Maak de site."),
    N_("Maak de site. INHOUD is een map; anders 'content', of de map waar u bent."),
    ("atlas build", N_("De openbare site, in de map output.")),
    ("atlas build --audience intern -o intern", N_("De site voor collega's, in de map intern.")),
)
@content_options()
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
    help=N_("Hoeveel processen tegelijk aan de site werken. Anders zoveel als de computer aankan."),
)
@OVERRIDES
def build(
    content: Path, output: Path, *, strict: bool, audience: str, on: date, jobs: int, overrides: Path | None
) -> None:
    """Build the site of a content folder, unless errors prevent it."""
    begin = perf_counter()
    with os_errors_as_refusals(), _progress() as progress:
        built = site_of(
            BuildRequest(
                content=content,
                output=output,
                audience=audience,
                on=on,
                strict=strict,
                overrides=overrides,
                today=today(),
            ),
            jobs,
            progress,
        )
    words = texts(built.language)
    if built.diagnostics:
        shown = render(built.diagnostics, "text", texts=built.texts, prefix=str(content), words=words, colour=_colour())
        click.echo(shown)
    if not built.written:
        click.echo(words(N_("Er is niets gemaakt. Wat er al stond, staat er nog.")))
        sys.exit(MISTAKES)
    for remark in built.remarks:
        click.echo(words.word(remark))
    if not built.fresh:
        print_unless_quiet(
            words(N_("Er is niets veranderd: de site staat er al. Open {index} in uw browser."), index=str(built.index))
        )
        return
    print_unless_quiet(
        words(
            N_("Klaar: {pages} en {pictures}{engine} in {time}. Open {index} in uw browser."),
            engine=message(N_(" (door {engine})"), engine=built.engine) if built.engine else "",
            pages=plural("{n} pagina", "{n} pagina's", built.pages),
            pictures=plural("{n} tekening", "{n} tekeningen", built.pictures),
            time=plural("{n} seconde", "{n} seconden", max(1, round(perf_counter() - begin))),
            index=str(built.index),
        )
    )


@command(
    "help",
    QUESTIONS,
    N_("Leg een opdracht uit."),
    N_("Leg een opdracht uit, zoals 'atlas OPDRACHT --help'. Zonder OPDRACHT: alle opdrachten."),
    ("atlas help", N_("Alle opdrachten.")),
    ("atlas help import", N_("Eén opdracht, met voorbeelden.")),
)
@click.argument("name", required=False, metavar=N_("[OPDRACHT]"))
@click.pass_context
def help_(ctx: click.Context, name: str | None) -> None:
    """Show the help of a command, or list the commands."""
    above = ctx.parent or ctx
    meant = commands.get_command(above, name) if name else commands
    if meant is None:
        near = get_close_matches(name or "", commands.commands, n=1)
        hint = WORDS(N_("; bedoelde u {near}?"), near=near[0]) if near else ""
        raise Refusal(WORDS(N_("er is geen opdracht '{name}'{hint}"), name=name or "", hint=hint))
    inner = click.Context(meant, info_name=name, parent=above) if name else above
    click.echo(meant.get_help(inner))


@command(
    "explain",
    QUESTIONS,
    N_("Leg een code uit."),
    N_("Leg een code uit, zoals A302: wat er mis is, wat u doet en waarom. Zonder CODE: alle codes."),
    ("atlas explain A302", N_("Wat er mis is, en wat u doet.")),
    ("atlas explain", N_("Alle codes.")),
)
@click.argument("code", required=False, metavar="[CODE]")
def explain(code: str | None) -> None:
    """Explain a code, or list all codes."""
    from atlas.rules import RULES

    by_code = {rule.code: rule for rule in RULES}
    if code is None:
        click.echo("\n".join(_rule_line(rule) for rule in RULES))
    elif code.upper() in by_code:
        click.echo(_explanation(by_code[code.upper()]))
    else:
        near = get_close_matches(code.upper(), by_code, n=1)
        hint = WORDS(N_("; bedoelde u {near}?"), near=near[0]) if near else ""
        raise Refusal(WORDS(N_("er is geen code '{code}'{hint}"), code=code, hint=hint))


def _rule_line(rule: Rule) -> str:
    return f"{rule.code}  {name_of(rule.severity, WORDS):<12}  {outline(rule.text, WORDS)}"


def _explanation(rule: Rule) -> str:
    title = f"{name_of(rule.severity, WORDS)}[{rule.code}] {outline(rule.text, WORDS)}"
    cure = WORDS(N_("Wat u doet: {cure}"), cure=outline(rule.help, WORDS))
    return f"{title}\n\n{cure}\n\n{WORDS(N_('Waarom:'))} {WORDS(rule.why)}"


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _stops(diagnostics: Diagnostics, *, strict: bool) -> bool:
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in grave for diagnostic in diagnostics)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows the progress of each stage: a bar on stderr, if that is a terminal."""
    with ExitStack() as shown:
        bars: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if is_quiet() or not sys.stderr.isatty():
                return
            if stage not in bars:
                shown.close()
                bar = click.progressbar(length=total, label=WORDS(stage), file=sys.stderr)
                bars[stage] = shown.enter_context(bar)
            bars[stage].update(done - bars[stage].pos)

        yield show


for _command in (
    *(init, check, serve, build, zip_),
    *(new, apply, confirm, overdue, sheet, rename, merge, remove),
    *(export, import_, import_roo),
    *(signals, diff, explain, schema, completion, help_),
):
    commands.add_command(_command)
