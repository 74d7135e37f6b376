"""Renew what is made from the code: docs/reference in Dutch, docs/theming.md and docs/supply.md."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from atlas.cli.command import SECTIONS, AliasedOption, Command
from atlas.cli.main import commands
from atlas.cli.report import FORMATS, name_of, outline, render
from atlas.content.config.table import SETTINGS
from atlas.content.kinds import EVERY_KIND, KINDS, OF_A_RELATION
from atlas.content.types import Date, Field, FieldType, Line, Many, MultiLine, Number, OneOf, Record, Ref, Web, Whole
from atlas.diagnostics import Span
from atlas.rules import RULES, UNKNOWN_ID
from atlas.texts import message, texts
from tools.supply import supply
from tools.theming import theming

FOLDER = Path(__file__).parent.parent / "docs"
DUTCH = texts("nl")
MADE = "<!-- Gemaakt uit de code met `make reference`. Wijzig de code, niet deze pagina. -->"

SIMPLE: Mapping[type, str] = {
    Line: "tekst op één regel",
    MultiLine: "tekst",
    Date: "datum: `2023`, `2023-05` of `2023-05-12`",
    Number: "getal of schatting: `0,4` of `1-2`",
    Whole: "heel getal",
    Web: "webadres",
}
GROUPS = {
    "A1": "Lezen",
    "A2": "Velden en instellingen",
    "A3": "Verwijzingen",
    "A4": "Opbouw",
    "A5": "Beelden en sjablonen",
    "A6": "Privacy en veiligheid",
}
EXAMPLE = "---\ntitel: U Ned\nopgaven:\n  - wonnen\n---\n"


def main() -> None:
    """Write all pages."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(pages())} pages in {FOLDER}\n")


def pages() -> Mapping[str, str]:
    """Each page by its path in docs."""
    return {
        "reference/kinds.md": "\n".join(_kinds()) + "\n",
        "reference/rules.md": "\n".join(_rules()) + "\n",
        "reference/commands.md": "\n".join(_commands()) + "\n",
        "supply.md": supply(),
        "theming.md": theming(),
    }


def _kinds() -> Iterator[str]:
    yield from ("# Soorten pagina's en hun velden", "", MADE, "")
    yield "Een veld met een sterretje is verplicht. In elk ander veld mag `onbekend` of `geen` staan."
    yield "Een punt in de naam betekent: een veld binnen een groep. Een lijst met één waarde mag zonder streepje."
    yield from ("", "## Elke soort", "", *_fields(EVERY_KIND))
    yield from ("", "## Elke relatie", "", "Waar hieronder *relatie* staat, mogen ook deze velden erbij.", "")
    yield from _fields(OF_A_RELATION)
    for kind in KINDS:
        yield from ("", f"## {kind.one}", "", f"{_sentence(kind.help)} Map: `{kind.folder}/`.")
        yield from ("", *_fields(kind.fields)) if kind.fields else ()
    yield from ("", "## atlas.yml", "", "De instellingen van de atlas.", "", *_fields(SETTINGS))


def _fields(fields: Iterable[Field]) -> Iterator[str]:
    yield from _table(("veld", "waarde", "uitleg"), _rows(fields, ""))


def _rows(fields: Iterable[Field], inside: str) -> Iterator[tuple[str, ...]]:
    shown: list[FieldType] = []
    for field in fields:
        name = f"{inside}{field.name}"
        value = _value(field.type) + ", of `onbekend`" * field.unknown_allowed
        yield f"`{name}`{' *' * field.required}", value, field.help
        # Neighbours with the same fields inside, such as the own fields of each kind, show them once.
        yield from _rows(_parts(field.type), f"{name}.") if field.type not in shown else ()
        shown.append(field.type)


def _parts(kind: FieldType) -> tuple[Field, ...]:
    """The fields of a group, without those that every relation has."""
    record = kind.of if isinstance(kind, Many) else kind
    return tuple(field for field in record.fields if field not in OF_A_RELATION) if isinstance(record, Record) else ()


def _value(kind: FieldType) -> str:
    if isinstance(kind, Many):
        return f"lijst: {_value(kind.of)}"
    if isinstance(kind, OneOf):
        return " · ".join(f"`{option}`" for option in kind.options)
    if isinstance(kind, Ref):
        return _reference(kind)
    if isinstance(kind, Record):
        name = "relatie" if OF_A_RELATION[0] in kind.fields else "groep"
        return f"{name}, of alleen `{kind.main}`" if kind.main else name
    return SIMPLE[type(kind)]


