"""The previews of links, as classic scripts that the browser loads on first use: one for each kind.

Large kinds are sharded by the id of the page; `scripts/page/previews.js` does the same.
"""

import json
from collections.abc import Iterator, Mapping

from atlas.content.kinds import KINDS
from atlas.site.components.facts.summary import Summary, summary_of
from atlas.site.context import PageContext
from atlas.site.model.page import File
from atlas.site.shards import part_of
from atlas.site.urls import DATA, FOLDERS

LARGE = 500_000


def previews(context: PageContext, *, large: int = LARGE) -> Iterator[File]:
    """The previews of every page; a script has at most about `large` bytes."""
    for kind in KINDS:
        entities = context.atlas.of_kind(kind.name)
        if entities:
            yield from _scripts(FOLDERS[kind.name], {e.id: _preview(summary_of(context, e)) for e in entities}, large)


def _preview(short: Summary) -> list[object]:
    return [short.kind, short.title, short.summary, [list(fact) for fact in short.facts]]


def _scripts(name: str, shown: Mapping[str, object], large: int) -> Iterator[File]:
    whole = _script(name, shown)
    number = -(-len(whole.content) // large)
    if number == 1:
        yield whole
        return
    yield _script(name, {"*": number})
    for part in range(number):
        yield _script(
            f"{name}-{part}", {ident: value for ident, value in shown.items() if part_of(ident, number) == part}
        )


def _script(name: str, shown: Mapping[str, object]) -> File:
    values = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    text = f'(window.ATLAS_PREVIEWS=window.ATLAS_PREVIEWS||{{}})["{name}"]={values};\n'
    return File(f"{DATA}/previews-{name}.js", text.encode())
