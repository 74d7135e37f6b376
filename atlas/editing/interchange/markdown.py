"""Running text of a note in the Markdown of atlas: wiki links, embedded files, remarks and marked words."""

import re
from collections.abc import Callable

from atlas.editing.interchange.model import DatumFate
from atlas.texts import Message, message

# Code stays as it is; of the rest the parts that atlas writes otherwise.
_PARTS = re.compile(
    r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)[^\n]*$|`[^`\n]+`)"
    r"|(?P<remark>%%.*?%%)"
    r"|(?P<embed>!)?\[\[(?P<wiki>[^\[\]\n|]+)(?:\\?\|(?P<label>[^\[\]\n]*))?\]\]"
    r"|!\[(?P<alt>[^\]\n]*)\]\((?P<picture>[^)\n]+)\)"
    r"|(?<!!)\[(?P<words>[^\]\n]+)\]\((?P<file>(?![a-z]+:|#|/)[^)\n]+?\.md)(?:#[^)\n]*)?\)"
    r"|==(?P<marked>[^=\n]+)==",
    re.MULTILINE | re.DOTALL,
)
_FILE = re.compile(r"\.(?!md$)[A-Za-z0-9]{2,5}$")
Changed = tuple[DatumFate, Message | None]


def without_code(text: str) -> str:
    """The text without code and without links, in which a sign has another meaning."""
    return _PARTS.sub(" ", text)


def links_in(text: str) -> int:
    """How many parts of a text atlas writes otherwise."""
    return sum(1 for part in _PARTS.finditer(text) if not part["code"])


def to_atlas(text: str, page: Callable[[str], str]) -> tuple[str, tuple[Changed, ...]]:
    """The text as atlas writes it, and what became of each part; `page` gives the id of the page that a note became."""
    parts: list[Changed] = []

    def rewritten(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        new, fate, why = _part(match, page)
        parts.append((fate, why))
        return new

    return _PARTS.sub(rewritten, text), tuple(parts)


def _part(match: re.Match[str], page: Callable[[str], str]) -> tuple[str, DatumFate, Message | None]:
    if match["remark"]:
        return "", DatumFate.LOST, message("een opmerking voor de schrijver")
    if match["marked"]:
        return match["marked"], DatumFate.CHANGED, message("gemarkeerde woorden zijn gewone tekst")
    if match["picture"]:
        return match["alt"], DatumFate.LOST, message("een beeld; de omschrijving staat er nog")
    if match["embed"] and _FILE.search(match["wiki"]):
        return "", DatumFate.LOST, message("een ingevoegd bestand")
    target = (match["wiki"] or match["file"]).replace("%20", " ").removesuffix(".md")
    name = re.split(r"[#^]", target)[0].strip()
    label = (match["label"] or match["words"] or target).strip()
    ident = page(name.removeprefix("./").removeprefix("../")) if name else ""
    if not ident:
        return label, DatumFate.LOST, message("een link naar wat niet meegaat; de woorden staan er nog")
    return f"[[{ident}|{label}]]", DatumFate.CHANGED, message("een link naar de pagina in de atlas")
