"""Words and stems of a text, for the search; `assets/scripts/search/words.js` must give the same in the browser.

Files of test words (`tests/site/words.tsv`, `words.en.tsv`) check both. Knows nothing of pages. English uses the Porter
algorithm, which is frozen, where the later `english` of Snowball changes between releases.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from Stemmer import Stemmer

from atlas.texts import SOURCE_LANGUAGE

# Runs of letters and digits; a few signs may join them: `U-Ned`, `regio's`, `e.o`, `R&D`.
CHUNK = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
JOINTS = re.compile(r"[.&-]")
TYPOGRAPHIC = str.maketrans({"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00ad": None})


# The stemmer of each language, and the ending that it does not know, which is removed first.
STEMMERS = {"nl": Stemmer("dutch"), "en": Stemmer("porter")}
ENDING = {"en": "'s"}


def stemmed_words(text: str, language: str = SOURCE_LANGUAGE) -> Iterator[tuple[str, str]]:
    """Each distinct word of a text with its stem, both without accents; `U-Ned` gives `uned`, `u` and `ned`."""
    for chunk in dict.fromkeys(split_chunks(text)):
        yield from tokens_of_chunk(chunk, language)


def split_chunks(text: str) -> list[str]:
    """The runs of letters, digits and joints of a text in lower case: words, and compounds such as `u-ned`."""
    return CHUNK.findall(normalise(text))


def normalise(text: str) -> str:
    """A text in lower case and NFC, `²` and `ﬁ` as `2` and `fi`, and one character for all hyphens or apostrophes."""
    signs = unicodedata.normalize("NFKC", text).translate(TYPOGRAPHIC)
    return unicodedata.normalize("NFC", signs.lower())


@cache
def tokens_of_chunk(chunk: str, language: str) -> tuple[tuple[str, str], ...]:
    """Each word of a chunk with its stem."""
    parts = JOINTS.split(chunk)
    whole = ["".join(parts)] if len(parts) > 1 else []
    return tuple(_token(word, language) for word in (*whole, *parts))


def _token(word: str, language: str) -> tuple[str, str]:
    bare = word.removesuffix(ENDING.get(language, ""))
    return fold(word), fold(STEMMERS[language].stemWord(bare))


def fold(word: str) -> str:
    """A word in lower case without accents and apostrophes."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("'", ""))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
