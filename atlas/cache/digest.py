"""A digest of the facts of an atlas: atlases with the same digest differ at most in running text."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from atlas.content.parsing.frontmatter import front_matter_of
from atlas.landscape.atlas import Atlas
from atlas.landscape.landscape import Landscape


def facts_digest(landscape: Landscape, texts: Mapping[str, str], audience: str) -> bytes:
    """A digest of the facts that an audience sees on a date: the settings, all fields, and the links in texts.

    `texts` holds the files of the atlas by path. Of today's date, only whether `on` lies before or after it counts.
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
    """A digest of values whose `repr` is stable: texts, numbers, dates, and tuples, lists and dataclasses of these."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()


def _links(atlas: Atlas, ident: str) -> Iterable[tuple[str, str, bool]]:
    for reference in atlas.entities[ident].body.references:
        yield reference.to.key, reference.label, reference.internal


def _pictures(atlas: Atlas, ident: str) -> Iterable[str]:
    return (mention.picture.name for mention in atlas.entities[ident].body.pictures if mention.picture)
