"""The text of a file with an unknown encoding, and the words that may be garbled."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WINDOWS, DOS, MACINTOSH = "cp1252", "cp850", "mac_roman"
NAMES = {WINDOWS: "Windows-1252", DOS: "CP850", MACINTOSH: "Macintosh"}
MOST_SHOWN = 8
# Characters used outside words, and the apostrophe within them.
_USUAL = frozenset("€°²³½§«»“”‘’–—…•·×®©™\xa0\xad")
_WORD = re.compile(r"[^\s;,\t\"]+")
# UTF-8 that was read as Windows-1252 and saved again: `Ã«` for `ë`.
_TWICE = re.compile(r"[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ¡-¿]|â€")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text, its encoding if that is not UTF-8, and the doubtful words, each as several encodings read it."""

    text: str
    encoding: str = ""
    doubtful: tuple[str, ...] = ()


def decode(data: bytes, encoding: str = "") -> DecodedText:
    """The text of a file, in the given encoding or else in the most likely one."""
    if encoding:
        return DecodedText(data.decode(encoding), encoding)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return DecodedText(data.decode("utf-16", "replace"), "UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _guess(data)
    return DecodedText(
        text, doubtful=tuple(dict.fromkeys(w for w in _WORD.findall(text) if _TWICE.search(w)))[:MOST_SHOWN]
    )


def _guess(data: bytes) -> DecodedText:
    """Windows-1252 if its words are plausible and those of older encodings are not; else doubtful."""
    readings = {name: data.decode(name, "replace") for name in NAMES}
    likely = [name for name, text in readings.items() if all(map(_is_word, _non_ascii_words(text)))]
    doubtful = () if likely == [WINDOWS] else tuple(_compare_readings(data))
    return DecodedText(readings[WINDOWS], NAMES[WINDOWS], doubtful)


def _compare_readings(data: bytes) -> Iterator[str]:
    """The first words with non-ASCII letters, each as every encoding reads it."""
    words = dict.fromkeys(word for word in re.findall(rb"[^\s;,\t\"]+", data) if not word.isascii())
    for word in list(words)[:MOST_SHOWN]:
        yield " / ".join(f"{word.decode(name, 'replace')} ({name})" for name in NAMES)


def _non_ascii_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii()]


def _is_word(word: str) -> bool:
    """Whether a word has only letters and signs that occur in words, in plausible positions."""
    return all(_fits(word, at) for at, letter in enumerate(word) if not letter.isascii())


def _fits(word: str, at: int) -> bool:
    letter, before, after = word[at], word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    if letter.isalpha():
        is_latin = "LATIN" in unicodedata.name(letter, "") and letter not in "ºªƒÞþÐðßØø¹"
        return is_latin and not (letter.isupper() and (before.islower() or (before.isupper() and word != word.upper())))
    return letter in _USUAL and (letter in "’‘" or not (before.isalpha() and after.isalpha()))
