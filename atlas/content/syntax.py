"""What the YAML parser complains of, in the words of an editor, at the place where the editor should look."""

import re
from collections.abc import Sequence

import yaml

from atlas.diagnostics import Diagnostic, Span
from atlas.rules import SYNTAX, TAB, TOO_DEEP, UNQUOTED_PARTY
from atlas.texts import N_, message

# How deep the values of a page may lie in each other. The parser in C has a limit of its own, far above it.
DEEPEST = 20
_TOO_DEEP = "maximum nesting depth"

_Words = tuple[str, str]

_QUOTES = N_("zet de hele tekst tussen aanhalingstekens.")
_UNREADABLE = (
    N_("de opmaak klopt niet"),
    N_("kijk naar haken, aanhalingstekens en inspringen; staat er onder het laatste veld een regel met ---?"),
)
_SECOND_COLON = (N_("een dubbele punt midden in een tekst"), _QUOTES)
_ALIGNMENT = (
    N_("deze regel springt anders in dan de regels erboven"),
    N_("laat velden die bij elkaar horen even ver inspringen, en zet achter elke naam een dubbele punt."),
)
_DASH = (
    N_("achter het streepje van een lijst hoort een spatie"),
    N_("schrijf '- waarde'."),
)
_AFTER_QUOTE = (
    N_("er staat nog iets achter het laatste aanhalingsteken"),
    N_("zet de aanhalingstekens om de hele tekst; gebruik binnenin het andere soort aanhalingsteken."),
)

# What the parser says, in C or in Python, by a part of its words; then what to say instead. The first counts.
_COMPLAINTS: tuple[tuple[re.Pattern[str], _Words], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            "could not find expected ':'",
            (
                N_("achter de naam van dit veld staat geen dubbele punt"),
                N_("schrijf 'naam: waarde'. Begint hier de tekst van de pagina? Zet er dan een regel --- boven."),
            ),
        ),
        (
            "',' or '\\]'",
            (N_("deze lijst wordt niet gesloten"), N_("zet een komma tussen de delen en een ] erachter.")),
        ),
        (
            "',' or '}'",
            (N_("deze groep wordt niet gesloten"), N_("zet een komma tussen de delen en een } erachter.")),
        ),
        (
            "unexpected end of stream|unexpected document separator",
            (
                N_("dit aanhalingsteken wordt niet gesloten"),
                N_("zet een aanhalingsteken achter de tekst."),
            ),
        ),
        (
            "unknown escape character|expected escape sequence",
            (
                N_("een schuine streep (\\) heeft tussen dubbele aanhalingstekens een eigen betekenis"),
                N_("gebruik enkele aanhalingstekens: 'tekst'."),
            ),
        ),
        (
            "cannot start any token|expected alphabetic or numeric|node content",
            (
                N_("een waarde kan niet met dit teken beginnen"),
                _QUOTES,
            ),
        ),
        (
            "sequence entries are not allowed",
            (
                N_("hier kan geen streepje van een lijst staan"),
                N_("zet elk onderdeel op een eigen regel, of zet de tekst tussen aanhalingstekens."),
            ),
        ),
        (
            "comment or line break|chomping or indentation",
            (
                N_("achter | of > kan geen tekst staan"),
                N_("begin de tekst op de volgende regel, of zet de tekst tussen aanhalingstekens."),
            ),
        ),
        (
            "'-' indicator",
            (
                N_("in deze lijst hoort elke regel met een streepje te beginnen"),
                N_("zet er een streepje voor, of spring even ver in als de naam van de lijst."),
            ),
        ),
        ("document start", _ALIGNMENT),
        ("expected key|<block end>", _ALIGNMENT),
    )
)
# Here the parser noticed too late: the cause is where the list, group, quote or name began.
_AT_THE_START = re.compile("',' or|unexpected end|document separator|could not find|alphabetic or numeric")


def explain(error: yaml.YAMLError, lines: Sequence[str], start: Span) -> Diagnostic:
    """The diagnostic for what the parser could not read; `start` is the place of the first of the lines."""
    problem = str(getattr(error, "problem", None) or "")
    row, column = _where(error, problem, lines)
    if _TOO_DEEP in problem:
        return TOO_DEEP.at(Span(start.path, start.line + row, column + 1), limit=DEEPEST)
    tab = re.match(r"[ ]*\t\s*", lines[row])
    if tab:
        return TAB.at(Span(start.path, start.line + row, 1, tab.end()))
    word = re.match(r"[^\s:]+|", lines[row][column:])
    place = Span(start.path, start.line + row, column + 1, max(1, len(word.group()) if word else 1))
    if "keys are not allowed" in problem:
        return UNQUOTED_PARTY.at(place)
    what, cure = _words(problem, lines[row], column)
    return SYNTAX.at(place, what=message(what), cure=message(cure))


def _where(error: yaml.YAMLError, problem: str, lines: Sequence[str]) -> tuple[int, int]:
    """The row and column to look at, from 0, always within the lines."""
    found = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    mark = begin if begin is not None and _AT_THE_START.search(problem) else found
    if mark is None:
        return 0, 0
    row = min(mark.line, len(lines) - 1)
    return row, min(mark.column, len(lines[row]))


def _words(problem: str, line: str, column: int) -> _Words:
    """What to say and what to do about a problem in this column of the line."""
    before = line[:column]
    if "values are not allowed" in problem:
        return _SECOND_COLON if re.search(r":\s", before) else _ALIGNMENT
    if re.search("expected key|<block end>", problem) and before.rstrip().endswith(("'", '"')):
        return _AFTER_QUOTE
    if "could not find" in problem and line.lstrip().startswith("-"):
        return _DASH
    return next((words for pattern, words in _COMPLAINTS if pattern.search(problem)), _UNREADABLE)
