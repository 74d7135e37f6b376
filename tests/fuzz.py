"""throw every hostile payload, picture, slip and edit at a site, and any input at every reader, for MINUTES (10)

Prints per class how many payloads work in a page without protection, and that none works in a site, with its policy
and without; then how many inputs each target took. Where atheris is installed (requirements/fuzz.txt), it follows which
code is reached, for as long again. What is found is printed with how to repeat it; then the exit code is 1.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser, sync_playwright

from atlas.builder import build
from atlas.content.images.svg_allowlist import svg_problem
from tests.conftest import CHROMIUM_ARGUMENTS, ROOT
from tests.hostile.class_names import class_names
from tests.hostile.control import unprotected
from tests.hostile.drawings import drawings
from tests.hostile.mutations import slips
from tests.hostile.payloads import SORTS, Payload, corpus
from tests.hostile.places import address_of_payload, hostile_content
from tests.hostile.targets import TARGETS, Target
from tests.hostile.test_class_names import reached
from tests.hostile.watch import watched
from tests.making.edits import KINDS, Desk, compared
from tests.site.sites import ON

MINUTES = float(os.environ.get("MINUTES", "10"))
# In how many kinds of page each payload is put, each time in another.
SHIFTS = int(os.environ.get("SHIFTS", "2"))
AT_ONCE = 500
SLIPS = int(os.environ.get("SLIPS", "2000"))
EDITS, IN_A_ROW = int(os.environ.get("EDITS", "500")), 25
Found = list[str]


def main() -> None:
    """Try everything, and say what was found."""
    found = [
        *payloads(),
        *opened_drawings(),
        *given_classes(),
        *slips_of_the_hand(),
        *edits_by_chance(),
        *any_input(MINUTES * 60 / len(TARGETS)),
        *followed(MINUTES * 60 / len(TARGETS)),
    ]
    print("\n".join(["", *found]) if found else "\nNothing was found.")
    sys.exit(1 if found else 0)


# Payloads ------------------------------------------------------------------------------------------------------------


def payloads() -> Found:
    """Every payload in a page without protection, and in a site."""
    every = corpus()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS)
        found = [*_controls(browser, every)]
        for shift in range(SHIFTS):
            found += _in_site(browser, every, shift)
        browser.close()
    return found


def _controls(browser: Browser, every: Sequence[Payload]) -> Found:
    """How many payloads of each class work where nothing stops them; a class of which none does proves nothing."""
    dot = shutil.which("dot") or "graphviz-pure"
    tried, worked = Counter(payload.sort for payload in every), Counter[str]()
    with watched(browser, policy=False) as reader:
        for payload in every:
            reader.hold(unprotected(payload, dot))
            reader.settle(payload.number)
            worked[payload.sort] += payload.number in reader.worked
    print("In a page without protection work:")
    for sort in SORTS:
        print(f"  {sort:<20} {worked[sort]:>3} of {tried[sort]}")
    return [f"no payload of the class {sort!r} works anywhere: it proves nothing" for sort in SORTS if not worked[sort]]


def _in_site(browser: Browser, every: Sequence[Payload], shift: int) -> Found:
    with tempfile.TemporaryDirectory() as made:
        content = hostile_content(Path(made) / "content", every, shift=shift)
        built = build(content, Path(made) / "site", audience="intern", on=ON, jobs=os.cpu_count() or 1)
        if not built.written:
            return [f"no site, shift {shift}: {[problem.rule.code for problem in built.diagnostics]}"]
        found = []
        for policy in (False, True):
            with watched(browser, policy=policy) as reader:
                for number, payload in enumerate(every):
                    reader.visit((Path(made) / "site" / address_of_payload(payload, number, shift)).as_uri())
                reader.page.wait_for_timeout(200)
            told = "with its policy" if policy else "without its policy"
            print(f"In a site {told}: {len(reader.worked)} of {len(every)} work", flush=True)
            found += [f"payload {number} works {told}, shift {shift}" for number in sorted(reader.worked)]
    return found


# Pictures, classes and slips of the hand -----------------------------------------------------------------------------


def opened_drawings() -> Found:
    """Every hostile drawing: opened by itself it does something, and the gate lets none through."""
    every = drawings()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS)
        with watched(browser, policy=False) as reader:
            idle = [drawing.number for drawing in every if not reader.opened(drawing.text, drawing.number)]
        browser.close()
    let_in = [drawing.number for drawing in every if not svg_problem(drawing.text.encode())]
    print(f"Of {len(every)} drawings {len(every) - len(idle)} do something when opened, and {len(let_in)} are let in")
    return [
        *(f"drawing {number} does nothing: it proves nothing" for number in idle),
        *(f"drawing {number} is let in" for number in let_in),
    ]


def given_classes() -> Found:
    """Every class of the site, in every way in which an author may try to give it."""
    names = class_names()
    through = [way for name in names for way in reached(name)]
    print(f"Of {len(names)} classes of the site {len(through)} reach a page from a text")
    return [f"a class reaches the page: {way}" for way in through]


def slips_of_the_hand(number: int = SLIPS) -> Found:
    """Real pages with one slip each: nothing breaks, everything has a place, and that is nearly always the slip's."""
    told = [slipped for slipped in slips(number) if slipped.told]
    in_place = sum(slipped.in_place for slipped in told)
    print(f"Of {number} slips {len(told)} are told, {in_place} of them on the line itself")
    nowhere = [slipped for slipped in told if not all(problem.span.line for problem in slipped.told)]
    return [
        *(f"no place: {slipped.path}, line {slipped.line}" for slipped in nowhere),
        *([f"only {in_place} of {len(told)} slips are told in their place"] if in_place < 0.95 * len(told) else []),
    ]


