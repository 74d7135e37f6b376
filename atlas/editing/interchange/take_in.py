"""A file of another tool from disk to plan: its mapping, written on the first run; its questions; what it would do."""

from dataclasses import dataclass
from pathlib import Path

from atlas.content.read import Content
from atlas.editing.imports.requests import RowReport
from atlas.editing.interchange.build import ImportOptions
from atlas.editing.interchange.formats import IMPORT_FORMATS
from atlas.editing.interchange.mapping import FormatMapping, mapping_text, propose_mapping, read_format_mapping
from atlas.editing.interchange.model import ForeignFile
from atlas.editing.interchange.pages import plan_things
from atlas.editing.lists.question_sheet import write_questions
from atlas.editing.lists.questions import ListQuestion, by_key, sheet_rows
from atlas.editing.lists.take_in import open_questions, read_answered, visible_changes
from atlas.editing.spreadsheets.rows_out import write_whole
from atlas.editing.yaml_edit.change import ContentChange
from atlas.texts import Message, Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignImport:
    """What a file of another tool would do, and what to say of it."""

    reports: tuple[RowReport, ...]
    change: ContentChange
    questions: tuple[ListQuestion, ...]
    remarks: tuple[Message, ...]


def mapping_beside(file: Path, given: Path | None) -> Path:
    """Where the mapping of a file stands: at the path that is given, else beside the file."""
    return given or file.with_name(f"{file.stem}-koppeling.yml")


def format_mapping_of(
    name: str, file: ForeignFile, source: str, path: Path, content: Content, words: Texts
) -> tuple[FormatMapping, bool]:
    """The mapping for a file, and whether it was written just now."""
    if path.is_file():
        return read_format_mapping(path.read_text(encoding="utf-8-sig"), str(path), name, content.kinds), False
    proposed = propose_mapping(name, file, IMPORT_FORMATS[name].preset, content.kinds)
    write_whole(path, mapping_text(proposed, source, content.kinds, words).encode())
    return proposed, True


def plan_foreign(
    path: Path, file: ForeignFile, mapping: FormatMapping, folder: Path, content: Content, *, public: bool
) -> ForeignImport:
    """The plan for a file; the questions that are open stand in a workbook beside it afterwards."""
    words = texts(content.settings.language)
    beside = path.with_name(f"{path.stem}-vragen.xlsx")
    answered = read_answered(beside)
    options = ImportOptions(mapping=mapping, words=words, answers=by_key(answered), public=public)
    plan = plan_things(file, folder, content, options)
    if plan.questions or answered:
        write_questions(beside, sheet_rows(plan.questions, answered, words), words, inside=False)
    remarks = (
        *plan.ledger.lines(),
        *open_questions(plan.questions, beside, words),
        *visible_changes(plan.change, content, public=public),
    )
    return ForeignImport(reports=plan.reports, change=plan.change, questions=plan.questions, remarks=remarks)
