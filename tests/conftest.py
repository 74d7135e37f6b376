"""What every test may ask for: the programs that a machine may lack, each a fixture.

A test whose program is not there is skipped, and says how to get it. In CI (`CI=true`) it fails: there the
scripts in tools/ should have brought it.
"""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
VNU_JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# So few that the quick suite stays quick; `make fuzz` takes many.
EXAMPLES = 40
# The machine may be busy: no deadline. In CI the same inputs each time: a failure there is the change's own.
settings.register_profile("here", deadline=None, max_examples=EXAMPLES)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=EXAMPLES)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, after which the difference is read with `git diff tests/golden`."""
    parser.addoption("--update-golden", action="store_true", help="write what is made now as what is expected")


# Of what a file does in the browser, the quick suite takes the first few; `make slow` runs the rest.
FIRST_IN_BROWSER = 3

# Of a test whose every case builds a site or starts a program, the quick suite takes the first few.
BUILDING = (
    "tests/site/",
    "tests/hostile/",
    "tests/making/",
    "tests/editing/",
    "tests/test_faults.py",
)
STARTING = "tests/test_cli.py"
FIRST_CASES = 2

# Cases of which the quick suite has another of the same sort: `make slow` runs these.
SECOND_CASES = (
    "[real-openbaar",
    "real-intern",
    "[from a server, dark",
    "sideways[real]",
    "two_dates",
    "keeps_to_it[example-intern]",
    "to_other_programs[example-intern]",
    "to the west",
    "another hash seed",
    "more_hands_do_not_change_a_byte[3]",
    "changes_nothing[order1]",
    "changes_nothing[order2]",
    "changes_nothing[order3]",
    "test_every_page_says_what_it_knows",
    "test_a_large_kind_is_cut_in_parts",
    "test_an_address_stays_within_what_servers_take",
    "test_newcomer",
    "test_against_schemas",
    "overdue_names_the_pages",
    "of_a_removed_page_nothing_is_left",
    "sideways[example]",
    "fragment[example-intern]",
    "five_thousand_dirty_rows",
    "an_export_of_the_example_is_the_example",
    "the_internal_edition_shows_what_is_internal",
    "does_not_change_a_byte[to the east]",
    "the_order_of_files_on_disk_does_not_change_a_byte",
    "own_colours_are_those_of_the_map_that_is_shown",
    "of_two_builds_at_once_one_site_stands_whole",
    "is_put_right[removed",
    "a_killed_build_leaves_the_old_site_or_the_new",
    "a_shallow_clone_does_not_make_up_dates",
    "is_put_right[changed-downloads",
    "after_every_change_the_site_is_as_one_made_anew",
    "page_of_every_party_is_valid_as_it_is_offered[real]",
    "reads_every_page_and_relation[real-openbaar",
)


LONG_FILES = tuple(
    f"test_{name}.py"
    for name in (
        "links",
        "policy",
        "unchanged",
        "faults",
        "leaks",
        "same_bytes",
        "search",
        "hostile",
        "exports",
        "axe",
        "serve",
        "take_part",
        "commands",
        "cli",
        "dates",
        "pictures",
        "validity",
    )
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that asks for Chromium with `browser`, so that `-m "not browser"` leaves it out; mark the slow."""
    in_browser: Counter[str] = Counter()
    cases: Counter[str] = Counter()
    for item in items:
        if any(case in item.nodeid for case in SECOND_CASES):
            item.add_marker("slow")
        if isinstance(item, pytest.Function) and "chromium" in item.fixturenames:
            item.add_marker("browser")
            module = item.nodeid.partition("::")[0]
            in_browser[module] += not is_slow(item)
            if in_browser[module] > FIRST_IN_BROWSER:
                item.add_marker("slow")
        if item.nodeid.startswith(STARTING) or (
            item.nodeid.startswith(BUILDING) and "tmp_path" in getattr(item, "fixturenames", ())
        ):
            test = item.nodeid.partition("[")[0]
            cases[test] += not is_slow(item)
            if cases[test] > FIRST_CASES:
                item.add_marker("slow")
    # Files go to the processes in this order: the long ones first, so that no process has one left when the others end.
    items.sort(key=lambda item: not item.path.name.startswith(LONG_FILES))


def is_slow(item: pytest.Item) -> bool:
    """Whether the quick suite already leaves a test out."""
    return item.get_closest_marker("slow") is not None


def required(found: str | Path | None, name: str, cure: str) -> str:
    """The path found; without one the test that asks for it is skipped, or in CI fails."""
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(f"{name} is not there: {cure}")
    return str(found)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Debian's Chromium."""
    return required(shutil.which("chromium"), "chromium", "run `make setup`, or install the package chromium")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium, one for each test process. A test makes its own page in it, and closes that."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def vnu() -> tuple[str, ...]:
    """The command of the Nu HTML checker; the names of files or folders come after it."""
    java = required(shutil.which("java"), "java", "run `make setup`, or install default-jre-headless")
    jar = required(VNU_JAR if VNU_JAR.is_file() else None, "the HTML checker vnu", "run `make setup`")
    return (java, "-jar", jar, "--skip-non-html", "--format", "gnu")


@pytest.fixture(scope="session")
def dot() -> str:
    """The path of a Graphviz `dot`, or of graphviz-pure, which does the same."""
    beside = shutil.which("graphviz-pure", path=str(Path(sys.executable).parent))
    found = shutil.which("dot") or shutil.which("graphviz-pure") or beside
    return required(found, "dot", "run `make setup`, or install the package graphviz")
