"""What is known and said while an import plan is made, and what of a page an import may not change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.content.types import Field, Many, MultiLine
from atlas.content.values import Absence, Entity
from atlas.editing.imports.requests import RequestedRow, RowLocation, RowOutcome, RowReport
from atlas.editing.imports.three_way import shown
from atlas.editing.spreadsheets.exported_state import page_fingerprint
from atlas.editing.yaml_edit.page import EditablePage
from atlas.texts import Message, message


@dataclass(slots=True, kw_only=True)
class PlanState:
    """The content that a plan is made for, and what has been said of each row so far."""

    folder: Path
    content: Content
    only_fill: bool
    entities: Mapping[str, Entity]
    known: set[str]
    reports: dict[RowLocation, RowReport] = field(default_factory=dict)

    def say(self, request: RequestedRow, fate: RowOutcome, *why: Message, cells: Iterable[Message] = ()) -> None:
        """Note what becomes of a row, why, and which cells change."""
        self.reports[request.place] = RowReport(
            place=request.place, about=request.ident, fate=fate, why=(*why, *request.notes), cells=tuple(cells)
        )


def said_at_export(request: RequestedRow, name: str) -> Plain | None:
    """What the cells of a field said when they were exported; none if the table is no export."""
    return None if request.before is None else request.before.says.get(name, Absence.LEFT_OUT)


def changed_meanwhile(page: EditablePage, request: RequestedRow) -> Iterator[Message]:
    """A remark if the page was changed by another since the export."""
    if request.before and request.before.fingerprint and request.before.fingerprint != page_fingerprint(page.text.text):
        yield message("de pagina is na de export ook veranderd; dat blijft staan")


def must_stay(state: PlanState, request: RequestedRow, field_: Field, there: Plain, wanted: Plain) -> bool:
    """Whether what is there must stay, since nobody can say that the one who filled in the table has seen it."""
    if there is Absence.LEFT_OUT or (request.before is not None and not state.only_fill):
        return False
    return _is_kept(field_, there, wanted, only_fill=state.only_fill)


def kept_message(name: str, there: Plain, wanted: Plain) -> Message:
    """That a field keeps what it says, with what was proposed for it."""
    return message(
        "{field} blijft zoals het er staat; verander dat zelf ({old} → {new})",
        field=name,
        old=shown(there),
        new=shown(wanted),
    )


def _is_kept(field_: Field, there: Plain, wanted: Plain, *, only_fill: bool) -> bool:
    """Whether what is there was written by someone and must stay: running text, or anything that is only filled in."""
    if isinstance(there, Mapping) and isinstance(wanted, Mapping):
        parts = {part.name: part for part in getattr(field_.type, "fields", ())}
        return any(
            _is_kept(parts[name], there[name], wanted[name], only_fill=only_fill)
            for name in there
            if there[name] != wanted.get(name)
        )
    if isinstance(there, Absence):
        return False
    inner = field_.type.of if isinstance(field_.type, Many) else field_.type
    if isinstance(inner, MultiLine) and isinstance(there, tuple) and isinstance(wanted, tuple):
        return wanted[: len(there)] != there
    return isinstance(inner, MultiLine) or only_fill
