"""The effect of a change on the diagnostics, found by reading the result before anything is written."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.builder import Checked, check
from atlas.diagnostics import Diagnostic, Diagnostics, Severity
from atlas.editing.yaml_edit.change import ContentChange


@dataclass(frozen=True, slots=True)
class Verification:
    """The diagnostics of the atlas that a change introduces; `texts` are its sources, by path."""

    new: Diagnostics
    checked: Checked

    @property
    def errors(self) -> Diagnostics:
        """The new diagnostics that would stop a build."""
        return tuple(problem for problem in self.new if problem.severity is Severity.ERROR)


def verify(folder: Path, change: ContentChange, *, on: date) -> Verification:
    """Verify a change: the folder is copied, changed there and read again."""
    before = check(folder, on=on)
    with tempfile.TemporaryDirectory(prefix="atlas-") as temporary:
        copy = Path(temporary, "content")
        shutil.copytree(folder, copy, symlinks=True, ignore=shutil.ignore_patterns(".*"))
        _write(copy, change)
        after = check(copy, on=on)
    moved = {file.old: file.new for file in change.files if file.old}
    return Verification(_new(before.diagnostics, after.diagnostics, moved), after)


def _write(copy: Path, change: ContentChange) -> None:
    for path, text in change.after.items():
        if text is None:
            (copy / path).unlink()
        else:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes(text.encode())


def _new(before: Diagnostics, after: Iterable[Diagnostic], moved: dict[str, str | None]) -> Diagnostics:
    """The diagnostics in `after` that were not in `before`, compared by file, code and message, since lines shift."""
    left = Counter(_kind(problem, moved.get(problem.span.path) or problem.span.path) for problem in before)
    new = []
    for problem in after:
        kind = _kind(problem, problem.span.path)
        if left[kind]:
            left[kind] -= 1
        else:
            new.append(problem)
    return tuple(new)


def _kind(problem: Diagnostic, path: str) -> tuple[str, str, str]:
    return path, problem.rule.code, repr(sorted(problem.args.items(), key=str))