def _reference(ref: Ref) -> str:
    kinds = f"id van: {', '.join(ref.kinds)}" if ref.kinds else "id van een pagina"
    return f"{kinds}{', of `? naam`' * ref.unwritten}{', of een webadres' * ref.web}"


def _rules() -> Iterator[str]:
    yield from ("# Wat er mis kan zijn", "", MADE, "")
    yield "Een fout houdt de bouw tegen. Een waarschuwing doet dat alleen met `--strict`, een opmerking nooit."
    yield "`atlas explain CODE` toont hetzelfde als deze pagina."
    for prefix, title in GROUPS.items():
        rules = [rule for rule in RULES if rule.code.startswith(prefix)]
        yield from ("", f"## {prefix}xx: {title.lower()}") if rules else ()
        for rule in rules:
            yield from ("", f"### {rule.code}", "")
            yield f"{_sentence(name_of(rule.severity, DUTCH)).rstrip('.')}: {_plain(outline(rule.text, DUTCH))}."
            yield from ("", f"- Wat u doet: {_plain(outline(rule.help, DUTCH))}", f"- Waarom: {_plain(rule.why)}")


def _commands() -> Iterator[str]:
    yield from ("# Opdrachten", "", MADE, "")
    yield "Een opdracht eindigt met code 0 als alles goed is, 1 bij fouten in de inhoud, en 2 als de aanroep of de"
    yield "computer niet meewerkt. INHOUD is een map; anders is het `content`, of de map waar u bent."
    yield from ("", "Elke opdracht kent ook `-q` of `--quiet` (meld alleen wat er mis is) en `-h` of `--help`.")
    for section in SECTIONS:
        yield from ("", f"## {section}")
        for name, command in commands.commands.items():
            if isinstance(command, Command) and command.section == section:
                yield from _command(name, command)
    yield from ("", "## De uitkomst van atlas check", "", *_outcomes())


def _command(name: str, command: Command) -> Iterator[str]:
    context = click.Context(
        command, info_name=name, parent=click.Context(commands, info_name="atlas", **commands.context_settings)
    )
    yield from ("", f"### atlas {name}", "", command.help or "", "")
    yield f"    atlas {name} {' '.join(command.collect_usage_pieces(context))}"
    options = [param for param in command.params if isinstance(param, click.Option) and "--quiet" not in param.opts]
    yield from ("", *_table(("optie", "uitleg"), map(_option, options))) if options else ()
    yield from ("", *_table(("voorbeeld", "wat het doet"), ((f"`{line}`", what) for line, what in command.examples)))


def _option(option: click.Option) -> tuple[str, ...]:
    choices = "|".join(option.type.choices) if isinstance(option.type, click.Choice) else option.metavar
    before = option.aliases if isinstance(option, AliasedOption) else ()
    names = ", ".join(f"`{name}`" for name in option.opts if name not in before)
    standard = f" Standaard `{option.default}`." if option.show_default else ""
    also = f" Heette ook {', '.join(f'`{name}`' for name in before)}; dat werkt nog." if before else ""
    return names + (f" `{choices}`" if choices else ""), f"{option.help}{standard}{also}"


def _outcomes() -> Iterator[str]:
    found = UNKNOWN_ID.at(Span("coalities/u-ned.md", 4, 5, 6), id="wonnen", hint=message("; bedoelde u 'wonen'?"))
    for form in FORMATS[: FORMATS.index("sarif")]:
        shown = render((found,), form, texts={found.span.path: EXAMPLE}, prefix="content", words=DUTCH)
        yield from (f"Met `--format {form}`:", "", "```", shown.rstrip("\n"), "```", "")
    yield "`--format sarif` volgt SARIF 2.1.0, voor programma's die dat lezen."
    yield "In JSON is `line` 0 als het om het bestand als geheel gaat. `severity` is `error`, `warning` of `note`."


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(heads)
    yield _row("---" for _ in heads)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _plain(text: str) -> str:
    """A text of which Markdown shows every character."""
    return "".join(f"\\{letter}" if letter in "*_`[]<>|#" else letter for letter in text)


if __name__ == "__main__":
    main()
