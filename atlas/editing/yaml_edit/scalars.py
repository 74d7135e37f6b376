"""Scalars as text: written so that they read back as the same, keeping existing quoting."""

import re

# What would end a plain scalar, start another construct, or be read as another type.
_SPECIAL = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_FLOW = re.compile(r"[,\[\]{}]")


def format_scalar(text: str, *, like: str = "", flow: bool = False) -> str:
    """A text on one line as a YAML scalar; quoted like `like`, the scalar that it replaces, or else only if needed."""
    if like.startswith('"'):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    plain = text and not _SPECIAL.search(text) and not (flow and _FLOW.search(text))
    if plain and not like.startswith("'"):
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
