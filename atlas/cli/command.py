"""What all commands share: a section, examples, aliases of options, `-h` and `-q`; and the list of sections."""

import copy
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from atlas.cli.options import OPTIONS, WORDS
from atlas.texts import N_

LOOK, PAGES, SHEETS, QUESTIONS = SECTIONS = (
    N_("Maken en bekijken"),
    N_("Pagina's bijhouden"),
    N_("Lijsten en bladen"),
    N_("Vragen en uitleg"),
)

# A command line, and its purpose.
Example = tuple[str, str]

_QUIET = "atlas.quiet"


def print_unless_quiet(text: str) -> None:
    """Print a confirmation; nothing with `-q`."""
    if not is_quiet():
        click.echo(text)


def is_quiet() -> bool:
    """Whether only problems are printed."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_QUIET))


def _be_quiet(ctx: click.Context, _param: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click calls it so
    if given:
        ctx.meta[_QUIET] = True


def quiet_option() -> click.Option:
    """The option `-q`, for one command or for all."""
    return click.Option(
        ["-q", "--quiet"],
        is_flag=True,
        expose_value=False,
        callback=_be_quiet,
        help=N_("Meld alleen wat er mis is."),
    )


class AliasedOption(click.Option):
    """An option with former names, which its help does not show."""

    def __init__(self, names: Sequence[str] | None = None, *, aliases: Sequence[str] = (), **settings: Any) -> None:  # noqa: ANN401
        """Take the names that help shows, and the aliases that it does not."""
        super().__init__([*(names or ()), *aliases], **settings)
        self.aliases = tuple(aliases)

    @property
    def shown(self) -> click.Option:
        """The same option without its aliases."""
        bare: click.Option = copy.copy(self)
        bare.__class__ = click.Option
        bare.opts = [name for name in self.opts if name not in self.aliases]
        return bare

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The names and the meaning, for help."""
        return self.shown.get_help_record(ctx)

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """The name of the option in error messages."""
        return self.shown.get_error_hint(ctx)


class Command(click.Command):
    """A command in a section, with examples below its help."""

    def __init__(self, name: str, *, section: str, examples: Sequence[Example], **settings: Any) -> None:  # noqa: ANN401
        """Take a section of `SECTIONS` and the examples."""
        super().__init__(name, **settings)
        self.section, self.examples = section, tuple(examples)
        self.params.append(quiet_option())

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        super().format_epilog(ctx, formatter)
        with formatter.section(WORDS(N_("Voorbeelden"))):
            formatter.write_dl([(line, WORDS(meaning)) for line, meaning in self.examples], col_max=40)


class Commands(click.Group):
    """All commands, listed by section."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - of Click
        """Write each section with its commands, in the order in which they were added."""
        width = max(map(len, self.commands))
        for section in SECTIONS:
            named = [(name, entry) for name, entry in self.commands.items() if getattr(entry, "section", "") == section]
            rows = [(name.ljust(width), entry.get_short_help_str(formatter.width)) for name, entry in named]
            with formatter.section(WORDS(section)):
                formatter.write_dl(rows)


def command(
    name: str, section: str, short: str, long: str, *examples: Example
) -> Callable[[Callable[..., Any]], click.Command]:
    """A command with this name, section, short and long help, and examples."""
    settings: dict[str, Any] = {"section": section, "examples": examples, "options_metavar": OPTIONS}
    return click.command(name, cls=Command, short_help=short, help=long, **settings)


def complete_pages(ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """The ids that start with the typed text, for shell completion."""
    given = ctx.params.get("content")
    folder = Path(given) if given else Path("content") if Path("content").is_dir() else Path()
    names = sorted(path.stem for path in folder.glob("*/*.md"))
    return [CompletionItem(name) for name in names if name.startswith(typed)]


def complete_kinds(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """The kinds of pages that start with the typed text, for shell completion."""
    from atlas.content.kinds import KINDS

    return [CompletionItem(kind.name) for kind in KINDS if kind.name.startswith(typed)]
