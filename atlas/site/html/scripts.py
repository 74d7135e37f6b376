"""The scripts of the site, each bundled from modules of the theme, or of the owner where the owner replaces one.

The sources are ES modules, so that tools can check them. Browsers get classic scripts, since they refuse modules from
disk. Each module becomes a function that puts its exports in `AtlasModules`, where the modules that import it find
them. A module that throws is reported, and disables only the modules that import it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping

from atlas.diagnostics import Obstacle
from atlas.texts import message

FOLDER = "scripts"
# The entry modules of each script. The first two scripts are on every page, in this order.
ENTRIES = {
    "theme.js": ("page/before.js",),
    "site.js": (
        "page/theme-switch.js",
        "page/full-screen.js",
        "page/folds.js",
        "page/sections.js",
        "page/chooser.js",
        "page/matrix.js",
        "maps/maps.js",
        "saving/save.js",
        "search/search.js",
        "page/previews.js",
        "page/mine.js",
        "page/copy.js",
        "page/walk.js",
    ),
    "lost.js": ("page/lost.js",),
    "search-engine.js": ("search/engine.js",),
    "facets.js": ("lists/filter.js",),
    "compare.js": ("tools/compare.js",),
    "finder.js": ("tools/finder.js",),
    "questions.js": ("tools/questions.js",),
    "proposal.js": ("proposal/proposal.js",),
}
ON_EVERY_PAGE = ("theme.js", "site.js")
IMPORT = re.compile(r'^import\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
OTHER_FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
DOCUMENTATION = re.compile(r"/\*\*.*?\*/ ?", re.DOTALL)
HEAD = '"use strict";\nwindow.AtlasModules ??= {};\n'
MODULE = (
    "try {{ AtlasModules[{name}] = (() => {{\n{body}\nreturn {{ {exports} }};\n}})(); }}"
    " catch (error) {{ reportError(error); }}\n"
)


class ScriptProblem(Obstacle):
    """A script of the owner that cannot be bundled with the others."""


def put_together(modules: Mapping[str, str], original: str) -> dict[str, str]:
    """The scripts by name. `modules` has paths in the assets as keys; a replaced module is found under `original`."""
    every = {name for script in ON_EVERY_PAGE for name in _needed_modules(ENTRIES[script], modules, original)}
    scripts: dict[str, str] = {}
    earlier: set[str] = set()
    for script, entries in ENTRIES.items():
        skipped = earlier if script in ON_EVERY_PAGE else every
        names = [name for name in _needed_modules(entries, modules, original) if name not in skipped]
        scripts[script] = HEAD + "".join(_wrap(name, modules, original) for name in names)
        earlier |= set(names)
    return scripts


def without_documentation(text: str) -> str:
    """A module of ours as a browser needs it: without whole-line comments and indentation.

    Only for modules known to have no string over several lines.
    """
    lines = (line.strip() for line in DOCUMENTATION.sub("", text).splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _needed_modules(entries: tuple[str, ...], modules: Mapping[str, str], original: str) -> tuple[str, ...]:
    """The modules that `entries` import, directly or not, each before the modules that need it."""
    needed: dict[str, None] = {}
    begun: set[str] = set()

    def visit(name: str) -> None:
        if name in begun:
            return
        begun.add(name)
        for imported in _imports_of(name, modules, original):
            visit(imported)
        needed[name] = None

    for entry in entries:
        visit(f"{FOLDER}/{entry}")
    return tuple(needed)


def _imports_of(name: str, modules: Mapping[str, str], original: str) -> Iterator[str]:
    for statement in IMPORT.finditer(modules[name]):
        yield _resolve(statement[2], name, modules, original)


def _resolve(address: str, name: str, modules: Mapping[str, str], original: str) -> str:
    """The module that an import refers to; an original whose neighbour is not replaced gets that neighbour."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), address))
    for candidate in (path, path.removeprefix(f"{original}/")):
        if candidate in modules:
            return candidate
    raise ScriptProblem(
        message(
            "assets/{file}: er is geen script '{name}'. In assets/{folder} van het thema staat hoe elk script heet.",
            file=name,
            name=address,
            folder=FOLDER,
        )
    )


def _wrap(name: str, modules: Mapping[str, str], original: str) -> str:
    """A module as a statement of a classic script."""
    exports: list[str] = []

    def bound(statement: re.Match[str]) -> str:
        names = " ".join((statement[1] or "").split()).rstrip(", ").replace(" as ", ": ")
        return f"const {{ {names} }} = AtlasModules[{_key(_resolve(statement[2], name, modules, original))}];\n"

    def unmarked(statement: re.Match[str]) -> str:
        exports.append(statement[1])
        return ""

    body = EXPORT.sub(unmarked, IMPORT.sub(bound, modules[name]))
    if unsupported := OTHER_FORM.search(body):
        raise ScriptProblem(
            message(
                "assets/{file}: '{line}' kan hier niet. Schrijf import en export zoals het thema dat doet.",
                file=name,
                line=unsupported[0],
            )
        )
    return MODULE.format(name=_key(name), body=body.strip(), exports=", ".join(exports))


def _key(name: str) -> str:
    return f'"{name.removeprefix(f"{FOLDER}/")}"'
