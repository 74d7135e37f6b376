"""Errors of the YAML parser in terms that an editor understands, at the position where the editor should look."""

import re
from collections.abc import Sequence

import yaml

from atlas.content.characters import name_of
from atlas.content.parsing.quoting import (
    is_open,
    opens_with_apostrophe,
    quote,
    quote_value,
    split_value,
    strip_quotes,
    suggest_line,
)
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import BLOCK_IN_FIELD, SYNTAX, TAB, TOO_DEEP, UNQUOTED_PARTY
from atlas.texts import N_, Message, message

# How deeply values may be nested. The parser in C has its own limit, which is far higher.
DEEPEST = 20
_TOO_DEEP = "maximum nesting depth"

_Words = tuple[str, str]

_HARD_SPACE = re.compile("[ ]*[\u00a0\u2007\u202f]+")
_PLAIN_SPACES = N_("gebruik gewone spaties om in te springen, twee per stap.")

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

_UNCLOSED = (
    N_("dit aanhalingsteken wordt niet gesloten"),
    N_("zet een aanhalingsteken achter de tekst."),
)
_NO_DASH_HERE = (
    N_("hier kan geen streepje van een lijst staan"),
    N_("zet elk onderdeel op een eigen regel; is het tekst, schrijf de regel dan zo: {line}"),
)
_LIST_OR_TEXT = _NO_DASH_HERE[1]
_NO_TEXT_BEHIND = (
    N_("achter | of > kan geen tekst staan"),
    N_("begin de tekst op de volgende regel, of zet de tekst tussen aanhalingstekens."),
)
_ODD_LIST = N_("deze lijst is zo niet te lezen")
_ODD_INDENT = re.compile("expected key|<block end>|values are not allowed|document start")
_OPEN_LIST = N_("staan er meer, zet er dan een ] achter; is het één tekst, schrijf de regel dan zo: {line}")

