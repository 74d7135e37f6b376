"""The feed of changes: one Atom file, for readers who follow the atlas in a feed reader."""

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from atlas.site.context import PageContext
from atlas.site.model.page import File
from atlas.site.pages.overviews.changes import changed_pages
from atlas.site.urls import FEED, address_of

ATOM = "http://www.w3.org/2005/Atom"
AT_MOST = 50


def feed(context: PageContext) -> Iterator[File]:
    """The feed of the newest changes."""
    yield File(FEED, _xml(context))


def _xml(context: PageContext) -> bytes:
    settings, pages = context.atlas.settings, changed_pages(context)[:AT_MOST]
    home = settings.address.rstrip("/") + "/"
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": settings.language})
    _add(root, "id", home)
    _add(root, "title", settings.title)
    _add(root, "updated", _moment(pages[0][0]))
    _add(_add(root, "author"), "name", settings.publisher or settings.title)
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{home}{FEED}")
    _add(root, "link", rel="alternate", type="text/html", href=home)
    for day, entity in pages:
        entry = _add(root, "entry")
        address = f"{home}{address_of(entity)}"
        _add(entry, "id", address)
        _add(entry, "title", entity.title)
        _add(entry, "updated", _moment(day))
        _add(entry, "link", rel="alternate", type="text/html", href=address)
        if summary := entity.fields.text("samenvatting"):
            _add(entry, "summary", summary)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, tag, attributes)
    made.text = text or None
    return made


def _moment(day: date) -> str:
    """A day as a timestamp at midnight UTC: git knows more, but only the day is published."""
    return f"{day.isoformat()}T00:00:00Z"
