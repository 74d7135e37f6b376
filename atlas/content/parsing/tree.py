"""YAML text to a tree of nodes in which every scalar stays as typed. The only module that parses YAML.

Built from the events of the parser, so that depth and size are bounded while reading, `nee`, `1:30` and `0123` stay
text, and the target of an alias is shared but counted each time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, cast

import yaml

from atlas.content.characters import IMPOSSIBLE, impossible_characters
from atlas.content.hints import excerpt_of
from atlas.content.parsing.nodes import Entry, Mapping, Node, Scalar, Sequence, Unreadable
from atlas.content.parsing.quoting import quote, quote_value, split_value, suggest_line
from atlas.content.parsing.syntax import DEEPEST, explain_yaml_error
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import (
    CURLY_QUOTES,
    CUT_OFF,
    ESCAPED,
    KEY_NOT_TEXT,
    NAMED_VALUE,
    SAME_KEY,
    SYNTAX,
    TAG,
    TOO_DEEP,
    TOO_MANY,
    UNKNOWN_ALIAS,
    UNQUOTED_PARTY,
)
from atlas.texts import N_, message

_Loader: TypeAlias = "yaml.SafeLoader | yaml.CSafeLoader"

# The parser in C is seven times as fast; the one in Python is the fallback and reads the same.
FASTEST: type[_Loader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SINGLE = (yaml.ScalarEvent, yaml.AliasEvent)
_MOST = 20_000
_REMARK = re.compile(r"\s+(?P<sign>#.*?)\s*$")
_CURLY = re.compile('[“„‟”‘‚](?P<text>.*)[”“’‘"]', re.DOTALL)
# A pair of quotes around a value: after a name, dash, bracket or comma.
_CURLY_PAIR = re.compile('(?<=[\\s\\[,])[“„‟”‘‚](?P<text>[^“”„‟]*?)[”“’‘"](?=\\s*(?:[,\\]]|$))')
_CURLY_KEY = re.compile("[“„‟‘‚]")
# What a backslash makes of the sign behind it, between double quotes; quotes and backslashes stay themselves.
_GOES_ON = N_("de tekst gaat verder, maar # begint een opmerking")
_ALL_LINES = N_("zet de hele tekst tussen aanhalingstekens, ook de regels eronder.")
_CURLY_NAME = N_("hier staan gekrulde aanhalingstekens; die tellen niet als aanhalingstekens")
_ESCAPE = re.compile(r"\\(?P<sign>[0abtnvfreN_LP \t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")


def read_tree(
    text: str,
    path: str,
    first_line: int,
    *,
    loader: type[_Loader] = FASTEST,
    remarks: bool = True,
    most: int = _MOST,
) -> tuple[Node | None, Diagnostics]:
    """The tree of a YAML text that starts on `first_line` of its file; `None` if it cannot be parsed.

    An empty text is a mapping without entries. Unless `remarks` are allowed, a comment after a value (`# …`) is
    reported: on a page it is usually text that would get lost. Reading stops at `most` values.
    """
    reading = _Reading(path=path, first_line=first_line, lines=text.split("\n"), remarks=remarks, most=most)
    try:
        root = _document(yaml.parse(text, loader), reading)
    except yaml.YAMLError as error:
        return None, tuple(
            _with_cause(reading.problems, explain_yaml_error(error, reading.lines, Span(path, first_line)))
        )
    except _BeyondBoundsError as beyond:
        return None, (*reading.problems, beyond.problem)
    reading.problems += (
        NAMED_VALUE.at(place, name=name, line=reading.as_text(place))
        for name, place in reading.named.items()
        if name not in reading.repeated
    )
    return root, tuple(reading.problems)


def _with_cause(problems: list[Diagnostic], syntax_error: Diagnostic) -> Iterator[Diagnostic]:
    """The problems with the error of the parser; of two with the same cause, only one."""
    last = problems[-1] if problems else None
    if last is None or last.span.line not in {syntax_error.span.line, syntax_error.span.line - 1}:
        yield from (*problems, syntax_error)
    elif last.rule is CUT_OFF:
        yield from problems[:-1]
        on_one_line = last.span.line == syntax_error.span.line
        cure = suggest_line(str(last.args["line"])) if on_one_line else message(_ALL_LINES)
        yield SYNTAX.at(last.span, what=message(_GOES_ON), cure=cure)
    elif last.rule is UNKNOWN_ALIAS:
        yield from problems
    else:
        yield from (*problems, syntax_error)


class _BeyondBoundsError(Exception):
    """The tree is deeper or larger than any page needs; stops reading at once."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.rule.code)
        self.problem = problem


