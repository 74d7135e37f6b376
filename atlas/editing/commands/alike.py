"""Pages, and parties without one, with names similar to the title of a new page."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from atlas.content.names import words_key
from atlas.content.read import Content
from atlas.content.values import Unwritten, leaves

# The similarity, from 0 to 1, from which two names may mean the same.
_LIKE = 0.82
_MOST = 5
# Words for the type of a body, which do not identify it.
_COMMON = frozenset(
    ("bv", "coalitie", "convenant", "deal", "gemeente", "netwerk", "nv", "platform", "programma", "provincie")
)
_COMMON |= {"regio", "stichting", "team", "tafel", "vereniging", "waterschap", "werkgroep"}
_COMMON |= {"de", "een", "en", "het", "in", "van", "voor"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarPage:
    """A match for a title: a page, or a party without one (then `id` is empty)."""

    id: str
    kind: str
    name: str
    likeness: float


def similar_pages(content: Content, title: str) -> tuple[SimilarPage, ...]:
    """The few best matches for a title, most similar first; each page once."""
    best: dict[str, SimilarPage] = {}
    for candidate in _candidates(content, title):
        key = candidate.id or f"? {words_key(candidate.name)}"
        if candidate.likeness >= _LIKE and (key not in best or best[key].likeness < candidate.likeness):
            best[key] = candidate
    return tuple(sorted(best.values(), key=lambda similar: (-similar.likeness, similar.name))[:_MOST])


def _candidates(content: Content, title: str) -> Iterator[SimilarPage]:
    for entity in content.entities:
        for name in (entity.title, *entity.fields.texts("synoniemen")):
            yield SimilarPage(id=entity.id, kind=entity.kind, name=name, likeness=likeness(title, name))
        for leaf in leaves(entity.fields):
            if isinstance(leaf, Unwritten):
                yield SimilarPage(id="", kind="", name=leaf.name, likeness=likeness(title, leaf.name))


def likeness(first: str, second: str) -> float:
    """The similarity of two names, from 0 to 1; very common words count for less."""
    a, b = words_key(first), words_key(second)
    if a == b:
        return 1.0
    distinctive, others = _distinctive_words(a), _distinctive_words(b)
    if distinctive and distinctive == others:
        return 0.85 + 0.1 * SequenceMatcher(None, a, b, autojunk=False).ratio()
    if distinctive and others and (set(distinctive) <= set(others) or set(others) <= set(distinctive)):
        return _LIKE
    matcher = SequenceMatcher(None, " ".join(distinctive) or a, " ".join(others) or b, autojunk=False)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE:
        return 0.0
    return matcher.ratio() * 0.99


def _distinctive_words(name: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in name.split() if word not in _COMMON))
