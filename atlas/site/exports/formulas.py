"""The guard against CSV injection: an apostrophe before a text that a spreadsheet would read as a formula."""

import re

# What makes Excel and LibreOffice read a text as a formula, or as the end of a preceding one.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_SIGNS = re.escape("".join(DANGEROUS))
_GUARDED_OR_DANGEROUS = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")


def guard(text: str) -> str:
    """The text, guarded if it could be read as a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def guard_reversibly(text: str) -> str:
    """The text, guarded so that `unguard` restores it: one that looks guarded gets another apostrophe."""
    return f"'{text}" if _GUARDED_OR_DANGEROUS.match(text) else text


def unguard(text: str) -> str:
    """The text without one guard, if it has any."""
    return text[1:] if _GUARDED.match(text) else text
