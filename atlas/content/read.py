"""A content folder, from disk to checked entities: the stages of this package, in order."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from atlas.content.config.settings import Settings, read_settings
from atlas.content.hints import did_you_mean, nearest
from atlas.content.ids import nearest_id
from atlas.content.kinds import table_of_kinds
from atlas.content.names import name_key
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.source import Source, picture_files, read_sources
from atlas.content.text.pictures import SUFFIXES, with_pictures
from atlas.content.types import Kind
from atlas.content.validate import validate
from atlas.content.values import Entity
from atlas.diagnostics import Diagnostic, Diagnostics, Span, sorted_diagnostics
from atlas.rules import BAD_REFERENCE, DEAD_LINK, NO_HEADING, SAME_ID

_REFERENCES = (BAD_REFERENCE, NO_HEADING, DEAD_LINK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything that was read. Entities are in order of path and have unique ids.

    `declared` holds the id of every file, including pages that could not be read. `texts` holds the text of every file
    by path, to show the line that a diagnostic is about.
    """

    settings: Settings
    kinds: Mapping[str, Kind]
    entities: tuple[Entity, ...]
    declared: frozenset[str]
    texts: Mapping[str, str]
    diagnostics: Diagnostics


CheckedPage = tuple[Entity | None, Diagnostics]
PageChecker = Callable[[Source, Mapping[str, Kind]], CheckedPage]


def check_page(source: Source, kinds: Mapping[str, Kind]) -> CheckedPage:
    """The entity of a page (`None` if its fields cannot be read) and all its problems."""
    draft, unread = parse_page(source)
    if draft is None:
        return None, unread
    entity, wrong = validate(draft, kinds)
    return entity, (*unread, *wrong)


def read_content(folder: Path, check: PageChecker = check_page) -> Content:
    """The content of a folder and all its problems; raises `OSError` if the folder cannot be read.

    `check` may return remembered results: the same page always gives the same entity.
    """
    settings, own_texts, problems = read_settings(folder)
    files = {path: file for path, file in picture_files(folder, SUFFIXES).items() if path != settings.theme.logo}
    sources, misplaced = read_sources(folder, others={settings.theme.logo, *own_texts, *files})
    kinds = table_of_kinds(settings.own, settings.places.names)
    checked, wrong = _checked(sources, kinds, check)
    entities, unfit = with_pictures(checked, files)
    return Content(
        settings=settings,
        kinds=kinds,
        entities=tuple({entity.id: entity for entity in reversed(entities)}.values())[::-1],
        declared=frozenset(_declared(sources)),
        texts={**own_texts, **{source.path: source.text for source in sources}},
        diagnostics=sorted_diagnostics(
            (*problems, *misplaced, *_same_ids(sources), *unfit, *with_hints(wrong, entities, _declared(sources)))
        ),
    )


def _checked(
    sources: Iterable[Source], kinds: Mapping[str, Kind], check: PageChecker
) -> tuple[list[Entity], list[Diagnostic]]:
    """The entity of every page whose fields can be read, and the problems of all pages."""
    entities: list[Entity] = []
    problems: list[Diagnostic] = []
    for source in sources:
        entity, wrong = check(source, kinds)
        problems += wrong
        if entity:
            entities.append(entity)
    return entities, problems


def with_hints(
    problems: Iterable[Diagnostic], entities: Iterable[Entity], declared: Iterable[str]
) -> Iterator[Diagnostic]:
    """The diagnostics, with the page that was probably meant added to those of invalid references."""
    diagnostics = list(problems)
    if not any(problem.rule in _REFERENCES for problem in diagnostics):
        return iter(diagnostics)
    ids = frozenset(declared)
    ids_by_name = {ident: ident for ident in ids}
    for entity in entities:
        ids_by_name |= {name_key(name): entity.id for name in (entity.title, *entity.fields.texts("synoniemen"))}
    return (_with_hint(problem, ids_by_name) if problem.rule in _REFERENCES else problem for problem in diagnostics)


def _with_hint(problem: Diagnostic, ids_by_name: Mapping[str, str]) -> Diagnostic:
    word = str(problem.args["to" if problem.rule is DEAD_LINK else "word"])
    path = re.split(r"[#^]", word)[0].strip("[]!? ")
    key = name_key(re.sub(r"\.(?:md|html)$", "", path, flags=re.IGNORECASE).rpartition("/")[2])
    ident = ids_by_name.get(key) or ids_by_name.get(nearest_id(key), "")
    if problem.rule is not DEAD_LINK:
        return replace(
            problem,
            args={**problem.args, "hint": did_you_mean(ident or ids_by_name.get(nearest(key, ids_by_name), ""))},
        )
    elsewhere = ":" in word or word.startswith(("\\", "//"))
    return replace(
        problem, args={**problem.args, "hint": did_you_mean(f"[[{ident}]]" if ident and not elsewhere else "")}
    )


def _declared(sources: Iterable[Source]) -> Iterator[str]:
    """The id of every file; for a file with an invalid name, also the id that it should have."""
    for source in sources:
        yield source.id
        yield nearest_id(source.id)


def _same_ids(sources: Iterable[Source]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for source in sources:
        if first.setdefault(source.id, source.path) != source.path:
            yield SAME_ID.at(Span(source.path), id=source.id, other=first[source.id])
