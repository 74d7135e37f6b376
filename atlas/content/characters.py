"""Characters that mislead: nobody sees them, or they look like another one. Each is named with its number."""

import re
import unicodedata
from collections.abc import Iterator

from atlas.content.hints import excerpt_of
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import CONTROL_CHARACTER, LOOK_ALIKE, UNSEEN_CHARACTER

# Control characters but for tab and newline, those that YAML or a browser takes for the end of a line, and those that
# XML cannot hold.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
# A joiner between two signs makes one picture of them; between letters it is a left-over. The rest shows nothing:
# marks of direction, fillers, signs of a typeface of one's own (a bullet from a word processor), tags.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\uffa0"
    "\ufe00-\ufe0d\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
    "|(?<=[\\w\\s])[\u200c\u200d]|[\u200c\u200d](?=[\\w\\s]|$)"
)
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
# Behind the mark of an item or a heading a hard space makes text of it; before it as well.
_HARD_SPACE_AT_MARK = re.compile(
    "^[ >]*[\u00a0\u2007\u202f]+(?=[ \u00a0]*(?:[-*+]|[0-9]+[.)]) )"
    "|^[ >]*(?:[-*+]|[0-9]+[.)]|#{1,6})[\u00a0\u2007\u202f]"
)
# Hyphens that are not the one on a keyboard: that does not break, or is a minus sign.
HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
# Letters of Greek and Cyrillic that no reader can tell from a Latin one, and hyphens that are no hyphen.
LIKE_LATIN = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo", strict=True)
)
# Letters of another width or style: full width, and bold or italic letters as mathematics has them.
_STYLED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
_LIKE_HYPHEN = re.compile(f"(?<=\\w)[{HYPHENS}](?=\\w)")
_TOKEN = re.compile(r"\S+")


def name_of(character: str) -> str:
    """A character as its number and its name: `U+00AD SOFT HYPHEN`."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code


def impossible_characters(text: str, place: Span) -> Iterator[Diagnostic]:
    r"""The characters in a value that no page can hold, written in a way that hides them (`"\x08"`)."""
    characters = IMPOSSIBLE.findall(text)
    if characters:
        yield CONTROL_CHARACTER.at(place, name=name_of(characters[0]), number=len(characters))


def misleading_characters(text: str, path: str, first_line: int, fields: range) -> Iterator[Diagnostic]:
    """The characters in a file that mislead, each kind once, at its first place.

    `fields` are the lines of the file that hold fields: there a hard space counts as well, since names are compared.
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
    """What looks like a sign on a keyboard and is another: a letter of another script or style, in a field a hyphen."""
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
    """The first letter of another script in a word that has Latin ones too, or is wholly made of look-alikes."""
    for word in _WORD.finditer(token):
        letter = _OTHER_SCRIPT.search(token, word.start(), word.end())
        if letter and (_LATIN.search(word.group()) or disguised):
            return letter
    return None


def replace_lookalikes(text: str) -> str:
    """A text with the signs of a keyboard in the place of those that look like them."""
    plain = "".join("-" if sign in HYPHENS else LIKE_LATIN.get(sign, sign) for sign in text)
    return _STYLED.sub(lambda letter: unicodedata.normalize("NFKC", letter.group()), plain)
