"""Text to words and stems, for the search: exactly as `templates/assets/search-engine.js` does it in the browser.

A file of test words (`tests/site/words.tsv`) holds both to it. Knows nothing of pages.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from snowballstemmer.dutch_stemmer import DutchStemmer

# Runs of letters and digits; a few signs may join them: `U-Ned`, `regio's`, `e.o`, `R&D`.
CHUNK = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
JOINTS = re.compile(r"[.&-]")
TYPOGRAPHIC = str.maketrans({"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00ad": None})


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text with their stems, both without accents; of `U-Ned` also `u` and `ned` beside `uned`."""
    plain = unicodedata.normalize("NFC", text.translate(TYPOGRAPHIC).lower())
    for chunk in CHUNK.findall(plain):
        parts = JOINTS.split(chunk)
        if len(parts) > 1:
            yield _token("".join(parts))
        for part in parts:
            yield _token(part)


@cache
def _token(word: str) -> tuple[str, str]:
    return fold(word), fold(_stem(word))


def fold(word: str) -> str:
    """A word in lower case without accents and apostrophes."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("'", ""))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> DutchStemmer:
    return DutchStemmer()
