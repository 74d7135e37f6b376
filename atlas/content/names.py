"""Names in one form, so that two spellings of a name that look alike are the same name."""

import re
import unicodedata

# Characters that nobody sees and that programs paste along: they make no other name.
UNSEEN = {0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None}
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u2010": "-", "\u2011": "-", "\u2212": "-"})
_MARKS = re.compile(r"[\u0300-\u036f]")


def name_key(name: str) -> str:
    """A name as it is compared: one way to write each letter, no unseen characters, no capitals, single spaces.

    Letters keep their accents: `Zoe` and `Zoë` may be two parties.
    """
    text = unicodedata.normalize("NFKC", name.translate(UNSEEN))
    return " ".join(text.translate(_SIGNS).split()).casefold()


def plain_key(name: str) -> str:
    """A name without its accents and capitals, as people type it who look for it."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", name_key(name)))
