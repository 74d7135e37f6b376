"""The state of making an import plan, and the facts of a page that an import may not change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.content.types import Field, Many, MultiLine
from atlas.content.values import Absence, Entity
from atlas.editing.imports.requests import RequestedRow, RowLocation, RowOutcome, RowReport
from atlas.editing.imports.three_way import describe
from atlas.editing.spreadsheets.exported_state import page_fingerprint
from atlas.editing.yaml_edit.page import EditablePage
from atlas.texts import Message, message


@dataclass(slots=True, kw_only=True)
class PlanState:
    """The content that a plan is made for, and the reports so far."""

    folder: Path
    content: Content
    only_fill: bool
    entities: Mapping[str, Entity]
    known: set[str]
    reports: dict[RowLocation, RowReport] = field(default_factory=dict)

    def say(self, request: RequestedRow, fate: RowOutcome, *why: Message, cells: Iterable[Message] = ()) -> None:
        """Record the outcome of a row, the reasons, and the changed cells."""
        self.reports[request.place] = RowReport(
            place=request.place, about=request.ident, fate=fate, why=(*why, *request.notes), cells=tuple(cells)
        )


def value_at_export(request: RequestedRow, name: str) -> Plain | None:
    """The value of a field at the time of the export; `None` if the table is no export."""
    return None if request.before is None else request.before.says.get(name, Absence.LEFT_OUT)


def changed_meanwhile(page: EditablePage, request: RequestedRow) -> Iterator[Message]:
    """A remark if the page was changed by somebody else since the export."""
    if request.before and request.before.fingerprint and request.before.fingerprint != page_fingerprint(page.text.text):
        yield message("de pagina is na de export ook veranderd; dat blijft staan")


def must_stay(state: PlanState, request: RequestedRow, field_: Field, present: Plain, wanted: Plain) -> bool:
    """Whether a present value must stay, since it is uncertain whether the author of the table has seen it."""
    if present is Absence.LEFT_OUT or (request.before is not None and not state.only_fill):
        return False
    return _is_kept(field_, present, wanted, only_fill=state.only_fill)


def kept_message(name: str, present: Plain, wanted: Plain) -> Message:
    """A message that a field keeps its value, with the proposed one."""
    return message(
        "{field} blijft zoals het er staat; verander dat zelf ({old} → {new})",
        field=name,
        old=describe(present),
        new=describe(wanted),
    )


def _is_kept(field_: Field, present: Plain, wanted: Plain, *, only_fill: bool) -> bool:
    """Whether a present value must stay: running text, or anything if `only_fill`."""
    if isinstance(present, Mapping) and isinstance(wanted, Mapping):
        parts = {part.name: part for part in getattr(field_.type, "fields", ())}
        return any(
            _is_kept(parts[name], present[name], wanted[name], only_fill=only_fill)
            for name in present
            if present[name] != wanted.get(name)
        )
    if isinstance(present, Absence):
        return False
    inner = field_.type.of if isinstance(field_.type, Many) else field_.type
    if isinstance(inner, MultiLine) and isinstance(present, tuple) and isinstance(wanted, tuple):
        return wanted[: len(present)] != present
    return isinstance(inner, MultiLine) or only_fill