@dataclass(slots=True, kw_only=True)
class _Reading:
    """The state of reading: the problems, what `*name` can refer to, and the number of values."""

    path: str
    first_line: int
    lines: list[str]
    remarks: bool
    most: int
    problems: list[Diagnostic] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    named: dict[str, Span] = field(default_factory=dict)
    repeated: set[str] = field(default_factory=set)
    size: int = 0
    end: yaml.Event | None = None

    def place(self, event: yaml.NodeEvent) -> Span:
        """The position of a value that is on one line; otherwise that of the rest of its first line."""
        start, end = _marks(event)
        stop = end.column if end.line == start.line and isinstance(event, _SINGLE) else self._width(start.line)
        return Span(self.path, start.line + self.first_line, start.column + 1, max(1, stop - start.column))

    def closed(self, event: yaml.CollectionStartEvent, place: Span) -> Span:
        """The position of a list or group whose end has just been read: all of it if it is on one line."""
        start, end = _marks(event)[0], _marks(self.end)[1] if self.end else None
        if not event.flow_style or end is None or end.line != start.line:
            return place
        return place._replace(length=end.column - start.column)

    def asks(self, event: yaml.NodeEvent) -> bool:
        """Whether the value starts with an unquoted question mark in the text."""
        mark = _marks(event)[0]
        return mark.line < len(self.lines) and self.lines[mark.line][mark.column :].rstrip().startswith(("? ", "?\t"))

    def as_text(self, place: Span) -> str:
        """The line at a position with its value quoted."""
        line = self.lines[place.line - self.first_line]
        begin, value = split_value(line)
        return (quote_value(line) or line[:begin] + quote(value)).strip()

    def as_party(self, place: Span) -> str:
        """The line at a position with everything from the question mark quoted."""
        line = self.lines[place.line - self.first_line]
        return (line[: place.column - 1] + quote(line[place.column - 1 :].strip())).strip()

    def with_straight_quotes(self, place: Span) -> str:
        """The line at a position with straight quotes instead of curly ones."""
        line = self.lines[place.line - self.first_line]
        return _CURLY_PAIR.sub(lambda match: quote(match["text"]), line).strip()

    def lost(self, event: yaml.ScalarEvent) -> Diagnostics:
        """A diagnostic for text after an unquoted value that is read as a comment."""
        end = _marks(event)[1]
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        rest = _REMARK.match(line, end.column)
        if self.remarks or event.style or rest is None:
            return ()
        place = Span(self.path, end.line + self.first_line, rest.start("sign") + 1, len(rest["sign"]))
        return (CUT_OFF.at(place, lost=excerpt_of(rest["sign"]), line=self.as_text(place)),)

    def count(self, number: int, place: Span) -> None:
        """Add to the number of values, and stop reading when there are too many."""
        self.size += number
        if self.size > self.most:
            raise _BeyondBoundsError(TOO_MANY.at(place, limit=self.most))

    def _width(self, line: int) -> int:
        return len(self.lines[line].rstrip()) if line < len(self.lines) else 0


def _document(events: Iterator[yaml.Event], reading: _Reading) -> Node:
    """The root of the text, which holds one document."""
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            node = _node(event, events, reading, 0)
            root = root or node
    return root or Mapping((), Span(reading.path, reading.first_line))


