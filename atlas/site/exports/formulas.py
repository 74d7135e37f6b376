"""The guard that keeps a spreadsheet from reading a text in CSV as a formula: an apostrophe before it."""

import re

# What makes Excel and LibreOffice read a text as a formula, or as the end of the one before.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_SIGNS = re.escape("".join(DANGEROUS))
_GUARDED_OR_DANGEROUS = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")


def guard(text: str) -> str:
    """The text, guarded if it could be read as a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def guard_reversibly(text: str) -> str:
    """The text as `unguard` reads it back: one that looks guarded already gets another apostrophe."""
    return f"'{text}" if _GUARDED_OR_DANGEROUS.match(text) else text


def unguard(text: str) -> str:
    """The text without one guard, if it has any."""
    return text[1:] if _GUARDED.match(text) else text
