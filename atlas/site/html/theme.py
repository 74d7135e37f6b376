"""Where the theme is: the folder of templates, and its files that go to the site as they are.

An owner may lay a folder over it. What stands in that folder goes before what the theme has under the same name, and
the original stays within reach: a template as `theme/NAME`, a file of `assets/` as `assets/theme/NAME`.

What every page needs also stands together in one stylesheet and one script, so that a phone asks for two files and not
for seventeen: on a slow network that is most of the time that a page takes.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

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
SCRIPTS = ("memory", "atlas", "pictures", "maps", "save", "search", "previews", "mine", "take")
TOGETHER = {
    "site.css": tuple(f"{name}.css" for name in SHEETS),
    "site.js": tuple(f"{name}.js" for name in SCRIPTS),
}
# A script that fails is reported, and does not keep those after it from their work.
CAREFULLY = "try {{\n{}\n}} catch (error) {{ reportError(error); }}"
IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;\s*""")


def theme_folder() -> Path:
    """The folder of the theme: within the installed package, else beside it in a working copy."""
    package = Path(__file__).parents[2]
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def themes(overrides: Path | None) -> tuple[Path, ...]:
    """The folders of the look, first one first: the owner's own if there is one, then the theme."""
    return (*filter(None, (overrides,)), theme_folder())


def assets(folders: Sequence[Path], moved: Mapping[str, str]) -> tuple[File, ...]:
    """The stylesheets, scripts and icons of the look; what an own file stands in front of is kept under `theme/`.

    `site.css` and `site.js` hold together what every page needs, of the owner where the owner has it. The script also
    knows which pages have `moved` from a former id, for a browser that remembers such an id and for an old address.
    """
    theme = {path.relative_to(folders[-1] / ASSETS).as_posix(): path for path in _files(folders[-1])}
    own = {path.relative_to(folder / ASSETS).as_posix(): path for folder in folders[:-1] for path in _files(folder)}
    hidden = {f"{ORIGINAL}/{name}": path for name, path in theme.items() if name in own}
    found = {name: path.read_bytes() for name, path in sorted((theme | hidden | own).items())}
    together = {name: _together(parts, found) for name, parts in TOGETHER.items() if name not in found}
    if "site.js" in together:
        together["site.js"] = f"window.AtlasMoved = {json.dumps(moved)};\n".encode() + together["site.js"]
    return tuple(File(f"{ASSETS}/{name}", content) for name, content in (found | together).items())


def _together(names: Sequence[str], files: Mapping[str, bytes]) -> bytes:
    """Files after one another. Imports must stand before all else: the theme's own are filled in, others go first."""
    texts = [files[name].decode("utf-8") for name in names]
    first: list[str] = []

    def fill_in(found: re.Match[str]) -> str:
        original = files.get(found[1])
        if original is not None and found[1].startswith(f"{ORIGINAL}/"):
            return original.decode("utf-8")
        first.append(found[0])
        return ""

    filled = [
        IMPORT.sub(fill_in, text) if name.endswith(".css") else CAREFULLY.format(text)
        for name, text in zip(names, texts, strict=True)
    ]
    return "\n".join((*first, *filled)).encode()


def _files(folder: Path) -> Iterator[Path]:
    """The files in the assets of a folder, but for what is hidden, and links that lead out of it."""
    root = (folder / ASSETS).resolve()
    for path in sorted((folder / ASSETS).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder / ASSETS).parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(root):
            yield path
