"""Characters that mislead: nobody sees them, or they look like another one. Each is named with its number."""

import re
import unicodedata
from collections.abc import Iterator

from atlas.diagnostics import Diagnostic, Span
from atlas.rules import CONTROL_CHARACTER, LOOK_ALIKE, UNSEEN_CHARACTER

# Control characters but for tab and newline, those that YAML or a browser takes for the end of a line, and those that
# XML cannot hold.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
# A joiner between two signs makes one picture of them; between letters it is a left-over.
_UNSEEN = re.compile("[\u00ad\u200b\u2060]|(?<=[\\w\\s])[\u200c\u200d]|[\u200c\u200d](?=[\\w\\s]|$)")
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
_HARD_SPACE_BEFORE_ITEM = re.compile("^[ >]*[\u00a0\u2007\u202f]+(?=[ \u00a0]*(?:[-*+]|[0-9]+[.)]) )")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
# Letters of Greek and Cyrillic that no reader can tell from a Latin one.
LIKE_LATIN = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo", strict=True))


def name_of(character: str) -> str:
    """A character as its number and its name: `U+00AD SOFT HYPHEN`."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code


def impossible(text: str, place: Span) -> Iterator[Diagnostic]:
    """The characters in a value that no page can hold, written in a way that hides them (`"\\x08"`)."""
    characters = IMPOSSIBLE.findall(text)
    if characters:
        yield CONTROL_CHARACTER.at(place, name=name_of(characters[0]), number=len(characters))


def misleading(text: str, path: str, first_line: int, fields: range) -> Iterator[Diagnostic]:
    """The characters in a file that mislead, each kind once, at its first place.

    `fields` are the lines of the file that hold fields: there a hard space counts as well, since names are compared.
    """
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), first_line):
        if line.isascii():
            continue
        spaces = _HARD_SPACE if number in fields else _HARD_SPACE_BEFORE_ITEM
        marks = [*_UNSEEN.finditer(line), *spaces.finditer(line)]
        for mark in sorted(marks, key=re.Match.start):
            character = mark.group()[-1]
            if character not in seen:
                seen.add(character)
                yield UNSEEN_CHARACTER.at(Span(path, number, mark.end()), name=name_of(character), number=text.count(character))
        yield from _look_alikes(line, Span(path, number), seen)


def _look_alikes(line: str, place: Span, seen: set[str]) -> Iterator[Diagnostic]:
    """A letter of another script within a word in ours."""
    for word in _WORD.finditer(line):
        strange = _OTHER_SCRIPT.search(word.group())
        if strange is None or not _LATIN.search(word.group()) or strange.group() in seen:
            continue
        character = strange.group()
        seen.add(character)
        yield LOOK_ALIKE.at(
            place._replace(column=word.start() + strange.start() + 1),
            name=name_of(character),
            word=word.group(),
            better="".join(LIKE_LATIN.get(letter, letter) for letter in word.group()),
        )
