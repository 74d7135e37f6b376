"""Files beside the pages: for search engines, for who finds a leak, and for GitHub Pages."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from atlas.content.config.settings import Settings
from atlas.landscape.dates import months_later
from atlas.landscape.edition import PUBLIC
from atlas.site.model.page import File
from atlas.site.urls import START

SECURITY_MONTHS = 12


def extras(settings: Settings, audience: str, on: date, paths: Iterable[str]) -> Iterator[File]:
    """The files beside the pages. `paths` are the addresses of the pages that a search engine may show."""
    # GitHub Pages leaves out what begins with an underscore, unless this file is there.
    yield File(".nojekyll", b"")
    if settings.security_contact:
        yield File(".well-known/security.txt", _security(settings, on).encode())
    if settings.address and audience == PUBLIC:
        yield File("sitemap.xml", _sitemap(settings.address, paths).encode())
        yield File("robots.txt", f"User-agent: *\nSitemap: {_join(settings.address, 'sitemap.xml')}\n".encode())


def own_colours(settings: Settings) -> Iterator[File]:
    """The stylesheet with the owner's colours, if there are any."""
    if settings.theme.colours or settings.theme.night:
        yield File("assets/thema.css", _theme(settings).encode())


def _security(settings: Settings, on: date) -> str:
    """RFC 9116: whom to tell, and until when that holds."""
    contact = settings.security_contact
    lines = [
        f"Contact: {contact if ':' in contact else 'mailto:' + contact}",
        f"Expires: {months_later(on, SECURITY_MONTHS).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {settings.language}",
    ]
    if settings.address:
        lines.append(f"Canonical: {_join(settings.address, '.well-known/security.txt')}")
    return "\n".join(lines) + "\n"


def _sitemap(address: str, paths: Iterable[str]) -> str:
    places = (
        f"<url><loc>{escape(_join(address, '' if path == START else path))}</loc></url>" for path in sorted(paths)
    )
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *places,
            "</urlset>\n",
        )
    )


def _join(address: str, path: str) -> str:
    return f"{address.rstrip('/')}/{path}"


def _theme(settings: Settings) -> str:
    """The owner's own colours, by day and by night, for who follows the system and who chose. Paper keeps its own."""
    ways = (("light", "dark", settings.theme.colours), ("dark", "light", settings.theme.night))
    return "".join(
        f'@media screen and (prefers-color-scheme: {scheme}) {{ :root:not([data-theme="{other}"]) {{ {tokens} }} }}\n'
        f'@media screen {{ :root[data-theme="{scheme}"] {{ {tokens} }} }}\n'
        for scheme, other, colours in ways
        if (tokens := " ".join(f"--{name}: {colour};" for name, colour in sorted(colours.items())))
    )
