"""Break the code on purpose, a sample of small mutations at a time, and see whether the tests notice.

`make mutants` takes so many places at random (always the same ones for a seed), has cosmic-ray change each in a copy of
the project, and runs the tests of that room. What no test notices is printed as a difference, to be mended by a test or
to be written in `EQUIVALENT` with the reason why it cannot matter.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from cosmic_ray import plugins
from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code

from tests.conftest import ROOT

# The rooms that are mutated, and the tests that have to notice.
ROOMS: Mapping[str, tuple[str, ...]] = {
    "landscape": ("tests/landscape", "tests/insights"),
    "insights": ("tests/insights",),
    "cache": ("tests/making", "tests/test_kept.py"),
    "editing": ("tests/editing",),
}
# What a type checker or the grammar refuses anyway, and what never stands for a decision.
LEFT_OUT = ("RemoveDecorator", "BitOr", "VariableReplacer", "VariableInserter", "ExceptionReplacer")
TIMEOUT = 300
# Mutations that no reader could notice: file, and the line as it is after the change, with the reason.
EQUIVALENT: Mapping[tuple[str, str], str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One change at one place: the `occurrence`th place in a file where an operator fits."""

    path: Path
    operator: str
    occurrence: int
    room: str


def mutations(room: str) -> Iterator[Mutation]:
    """Every mutation of the modules of a room."""
    names = [name for name in plugins.operator_names() if not any(part in name for part in LEFT_OUT)]
    for path in sorted((ROOT / "atlas" / room).rglob("*.py")):
        tree = list(nodes(get_ast(path.read_text(encoding="utf-8"))))
        for name in names:
            operator = plugins.get_operator(name)()
            places = sum(len(list(operator.mutation_positions(node))) for node in tree)
            for occurrence in range(places):
                yield Mutation(path=path, operator=name, occurrence=occurrence, room=room)


def nodes(tree: object) -> Iterator[object]:
    """A syntax tree, node by node, parents first."""
    yield tree
    for child in getattr(tree, "children", ()):
        yield from nodes(child)


def mutated(mutation: Mutation) -> str:
    """The text of the file with the mutation in it."""
    code = mutation.path.read_text(encoding="utf-8")
    after = mutate_code(code, plugins.get_operator(mutation.operator)(), mutation.occurrence)
    return code if after is None else str(after)


def difference(mutation: Mutation, after: str) -> list[str]:
    """The lines that go and come."""
    before = mutation.path.read_text(encoding="utf-8").splitlines()
    lines = unified_diff(before, after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++"))]


def is_noticed(copy: Path, mutation: Mutation, after: str) -> bool:
    """Whether a test of the room fails, or hangs, on the mutated file in a copy of the project."""
    file = copy / mutation.path.relative_to(ROOT)
    before = file.read_text(encoding="utf-8")
    file.write_text(after, encoding="utf-8")
    try:
        run = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "-x",
                "-n",
                "2",
                "-m",
                "not slow and not browser",
                *ROOMS[mutation.room],
            ],
            cwd=copy,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(before, encoding="utf-8")
    return run.returncode != 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what no test noticed, and the score; 1 if less than nine in ten were noticed."""
    options = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    options.add_argument("--each", type=int, default=8, help="how many mutations of each room")
    options.add_argument("--seed", type=int, default=1, help="which ones")
    options.add_argument("--room", choices=sorted(ROOMS), action="append", help="only of this room; may be repeated")
    chosen = options.parse_args(arguments)
    picker = random.Random(chosen.seed)  # noqa: S311 - a sample, not a secret
    noticed = total = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".git", "output", "node_modules", ".mypy_cache")
        )
        for room in chosen.room or ROOMS:
            every = list(mutations(room))
            for mutation in picker.sample(every, min(chosen.each, len(every))):
                after = mutated(mutation)
                lines = difference(mutation, after)
                name = mutation.path.relative_to(ROOT).as_posix()
                if not lines or any((name, line[1:].strip()) in EQUIVALENT for line in lines):
                    continue
                total += 1
                if is_noticed(copy, mutation, after):
                    noticed += 1
                else:
                    print(f"not noticed: {name}", *lines, sep="\n  ", flush=True)
            print(f"{room}: {noticed} of {total} noticed so far", flush=True)
    print(f"noticed: {noticed} of {total} ({noticed / max(total, 1):.0%})")
    return 0 if noticed >= 0.9 * total else 1


if __name__ == "__main__":
    sys.exit(main())
