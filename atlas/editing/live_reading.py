"""A content folder that is read again and again: only what changed is judged anew."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from atlas.builder import Checked
from atlas.content.read import Judged, judged, read
from atlas.content.settings import Settings
from atlas.content.source import Source
from atlas.content.types import Kind
from atlas.content.values import Fields
from atlas.diagnostics import in_order
from atlas.insights.read import Insights, read_insights
from atlas.landscape.checks import check as check_landscape
from atlas.landscape.edition import INTERNAL, edition
from atlas.landscape.landscape import read_landscape
from atlas.landscape.resolve import resolve
from atlas.site.contrast import weak_colours
from atlas.site.theme import TOKENS, theme_folder

Print = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A content folder as it was read, with what the analyses found in it."""

    checked: Checked
    insights: Insights


@dataclass(slots=True)
class Memory:
    """What was judged the last time: pages by their text, and the analyses by the fields that they rest on."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    pages: dict[Source, Judged] = field(default_factory=dict)
    base: tuple[Settings, Mapping[str, Fields]] | None = None
    insights: Insights | None = None


def read_again(folder: Path, memory: Memory, *, audience: str, on: date) -> Seen:
    """The folder as an audience may see it, with the pages that are not ready yet for who may see all.

    Raises `OSError` if the folder cannot be read; then nothing is forgotten.
    """
    judged_now: dict[Source, Judged] = {}

    def judge(source: Source, kinds: Mapping[str, Kind]) -> Judged:
        known = memory.pages.get(source) if kinds == memory.kinds else None
        judged_now[source] = known or judged(source, kinds)
        return judged_now[source]

    source = read(folder, judge)
    memory.kinds, memory.pages = source.kinds, judged_now
    whole, bad_links = resolve(source.entities, source.settings, source.kinds, source.declared)
    shown, hidden = edition(whole, audience, on, concepts=audience == INTERNAL)
    landscape = read_landscape(shown, on)
    contradictions = check_landscape(read_landscape(whole, on))
    weak = weak_colours(source.settings.theme, theme_folder() / TOKENS)
    problems = in_order((*source.diagnostics, *bad_links, *hidden, *contradictions, *weak))
    checked = Checked(shown, landscape, source.settings, problems, source.texts)
    return Seen(checked, _insights(checked, memory))


def fingerprint(folder: Path) -> Print:
    """The time and size of every file of a folder; nothing of one that is not there."""
    return dict(_prints(str(folder)))


def _prints(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _prints(entry.path) if not entry.name.startswith(".") else ()
                else:
                    status = entry.stat()
                    yield entry.path, (status.st_mtime_ns, status.st_size)
    except OSError:
        # What goes while we look is seen the next time.
        return


def _insights(checked: Checked, memory: Memory) -> Insights:
    """What the analyses find: the same as the last time if only running text changed, for they do not read that."""
    atlas = checked.atlas
    base = (atlas.settings, {ident: entity.fields for ident, entity in atlas.entities.items()})
    if memory.insights is None or base != memory.base:
        memory.base, memory.insights = base, read_insights(checked.landscape)
    return memory.insights
