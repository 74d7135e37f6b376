"""The scripts: checked by Biome and TypeScript, each short with its purpose on top, and put together for browsers."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from atlas.site.html.scripts import DOCUMENTATION, ENTRIES, HEAD, ScriptProblem, put_together, without_documentation
from atlas.site.html.theme import ORIGINAL, assets, theme_folder
from tests.conftest import ROOT

MODULES = theme_folder() / "assets" / "scripts"
SOURCES = (*sorted(MODULES.rglob("*.js")), ROOT / "atlas" / "editing" / "preview_server" / "live.js")
MOST_LINES = 200
BIN = ROOT / "node_modules" / ".bin"
needs_checkers = pytest.mark.skipif(
    not (shutil.which("node") and (BIN / "biome").exists() and (BIN / "tsc").exists()) and "CI" not in os.environ,
    reason="no Node.js with Biome and TypeScript: make setup",
)
each_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@needs_checkers
def test_biome_has_nothing_to_say() -> None:
    told = run(BIN / "biome", "ci", "--error-on-warnings", "--colors=off", ".")

    assert told.returncode == 0, told.stdout + told.stderr
    assert int(re.findall(r"Checked (\d+) files", told.stdout + told.stderr)[0]) >= len(SOURCES)


@needs_checkers
def test_typescript_has_nothing_to_say() -> None:
    told = run(BIN / "tsc", "--project", ".", "--pretty", "false")

    assert told.returncode == 0, told.stdout + told.stderr


@each_source
def test_a_script_is_short_and_says_what_it_is_for(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert lines[0].startswith("// ")
    assert len(lines) <= MOST_LINES


@each_source
def test_no_text_goes_over_several_lines(path: Path) -> None:
    lines = DOCUMENTATION.sub("", path.read_text(encoding="utf-8")).splitlines()

    assert [line for line in lines if "`" in re.sub(r"\\`|/[^/`]*`[^/]*/", "", line) and line.count("`") % 2] == []


def test_every_module_goes_into_a_script() -> None:
    theme = {file.path: file.content.decode() for file in assets((theme_folder(),), {}) if file.path.endswith(".js")}
    together = "".join(theme[f"assets/{name}"] for name in ENTRIES)
    names = {path.relative_to(MODULES).as_posix() for path in MODULES.rglob("*.js")}

    assert {name for name in names if f'AtlasModules["{name}"] = ' not in together} == set()
    assert not any(path.startswith("assets/scripts/") for path in theme)


def test_what_every_page_has_is_not_in_another_script_again() -> None:
    scripts = {file.path: file.content.decode() for file in assets((theme_folder(),), {}) if file.path.endswith(".js")}

    for module in ("shared/dom.js", "shared/storage.js", "page/mine.js"):
        assert sum(f'AtlasModules["{module}"] = ' in script for script in scripts.values()) == 1


def modules(**replaced: str) -> dict[str, str]:
    """One module for each entry, and what is given."""
    entries = {f"scripts/{entry}": "" for entry in (entry for names in ENTRIES.values() for entry in names)}
    return entries | {f"scripts/{name.replace('__', '/')}.js": text for name, text in replaced.items()}


def test_a_module_stands_after_what_it_imports_and_gives_what_it_exports() -> None:
    text = (
        'import {\n  a as b,\n  c,\n} from "../shared/x.js";\nexport function d() {\n  b();\n}\nexport const e = c;\n'
    )
    together = put_together(modules(lists__filter=text, shared__x="export const a = 1;\n"), ORIGINAL)["facets.js"]

    assert together == (
        f'{HEAD}try {{ AtlasModules["shared/x.js"] = (() => {{\nconst a = 1;\nreturn {{ a }};\n}})(); }}'
        " catch (error) { reportError(error); }\n"
        'try { AtlasModules["lists/filter.js"] = (() => {\nconst { a: b, c } = AtlasModules["shared/x.js"];\n'
        "function d() {\n  b();\n}\nconst e = c;\nreturn { d, e };\n})(); } catch (error) { reportError(error); }\n"
    )


def test_an_own_script_takes_the_place_of_one_and_may_build_on_it(tmp_path: Path) -> None:
    own = tmp_path / "assets" / "scripts" / "page" / "walk.js"
    own.parent.mkdir(parents=True)
    own.write_text('import "../../theme/scripts/page/walk.js";\nwindow.ownWalk = 1;\n', encoding="utf-8")
    files = {file.path: file.content for file in assets((tmp_path, theme_folder()), {})}
    script = files["assets/site.js"].decode()

    assert script.index('AtlasModules["theme/scripts/page/walk.js"] = ') < script.index("window.ownWalk = 1;")
    assert script.count('AtlasModules["shared/dom.js"] = ') == 1
    assert [path for path in files if "walk" in path] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('import { a } from "./nergens.js";\n', "er is geen script './nergens.js'"),
        ("export default 1;\n", "'export default 1;' kan hier niet"),
        ('import a from "../shared/x.js";\n', "'import a from \"../shared/x.js\";' kan hier niet"),
    ],
)
def test_an_own_script_that_cannot_be_put_together_is_told(text: str, told: str) -> None:
    with pytest.raises(ScriptProblem) as problem:
        put_together(modules(page__walk=text, shared__x=""), ORIGINAL)

    said = problem.value.message
    assert told in said.text.format(**said.args)


def test_documentation_goes_and_code_stays() -> None:
    text = (
        "// Why.\n/**\n * @param {string} a\n */\nexport function f(a) {\n  return /** @type {X} */ (a); // Kept.\n}\n"
    )

    assert without_documentation(text) == "export function f(a) {\nreturn (a); // Kept.\n}\n"
