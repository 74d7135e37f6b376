"""Misleading characters: invisible ones and look-alikes. Messages give their code point and name."""

import re
import unicodedata
from collections.abc import Iterator

from atlas.content.hints import excerpt_of
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import CONTROL_CHARACTER, LOOK_ALIKE, UNSEEN_CHARACTER

# Control characters other than tab and newline, characters that YAML or a browser treats as a line break, and
# characters that XML cannot contain.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
# A joiner between two emoji combines them; next to letters it is a leftover. The others are never visible:
# directional marks, fillers, private-use characters (a word processor's bullet), tags.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\uffa0"
    "\ufe00-\ufe0d\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
    "|(?<=[\\w\\s])[\u200c\u200d]|[\u200c\u200d](?=[\\w\\s]|$)"
)
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
# Next to the marker of an item or heading, a no-break space turns the marker into plain text.
_HARD_SPACE_AT_MARK = re.compile(
    "^[ >]*[\u00a0\u2007\u202f]+(?=[ \u00a0]*(?:[-*+]|[0-9]+[.)]) )"
    "|^[ >]*(?:[-*+]|[0-9]+[.)]|#{1,6})[\u00a0\u2007\u202f]"
)
# Hyphens other than the one on a keyboard, and minus signs.
HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
# Greek and Cyrillic letters that look the same as a Latin one.
LIKE_LATIN = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo", strict=True)
)
# Full-width characters, and mathematical bold or italic letters.
_STYLED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
_LIKE_HYPHEN = re.compile(f"(?<=\\w)[{HYPHENS}](?=\\w)")
_TOKEN = re.compile(r"\S+")


def name_of(character: str) -> str:
    r"""A diagnostic for characters in a value that no page can hold, written as an escape (`"\\x08"`)."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code


def impossible_characters(text: str, place: Span) -> Iterator[Diagnostic]:
    r"""The characters in a value that no page can hold, written in a way that hides them (`"\x08"`)."""
    characters = IMPOSSIBLE.findall(text)
    if characters:
        yield CONTROL_CHARACTER.at(place, name=name_of(characters[0]), number=len(characters))


def misleading_characters(text: str, path: str, first_line: int, fields: range) -> Iterator[Diagnostic]:
    """The misleading characters in a file, each once, at its first occurrence.

    `fields` are the lines with fields: there a no-break space counts too, since names are compared.
    """
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), first_line):
        if line.isascii():
            continue
        spaces = _HARD_SPACE if number in fields else _HARD_SPACE_AT_MARK
        marks = [*_UNSEEN.finditer(line), *spaces.finditer(line)]
        for mark in sorted(marks, key=re.Match.start):
            character = mark.group()[-1]
            if character not in seen:
                seen.add(character)
                number_of = sum(
                    1 for mark in (*_UNSEEN.finditer(text), *_HARD_SPACE.finditer(text)) if mark.group() == character
                )
                place = Span(path, number, mark.end())
                yield UNSEEN_CHARACTER.at(place, name=name_of(character), number=max(1, number_of))
        yield from _look_alikes(line, Span(path, number), seen, fields=number in fields)


def _look_alikes(line: str, place: Span, seen: set[str], *, fields: bool) -> Iterator[Diagnostic]:
    """Characters that look like one on a keyboard: letters of another script or style and, in fields, hyphens."""
    foreign = _OTHER_SCRIPT.findall(line)
    disguised = all(letter in LIKE_LATIN for letter in foreign)
    for word in _TOKEN.finditer(line):
        lookalike = _STYLED.search(word.group()) or (_LIKE_HYPHEN.search(word.group()) if fields else None)
        if lookalike is None and foreign:
            lookalike = _first_foreign_letter(word.group(), disguised=disguised)
        if lookalike is None or lookalike.group() in seen:
            continue
        seen.add(lookalike.group())
        yield LOOK_ALIKE.at(
            place._replace(column=word.start() + lookalike.start() + 1),
            name=name_of(lookalike.group()),
            word=excerpt_of(word.group()),
            better=excerpt_of(replace_lookalikes(word.group())),
        )


def _first_foreign_letter(token: str, *, disguised: bool) -> re.Match[str] | None:
    """The first foreign letter in a word that mixes scripts, or in any word if all foreign letters are look-alikes."""
    for word in _WORD.finditer(token):
        letter = _OTHER_SCRIPT.search(token, word.start(), word.end())
        if letter and (_LATIN.search(word.group()) or disguised):
            return letter
    return None


def replace_lookalikes(text: str) -> str:
    """A text with look-alikes replaced by the characters on a keyboard."""
    plain = "".join("-" if sign in HYPHENS else LIKE_LATIN.get(sign, sign) for sign in text)
    return _STYLED.sub(lambda letter: unicodedata.normalize("NFKC", letter.group()), plain)
