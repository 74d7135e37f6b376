"""A change of a content folder as a value: files before and after. Nothing is written here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from atlas.editing.yaml_edit.file_text import Edit, apply_edits
from atlas.editing.yaml_edit.page import EditablePage
from atlas.texts import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """One file: its path and text before and after, with line ends and byte-order mark; `None` if it does not exist."""

    old: str | None
    new: str | None
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ContentChange:
    """Changed files, and remarks for whoever asked for the change."""

    files: tuple[FileChange, ...]
    remarks: tuple[Message, ...] = ()

    @property
    def after(self) -> Mapping[str, str | None]:
        """The new text of every path concerned; `None` for a removed file."""
        gone = {file.old: None for file in self.files if file.old is not None}
        texts = {file.new: file.after for file in self.files if file.new is not None}
        return MappingProxyType({**gone, **texts})


def change_pages(
    edits: Iterable[tuple[EditablePage, Iterable[Edit]]], *, remarks: Iterable[Message] = ()
) -> ContentChange:
    """The change that makes these edits, each on its page; unchanged pages are left out."""
    return ContentChange(tuple(_file_changes(edits)), tuple(remarks))


def _file_changes(edits: Iterable[tuple[EditablePage, Iterable[Edit]]]) -> Iterator[FileChange]:
    for page, made in edits:
        after = apply_edits(page.text.text, made)
        if after != page.text.text:
            yield FileChange(old=page.path, new=page.path, before=page.text.text, after=after)


def move_page(page: EditablePage, path: str, edits: Iterable[Edit]) -> FileChange:
    """A page that gets another path, with edits."""
    return FileChange(old=page.path, new=path, before=page.text.text, after=apply_edits(page.text.text, edits))


def delete_page(page: EditablePage) -> FileChange:
    """A page that is removed."""
    return FileChange(old=page.path, new=None, before=page.text.text, after="")


def create_page(path: str, text: str) -> FileChange:
    """A page that is added."""
    return FileChange(old=None, new=path, before="", after=text)