# Patterns in the messages of the parser (in C or in Python), and what to say instead. The first match counts.
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
        ("unexpected end of stream|unexpected document separator", _UNCLOSED),
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
        ("sequence entries are not allowed", _NO_DASH_HERE),
        ("comment or line break|chomping or indentation", _NO_TEXT_BEHIND),
        (
            "invalid Unicode character escape",
            (
                N_("dit teken bestaat niet"),
                N_("haal het weg: een \\u met een nummer is tussen dubbele aanhalingstekens een teken."),
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
# Errors that the parser notices too late: the cause is where the list, group, quote or name began.
_AT_THE_START = re.compile("',' or|unexpected end|document separator|could not find|alphabetic or numeric")


# Texts that YAML misreads and that are correct in quotes.
_BETWEEN_QUOTES = (_SECOND_COLON[0], _AFTER_QUOTE[0], _NO_TEXT_BEHIND[0])
_CURLY_END = re.compile("[\"'][^\"'“”„‟‘’‚]*[“”„‟‘’‚]")
_NO_SPACE = re.compile(r"\s*(?:- +)*[a-z][a-z-]*:(?=[^\s/:])")
_ODD = re.compile(
    "\\s*(?:- +)*(?:[A-Za-z-]+(?P<before>[\u00a0\u2007\u202f]+):|[A-Za-z-]+:(?P<behind>[\u00a0\u2007\u202f]+)"
    "|-(?P<dash>[\u00a0\u2007\u202f]+)|[A-Za-z-]+ ?(?P<colon>[\uff1a\ufe55\ua789\u2236]))"
)


def find_odd_sign(lines: Sequence[str], start: Span) -> Diagnostic | None:
    """A diagnostic for the first line with a look-alike instead of a space or colon; `None` if there is none."""
    for number, line in enumerate(lines):
        odd = None if line.isascii() else _ODD.match(line)
        if odd and odd.lastgroup:
            sign = odd[odd.lastgroup]
            right = ": " if odd.lastgroup == "colon" else "" if odd.lastgroup == "before" else " "
            better = line[: odd.start(odd.lastgroup)] + right + line[odd.end(odd.lastgroup) :].lstrip()
            what = message(
                N_("hier staat een ander teken dan een gewone spatie of dubbele punt ({name})"), name=name_of(sign[0])
            )
            place = Span(start.path, start.line + number, odd.start(odd.lastgroup) + 1, len(sign))
            return SYNTAX.at(place, what=what, cure=suggest_line(better))
    return None


def find_missing_space(lines: Sequence[str], start: Span) -> Diagnostic | None:
    """A diagnostic for the first line without a space after the colon of a field; `None` if there is none."""
    for number, line in enumerate(lines):
        name = _NO_SPACE.match(line)
        if name:
            what = message(N_("achter de dubbele punt staat geen spatie"))
            place = Span(start.path, start.line + number, 1 + len(line) - len(line.lstrip()), len(line.strip()))
            return SYNTAX.at(place, what=what, cure=suggest_line(f"{name.group()} {line[name.end() :]}"))
    return None


def explain_yaml_error(  # noqa: PLR0911 - one return for each cause
    error: yaml.YAMLError, lines: Sequence[str], start: Span
) -> Diagnostic:
    """The diagnostic for an error of the parser; `start` is the position of the first line."""
    problem = str(getattr(error, "problem", None) or "")
    row, column = _cause(*_where(error, problem, lines), problem, lines)
    if _TOO_DEEP in problem:
        return TOO_DEEP.at(Span(start.path, start.line + row, column + 1), limit=DEEPEST)
    tab = re.match(r"[ ]*\t\s*", lines[row])
    if tab:
        return TAB.at(Span(start.path, start.line + row, 1, tab.end()))
    word = re.match(r"[^\s:]+|", lines[row][column:])
    place = Span(start.path, start.line + row, column + 1, max(1, len(word.group()) if word else 1))
    if "keys are not allowed" in problem:
        begin, value = split_value(lines[row])
        return UNQUOTED_PARTY.at(place, line=(lines[row][:begin] + quote(value)).strip())
    hard = _HARD_SPACE.match(lines[row])
    if hard:
        name = name_of(hard.group()[-1])
        indented = message(N_("deze regel springt in met een vaste spatie ({name})"), name=name)
        return SYNTAX.at(Span(place.path, place.line, hard.end()), what=indented, cure=message(_PLAIN_SPACES))
    # An apostrophe that opens a text may only be noticed lines later, at the next apostrophe.
    cause = next((n for n, line in enumerate(lines[:row]) if opens_with_apostrophe(line)), row)
    better = quote_value(lines[cause])
    if better:
        begin = split_value(lines[cause])[0]
        sign = lines[cause][begin]
        listed = split_value(better)[1].startswith("[")
        begins = message(_ODD_LIST if listed else N_("een tekst kan niet zo met {sign} beginnen"), sign=sign)
        span = Span(start.path, start.line + cause, begin + 1, len(lines[cause].rstrip()) - begin)
        return SYNTAX.at(span, what=begins, cure=suggest_line(better))
    if ":::" in lines[row]:
        return BLOCK_IN_FIELD.at(place, name=lines[row].partition(":")[0].strip(" -"))
    spaceless = find_missing_space(lines[: row + 1], start)
    if spaceless:
        return spaceless
    unclosed = _unclosed_quote(lines[:row])
    if unclosed is not None:
        begin, value = split_value(lines[unclosed])
        span = Span(start.path, start.line + unclosed, begin + 1, len(value))
        better = lines[unclosed].rstrip() + value[0]
        return SYNTAX.at(span, what=message(_UNCLOSED[0]), cure=suggest_line(better))
    what, cure = _words(problem, lines[row], column)
    return SYNTAX.at(place, what=message(what), cure=_cure(lines[row : row + 2], what, cure))


def _unclosed_quote(lines: Sequence[str]) -> int | None:
    """The index of the first line on which a value begins with a quotation mark that the line does not close."""
    for number, line in enumerate(lines):
        value = split_value(line)[1]
        if value[:1] in {"'", '"'} and value.count(value[0]) % 2:
            return number
    return None


def _cause(row: int, column: int, problem: str, lines: Sequence[str]) -> tuple[int, int]:
    """The row and column of the cause: the line above, if only that line is indented differently."""
    if not row or not lines[row - 1].strip() or not _ODD_INDENT.search(problem):
        return row, column
    indent, above = _indent(lines[row]), _indent(lines[row - 1])
    if row == 1:
        alone = above > 0
    else:
        # After a name without a value, deeper indentation is correct.
        begins = lines[row - 2].rstrip().endswith(":") and above > indent
        alone = _indent(lines[row - 2]) == indent and not begins
    if alone and above != indent:
        return row - 1, above
    return row, column


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _cure(lines: Sequence[str], what: str, cure: str) -> Message:
    """The advice for the first of two lines: how to write it, where that is clear."""
    line = lines[0]
    begin, value = split_value(line)
    goes_on = len(lines) > 1 and lines[1].startswith(" ") and what == _NO_TEXT_BEHIND[0]
    if what == _NO_DASH_HERE[0]:
        return message(_LIST_OR_TEXT, line=(line[:begin] + quote(value)).strip())
    if value.startswith("[") and is_open(value) and "," not in value:
        return message(_OPEN_LIST, line=(line[:begin] + quote(value)).strip())
    if (what in _BETWEEN_QUOTES and not goes_on) or _CURLY_END.fullmatch(value):
        return suggest_line(line[:begin] + quote(strip_quotes(value)))
    return message(cure)


def _where(error: yaml.YAMLError, problem: str, lines: Sequence[str]) -> tuple[int, int]:
    """The zero-based row and column of an error, always within the lines."""
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    mark = context_mark if context_mark is not None and _AT_THE_START.search(problem) else problem_mark
    if mark is None:
        return 0, 0
    row = min(mark.line, len(lines) - 1)
    return row, min(mark.column, len(lines[row]))


def _words(problem: str, line: str, column: int) -> _Words:
    """The explanation and advice for a problem in this column of the line."""
    before = line[:column]
    if "values are not allowed" in problem:
        return _SECOND_COLON if re.search(r":\s", before) else _ALIGNMENT
    if re.search("expected key|<block end>", problem) and before.rstrip().endswith(("'", '"')):
        return _AFTER_QUOTE
    if "could not find" in problem and line.lstrip().startswith("-"):
        return _DASH
    return next((words for pattern, words in _COMPLAINTS if pattern.search(problem)), _UNREADABLE)
