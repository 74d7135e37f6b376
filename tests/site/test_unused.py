"""Nothing in the code that nothing uses: a function, method or class of the package, or a class of the stylesheets."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.conftest import ROOT
from tests.site.sites import Site

SOURCES = (*(ROOT / "atlas").rglob("*.py"), *(ROOT / "tools").rglob("*.py"))
TEMPLATES = (*(ROOT / "templates").rglob("*.html"), *(ROOT / "templates").rglob("*.js"))
STYLES = tuple(path for path in (ROOT / "templates" / "assets").glob("*.css"))
NAME = re.compile(r"[^\W\d]\w*")
WORD = re.compile(r"[^\W\d][\w-]*")
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")

# Names that are put together: of columns, rows and widths by their number, and of options by their field.
MADE = re.compile(r"[a-z]+-?\d+$")

GIVEN = re.compile(r'class="([^"]*)"')
# Given by the Markdown package, to what an editor writes.
OF_MARKDOWN = {"align-center", "align-right"}

# Called by a library, by that name.
HOOKS = {
    "do_HEAD",
    "do_GET",
    "do_POST",
    "log_message",
    "format_commands",
    "persistent_id",
    "persistent_load",
    "load_bytecode",
    "dump_bytecode",
}
# Measures whose formulas and values are recorded and tested although no page shows them.
RECORDED = {"world_diversity", "network_of_all_dates", "components", "newman_weights", "in_cell", "body_named"}


def definitions() -> Iterator[str]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("__"):
                decorated = any("command" in ast.unparse(part) for part in node.decorator_list)
                if not decorated:
                    yield node.name


def test_every_function_and_class_is_used() -> None:
    used = Counter(name for path in (*SOURCES, *TEMPLATES) for name in NAME.findall(path.read_text(encoding="utf-8")))
    defined = Counter(definitions())
    unused = {name for name, times in defined.items() if used[name] <= times}

    assert unused - HOOKS - RECORDED == set()


def test_every_class_of_a_stylesheet_is_given_to_something(example: Site, real: Site) -> None:
    names = {name for path in STYLES for name in CLASS.findall(_selectors(path.read_text(encoding="utf-8")))}
    pages = (path.read_text(encoding="utf-8") for site in (example, real) for path in site.folder.rglob("*.html"))
    given = {name for page in pages for names_of_one in GIVEN.findall(page) for name in names_of_one.split()}
    words = {name for path in (*SOURCES, *TEMPLATES) for name in WORD.findall(path.read_text(encoding="utf-8"))}
    unused = {name for name in names - given - words if not MADE.match(name)}

    assert unused - OF_MARKDOWN == set()


def _selectors(css: str) -> str:
    """A stylesheet without comments and without what stands between its braces."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(re.findall(r"(?:^|[{};])([^{};@]*)\{", plain))
