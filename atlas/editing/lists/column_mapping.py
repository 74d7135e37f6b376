"""The mapping of columns of a list to fields, in a small file that an editor can change."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from atlas.content.hints import did_you_mean, nearest
from atlas.content.parsing import nodes
from atlas.content.parsing.tree import read_tree
from atlas.content.types import Kind
from atlas.diagnostics import errors
from atlas.editing.lists.columns import COALITIES, COLUMNS, PARTIES, TITLE, recognise_headings
from atlas.editing.spreadsheets.files import RawSheet, SheetCell
from atlas.editing.spreadsheets.remarks import HEAD_WITHIN
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.scalars import format_scalar
from atlas.texts import N_, Message, Texts, message

SHEET, KIND, FIELDS, FIXED = "blad", "soort", "kolommen", "vast"
# The mark of a skipped column, and the place of the title of the list in a fixed title.
NOTHING, OWN_TITLE = "niet", "{titel}"
_PLAIN_KEY = re.compile(r"[A-Za-z][\w ]*")
_WORDS_FOR_NOTHING = {"onbekend", "geen", "nee", "ja", "no", "yes", "on", "off", "true", "false", "null"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """How to read a list: its sheet, the kind of its rows, the field of each heading, and fixed values.

    A heading without a field is skipped.
    """

    sheet: str
    kind: str
    fields: Mapping[str, str]
    fixed: Mapping[str, str]


def propose(sheets: Iterable[RawSheet], words: Texts) -> ColumnMapping | None:
    """The best mapping for these headings; `None` if no sheet has a heading for the names of its rows."""
    tries = (_of_sheet(sheet, kind, words) for sheet in sheets if not sheet.hidden for kind in COLUMNS)
    return max((mapping for mapping in tries if mapping), key=_weight, default=None)


def _weight(mapping: ColumnMapping) -> tuple[int, bool, bool]:
    used = [field for field in mapping.fields.values() if field]
    return len(used), PARTIES in used, mapping.kind == COALITIES


def _of_sheet(sheet: RawSheet, kind: str, words: Texts) -> ColumnMapping | None:
    best: ColumnMapping | None = None
    for _, row in sheet.rows[:HEAD_WITHIN]:
        headings = [cell.text for cell in row if cell.text]
        fields = recognise_headings(headings, COLUMNS[kind], words)
        if TITLE in fields.values() and (best is None or len(fields) > sum(map(bool, best.fields.values()))):
            mapped = {heading: fields.get(heading, "") for heading in headings}
            best = ColumnMapping(sheet=sheet.name, kind=kind, fields=mapped, fixed={})
    return best


def head_row(sheet: RawSheet, mapping: ColumnMapping) -> int | None:
    """The row of the headings: the one with most of them; `None` if there is none."""
    counts = [sum(1 for cell in row if cell.text in mapping.fields) for _, row in sheet.rows[:HEAD_WITHIN]]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def as_text(mapping: ColumnMapping, kind: Kind, file: str, words: Texts) -> str:
    """The mapping as a file, with comments on what can be changed."""
    return "\n".join((*_lines(mapping, kind, file, words), ""))


def _lines(mapping: ColumnMapping, kind: Kind, file: str, words: Texts) -> Iterator[str]:
    yield f"# {words(N_('Waar elke kolom van {file} in de atlas komt. Verander wat niet klopt.'), file=file)}"
    yield f"{SHEET}: {format_scalar(mapping.sheet)}"
    yield f"# {words(N_('Wat er op een rij staat: {kinds}.'), kinds=', '.join(COLUMNS))}"
    yield f"{KIND}: {mapping.kind}"
    choices = ", ".join(column.field for column in COLUMNS[kind.name])
    yield f"# {words(N_('Achter elke kop: {fields}; of {nothing}.'), fields=choices, nothing=NOTHING)}"
    yield f"{FIELDS}:"
    for heading, field in mapping.fields.items():
        yield f"  {_key(heading)}: {field or NOTHING}"
    yield f"# {words(N_('Wat voor elke rij hetzelfde is. Haal het hekje weg en vul het in.'))}"
    yield f"{FIXED}:"
    for name, text in mapping.fixed.items():
        yield f"  {name}: {format_scalar(text)}"
    for name, example in ((TITLE, f'"Deal {OWN_TITLE}"'), ("opgaven", "wonen"), ("rechtsvorm", "deal")):
        if kind.field(name) and name not in mapping.fixed:
            yield f"  # {name}: {example}"


def _key(heading: str) -> str:
    plain = _PLAIN_KEY.fullmatch(heading) and heading.lower() not in _WORDS_FOR_NOTHING
    return heading if plain else json.dumps(heading, ensure_ascii=False)


def read_mapping(text: str, path: str, kinds: Mapping[str, Kind]) -> ColumnMapping:
    """The mapping in a file; raises `Refused` with the line of a mistake."""
    root, problems = read_tree(text, path, 1)
    grave = next(errors(problems), None)
    if grave or not isinstance(root, nodes.Mapping):
        line, why = (grave.span.line, Message(text=grave.rule.text, args=grave.args)) if grave else (1, _NO_MAPPING)
        raise _refusal(path, line, why)
    name = _text(root.get(KIND))
    if name not in COLUMNS:
        why = message("achter '{key}' hoort {kinds}", key=KIND, kinds=" of ".join(COLUMNS))
        raise _refusal(path, _line(root, KIND), why)
    fields = {heading: "" if field == NOTHING else field for heading, field in _pairs(root, FIELDS, path, kinds[name])}
    if TITLE not in fields.values():
        raise _refusal(path, _line(root, FIELDS), message("geen enkele kolom is de titel"))
    fixed = {field: text for field, text in _pairs(root, FIXED, path, kinds[name]) if text}
    return ColumnMapping(sheet=_text(root.get(SHEET)), kind=name, fields=fields, fixed=fixed)


_NO_MAPPING = message("hier staat geen koppeling")


def _pairs(root: nodes.Mapping, group: str, path: str, kind: Kind) -> Iterator[tuple[str, str]]:
    """The pairs of a group; raises `Refused` if one names a field that the kind lacks."""
    inside = root.get(group)
    if not isinstance(inside, nodes.Mapping):
        return
    names = [field.name for field in kind.fields]
    for entry in inside.entries:
        key, value = entry.key.text, _text(entry.value)
        field = value if group == FIELDS else key
        if field not in {*names, NOTHING, ""}:
            hint = did_you_mean(nearest(field, names))
            why = message("een {kind} heeft geen veld '{name}'{hint}", kind=kind.name, name=field, hint=hint)
            raise _refusal(path, entry.key.span.line, why)
        yield key, value


def _text(node: nodes.Node | None) -> str:
    return node.text.strip() if isinstance(node, nodes.Scalar) else ""


def _line(root: nodes.Mapping, key: str) -> int:
    return next((entry.key.span.line for entry in root.entries if entry.key.text == key), 1)


def _refusal(path: str, line: int, why: Message) -> Refused:
    return Refused(message("{path}, regel {line}: {why}", path=path, line=line, why=why))


def cells_by_field(
    row: tuple[SheetCell, ...], head: tuple[SheetCell, ...], mapping: ColumnMapping
) -> dict[str, SheetCell]:
    """The cells of a row by field; fixed values of the mapping fill empty cells."""
    cells: dict[str, SheetCell] = {}
    for at, heading in enumerate(head):
        field = mapping.fields.get(heading.text, "")
        if field and at < len(row) and field not in cells:
            cells[field] = row[at]
    for field, text in mapping.fixed.items():
        present = cells.get(field, SheetCell(text=""))
        if field == TITLE:
            cells[field] = SheetCell(
                text=text.replace(OWN_TITLE, present.text) if present.text else "", why=present.why
            )
        elif not present.text:
            cells[field] = SheetCell(text=text)
    return cells
