"""Normalised names, so that spellings that look the same compare as equal."""

import re
import unicodedata

# Invisible characters that get pasted along; they do not make a different name.
UNSEEN = {0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None}
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u2010": "-", "\u2011": "-", "\u2212": "-"})
_MARKS = re.compile(r"[\u0300-\u036f]")


def name_key(name: str) -> str:
    """A name normalised for comparison: one form of each letter, no invisible characters, case folded, single spaces.

    Letters keep their accents: `Zoe` and `Zoë` may be two parties.
    """
    text = unicodedata.normalize("NFKC", name.translate(UNSEEN))
    return " ".join(text.translate(_SIGNS).split()).casefold()


def plain_key(name: str) -> str:
    """A name without accents and capitals, as people type it in a search box."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", name_key(name)))


def words_key(name: str) -> str:
    """The words of a name in ASCII, without accents, capitals and punctuation: the loosest of the keys."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))
