"""A change as text, for an editor to review: every file, and every removed and added line."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from atlas.editing.yaml_edit.change import ContentChange, FileChange
from atlas.excerpt import printable
from atlas.texts import N_, Message, Texts, message, plural


def preview(change: ContentChange, words: Texts, *, prefix: str = "") -> str:
    """A change as text: a line for each file, then its lines with `-` and `+`; `prefix` is the content folder."""
    parts = ["\n".join(_file(file, words, prefix)) for file in change.files]
    parts += ["\n".join(words.word(remark) for remark in change.remarks)] if change.remarks else []
    return "\n\n".join((*parts, words.word(summary(change)))) + "\n"


def summary(change: ContentChange) -> Message:
    """The number of changed files, and of changed lines in files that stay."""
    lines = sum(len(_differences(file)) for file in change.files if file.old and file.new)
    files = plural("{n} bestand", "{n} bestanden", len(change.files))
    more = plural(", {n} regel anders", ", {n} regels anders", lines) if lines else ""
    return message("{files}{lines}", files=files, lines=more)


def _file(file: FileChange, words: Texts, prefix: str) -> Iterator[str]:
    old, new = (f"{prefix}{path}" if path else "" for path in (file.old, file.new))
    if not file.new:
        yield words(N_("{path} gaat weg"), path=old)
    elif not file.old:
        yield words(N_("{path} komt erbij"), path=new)
    elif file.new != file.old:
        yield words(N_("{old} heet voortaan {new}"), old=old, new=new)
    else:
        yield new
    if file.old and file.new:
        yield from _differences(file)


def _differences(file: FileChange) -> list[str]:
    """The removed lines with their old numbers, and the added ones with their new numbers."""
    before, after = file.before.lstrip("\ufeff").splitlines(), file.after.lstrip("\ufeff").splitlines()
    lines: list[str] = []
    for tag, start, stop, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += [f"{number:>5} - {printable(before[number - 1])}" for number in range(start + 1, stop + 1)]
            lines += [f"{number:>5} + {printable(after[number - 1])}" for number in range(first + 1, last + 1)]
    return lines
