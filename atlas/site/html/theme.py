"""The theme: the folder of templates, and the assets that are copied to the site.

An owner may put a folder on top of it. Files in that folder replace those of the theme with the same name, and the
original stays available: a template as `theme/NAME`, a file of `assets/` as `assets/theme/NAME`.

What every page needs is bundled in one stylesheet and one script, so that a phone fetches two files instead of
seventeen: on a slow network that is most of the loading time. The modules of the scripts are not copied to the site.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from atlas.site.html.scripts import FOLDER, put_together, without_documentation
from atlas.site.model.page import File

ASSETS, ORIGINAL, TOKENS = "assets", "theme", "assets/tokens.css"
SHEETS = (
    "tokens",
    "fonts",
    "page",
    "band",
    "parts",
    "opgave",
    "plate",
    "map",
    "pictures",
    "tiles",
    "readers",
    "take",
    "insights",
    "party",
)
SHEET, SCRIPT = "site.css", "site.js"
IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;\s*""")


def theme_folder() -> Path:
    """The folder of the theme: inside the installed package, or beside it in a working copy."""
    package = Path(__file__).parents[2]
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def theme_folders(overrides: Path | None) -> tuple[Path, ...]:
    """The folders of the look in order of precedence: that of the owner if there is one, then the theme."""
    return (*filter(None, (overrides,)), theme_folder())


def assets(folders: Sequence[Path], moved: Mapping[str, str]) -> tuple[File, ...]:
    """The stylesheets, scripts and icons of the look; a file that the owner replaces is kept under `theme/`.

    `site.css` and the scripts are bundled from files of the owner where the owner has them. `site.js` also knows which
    pages have `moved` from a former id, for browsers that remember such an id and for old addresses.
    """
    theme = {path.relative_to(folders[-1] / ASSETS).as_posix(): path for path in _files(folders[-1])}
    own = {path.relative_to(folder / ASSETS).as_posix(): path for folder in folders[:-1] for path in _files(folder)}
    hidden = {f"{ORIGINAL}/{name}": path for name, path in theme.items() if name in own}
    files = {name: path.read_bytes() for name, path in sorted((theme | hidden | own).items())}
    modules = {name: text.decode("utf-8") for name, text in files.items() if _is_module(name)}
    light = {name: text if name in own else without_documentation(text) for name, text in modules.items()}
    together = {SHEET: _sheet(files)} | {name: text.encode() for name, text in put_together(light, ORIGINAL).items()}
    together[SCRIPT] = f"window.AtlasMoved = {json.dumps(moved)};\n".encode() + together[SCRIPT]
    shown = together | {name: content for name, content in files.items() if not _is_part(name)}
    return tuple(File(f"{ASSETS}/{name}", content) for name, content in shown.items())


def _is_part(name: str) -> bool:
    """Whether a file is only a source of a bundle."""
    return name.removeprefix(f"{ORIGINAL}/").startswith(f"{FOLDER}/")


def _is_module(name: str) -> bool:
    return _is_part(name) and name.endswith(".js")


def _sheet(files: Mapping[str, bytes]) -> bytes:
    """Stylesheets concatenated. Imports must come first, so the imports of the theme itself are inlined."""
    first: list[str] = []

    def fill_in(statement: re.Match[str]) -> str:
        original = files.get(statement[1])
        if original is not None and statement[1].startswith(f"{ORIGINAL}/"):
            return original.decode("utf-8")
        first.append(statement[0])
        return ""

    filled = [IMPORT.sub(fill_in, files[f"{name}.css"].decode("utf-8")) for name in SHEETS]
    return "\n".join((*first, *filled)).encode()


def _files(folder: Path) -> Iterator[Path]:
    """The files in the assets of a folder, without hidden files and links that lead out of it."""
    root = (folder / ASSETS).resolve()
    for path in sorted((folder / ASSETS).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder / ASSETS).parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(root):
            yield path
