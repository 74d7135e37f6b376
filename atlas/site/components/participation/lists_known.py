"""The completeness of the lists of participants that a statement is based on, with numbers that link to those lists."""

from collections.abc import Collection

from atlas.insights.base import incomplete
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.context import PageContext
from atlas.site.model import Measure, Rich, Scope
from atlas.texts import N_


def lists_known(context: PageContext, coalitions: Collection[Coalition], scope: Scope) -> Rich:
    """The number of incomplete lists within a scope."""
    lists = incomplete(coalitions)
    if not lists.unknown or lists.total == 1:
        return (context.words(lists.text),)
    total = Measure.TABLES if scope.party else Measure.COALITIONS
    return context.said(
        N_("Onvolledig: {n} van {total} lijsten van deelnemers."),
        n=context.count(lists.unknown, Measure.LISTS_INCOMPLETE, scope=scope),
        total=context.count(lists.total, total, scope=scope),
    )
