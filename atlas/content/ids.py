"""Valid ids of pages, and the nearest valid id for any other name."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from atlas.diagnostics import Diagnostic, Span
from atlas.rules import BAD_ID, LONG_ID, RESERVED_ID

LONGEST_ID = 80
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
)
RESERVED = frozenset(("index", "onbekend", "geen", *_DEVICES))


def is_id(text: str) -> bool:
    """Whether a text is a well-formed id: lower-case letters and digits, separated by single hyphens."""
    return _ID.fullmatch(text) is not None


def nearest_id(name: str) -> str:
    """The nearest valid id to a name; empty if no character of it can stay."""
    plain = unicodedata.normalize("NFKD", name.strip().strip("[]").removesuffix(".md"))
    ascii_only = re.sub(r"['’`]", "", plain).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def id_problems(page_id: str, path: str) -> Iterator[Diagnostic]:
    """What is wrong with the id of the file at `path`: at most one thing."""
    file = Span(path)
    if not is_id(page_id):
        better = nearest_id(PurePosixPath(path).name) or "nieuwe-naam"
        yield BAD_ID.at(file, id=page_id, better=f"{better[:LONGEST_ID]}.md")
    elif page_id in RESERVED:
        yield RESERVED_ID.at(file, id=page_id, better=f"{page_id}-pagina.md")
    elif len(page_id) > LONGEST_ID:
        yield LONG_ID.at(file, length=len(page_id), limit=LONGEST_ID)
