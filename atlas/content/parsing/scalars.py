"""Single values: how each type of field reads the text that an editor typed.

`validate` handles lists and groups.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import urlsplit

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.ids import is_id
from atlas.content.parsing.dates import guess_day, parse_day
from atlas.content.parsing.nodes import Scalar
from atlas.content.types import Date, Field, Line, MultiLine, Number, OneOf, Ref, Web, Whole
from atlas.content.values import Absence, Amount, Reference, Unwritten, Value
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.places.model import fold_name
from atlas.rules import (
    BAD_ADDRESS,
    BAD_CHOICE,
    BAD_DATE,
    BAD_NUMBER,
    BAD_PATTERN,
    BAD_REFERENCE,
    BAD_WHOLE,
    BLOCK_IN_FIELD,
    HTML_IN_TEXT,
    MARKUP_IN_FIELD,
    NO_NAME,
    NO_UNWRITTEN,
    SEVERAL_LINES,
    UNKNOWN_PLACE,
)
from atlas.texts import N_, message

Single = Line | MultiLine | Date | Number | Whole | Web | OneOf | Ref
Reading = tuple[Value, Diagnostics]

_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_MARKUP = re.compile(
    r"!?\[\[[^\[\]\n]*\]\]|!?\[[^\[\]\n]+\]\([^()\s]*\)|(?<![\w*])\*\*(?=\S)[^*\n]+\*\*|(?<![\w_])__(?=\S)[^_\n]+__(?!\w)"
    r"|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])|`[^`\n]+`|~~[^~\n]+~~"
    r"|(?<![\w_])_(?=[^\s_])[^_\n]*[^\s_]_(?![\w_])|^(?:#{1,6}|[-*+]|>)\s+(?=\S)",
    re.MULTILINE,
)
_NUMBER = r"[0-9]{1,9}(?:[.,][0-9]{1,6})?"
_AMOUNT = re.compile(rf"({_NUMBER})(?:\s*[-–]\s*({_NUMBER}))?")
# Ambiguous: `1.000` is a thousand to one editor, and one with three decimals to another.
_AMBIGUOUS = re.compile(r"(?:^|[^0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])")
_WHOLE = re.compile(r"[0-9]{1,9}")
_HOST = re.compile(r"[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*\w)?)*\.?|\[[0-9a-f:.]+\]", re.IGNORECASE)
_LONGEST_ADDRESS = 2_000
# What else a reference may be, by (may be unwritten, may be a web address).
_INSTEAD = {
    (True, False): N_(', of "? naam" als de pagina er nog niet is'),
    (False, True): N_(", of een webadres"),
}


def read_scalar(scalar: Scalar, field: Field, kind: Single) -> Reading:
    """The value of a text read as this type; `LEFT_OUT` and one diagnostic if it is invalid."""
    text = scalar.text.strip()
    match kind:
        case Line():
            return _line(text, scalar, field, kind)
        case MultiLine():
            return text, (*_html(text, scalar), *_markup(text, scalar, field))
        case OneOf():
            return _choice(text, scalar.span, field, kind)
        case Ref():
            return _reference(text, scalar, field, kind)
    return _BY_ITSELF[type(kind)](text, scalar.span)


def is_address(text: str) -> bool:
    """Whether a text is a web address that is safe to link to: http(s), with a host and without credentials."""
    if len(text) > _LONGEST_ADDRESS or re.search(r"[\s<>\"\\^`{|}]", text):
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    host = parts.netloc.removesuffix(f":{port}") if port is not None else parts.netloc
    return parts.scheme in {"http", "https"} and _HOST.fullmatch(host) is not None


def _wrong(problem: Diagnostic) -> Reading:
    return Absence.LEFT_OUT, (problem,)


def _line(text: str, scalar: Scalar, field: Field, kind: Line) -> Reading:
    if "\n" in text:
        return _wrong(SEVERAL_LINES.at(scalar.span, name=field.name))
    if kind.pattern and not _pattern(kind.pattern).fullmatch(text):
        meaning = message(field.help)
        return _wrong(BAD_PATTERN.at(scalar.span, word=excerpt_of(text), name=field.name, meaning=meaning))
    return text, (*_html(text, scalar), *_markup(text, scalar, field), *_unknown_name(text, scalar.span, field, kind))


def _unknown_name(text: str, span: Span, field: Field, kind: Line) -> Diagnostics:
    if not kind.names or fold_name(text) in _folded(kind.names):
        return ()
    hint = did_you_mean(nearest(text, kind.names))
    return (UNKNOWN_PLACE.at(span, word=excerpt_of(text), name=field.name, hint=hint),)


@cache
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold_name, names))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def _html(text: str, scalar: Scalar) -> Diagnostics:
    tag = _HTML.search(text) if "<" in text else None
    return (HTML_IN_TEXT.at(_within(scalar, text, tag), tag=excerpt_of(tag.group())),) if tag else ()


def _markup(text: str, scalar: Scalar, field: Field) -> Diagnostics:
    """A diagnostic for markup that only works in running text, if a field has any."""
    if ":::" in text:
        return (BLOCK_IN_FIELD.at(scalar.span, name=field.name),)
    mark = _MARKUP.search(text)
    return (
        (MARKUP_IN_FIELD.at(_within(scalar, text, mark), mark=excerpt_of(mark.group()), name=field.name),)
        if mark
        else ()
    )


def _within(scalar: Scalar, text: str, match: re.Match[str]) -> Span:
    """The position of a match within a value; of the whole value if escapes make columns unreliable."""
    span = scalar.span
    if "\n" in text or span.length != len(text) + 2 * scalar.quoted:
        return span
    return Span(span.path, span.line, span.column + scalar.quoted + match.start(), match.end() - match.start())


def _choice(text: str, span: Span, field: Field, kind: OneOf) -> Reading:
    if text in kind.options:
        return text, ()
    hint, allowed = did_you_mean(nearest(text, kind.options)), ", ".join(kind.options)
    return _wrong(BAD_CHOICE.at(span, word=excerpt_of(text), name=field.name, hint=hint, allowed=allowed))


def _date(text: str, span: Span) -> Reading:
    day = parse_day(text)
    if day:
        return day, ()
    likely = guess_day(text)
    return _wrong(BAD_DATE.at(span, word=excerpt_of(text), hint=did_you_mean(str(likely) if likely else "")))


def _amount(text: str, span: Span) -> Reading:
    match = _AMOUNT.fullmatch(text)
    if not match or _AMBIGUOUS.search(text):
        return _wrong(BAD_NUMBER.at(span, word=excerpt_of(text)))
    low, high = (float(part.replace(",", ".")) for part in (match[1], match[2] or match[1]))
    return (Amount(low, high), ()) if low <= high else _wrong(BAD_NUMBER.at(span, word=excerpt_of(text)))


def _whole(text: str, span: Span) -> Reading:
    return (int(text), ()) if _WHOLE.fullmatch(text) else _wrong(BAD_WHOLE.at(span, word=excerpt_of(text)))


def _web(text: str, span: Span) -> Reading:
    return (text, ()) if is_address(text) else _wrong(BAD_ADDRESS.at(span, word=excerpt_of(text)))


# Types that can be checked by their text alone.
_BY_ITSELF: Mapping[type[Single], Callable[[str, Span], Reading]] = {
    Date: _date,
    Number: _amount,
    Whole: _whole,
    Web: _web,
}


def _reference(text: str, scalar: Scalar, field: Field, kind: Ref) -> Reading:
    if text.startswith("?"):
        return _unwritten(" ".join(text[1:].split()), scalar, field, kind)
    if is_id(text):
        return Reference(text, scalar.span), ()
    if kind.web and (":" in text or text.startswith("www.")):
        return _web(text, scalar.span)
    return _wrong(bad_reference(text, scalar.span, kind))


def bad_reference(text: str, place: Span, kind: Ref) -> Diagnostic:
    """The diagnostic for a text that is not a valid reference of this type."""
    instead = _INSTEAD.get((kind.unwritten, kind.web))
    return BAD_REFERENCE.at(place, word=excerpt_of(text), hint="", instead=message(instead) if instead else "")


def _unwritten(name: str, scalar: Scalar, field: Field, kind: Ref) -> Reading:
    if not kind.unwritten:
        return _wrong(NO_UNWRITTEN.at(scalar.span, name=field.name))
    if ":::" in name:
        return _wrong(BLOCK_IN_FIELD.at(scalar.span, name=field.name))
    return (Unwritten(name, scalar.span), _html(name, scalar)) if name else _wrong(NO_NAME.at(scalar.span))
