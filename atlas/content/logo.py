"""The owner's logo: a picture and nothing more. It is looked at before it goes to the site as it is.

A page shows it as a picture, in which nothing runs. But a reader can also open the file itself, and an SVG is then a
page of its own, without the policy of our pages.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

LARGEST = 1_000_000
_BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
}
_RUNS = frozenset(("script", "foreignobject", "iframe", "object", "embed", "handler", "set")) | frozenset(
    ("animate", "animatetransform", "animatemotion")
)
_LOADS = re.compile(r"@import|expression\(|javascript:|url\(\s*+[\"']?+(?!#)", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|webp|gif);base64,", re.IGNORECASE)
_ADDRESSES = frozenset(("href", "src"))


def why_no_picture(file: Path) -> str:
    """What stands in the way of showing a file as logo, in the words of its format; empty if nothing does."""
    if file.stat().st_size > LARGEST:
        return f"> {LARGEST // 1_000_000} MB"
    content = file.read_bytes()
    suffix = file.suffix.lower()
    if suffix in _BEGINNINGS:
        return "" if content.startswith(_BEGINNINGS[suffix]) else suffix
    return _why_not_svg(content)


def _why_not_svg(content: bytes) -> str:
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.EntityDeclHandler = lambda *_: found.append("<!ENTITY>")
    parser.ProcessingInstructionHandler = lambda target, _: found.append(f"<?{target}?>")
    parser.StartElementHandler = lambda name, attributes: found.extend(_of_element(name, attributes))
    parser.CharacterDataHandler = lambda text: found.extend(place[0] for place in _LOADS.finditer(text))
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all
    except expat.ExpatError:
        return "XML"
    return found[0] if found else ""


def _of_element(name: str, attributes: Mapping[str, str]) -> list[str]:
    """What in an element could run, or load something from elsewhere."""
    tag = name.rpartition(" ")[2]
    found = [f"<{tag}>"] if tag.lower() in _RUNS else []
    for full, value in attributes.items():
        attribute = full.rpartition(" ")[2].lower()
        leads_out = attribute in _ADDRESSES and not value.strip().startswith("#") and not _PICTURE.match(value.strip())
        if attribute.startswith("on") or leads_out or _LOADS.search(value):
            found.append(attribute)
    return found
