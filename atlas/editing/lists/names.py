"""The page that a name means: by title, synonym or former id, ignoring accents, brackets or a leading type of body."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas.content.names import words_key
from atlas.content.read import Content
from atlas.content.values import Entity
from atlas.editing.commands.alike import likeness
from atlas.places.bodies import PublicBody, body_named

FORMER, SYNONYMS = "vroeger", "synoniemen"
_SORTS = ("gemeente", "provincie", "waterschap", "ministerie", "stichting", "vereniging", "hoogheemraadschap")
_SORT = re.compile(rf"^(?:(?:de|het)\s+)?(?:{'|'.join(_SORTS)})\s+(?:van\s+)?", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
# The similarity, from 0 to 1, from which a name resembles another; and the most that are shown.
_NEAR, _MOST = 0.82, 3
# Abbreviations that differ in one letter are different names.
_LONGEST_ABBREVIATION = 6


@dataclass(frozen=True, slots=True)
class Match:
    """The meaning of a name: the page with this id, a public body without a page, or perhaps a `near` title."""

    ident: str = ""
    body: PublicBody | None = None
    near: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the meaning of the name is certain."""
        return bool(self.ident or self.body)


class PageNames:
    """The names of the pages of some kinds. The first rule that leads to exactly one page wins."""

    def __init__(self, content: Content, kinds: Iterable[str], *, bodies: bool = False) -> None:
        """Index the names of these kinds; with `bodies` also those of the public bodies of the Netherlands."""
        self.bodies = bodies
        self.full: dict[str, set[str]] = defaultdict(set)
        self.short: dict[str, set[str]] = defaultdict(set)
        self.titles: dict[str, str] = {}
        self.forms: list[tuple[str, str]] = []
        self.by_code: dict[str, str] = {}
        for entity in content.entities:
            if entity.kind in kinds:
                self._add(entity)

    def _add(self, entity: Entity) -> None:
        self.titles[entity.id] = entity.title
        names = (entity.title, *entity.fields.texts(SYNONYMS), entity.id, *entity.fields.texts(FORMER))
        for name in names:
            for form in (name, *_without_brackets(name)):
                self.forms.append((form, entity.title))
                self.full[words_key(form)].add(entity.id)
                self.short[words_key(_SORT.sub("", form))].add(entity.id)
        numbers = entity.fields.record("identificatie")
        code = numbers.text("tooi") if numbers else ""
        if code:
            self.by_code[code] = entity.id

    def find(self, name: str, sort: str = "") -> Match:
        """The meaning of a name; `sort` is the type of body before an enumeration of names, such as *gemeente*."""
        several: set[str] = set()
        for match in self._rules(name, sort):
            if isinstance(match, Match):
                return match
            several = several or match
        near = [self.titles[ident] for ident in several] or self._similar_titles(name)
        return Match(near=tuple(sorted(near)[:_MOST] if several else near[:_MOST]))

    def is_sort(self, name: str, sort: str) -> bool:
        """Whether there is a body of this type with this name."""
        return bool(sort and (self.full.get(words_key(f"{sort} {name}")) or self._body(name, sort)))

    def _rules(self, name: str, sort: str) -> Iterator[Match | set[str]]:
        """The result of each rule, in order: a certain match, or several pages."""
        forms = (*((f"{sort} {name}",) if sort else ()), name, *_without_brackets(name))
        for form in forms:
            yield from _matches_in(self.full, form)
        body = self._body(name, sort)
        if body:
            ident = self.by_code.get(body.tooi) or next(iter(self.full.get(words_key(body.title), ())), "")
            yield Match(ident, None if ident else body)
        for form in (name, *_without_brackets(name)):
            yield from _matches_in(self.short, _SORT.sub("", form))

    def _body(self, name: str, sort: str) -> PublicBody | None:
        if not self.bodies:
            return None
        forms = (f"{sort} {name}",) if sort else (name, *_without_brackets(name))
        body = next((body for form in forms if (body := body_named(form))), None)
        # A former body may have had another name when the list was made.
        return None if body and body.end else body

    def _similar_titles(self, name: str) -> list[str]:
        """The titles that resemble a name, most similar first."""
        if name.isupper() and len(name) <= _LONGEST_ABBREVIATION:
            return []
        scored = [(likeness(name, form), title) for form, title in self.forms if _comparable(name, form)]
        return list(dict.fromkeys(title for score, title in sorted(scored, reverse=True) if score >= _NEAR))


def _matches_in(table: dict[str, set[str]], form: str) -> Iterator[Match | set[str]]:
    hits = table.get(words_key(form), set()) if words_key(form) else set()
    if hits:
        yield Match(next(iter(hits))) if len(hits) == 1 else hits


def _without_brackets(name: str) -> tuple[str, ...]:
    """A name without its part in brackets, then that part."""
    inside = _BRACKETS.findall(name)
    return (_BRACKETS.sub("", name).strip(), *inside) if inside else ()


def _comparable(name: str, title: str) -> bool:
    """Whether two names have about as many words: one word of a long title is no resemblance."""
    few, many = sorted((len(words_key(name).split()), len(words_key(title).split())))
    return few * 3 > many