def _node(event: yaml.NodeEvent, events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Node:
    """The node that starts with this event; consumes all events that belong to it."""
    before, place = reading.size, reading.place(event)
    reading.count(1, place)
    if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
        return _repeated(event.anchor or "", place, reading)
    if depth > DEEPEST:
        raise _BeyondBoundsError(TOO_DEEP.at(place, limit=DEEPEST))
    node = _fresh(event, events, reading, depth, place)
    if event.tag is not None:
        reading.problems.append(TAG.at(place, tag=event.tag, line=reading.as_text(place)))
        node = Unreadable(place)
    if event.anchor is not None:
        reading.anchors[event.anchor] = node, reading.size - before
        reading.named.setdefault(event.anchor, place)
    return node


def _marks(event: yaml.Event) -> tuple[yaml.Mark, yaml.Mark]:
    """The start and end of an event; every event from a text has both."""
    return cast("tuple[yaml.Mark, yaml.Mark]", (event.start_mark, event.end_mark))


def _fresh(
    event: yaml.ScalarEvent | yaml.CollectionStartEvent,
    events: Iterator[yaml.Event],
    reading: _Reading,
    depth: int,
    place: Span,
) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        reading.problems += (
            *impossible_characters(event.value, place),
            *_escape(event, place, reading),
            *reading.lost(event),
        )
        return _scalar(event, place, reading)
    if isinstance(event, yaml.SequenceStartEvent):
        items = tuple(_items(events, reading, depth))
        return Sequence(items, reading.closed(event, place))
    entries = tuple(_entries(events, reading, depth))
    place = reading.closed(event, place)
    if reading.asks(event):
        reading.problems.append(UNQUOTED_PARTY.at(place, line=reading.as_party(place)))
        return Unreadable(place)
    curly = next((entry.key for entry in entries if not entry.key.quoted and _CURLY_KEY.match(entry.key.text)), None)
    if curly is not None:
        reading.problems.append(
            SYNTAX.at(
                curly.span, what=message(_CURLY_NAME), cure=suggest_line(reading.with_straight_quotes(curly.span))
            )
        )
        return Unreadable(place)
    return Mapping(entries, place)


def _escape(event: yaml.ScalarEvent, place: Span, reading: _Reading) -> Iterator[Diagnostic]:
    """A diagnostic for an escape sequence on the first line of a double-quoted text."""
    typed = reading.lines[place.line - reading.first_line][place.column - 1 :] if event.style == '"' else ""
    escape = _ESCAPE.search(typed.replace("\\\\", "  ")) if "\\" in typed else None
    if escape:
        text = typed[1:].partition('"')[0]
        yield ESCAPED.at(place, escape=escape.group(), line=f"'{text}'" if "'" not in text else excerpt_of(text))


def _scalar(event: yaml.ScalarEvent, place: Span, reading: _Reading) -> Scalar:
    """A scalar. Curly quotation marks do not quote a text, but a reference between them is accepted."""
    text = IMPOSSIBLE.sub("\ufffd", event.value)
    curly = _CURLY.fullmatch(text) if not event.style else None
    if curly is None:
        return Scalar(text, place, quoted=bool(event.style))
    reading.problems.append(CURLY_QUOTES.at(place, line=reading.with_straight_quotes(place)))
    return Scalar(curly["text"] if curly["text"].startswith("?") else text, place)


def _repeated(name: str, place: Span, reading: _Reading) -> Node:
    """The node that an alias refers to. An alias within the node that it names is unknown."""
    reading.repeated.add(name)
    if name not in reading.anchors:
        reading.problems.append(UNKNOWN_ALIAS.at(place, name=name, line=reading.as_text(place)))
        return Unreadable(place)
    node, size = reading.anchors[name]
    reading.count(size, place)
    return node


def _items(events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Iterator[Node]:
    for event in events:
        if not isinstance(event, yaml.NodeEvent):
            reading.end = event
            return
        yield _node(event, events, reading, depth + 1)


def _entries(events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Iterator[Entry]:
    """The entries of a mapping. The first of duplicate names counts."""
    lines: dict[str, int] = {}
    nodes = _items(events, reading, depth)
    for key in nodes:
        value = next(nodes)
        if not isinstance(key, Scalar):
            reading.problems += [] if isinstance(key, Unreadable) else [KEY_NOT_TEXT.at(key.span)]
        elif key.text in lines:
            reading.problems.append(SAME_KEY.at(key.span, name=key.text, line=lines[key.text]))
        else:
            lines[key.text] = key.span.line
            yield Entry(key, value)
