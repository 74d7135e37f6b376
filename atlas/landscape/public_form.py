"""The public part of a page, to decide whether a reader of the public edition sees a difference between two texts.

The date of a change is public too, so it must reveal nothing about changes in internal parts.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath

from atlas.content.history import Differ, RestrictedReader
from atlas.content.kinds import kind_of_folder
from atlas.content.parsing.frontmatter import front_matter_of
from atlas.content.plain import to_plain
from atlas.content.read import check_page
from atlas.content.source import Source
from atlas.content.types import Kind
from atlas.content.values import Entity
from atlas.landscape.edition import PUBLIC, public_part

_ID = re.compile(r"[a-z0-9-]+")
# A page without any of these words, without the id of a hidden page in its fields, and without blocks in its text is
# entirely public.
_MAY_HIDE = re.compile(r"#|\\|intern\b|concept\b|zichtbaar|grondslag|herzien|\bnaam\b", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"\n\s*\n")


def public_reader(kinds: Mapping[str, Kind], entities: Iterable[Entity], on: date) -> RestrictedReader:
    """The reader of the public edition; `entities` are all current pages.

    References to a deleted page are hidden too, if that page was not public.
    """
    now = {entity.id: entity.visibility for entity in entities}
    key = repr((on, sorted(now.items()), sorted(kinds.items())))

    def differ_of(removed: Mapping[str, str]) -> Differ:
        gone = (_entity(path, text, kinds) for path, text in removed.items())
        before = {entity.id: entity.visibility for entity in gone if entity is not None}
        hidden = frozenset(ident for ident, who in {**before, **now}.items() if who != PUBLIC)

        def differ(path: str, before: str | None, after: str | None) -> bool:
            if not any(_hides(text, hidden) for text in (before, after) if text is not None):
                return before != after
            return _form(path, before, kinds, hidden, on) != _form(path, after, kinds, hidden, on)

        return differ

    return RestrictedReader(sha256(key.encode()).digest(), differ_of)


def _hides(text: str, hidden: frozenset[str]) -> bool:
    """Whether a part of a text may be hidden from the public."""
    fields = front_matter_of(text)
    return "::" in text or bool(_MAY_HIDE.search(fields)) or not hidden.isdisjoint(_ID.findall(fields))


def _form(path: str, text: str | None, kinds: Mapping[str, Kind], hidden: Collection[str], on: date) -> object:
    """The public part of a text, for comparison with another text of the page; `None` if the page is not public."""
    entity = _entity(path, text, kinds) if text is not None else None
    if entity is None or entity.visibility != PUBLIC:
        return None
    seen = public_part(entity, hidden, on)
    return to_plain(seen.fields), _EMPTY_LINES.sub("\n", seen.body.text).strip()


def _entity(path: str, text: str, kinds: Mapping[str, Kind]) -> Entity | None:
    file = PurePosixPath(path)
    kind = kind_of_folder(file.parts[0]) if file.suffix == ".md" and len(file.parts) > 1 else None
    return check_page(Source(path=path, kind=kind.name, id=file.stem, text=text), kinds)[0] if kind else None
