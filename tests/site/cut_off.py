"""A program that writes a site over another and is cut off at one step on disk after the other, until none is left.

After each cut it says in one line of JSON which site stood there, and which after the next command. It forks, so it
is a program of its own. Called with the output folder, and how many steps to take at a time.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from atlas.site.model.page import File
from atlas.site.output.replace import MADE, restore
from tests.site.written import write

OLD = tuple(File(name, f"oud {name}".encode()) for name in ("index.html", "a/een.html", "a/weg.html", "b/gelijk.css"))
NEW = (
    File("index.html", b"nieuw"),
    File("a/een.html", b"nieuw een"),
    File("c/erbij.html", b"nieuw erbij"),
    File("b/gelijk.css", b"oud b/gelijk.css"),
)
OF_OTHERS = {"CNAME": b"atlas.example", "eigen/lijst.txt": b"van een ander"}
# What Python tells before it does it; `open` is one of them for writing only.
STEPS = {
    "open",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.remove",
    "os.link",
    "os.chmod",
    "os.utime",
    "os.truncate",
    "shutil.rmtree",
    "shutil.copyfile",
}
CUT, DONE = 9, 0
NEXT = ".atlas-nieuw"


def contents(output: Path) -> dict[str, str]:
    """Every file of a folder that a reader can come upon, by its name."""
    files = (path for path in output.rglob("*") if path.is_file() and path.name != MADE and NEXT not in path.parts)
    return {path.relative_to(output).as_posix(): path.read_text(encoding="utf-8") for path in files}


def site(files: tuple[File, ...]) -> dict[str, str]:
    every = {file.path: file.content for file in files} | OF_OTHERS
    return {name: content.decode() for name, content in every.items()}


def which(output: Path) -> str:
    """Which site stands in a folder, with what others put there."""
    if not output.exists():
        return "none"
    found = contents(output)
    return "old" if found == site(OLD) else "new" if found == site(NEW) else f"mixture: {sorted(found.items())}"


def start_over(output: Path) -> None:
    for there in (*output.glob("*"), *output.parent.glob(".atlas-*")):
        shutil.rmtree(there) if there.is_dir() else there.unlink()
    write(OLD, output)
    for name, content in OF_OTHERS.items():
        (output / name).parent.mkdir(exist_ok=True)
        (output / name).write_bytes(content)


def cut_at(step: int, output: Path) -> bool:
    """Write the new site in a process that dies before its step of this number; whether it came to that."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == CUT
    taken = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal taken
        reads = event == "open" and isinstance(arguments[1], str) and not set(arguments[1]) & set("wax+")
        if event in STEPS and not reads:
            taken += 1
            if taken == step:
                os._exit(CUT)

    sys.addaudithook(count)
    write(NEW, output)
    os._exit(DONE)


def main() -> None:
    output, stride = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    step, goes_on = 1, True
    while goes_on:
        start_over(output)
        goes_on = cut_at(step, output)
        found = which(output)
        restore(output)
        left = sorted(path.name for folder in (output, output.parent) for path in folder.glob(".atlas-[no]*"))
        print(json.dumps({"step": step, "found": found, "then": which(output), "left": left}))
        step += stride


if __name__ == "__main__":
    main()
