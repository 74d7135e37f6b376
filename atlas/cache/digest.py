"""The facts of an atlas as a digest: two atlases with the same facts differ in running text at most."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from atlas.content.parsing.frontmatter import front_matter_of
from atlas.content.values import Unwritten
from atlas.landscape.atlas import Atlas
from atlas.landscape.landscape import Landscape


def facts_digest(landscape: Landscape, texts: Mapping[str, str], audience: str) -> bytes:
    """A digest of the facts that an audience sees on a date: the settings, all fields, and the links in texts.

    `texts` holds the files of the atlas by path. Of today it counts only whether the date lies before or after it.
    """
    atlas, on, today = landscape.atlas, landscape.on, landscape.today
    fields = ((path, front_matter_of(text)) for path, text in sorted(texts.items()))
    return digest(
        audience,
        on,
        on < today,
        on > today,
        *fields,
        *((ident, *_links(atlas, ident), *_pictures(atlas, ident)) for ident in atlas.entities),
    )


def digest(*parts: object) -> bytes:
    """A digest of anything whose parts are texts, numbers, days, and tuples, lists and dataclasses of these."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()


def _links(atlas: Atlas, ident: str) -> Iterable[tuple[str, str, bool]]:
    for found in atlas.entities[ident].body.references:
        to = found.to.key if isinstance(found.to, Unwritten) else found.to.target
        yield to, found.label, found.internal


def _pictures(atlas: Atlas, ident: str) -> Iterable[str]:
    return (asked.picture.name for asked in atlas.entities[ident].body.pictures if asked.picture)
