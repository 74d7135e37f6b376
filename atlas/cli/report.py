"""Diagnostics as text for people, and as JSON, GitHub annotations and SARIF for programs.

Owns how a diagnostic is shown. It finds nothing, prints nothing and reads no file: the sources are given.

The JSON is stable: `{"version": 1, "problems": […], "counts": {"error": 0, "warning": 0, "note": 0}}`. Each problem has
`path`, `line`, `column` and `length` (as in `Span`; line 0 is the file as a whole), and `severity`, `code`, `text` and
`help`.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from urllib.parse import quote

from atlas.diagnostics import Diagnostic, Diagnostics, Rule, Severity, Span
from atlas.excerpt import excerpt, printable
from atlas.texts import N_, Texts, plural

FORMATS = ("text", "json", "github", "sarif")

_NAMES = MappingProxyType(
    {
        Severity.ERROR: N_("fout"),
        Severity.WARNING: N_("waarschuwing"),
        Severity.NOTE: N_("opmerking"),
    }
)
_COLOURS = MappingProxyType({Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"})
FRAME = "34"
_OF_GITHUB = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded:
    """A diagnostic in one language. `path` is relative to the working folder of the caller."""

    rule: Rule
    span: Span
    path: str
    text: str
    help: str

    @property
    def severity(self) -> str:
        """The severity for programs: `error`, `warning` or `note`."""
        return self.rule.severity.name.lower()

    @property
    def advice(self) -> str:
        """What is wrong and, on the next line, how to fix it."""
        return f"{self.text}\n{self.help}"


def render(
    diagnostics: Diagnostics,
    format: str,  # noqa: A002 - the word of the option
    *,
    texts: Mapping[str, str],
    prefix: str,
    words: Texts,
    colour: bool = False,
) -> str:
    """The diagnostics, in the order given, in one of `FORMATS`.

    `texts` holds the source of each file by the path of its span; `prefix` is the content folder as given.
    """
    problems = tuple(_word(diagnostic, prefix, words) for diagnostic in diagnostics)
    if format == "text":
        return _as_text(problems, texts, words, _coloured if colour else _uncoloured)
    return {"json": _as_json, "github": _as_github, "sarif": _as_sarif}[format](problems, words)


def name_of(severity: Severity, words: Texts) -> str:
    """The word for a severity."""
    return words(_NAMES[severity])


def outline(text: str, words: Texts) -> str:
    """The wording of a rule without values: an ellipsis in place of each."""
    return words(text).format_map(_Ellipses())


class _Ellipses(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "" if name == "hint" else "…"


def _word(diagnostic: Diagnostic, prefix: str, words: Texts) -> _Worded:
    rule, span = diagnostic.rule, diagnostic.span
    path = (PurePath(prefix) / span.path).as_posix()
    return _Worded(
        rule=rule,
        span=span,
        path=path,
        text=words(rule.text, **diagnostic.args),
        help=words(rule.help, **diagnostic.args),
    )


# Text ------------------------------------------------------------------------------------------------------

Paint = Callable[[str, str], str]


def _uncoloured(text: str, _colour: str) -> str:
    return text


def _coloured(text: str, colour: str) -> str:
    return f"\x1b[1;{colour}m{text}\x1b[0m"


def _as_text(problems: tuple[_Worded, ...], texts: Mapping[str, str], words: Texts, paint: Paint) -> str:
    lines = {path: texts.get(path, "").split("\n") for path in {problem.span.path for problem in problems}}
    shown = [f"{_block(problem, lines[problem.span.path], words, paint)}\n" for problem in problems]
    return "\n".join([*shown, _summary(problems, words)]) + "\n"


def _block(problem: _Worded, lines: list[str], words: Texts, paint: Paint) -> str:
    span, colour = problem.span, _COLOURS[problem.rule.severity]
    place = f"{problem.path}:{span.line}:{span.column}" if span.line else problem.path
    label = paint(f"{name_of(problem.rule.severity, words)}[{problem.rule.code}]", colour)
    gutter, number = " " * len(str(span.line)), paint(str(span.line), FRAME)
    bar, equals = paint("|", FRAME), paint("=", FRAME)
    shown = [f"{printable(place)}: {label} {printable(problem.text)}"]
    if 0 < span.line <= len(lines):
        line, before, carets = excerpt(lines[span.line - 1], span.column, span.length)
        shown += [
            f"{gutter} {bar}",
            f"{number} {bar} {line}".rstrip(),
            f"{gutter} {bar} {before}{paint(carets, colour)}",
        ]
    return "\n".join((*shown, f"{gutter} {equals} {words(N_('help'))}: {printable(problem.help)}"))


def _summary(problems: tuple[_Worded, ...], words: Texts) -> str:
    """The number of diagnostics of each severity, as in `3 fouten, 1 waarschuwing`."""
    counts = Counter(problem.rule.severity for problem in problems)
    parts = (
        plural("{n} fout", "{n} fouten", counts[Severity.ERROR]),
        plural("{n} waarschuwing", "{n} waarschuwingen", counts[Severity.WARNING]),
        plural("{n} opmerking", "{n} opmerkingen", counts[Severity.NOTE]),
    )
    return ", ".join(words.word(part) for part in parts if part.n) or words(N_("geen fouten"))


# For programs ----------------------------------------------------------------------------------------------


def _as_json(problems: tuple[_Worded, ...], _words: Texts) -> str:
    counts = Counter(problem.severity for problem in problems)
    return _dump(
        {
            "version": 1,
            "problems": [_problem(problem) for problem in problems],
            "counts": {severity.name.lower(): counts[severity.name.lower()] for severity in Severity},
        }
    )


def _problem(problem: _Worded) -> Mapping[str, object]:
    return {
        "path": problem.path,
        "line": problem.span.line,
        "column": problem.span.column,
        "length": problem.span.length,
        "severity": problem.severity,
        "code": problem.rule.code,
        "text": problem.text,
        "help": problem.help,
    }


def _as_github(problems: tuple[_Worded, ...], words: Texts) -> str:
    return "".join(f"{_command(problem, words)}\n" for problem in problems)


def _command(problem: _Worded, words: Texts) -> str:
    """A workflow command, which annotates a line of a pull request."""
    span = problem.span
    place = {"line": span.line, "col": span.column, "endColumn": span.column + span.length} if span.line else {}
    title = f"{name_of(problem.rule.severity, words)} {problem.rule.code}"
    properties = {"file": problem.path, **place, "title": title}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_OF_GITHUB[problem.rule.severity]} {written}::{_escape(problem.advice)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def _as_sarif(problems: tuple[_Worded, ...], words: Texts) -> str:
    rules = {problem.rule.code: problem.rule for problem in sorted(problems, key=lambda problem: problem.rule.code)}
    order = {code: number for number, code in enumerate(rules)}
    driver = {"name": "atlas", "rules": [_sarif_rule(rule, words) for rule in rules.values()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, order[problem.rule.code]) for problem in problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return _dump({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _sarif_rule(rule: Rule, words: Texts) -> Mapping[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": outline(rule.text, words)},
        "fullDescription": {"text": words(rule.why)},
        "help": {"text": outline(rule.help, words)},
        "defaultConfiguration": {"level": rule.severity.name.lower()},
    }


def _sarif_result(problem: _Worded, rule_index: int) -> Mapping[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": _address(problem.path)}}
    if problem.span.line:
        end = problem.span.column + problem.span.length
        location["region"] = {"startLine": problem.span.line, "startColumn": problem.span.column, "endColumn": end}
    return {
        "ruleId": problem.rule.code,
        "ruleIndex": rule_index,
        "level": problem.severity,
        "message": {"text": problem.advice},
        "locations": [{"physicalLocation": location}],
    }


def _address(path: str) -> str:
    """A relative path as a relative URL; an absolute path as a `file:` URL."""
    absolute = PurePath(path).is_absolute()
    return PurePath(path).as_uri() if absolute else quote(path)


def _dump(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