def edits_by_chance() -> Found:
    """Sites made again after so many edits, on atlases in repositories of every kind: the same as made anew."""
    found, written = [], 0
    for seed in range(EDITS // IN_A_ROW):
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(Path(folder) / "atlas", seed, kind=KINDS[seed % len(KINDS)])
            for number, (name, difference) in enumerate(compared(desk, IN_A_ROW), 1):
                found += [f"seed {seed}, edit {number} ({name}): {difference}"] if difference else []
            written += desk.written
    print(f"After {EDITS} edits {written} sites were made again, of which {len(found)} differ from one made anew")
    return found


# Any input -----------------------------------------------------------------------------------------------------------


def any_input(seconds: float) -> Found:
    """Each target for so many seconds, with inputs made to come far."""
    found = []
    for name, target in TARGETS.items():
        taken, problem = _tried(target, seconds)
        print(f"{name:<12} took {taken} inputs{' and failed' if problem else ''}", flush=True)
        found += [f"{name}: {problem}"] if problem else []
    return found


def _tried(target: Target, seconds: float) -> tuple[int, str]:
    """How many inputs a target took in so many seconds, and what went wrong."""
    taken, end = 0, time.monotonic() + seconds
    often = settings(max_examples=AT_ONCE, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

    def counted(raw: bytes) -> None:
        nonlocal taken
        taken += 1
        target.check(raw)

    while time.monotonic() < end:
        try:
            often(given(target.inputs)(counted))()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is what we look for
            return taken, f"{type(problem).__name__}: {problem}\n" + "\n".join(getattr(problem, "__notes__", ()))
    return taken, ""


def followed(seconds: float) -> Found:
    """Each target for so many seconds, with inputs that reach new code."""
    if importlib.util.find_spec("atheris") is None:
        print("Without atheris no input follows the code: pip install --require-hashes -r requirements/fuzz.txt")
        return []
    found = []
    for name in TARGETS:
        with tempfile.TemporaryDirectory() as kept:
            command = [sys.executable, "-m", "tests.hostile.follow", name, str(int(seconds)), kept]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            runs = [line for line in done.stderr.splitlines() if "runs in" in line]
            print(f"{name:<12} followed: {runs[-1] if runs else done.stderr[-300:]}", flush=True)
            if done.returncode:
                crashes = [path.read_bytes() for path in Path(kept).glob("crash-*")]
                found.append(f"{name}: {crashes}\n{done.stderr[-3_000:]}")
    return found


if __name__ == "__main__":
    main()
