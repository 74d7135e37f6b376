"""The overlap in participants between the coalitions of an opgave and those of related opgaven."""

from collections.abc import Iterator

from atlas.insights.measures.overlap import jaccard
from atlas.landscape.derived.coalitions import Coalition, running
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.components.participation.measure_lists import names, share
from atlas.site.components.tables import by_title, fold_tail
from atlas.site.context import PageContext
from atlas.site.model import Measure, Part, Rich, Row, Scope, Table
from atlas.texts import N_


def related_overlap(context: PageContext, landscape: OpgaveLandscape) -> tuple[Part, ...]:
    """For each running coalition of a related opgave, the coalition here with which it shares most parties."""
    words, own = context.words, running(landscape.coalitions)
    rows = tuple(row for coalition in by_title(running(landscape.related)) for row in _row(context, coalition, own))
    if not rows:
        return ()
    labels = (N_("Rond een verwante opgave"), N_("Deelt partijen met"), N_("In allebei"), N_("Wie"), N_("Van alle"))
    caption = words(N_("Overlap met coalities rond verwante opgaven"))
    return (
        fold_tail(
            context,
            Table(
                caption=caption,
                columns=tuple(map(words, labels)),
                rows=rows,
                numeric=(2, 4),
                id="tabel-overlap-verwant",
            ),
        ),
    )


def _row(context: PageContext, coalition: Coalition, own: tuple[Coalition, ...]) -> Iterator[Row]:
    best = max(
        own, key=lambda candidate: (len(candidate.organisations & coalition.organisations), candidate.id), default=None
    )
    shared = best.organisations & coalition.organisations if best else frozenset()
    if best is None or not shared:
        return
    cells: tuple[Rich, ...] = (
        (context.to(coalition.id),),
        (context.to(best.id),),
        (context.count(len(shared), Measure.SHARED_PARTIES, scope=Scope(coalition=coalition.id, other=best.id)),),
        names(context, shared),
        share(context, jaccard(best.organisations, coalition.organisations)),
    )
    yield Row(cells=cells)
